"""Paragraphs: one a line, by blank lines, hard-wrapped; tables keep their rows."""

from __future__ import annotations

import pytest

from pipeline import clean

WRAPPED = """\
    LIMA, March 4 - Harbour Holdings Corp said it has sold its two
last boats to a group of fishermen for an undisclosed sum in
cash and fish.
    The company said that it would use the proceeds to pay debts
and to repair the roof of its castle, which leaks.
 Reuter
"""
MAIL = """\
LIMA, March 4 - Harbour Holdings Corp said it has sold its two last
boats to a group of fishermen for an undisclosed sum in cash and in
fish.

The company said that it would use the proceeds to pay its debts and
to repair the roof of its castle, which leaks.
"""
TABLE = """\
    The harbours of the country handled these cargoes last year and
the year before, in tonnes, the ministry said in its report:
    Lima       115      121        98
    Callao      72       79        72
    The figures for this year are to be published in May, and will
be lower, it said.
"""


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        (
            WRAPPED,
            [
                "LIMA, March 4 - Harbour Holdings Corp said it has sold its two last boats",
                "The company",
                "Reuter",
            ],
        ),
        (MAIL, ["LIMA, March 4 - Harbour Holdings Corp said it has sold its two last boats", "The company"]),
        (TABLE, ["The harbours", "Lima       115", "Callao", "The figures"]),
        ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_paragraphs(text: str, beginnings: list[str]) -> None:
    lines = clean.lines(text)
    assert len(lines) == len(beginnings)
    assert all(line.text.startswith(beginning) for line, beginning in zip(lines, beginnings, strict=True))


def test_short_lines_of_a_modern_story_are_not_joined() -> None:
    text = "\n".join(
        ["The harbour was opened.", "The mayor was there.", "Nobody else came.", "It rained."] * 5
    )
    assert len(clean.lines(text)) == 20
