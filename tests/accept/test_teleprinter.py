"""Hard-wrapped copy put together, end stamps, code pages, datelines put where they are printed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.accept import lead, teleprinter
from pipeline.story import Refusal
from tests.accept import golden

RECEIVED = datetime(2025, 3, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["   One two", "three.", "   Four."], "One two three.\n\nFour."),
        (["One two", "three.", "", "Four."], "One two three.\n\nFour."),
        (["One", "two"], "One\ntwo"),  # neither indents nor blank lines: nobody knows
        (["", "A    12", "B     3", "", "End."], "A    12\nB     3\n\nEnd."),
        (["List:", "- one", "  more", "- two", "", "End."], "List:\n\n- one more\n- two\n\nEnd."),
        (["He sold a great many ships to the", "- smaller - port", "and left.", ""], "He sold a great many ships to the - smaller - port and left."),
        (["   Text", "more.", "   More.", "abc/de"], "Text more.\n\nMore.\n\nabc/de"),
        ([], ""),
    ],
)  # fmt: skip
def test_paragraphs(lines: list[str], text: str) -> None:
    assert teleprinter.paragraphs(lines) == text


@given(st.lists(st.text(alphabet="ab 1-*\t|", max_size=30), max_size=20))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_word_is_lost_or_put_elsewhere(lines: list[str]) -> None:
    assert teleprinter.paragraphs(lines).split() == " ".join(lines).split()


@pytest.mark.parametrize(
    ("text", "home", "moment"),
    [
        ("201203 GMT MAR 09", "UTC", "2009-03-20T12:03:00+00:00"),
        ("241205 Sep 24", "Europe/Berlin", "2024-09-24T10:05:00+00:00"),
        ("201203 Mrz 25", "Europe/Berlin", "2025-03-20T11:03:00+00:00"),
        ("12-MAG-11 14:05", "Europe/Rome", "2011-05-12T12:05:00+00:00"),
        ("121403 мая 11", "UTC", "2011-05-12T14:03:00+00:00"),
        ("AP-NY-03-20-09 1203EDT", "UTC", "2009-03-20T16:03:00+00:00"),
        ("AP-WF-02-20-16 0337GMT<", "UTC", "2016-02-20T03:37:00+00:00"),
        ("991299 GMT XXX 09", "UTC", None),
        ("", "UTC", None),
    ],
)
def test_stamps(text: str, home: str, moment: str | None) -> None:
    found = teleprinter.stamp(text, RECEIVED, home)
    assert (found.isoformat() if found else None) == moment


@pytest.mark.parametrize(
    ("text", "dateline", "joined"),
    [
        ("The text.", "Berlin (dpa) - ", "Berlin (dpa) - The text."),
        ("The text.", "Lisbon, March 11, 2025 (AFP) -", "Lisbon, March 11, 2025 (AFP) - The text."),
        ("The text.", "Strasbourg, 10 juil 2024 (AFP)", "Strasbourg, 10 juil 2024 (AFP) The text."),
        ("The text.", "МОСКВА, 11 марта. /ТАСС/.", "МОСКВА, 11 марта. /ТАСС/. The text."),
        ("The text.", "LISBON, Portugal", "The text."),  # a place alone
        ("The text.", "BEIJING, July 23", "The text."),
        ("BERLIN (dpa) – The text.", "Berlin (dpa) - ", "BERLIN (dpa) – The text."),  # it is there
        ("Teaser.\n\nBerlin (dpa) - The text.", "Berlin (dpa) - ", "Teaser.\n\nBerlin (dpa) - The text."),
        ("", "Berlin (dpa) - ", ""),
    ],
)
def test_a_whole_dateline_is_put_before_the_text(text: str, dateline: str, joined: str) -> None:
    assert lead.joined(text, dateline)[0] == joined


HEADS = {
    "iptc7901": "\x01GBR0123 4 I 0245 EU\r\n\x02Head =\n",
    "anpa1312": "\x16\x16\x01a0512\x1f-----\r\nu i\x13BC-EU--H   03-20 0451\r\n\x02",
    "zczc": "ZCZC\nAGI0123 3 CRO 0 R01 /\n",
}
BODIES = {
    "blank lines": " \n" * 30_000,
    "words": "word word word\n" * 30_000,
    "tabs": "\t" * 300_000,
    "marks": "^a<\n" * 30_000,
    "stars": "* * * \n" * 30_000,
    "equals": "= a" + " " * 300_000 + "b\n",
    "one line": "A" * 500_000,
    "starts": "\x16\x16\x01ZCZC\n" * 20_000,
}


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("name", HEADS)
@pytest.mark.timeout(30)
def test_long_copy_takes_time_in_proportion(name: str, body: str) -> None:
    found = golden.read((HEADS[name] + BODIES[body]).encode(), format=name)
    assert [one.error for one in found if isinstance(one, Refusal) and one.reason == "internal-error"] == []


@given(st.text(alphabet="aB1 \t;|-=.", min_size=1, max_size=50))
def test_every_row_of_a_table_is_looked_at(line: str) -> None:
    text = line.rstrip()
    if text and teleprinter.TABLE_ROW.search(text):
        assert teleprinter._may_be_row(text.lstrip())
