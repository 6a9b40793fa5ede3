"""A usable item is killed by its ed note alone; other notes, also those with such words in them, kill nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest

from pipeline import way
from pipeline.story import Normalised, RawRecord

CASES = {
    "KILL": "kill", "Kill": "kill", "KILL - please kill": "kill", "PLEASE KILL": "kill", "Withdrawn": "kill",
    "ANNULATION": "kill", "АННУЛИРОВАНО": "kill", "Please delete from your systems": "kill", "RETRACTED: figures wrong": "kill",
    "DO NOT USE - legal": "withhold", "Bitte nicht verwenden": "withhold", "hold for release Sunday": "withhold",
    "Adds quotes": "update", "Corrects spelling in para 2": "correction",
    "Withdrawn player named in para 3": None, "Kills paragraph 4": None, "Cancelled flights added": None,
    "Removes name that was withdrawn": None, "Eds: kill switch fails": None,
}  # fmt: skip


@pytest.mark.parametrize(("note", "kind"), CASES.items())
def test_ed_note(note: str, kind: str | None) -> None:
    text = "OSLO, Nov 24 (Reuters) - The harbour opened on Tuesday after two years of repairs, the city said."
    value = orjson.dumps(
        {"feed": "test", "id": "a1", "headline": "Harbour opens", "ed_note": note, "content": text}
    )
    record = RawRecord(
        value=value,
        headers={},
        topic="t",
        partition=0,
        offset=0,
        timestamp=datetime(2026, 11, 24, 10, tzinfo=UTC),
    )
    (item,) = way.read(record)
    assert isinstance(item, Normalised)
    assert item.version.kind == kind
