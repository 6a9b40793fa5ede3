"""`copytaster enrich`: the whole way offline, without Kafka; raw stories in, outcomes out, the state in memory."""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from pipeline import dedupe, way
from pipeline.cli.flags import DeskDir
from pipeline.event import wire
from pipeline.shell.desk import load
from pipeline.story import Normalised, Outcome, RawRecord, Refusal

if TYPE_CHECKING:
    from typing import BinaryIO

    from pipeline.subjects import Desk

TOPIC = "stdin"


def enrich(*, desk: DeskDir = "") -> None:
    """Enrich raw stories offline: JSON Lines on stdin, one outcome a line on stdout, no Kafka needed.

    Event time is each story's `received_at`; what is still held at the end is counted on stderr.
    """
    memory, own = dedupe.Memory(), load(desk)
    try:
        write(outcomes(sys.stdin.buffer, memory, own), sys.stdout.buffer)
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # so that the interpreter's own flush is silent
    for alert in memory.take_alerts():
        print(f"alert: {alert}", file=sys.stderr)
    print(f"held at the end: {memory.held}", file=sys.stderr)


def write(lines: Iterable[bytes], out: BinaryIO) -> None:
    """Each line as soon as it is there."""
    for line in lines:
        out.write(line)
        out.flush()


def outcomes(lines: Iterable[bytes], memory: dedupe.Memory, desk: Desk | None = None) -> Iterator[bytes]:
    """The outcomes of raw-story envelopes, one a line, in order, each a line of JSON.

    A line's offset is its number from 0; blank lines are skipped and counted. An envelope without `received_at` has the
    time of the one before it.
    """
    clock = datetime.now(UTC)
    for offset, line in enumerate(lines):
        if not line.strip():
            continue
        record = RawRecord(
            value=line.rstrip(b"\r\n"), headers={}, topic=TOPIC, partition=0, offset=offset, timestamp=clock
        )
        for item in way.read(record):
            if isinstance(item, Normalised):
                clock = item.story.source.received_at
            yield from (_line(result, record) for result in _results(item, memory, desk))


def _results(
    item: Normalised | Refusal, memory: dedupe.Memory, desk: Desk | None
) -> Iterator[Outcome | Refusal]:
    """What one story brings: first the held stories that its time releases, then its own."""
    if isinstance(item, Refusal):
        yield item
        return
    yield from way.release(memory, item.story.source.received_at, desk)
    yield from way.enrich([item], memory, desk)


def _line(result: Outcome | Refusal, record: RawRecord) -> bytes:
    """An outcome as a line of JSON; a refusal that has no bytes of its own has its record's."""
    if isinstance(result, Refusal):
        own = result.value or (record.value if result.source.offset == record.offset else b"")
        return _json("wire.quarantine", "", _refused(result, own))
    return _json(f"wire.{result.topic}", result.key.decode("utf-8", "replace"), result.value)


def _refused(refusal: Refusal, value: bytes) -> dict[str, Any]:
    return {
        "reason": refusal.reason,
        "stage": refusal.stage,
        "error": refusal.error,
        "wire": {"source": wire.source(refusal.source)},
        "content_base64": base64.b64encode(value).decode(),
    }


def _json(topic: str, key: str, value: Any) -> bytes:
    try:
        return orjson.dumps({"topic": topic, "key": key, "value": value}) + b"\n"
    except TypeError:  # half a surrogate pair, which JSON may carry and UTF-8 may not
        return orjson.dumps({"topic": topic, "key": key, "value": _text(value)}) + b"\n"


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_text(name): _text(part) for name, part in value.items()}
    return [_text(part) for part in value] if isinstance(value, list | tuple) else value
