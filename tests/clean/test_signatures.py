"""How agencies sign the end of their copy: on a line of its own, hanging on the last paragraph; and what only looks so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.story import Agency, Dateline
from tests.clean.stories import separated

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "cases" / "signatures.json").read_text("utf-8"))
PROSE = "The harbour of Lima was opened on Sunday after three months of repairs, the ministry said in a note."
LINES = [
    (agency, kind, line)
    for agency, kinds in CASES["lines"].items()
    for kind, lines in kinds.items()
    for line in lines
]
HUNG = [(agency, mark) for agency, marks in CASES["hung"].items() for mark in marks]


@pytest.mark.parametrize(("agency", "kind", "line"), LINES)
def test_a_line_that_signs(agency: str, kind: str, line: str) -> None:
    copy = separated(f"{PROSE}\n{line}", headline="Harbour opens")
    assert [(p.kind, p.text) for p in copy.paragraphs] == [("body", PROSE), (kind, line)]


@pytest.mark.parametrize(("agency", "mark"), HUNG)
def test_a_mark_that_hangs_on_the_last_paragraph(agency: str, mark: str) -> None:
    copy = separated(f"{PROSE}\n{PROSE} {mark}", headline="Harbour opens")
    assert copy.body == f"{PROSE}\n\n{PROSE}"
    assert [p.text for p in copy.paragraphs] == [PROSE, PROSE, mark]


@pytest.mark.parametrize("line", CASES["left"])
def test_a_line_that_only_looks_so_stays_in_the_body(line: str) -> None:
    copy = separated(f"{PROSE}\n{line}", headline="Harbour opens")
    assert copy.body == f"{PROSE}\n\n{line}"


def above(line: str, agency: str) -> str:
    """The kind of a line above the dateline of that agency's story."""
    text = f"{line}\nSYDNEY, May 3 AAP - {PROSE}"
    start = text.index("SYDNEY")
    spot = Dateline(
        text="SYDNEY, May 3 AAP -", span=(start, start + 19), places=(), date=None, date_from=None, agency=Agency(id=agency, name=agency)
    )  # fmt: skip
    return separated(text, spot, headline="Harbour opens").paragraphs[0].kind


@pytest.mark.parametrize(
    "line", ["Jane Doe", "Jane van Doe", "Jane Doe and John Roe", "Mary-Ann Doe-Roe", "Jack O'Doe"]
)
def test_a_bare_name_above_the_dateline_is_a_byline_where_the_agency_does_so(line: str) -> None:
    assert above(line, "aap") == "byline"
    assert above(line, "ap") == "body"


@pytest.mark.parametrize(
    "line",
    ["New South Wales", "Rugby League", "Harbour Board", "Ships", "Ships sail again", "Jane Doe wins", "Federal Politics"],
)  # fmt: skip
def test_other_lines_above_the_dateline_stay_in_the_body(line: str) -> None:
    assert above(line, "aap") == "body"
