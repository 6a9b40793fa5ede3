"""The first hop: raw records to frames, each on the partition of its shard. Any partition, no memory."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline import dedupe, frame, way
from pipeline.accept import envelope
from pipeline.accept.damage import damaged
from pipeline.shell import raw
from pipeline.shell.budget import Budget
from pipeline.shell.hops.work import APP, MOST_BYTES, SINCE, Work, defect
from pipeline.shell.outbox import Record
from pipeline.story import Normalised, Origin, RawRecord, Refusal, Refused


@dataclass(frozen=True, slots=True)
class _Packed:
    """A story as it goes into a frame."""

    feed: str
    value: bytes
    shards: tuple[int, ...]
    repaired: bool


async def normalise(
    work: Work, records: Sequence[Any], shards: int, frame_bytes: int, budget: Budget
) -> None:
    """aiokafka's records of one partition, in order, until the budget is spent; the rest is left for later.

    A kill goes to every shard; it is received once all the same.
    """
    origin: Origin = "replay" if records[0].topic == work.kafka.topic("replay") else "live"
    groups: dict[int, list[tuple[bytes, int]]] = defaultdict(list)
    for found in records:
        record = raw.record(found, origin)
        written = int(record.timestamp.timestamp() * 1000)
        started = time.perf_counter()
        results = list(_read(record, shards))
        work.stage("normalise", started, len(results))
        for result in results:
            if isinstance(result, Refusal):
                work.tally.received(result.source.feed, written / 1000)
                work.quarantine(result, found)
                continue
            work.tally.received(result.feed, written / 1000)
            if result.repaired:
                work.tally.add("repaired", result.feed)
            for shard in result.shards:
                groups[shard].append((result.value, written))
        work.taken += 1
        work.stories += len(results)
        budget.take(len(results), sum(len(one.value) for one in results))
        if budget.spent:
            break
        await budget.breathe()
    for shard, packed in groups.items():
        _frames(work, shard, packed, frame_bytes)


def _read(record: RawRecord, shards: int) -> Iterator[Refusal | _Packed]:
    """Each story, or its refusal; a defect refuses the record, and the worker goes on."""
    try:
        for item in way.read(record):
            yield item if isinstance(item, Refusal) else _pack(item, record, shards)
    except Exception:
        yield defect("normalise", envelope.source(record), record.value)


def _pack(item: Normalised, record: RawRecord, shards: int) -> Refusal | _Packed:
    source = item.story.source
    try:
        packed = frame.pack(item)
        if len(packed) > MOST_BYTES:
            raise Refused("too-large", f"{len(packed)} bytes once read; the limit is {MOST_BYTES}")
    except Refused as no:
        return Refusal(reason=no.reason, stage="frame", error=no.error, source=source, value=record.value)
    return _Packed(source.feed, packed, dedupe.shards_for(item, shards), damaged(item.story.applied))


def _frames(work: Work, shard: int, packed: list[tuple[bytes, int]], limit: int) -> None:
    app = work.app.encode()
    times = iter([written for _, written in packed])
    for count, value in frame.frames((one for one, _ in packed), limit):
        since = ",".join(str(next(times)) for _ in range(count)).encode()
        work.outbox.add(
            Record(work.kafka.topic("normalised"), None, value, ((SINCE, since), (APP, app)), shard)
        )
