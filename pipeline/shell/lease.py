"""A lease: one partition's reader, its transactional producer, and for a shard its memory.

It is taken when the group assigns the partition, in this order: the producer starts (which fences the former
owner and aborts what that left open); then the committed offset is read, then the memory; then the reader
starts there. So whoever holds the newest producer has seen all that was committed, and nobody else can commit.
One batch at a time goes to the hop's agent, and the next is read when that is committed.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.errors import KafkaConnectionError, KafkaError
from aiokafka.structs import OffsetAndMetadata

from pipeline.shell import offsets, seen
from pipeline.shell.fate import die
from pipeline.shell.house import House
from pipeline.shell.outbox import Outbox

log = logging.getLogger("copytaster")

BATCH_BYTES = 1_000_000  # of one record batch that we send; a larger record has one of its own
IDLE_SECONDS = 1.0  # how long one read waits for a first record
CLOSE_SECONDS = 2.0  # a broker that is away must not hold up our end
PATIENCE_SECONDS = 60.0  # for a broker that does not answer while a lease is taken


@dataclass(slots=True, eq=False)
class Batch:
    """Records of one partition for the hop's agent; without records, held stories are to be released."""

    lease: Lease
    records: Sequence[Any]
    done: asyncio.Future[int]
    work: asyncio.Task[int] | None = None
    begun: bool = False


Hand = Callable[[Batch], Awaitable[None]]


