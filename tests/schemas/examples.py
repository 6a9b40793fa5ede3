"""The examples' outcomes, made by the way itself: `python -m tests.schemas.examples` writes them anew."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from pipeline import dedupe, event, way
from pipeline.event import wire
from pipeline.story import Outcome, RawRecord, Refusal

FOLDER = Path(__file__).parents[2] / "schemas" / "examples"
STAGES = ("first", "resend", "update", "correction", "kill", "quarantined", "embargoed", "as-ninjs")


def raw(stage: str) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads((FOLDER / f"{stage}.raw.json").read_bytes())
    return found


def outcomes() -> Iterator[tuple[str, Outcome | Refusal]]:
    """Each outcome under the stage whose raw story it is of, in the order in which they come."""
    memory = dedupe.Memory()
    for offset, stage in enumerate(STAGES):
        for item in way.read(record(stage, offset)):
            if isinstance(item, Refusal):
                yield stage, item
                continue
            for found in (*way.release(memory, item.story.source.received_at), *way.enrich([item], memory)):
                yield STAGES[found.source.offset], found


def record(stage: str, offset: int) -> RawRecord:
    from pipeline.accept import dates

    envelope = raw(stage)
    received = dates.read(envelope["received_at"])
    assert received is not None
    return RawRecord(
        value=orjson.dumps(envelope),
        headers={},
        topic="wire.raw",
        partition=0,
        offset=offset,
        timestamp=received,
    )


def written(outcome: Outcome | Refusal) -> tuple[str, Any]:
    """The kind of file and what stands in it."""
    if isinstance(outcome, Outcome):
        return ("duplicate" if outcome.topic == "duplicates" else outcome.topic), outcome.value
    refused = event.quarantined(outcome)
    line = {
        "topic": "wire.quarantine",
        "key": "",
        "value": {
            "reason": outcome.reason,
            "stage": outcome.stage,
            "error": outcome.error,
            "wire": {"source": wire.source(outcome.source)},
            "content_base64": base64.b64encode(outcome.value).decode(),
        },
    }
    return "quarantine", {"line": line, "headers": {name: value.decode() for name, value in refused.headers}}


def main() -> None:
    for stage, outcome in outcomes():
        kind, value = written(outcome)
        text = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        (FOLDER / f"{stage}.{kind}.json").write_bytes(text)


if __name__ == "__main__":
    main()
