"""What one batch sends: records gathered by topic and partition, sent as whole record batches.

One future per record batch instead of one per record is what makes the worker fast (aiokafka's
`create_batch` and `send_batch`); awaiting every one of them is what makes it honest.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from aiokafka.partitioner import DefaultPartitioner

Headers = tuple[tuple[str, bytes], ...]
_by_key = DefaultPartitioner()


@dataclass(frozen=True, slots=True)
class Record:
    """One record to send; `partition` None leaves it to the key."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers = ()
    partition: int | None = None


@dataclass(slots=True)
class Outbox:
    """The records of one transaction, in the order in which they are sent to each partition."""

    records: list[Record] = field(default_factory=list)

    def add(self, record: Record) -> None:
        self.records.append(record)

    async def send(self, producer: Any) -> dict[str, int]:
        """Send all within the producer's open transaction, and wait for every delivery.

        Gives the highest offset written to each topic. Raises what aiokafka raises: then nothing of the
        transaction may be committed.
        """
        sent = [await producer.send_batch(b, t, partition=p) for t, p, b in await self._batches(producer)]
        highest: dict[str, int] = {}
        for metadata in await asyncio.gather(*sent):
            last = metadata.offset
            highest[metadata.topic] = max(last, highest.get(metadata.topic, last))
        return highest

    async def _batches(self, producer: Any) -> list[tuple[str, int, Any]]:
        batches = []
        for (topic, partition), records in (await self._sorted(producer)).items():
            batches += [(topic, partition, batch) for batch in _pack(producer, records)]
        return batches

    async def _sorted(self, producer: Any) -> dict[tuple[str, int], list[Record]]:
        partitions = {t: sorted(await producer.partitions_for(t)) for t in {r.topic for r in self.records}}
        places: dict[tuple[str, int], list[Record]] = defaultdict(list)
        for record in self.records:
            among = partitions[record.topic]
            partition = record.partition
            if partition is None:
                partition = _by_key(record.key, among, among)
            places[record.topic, partition].append(record)
        return places


def _pack(producer: Any, records: Iterable[Record]) -> list[Any]:
    """Fill batches until each is full; a record larger than a batch has one of its own."""
    batches = []
    batch = None
    for record in records:
        if batch is None or not _append(batch, record):
            batch = producer.create_batch()
            batches.append(batch)
            if not _append(batch, record):
                raise ValueError(f"a record for {record.topic} does not fit an empty batch")
    return batches


def _append(batch: Any, record: Record) -> bool:
    added = batch.append(
        key=record.key, value=record.value, timestamp=None, headers=list(record.headers)
    )  # fmt: skip
    return added is not None
