"""What every outcome owes to whoever reads it: checked on every record that these tests see."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from tests.integration.wire import Record

SCHEMAS = Path(__file__).parents[2] / "schemas"
QUARANTINE = {"reason", "stage", "error", "feed", "topic", "partition", "offset", "first_seen", "attempts"}


def check(records: Iterable[Record], prefix: str) -> None:
    """Raises AssertionError for the first record that breaks its contract."""
    for record in records:
        name = record.topic.removeprefix(prefix + ".")
        if name == "quarantine":
            assert record.headers.keys() >= QUARANTINE, record.headers
            continue
        value = record.json
        assert value["event_id"]
        assert record.key == value["wire"]["dedupe"]["chain"].encode()
        if name == "enriched":
            assert record.headers["event"] == value["event"]
            assert record.headers.keys() >= {"event", "agency", "language", "subjects"}


@cache
def _schema(name: str) -> Any:
    return orjson.loads((SCHEMAS / name).read_bytes())
