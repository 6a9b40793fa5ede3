"""A megabyte of each rule's worst case: what grew faster than linearly would not end before the time limit."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipeline import dateline
from pipeline.dateline import years
from pipeline.story import Line
from tests.dateline.making import story

MEGABYTE = 1_000_000
WORST = {
    "one word": "A",
    "letters and dots": "A.",
    "letters and hyphens": "a-",
    "apostrophes": "A'",
    "figures": "1",
    "dashes": "-",
    "underscores": "_",
    "stars": "*",
    "blanks": " ",
    "open brackets": "(",
    "open brackets with a letter": "(A",
    "closed brackets": "(AP) ",
    "agencies and dashes": "A (AP) - ",
    "slashes": "/",
    "slashes with a letter": "/A",
    "short slashes": "/TASS/ ",
    "places and slashes": "LONDON/",
    "places and commas": "LONDON, ",
    "places and 'and'": "LONDON and ",
    "months": "March ",
    "months and days": "March 3, ",
    "weekdays": "Monday ",
    "half weekdays": "Mond ",
    "years": "1987 ",
    "braces": "A}",
    "lines": "A\n",
    "dated lines": "March 3 - A\n",
    "accents": "é̂ ",
    "Han": "北",
    "Han with dates": "北京5月3日",
    "places of the East": "北京、",
    "kana in brackets": "【ア",
    "hangul in brackets": "(서울=",
    "prose": "The mayor (a baker) said on Monday - again - that 3 of 4 piers/jetties were safe. ",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", WORST.values(), ids=WORST)
@pytest.mark.parametrize(
    "begun", ["", "LONDON, March 3 (Reuters) - ", "LONDON, ", "By Ann Lee LIMA (", "（新华社北京"]
)
def test_a_megabyte_is_read(piece: str, begun: str) -> None:
    text = begun + piece * (MEGABYTE // len(piece))
    dateline.read(story(text, located=text, dateline=text), lines(text))
    years.inferred(7, 11, text, datetime(2026, 11, 24, tzinfo=UTC), None, "")


def lines(text: str) -> list[Line]:
    """The first lines and the rest as one, without the work that `clean` does to find them."""
    found, start = [], 0
    for line in text.split("\n", 50):
        found.append(Line(text=line, span=(start, start + len(line))))
        start += len(line) + 1
    return found
