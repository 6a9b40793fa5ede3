"""Each field says where it came from, also those that the steps read from the text."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest

from pipeline import way
from pipeline.event.provenance import provenance
from pipeline.story import Normalised, RawRecord

WIRE = "By Ada Brandt\n\nOSLO, March 3 (Reuters) - The city council said on Tuesday that it would widen the bridge."
PAGE = "New bridge for the harbour town\n\n" + WIRE

CASES = {
    "bare text": (WIRE, {}, {"id": "content", "language": "text", "byline": "text", "agency": "dateline"}),
    "a page": (PAGE, {}, {"headline": "text"}),
    "hints": (WIRE, {"headline": "A bridge", "id": "x1", "language": "en"}, {"headline": "hint", "id": "hint", "language": "hint"}),
}  # fmt: skip


def read(content: str, hints: dict[str, str]) -> Normalised:
    value = orjson.dumps({"feed": "test", "content": content, **hints})
    record = RawRecord(
        value=value, headers={}, topic="t", partition=0, offset=0, timestamp=datetime(2026, 3, 3, tzinfo=UTC)
    )
    (item,) = way.read(record)
    assert isinstance(item, Normalised)
    return item


@pytest.mark.parametrize(("content", "hints", "expected"), CASES.values(), ids=CASES)
def test_origin(content: str, hints: dict[str, str], expected: dict[str, str]) -> None:
    found = provenance(read(content, hints))
    assert {field: found.get(field) for field in expected} == expected


def test_a_dateline_says_its_rule() -> None:
    assert provenance(read(WIRE, {}))["dateline"].startswith("text: ")


def test_nothing_is_said_of_what_is_not_there() -> None:
    assert provenance(read("Ja.", {})).keys() <= {"id"}