@dataclass(slots=True, eq=False)
class Lease:
    """One partition of a source topic; `hand` puts a batch on its hop's channel."""

    house: House
    place: TopicPartition
    hop: str
    hand: Hand
    shelf: seen.Shelf
    state: str = "new"  # opening, reading, closing, closed
    loaded: seen.Loaded | None = None
    lag: int = 0
    last_commit: float = field(default_factory=time.monotonic)
    _producer: Any = None
    _reader: Any = None
    _task: asyncio.Task[None] | None = None
    _in_hand: Batch | None = None
    _stopping: bool = False

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name=f"lease {self.name}")

    @property
    def name(self) -> str:
        return f"{self.place.topic}/{self.place.partition}"

    @property
    def memory(self) -> Any:
        return self.loaded.memory if self.loaded else None

    @property
    def waiting(self) -> bool:
        """Whether there is something to commit."""
        return self.lag > 0 or self._in_hand is not None

    async def stop(self, grace: float) -> None:
        """Give the partition back: a batch that is worked on may end within `grace` seconds, or is given up."""
        self._stopping = True
        if self._in_hand is not None and self._in_hand.begun:
            await asyncio.wait([self._in_hand.done], timeout=grace)
        if self._task is not None:
            if self.state != "closing":
                self._task.cancel()
            await asyncio.wait([self._task])

    async def commit(self, outbox: Outbox, taken: int | None) -> None:
        """All of a batch in one transaction: outputs, state, and how far the source was read (None: no further)."""
        await self._producer.begin_transaction()
        highest = await outbox.send(self._producer)
        if taken is not None:
            offset = {self.place: OffsetAndMetadata(taken, "")}
            await self._producer.send_offsets_to_transaction(offset, self.house.worker.app_id)
        await self._producer.commit_transaction()
        self.last_commit = time.monotonic()
        self._remember_end(highest)

    def _remember_end(self, highest: dict[str, int]) -> None:
        """Where the state's partition ends now: after our last record and the marker of our commit."""
        last = highest.get(self.house.kafka.topic("seen"))
        if self.loaded and last is not None:
            self.loaded.end = last + 2 if last >= 0 else None

    # ── its life ─────────────────────────────────────────────────────────────────────────────────────

    async def _run(self) -> None:
        try:
            await self._open()
            await self._read()
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            die(f"the lease of {self.name} broke", error)
        finally:
            await self._close()

    async def _open(self) -> None:
        self.state = "opening"
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                await self._take()
                break
            except (KafkaConnectionError, offsets.Unknown) as error:
                if time.monotonic() > deadline:
                    raise
                log.warning("%s: the broker does not answer (%s), trying again", self.name, error)
                await self._release()
                await asyncio.sleep(1)
        self.state = "reading"
        self.last_commit = time.monotonic()
        log.debug("%s: reading", self.name)

    async def _take(self) -> None:
        worker = self.house.worker
        self._producer = AIOKafkaProducer(
            **self.house.clients,
            transactional_id=self.house.transactional_id(*self.place),
            transaction_timeout_ms=int(worker.transaction_timeout_s * 1000),
            max_batch_size=BATCH_BYTES,
            request_timeout_ms=int(worker.transaction_timeout_s * 1000),
        )
        await self._producer.start()
        self._reader = AIOKafkaConsumer(
            **self.house.clients, enable_auto_commit=False, auto_offset_reset="none",
            isolation_level="read_committed", max_partition_fetch_bytes=worker.batch_bytes,
        )  # fmt: skip
        await self._reader.start()
        self._reader.assign([self.place])
        self._reader.seek(self.place, await offsets.start(self.house, self._reader, self.place))
        if self.hop == "enrich":
            await self._load()

    async def _load(self) -> None:
        started = time.monotonic()
        self.loaded = await seen.load(self.house, self.place.partition, self.shelf)
        if self.loaded.corrupt:
            count = len(self.loaded.corrupt)
            log.error(
                "shard %d: %d records of its state cannot be read: to the quarantine",
                self.place.partition,
                count,
            )
            await self.commit(seen.set_aside(self.house, self.loaded), None)
            self.house.metrics.state_corrupt.inc(count)
            self.loaded.corrupt.clear()
        log.debug("shard %d: %d stories, %d held, in %.1f s", self.place.partition, self.memory.stories,
                  self.memory.held, time.monotonic() - started)  # fmt: skip
        self.show()

    async def _read(self) -> None:
        rest: Sequence[Any] = ()
        while not self._stopping:
            if self._due() <= 0:
                await self._hand_over(())
                continue
            records = rest or await self._next()
            if records:
                taken = await self._hand_over(records)
                rest = records[taken:]
                self.lag = offsets.lag(self._reader, self.place, records[taken - 1].offset + 1)
            elif self.lag:
                self.lag = 0
                self.show()

    async def _next(self) -> Sequence[Any]:
        """Records as soon as there are some, and what comes in the short time after; none after a while."""
        worker = self.house.worker
        wait = min(IDLE_SECONDS, max(0.0, self._due()))
        records = await self._poll(wait, worker.batch_stories)
        until = time.monotonic() + worker.batch_wait_ms / 1000
        while 0 < len(records) < worker.batch_stories and (left := until - time.monotonic()) > 0:
            if sum(len(one.value or b"") for one in records) >= worker.batch_bytes:
                break
            records += await self._poll(left, worker.batch_stories - len(records))
        return records

    async def _poll(self, seconds: float, count: int) -> list[Any]:
        found = await self._reader.getmany(self.place, timeout_ms=int(seconds * 1000), max_records=count)
        return list(found.get(self.place, []))

    async def _hand_over(self, records: Sequence[Any]) -> int:
        batch = Batch(self, records, asyncio.get_running_loop().create_future())
        self._in_hand = batch
        await self.hand(batch)
        taken = await asyncio.shield(batch.done)
        self._in_hand = None
        self.show()
        return taken

    def _due(self) -> float:
        """Seconds until the next held story is to be released."""
        moment = self.memory.next_release if self.loaded else None
        return float("inf") if moment is None else (moment - datetime.now(UTC)).total_seconds()

    async def _close(self) -> None:
        """Give up what is in hand; the memory is kept only where nothing was."""
        was, self.state = self.state, "closing"
        batch, self._in_hand = self._in_hand, None
        if batch is not None and not batch.done.done():
            batch.done.cancel()
            if batch.work is not None:
                batch.work.cancel()
                await asyncio.wait([batch.work])
            await self._abort()
        elif self.loaded and was == "reading":
            self.shelf.put(self.place.partition, self.loaded)
        self.state = "closed"
        await self._release()
        self.loaded = None

    async def _abort(self) -> None:
        """Spare the readers of our outputs the wait for the time-out; if it fails, the next owner's fence does it."""
        with suppress(Exception):
            await asyncio.wait_for(self._producer.abort_transaction(), CLOSE_SECONDS)

    async def _release(self) -> None:
        clients = [self._reader, self._producer]
        self._reader = self._producer = None
        for client in clients:
            if client is not None:
                with suppress(KafkaError, asyncio.TimeoutError):
                    await asyncio.wait_for(client.stop(), CLOSE_SECONDS)

    def show(self) -> None:
        """The gauges of this lease."""
        metrics, partition = self.house.metrics, str(self.place.partition)
        metrics.lag.labels(self.place.topic, partition).set(self.lag)
        if self.loaded:
            metrics.state_stories.labels(partition).set(self.memory.stories)
            metrics.state_held.labels(partition).set(self.memory.held)
            metrics.state_bytes.labels(partition).set(self.memory.bytes)
