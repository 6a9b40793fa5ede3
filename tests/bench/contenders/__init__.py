"""One file a contender, each a program: `python -m tests.bench.contenders.NAME STORIES [BROKERS RAW PREFIX]`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import orjson

from pipeline import event, way
from pipeline.dedupe import Memory
from pipeline.story import Outcome, RawRecord, Refusal

Message = tuple[str, bytes, bytes, list[tuple[str, bytes]]]  # topic, key, value, headers


def messages(memory: Memory, value: bytes, partition: int, offset: int) -> Iterator[Message]:
    """One raw record through the whole core to what is published of it."""
    record = RawRecord(
        value=value,
        headers={},
        topic="bench",
        partition=partition,
        offset=offset,
        timestamp=datetime.now(UTC),
    )
    for found in way.read(record):
        outcomes = [found] if isinstance(found, Refusal) else way.enrich([found], memory)
        for outcome in outcomes:
            yield _message(event.quarantined(outcome) if isinstance(outcome, Refusal) else outcome)


def _message(outcome: Outcome) -> Message:
    value = outcome.value if isinstance(outcome.value, bytes) else orjson.dumps(outcome.value)
    return outcome.topic, outcome.key, value, list(outcome.headers)
