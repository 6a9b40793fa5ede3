"""What a lease holds at the broker: the transactional producer that fences, and the reader of the partition."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaError
from aiokafka.structs import OffsetAndMetadata

from pipeline.shell import offsets
from pipeline.shell.house import House
from pipeline.shell.outbox import Outbox

BATCH_BYTES = 1_000_000  # of one record batch that we send; a larger record has one of its own
CLOSE_SECONDS = 2.0  # a broker that is away must not hold up our end


class Tenure:
    """Two clients of one partition. `take` begins it, `release` ends it, also where `take` did not come to its end."""

    def __init__(self, house: House, place: TopicPartition) -> None:
        worker = house.worker
        self._house = house
        self._place = place
        self._producer = AIOKafkaProducer(
            **house.clients,
            transactional_id=house.transactional_id(*place),
            transaction_timeout_ms=int(worker.transaction_timeout_s * 1000),
            max_batch_size=BATCH_BYTES,
            request_timeout_ms=int(worker.transaction_timeout_s * 1000),
        )
        self._reader = AIOKafkaConsumer(
            **house.clients,
            enable_auto_commit=False,
            auto_offset_reset="none",
            isolation_level="read_committed",
            max_partition_fetch_bytes=worker.batch_bytes,
        )

    async def take(self) -> None:
        """Fence the former owner, then find where it has committed, and read from there."""
        await self._producer.start()
        await self._reader.start()
        self._reader.assign([self._place])
        self._reader.seek(self._place, await offsets.start(self._house, self._reader, self._place))

    async def poll(self, seconds: float, count: int) -> list[Any]:
        """At most `count` records as soon as there are some, none after so many seconds."""
        found = await self._reader.getmany(self._place, timeout_ms=int(seconds * 1000), max_records=count)
        return list(found.get(self._place, []))

    async def position(self) -> int:
        """The next offset to read."""
        return int(await self._reader.position(self._place))

    def lag(self, position: int) -> int:
        """Records from `position` to the partition's end, as the last fetch told it."""
        end = self._reader.last_stable_offset(self._place) or 0
        return max(0, int(end) - position)

    async def commit(self, outbox: Outbox, taken: int | None) -> dict[str, int]:
        """One transaction: all records, and how far the source was read (None: no further).

        Gives the highest offset written to each topic.
        """
        await self._producer.begin_transaction()
        highest = await outbox.send(self._producer)
        if taken is not None:
            offset = {self._place: OffsetAndMetadata(taken, "")}
            await self._producer.send_offsets_to_transaction(offset, self._house.worker.app_id)
        await self._producer.commit_transaction()
        return highest

    async def abort(self) -> None:
        """Spare the readers of our outputs the wait for the time-out; if it fails, the next owner's fence does it."""
        with suppress(Exception):
            await asyncio.wait_for(self._producer.abort_transaction(), CLOSE_SECONDS)

    async def release(self) -> None:
        for client in (self._reader, self._producer):
            with suppress(KafkaError, asyncio.TimeoutError):
                await asyncio.wait_for(client.stop(), CLOSE_SECONDS)
