"""A shard's memory out of its partition of `seen`: read committed, to the end, before the first frame is judged.

A record that cannot be read is moved to the quarantine, in a transaction of the lease's that also tombstones it,
so that the next load does not find it again. It is not fatal: the stories in it are forgotten, and counted.
A record of a newer schema is another matter: it is whole, and whoever went back a version would lose 72 hours of
memory and every held story with it. So it is left where it is, and the worker ends.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass, field
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from pipeline import dedupe
from pipeline.accept import envelope
from pipeline.shell import desk, raw
from pipeline.shell.budget import SLICE_SECONDS
from pipeline.shell.errors import Trouble
from pipeline.shell.house import House
from pipeline.shell.outbox import Outbox, Record
from pipeline.story import Refusal, Refused, StateRecord

log = logging.getLogger("copytaster")
FETCH_BYTES = 8 << 20


@dataclass(slots=True)
class Loaded:
    """A shard's memory, where its topic ended, and the records that could not be read."""

    memory: Any
    end: int | None
    corrupt: dict[bytes, tuple[Any, Refused]] = field(default_factory=dict)  # by key: what has no successor


class Shelf:
    """Memories of leases that ended cleanly: kept over a rebalance that gives the shard back to us."""

    def __init__(self) -> None:
        self._kept: dict[int, Loaded] = {}

    def put(self, shard: int, loaded: Loaded) -> None:
        if loaded.end is not None:
            self._kept[shard] = loaded

    def take(self, shard: int, end: int) -> Loaded | None:
        """The memory, if nobody has written to its partition since."""
        kept = self._kept.pop(shard, None)
        return kept if kept and kept.end == end else None

    def only(self, shards: set[int]) -> None:
        """Forget the shards that are others' now."""
        for shard in self._kept.keys() - shards:
            del self._kept[shard]


async def load(house: House, shard: int, shelf: Shelf) -> Loaded:
    """The shard's memory. To be called after its lease has fenced the former owner: then the end is final.

    Raises Trouble where a newer version of Copytaster has written it.
    """
    place = TopicPartition(house.kafka.topic("seen"), shard)
    reader = AIOKafkaConsumer(
        **house.clients, enable_auto_commit=False, auto_offset_reset="none",
        isolation_level="read_committed", max_partition_fetch_bytes=FETCH_BYTES,
    )  # fmt: skip
    await reader.start()
    try:
        reader.assign([place])
        end = (await reader.end_offsets([place]))[place]
        kept = shelf.take(shard, end)
        if kept is not None:
            return kept
        first = (await reader.beginning_offsets([place]))[place]
        reader.seek(place, first)
        return await _read(house, shard, reader, place, first, end)
    finally:
        await reader.stop()


async def _read(house: House, shard: int, reader: Any, place: TopicPartition, first: int, end: int) -> Loaded:
    loaded = Loaded(dedupe.Memory(shard, house.shards, house.worker.window), end)
    progress, started = house.metrics.loading.labels(str(shard)), time.monotonic()
    position = first
    while position < end:
        found = await reader.getmany(place, timeout_ms=1000)
        for record in found.get(place, []):
            _take(loaded, record)
            started = await _breathe(started)
        position = await reader.position(place)
        progress.set(min(1.0, (position - first) / (end - first)))
    progress.set(1)
    _refuse_newer(loaded, place)
    # A release to the second has no time to read rules; in a thread, for heartbeats have none to wait for them.
    await asyncio.to_thread(desk.prepare, loaded.memory.waiting)
    return loaded


def _take(loaded: Loaded, record: Any) -> None:
    """Load one record. A corrupt one counts until a later record of its key, a tombstone at the least, replaces it."""
    key = record.key or b""
    loaded.corrupt.pop(key, None)
    try:
        loaded.memory.load(StateRecord(key=key, value=record.value))
    except Refused as refused:
        if record.value is not None:
            loaded.corrupt[key] = record, refused


def _refuse_newer(loaded: Loaded, place: TopicPartition) -> None:
    for _, refused in loaded.corrupt.values():
        if refused.reason == "unknown-format":
            raise Trouble(
                f"{place.topic}/{place.partition} was written by a newer version of Copytaster: {refused.error}",
                f"run that version, or a newer one; to start without its memory and the stories that it holds,"
                f" delete {place.topic} and run `copytaster topics create`",
            )


async def _breathe(since: float) -> float:
    if time.monotonic() - since < SLICE_SECONDS:
        return since
    await asyncio.sleep(0)
    return time.monotonic()


def set_aside(house: House, loaded: Loaded) -> Outbox:
    """What moves the corrupt records: each to the quarantine, and a tombstone in its place."""
    outbox = Outbox()
    for record, refused in loaded.corrupt.values():
        source = envelope.source(raw.record(record, "live"))
        refusal = Refusal(
            reason=refused.reason, stage="seen", error=refused.error, source=source, value=record.value or b""
        )
        outbox.add(raw.quarantined(refusal, record, house.kafka.topic("quarantine")))
        outbox.add(Record(record.topic, record.key, None, (), record.partition))
    return outbox
