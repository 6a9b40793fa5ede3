"""A megabyte of each rule's worst case is read, in time that grows with its length: the tests' time limit is the judge.

A sign looks at no paragraph over its `longest`, so its worst case is the longest text that it does look at.
"""

from __future__ import annotations

import pytest

from pipeline.clean.signs import kind_of
from pipeline.clean.signs.sign import Sign, compiled, every
from tests.clean.stories import dateline, separated, squeezed

MEGABYTE = 1_000_000
FILLERS = (
    " ",
    "a",
    "A",
    "1",
    "A. ",
    "a b ",
    "and ",
    "(",
    ")",
    "/",
    "-",
    "Jane Doe, ",
    "12 May ",
    "x@",
    "http://",
    "by ",
)


@pytest.mark.timeout(30)
@pytest.mark.parametrize("sign", every(), ids=lambda sign: f"{sign.kind} {sign.good[0][:20]}")
def test_every_sign_gives_up_in_time(sign: Sign) -> None:
    match = compiled(sign).match
    for example in sign.good:
        for filler in FILLERS:
            assert kind_of(example + filler * (MEGABYTE // len(filler)), sign.zone) is None
            near = (example[: len(example) * 2 // 3] + filler * sign.longest)[: sign.longest]
            match(f"{near}§")


LINES = (
    "LIMA",
    "A B",
    "Jane Doe/TASS",
    "Contacts",
    "(Adds details)",
    "Ships in port\n© Ann Poe/TASS",
    "By Jane Doe",
    "a  b  c",
    "• ",
    "# Notizblock",
    "© A",
    "abc/def",
    "1 2",
    "word " * 13,
)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("line", LINES)
def test_many_lines(line: str) -> None:
    text = f"{line}\n" * (MEGABYTE // 40) + "LIMA (AP) - The harbour was opened."
    copy = separated(text, dateline(text, "LIMA (AP) -"))
    assert squeezed("".join(p.text for p in copy.paragraphs)) == squeezed(text.replace("LIMA (AP) -", ""))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "filler",
    [*FILLERS, "(Reporting by ", "[", " REUTERS/A", " (AP Photo/", ". abc/", ". (", "。（", "\t", "  "],
)
def test_a_megabyte_in_one_paragraph(filler: str) -> None:
    text = "LIMA (AP) - The harbour " + filler * (MEGABYTE // len(filler)) + ")"
    copy = separated(text, dateline(text, "LIMA (AP) -"))
    assert squeezed("".join(p.text for p in copy.paragraphs)) == squeezed(text.replace("LIMA (AP) -", "", 1))
