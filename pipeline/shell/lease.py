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
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError

from pipeline.shell import offsets, seen
from pipeline.shell.fate import die, give_up
from pipeline.shell.house import House
from pipeline.shell.outbox import Outbox
from pipeline.shell.refusals import explained
from pipeline.shell.tenure import Tenure

log = logging.getLogger("copytaster")

IDLE_SECONDS = 1.0  # how long one read waits for a first record
PATIENCE_SECONDS = 60.0  # for a broker that does not answer while a lease is taken
KEEP_SECONDS = 86_400.0  # a week without a transaction, and the broker forgets a producer


@dataclass(slots=True, eq=False)
class Batch:
    """Records of one partition for the hop's agent; without records, held stories are to be released.

    `begun`: the core has it in hand, so the memory is no longer what was committed. `done` is how many of the
    records are committed; cancelled where the batch is given up.
    """

    lease: Lease
    records: Sequence[Any]
    done: asyncio.Future[int]
    work: asyncio.Task[int] | None = None
    begun: bool = False


Hand = Callable[[Batch], Awaitable[None]]
State = Literal["new", "opening", "reading", "closing", "closed"]


@dataclass(slots=True, eq=False)
class Lease:
    """One partition of a source topic; `hand` puts a batch on its hop's channel."""

    house: House
    place: TopicPartition
    hop: str
    hand: Hand
    shelf: seen.Shelf
    state: State = "new"
    loaded: seen.Loaded | None = None
    lag: int = 0
    last_commit: float = field(default_factory=time.monotonic)
    _tenure: Tenure | None = None
    _task: asyncio.Task[None] | None = None
    _in_hand: Batch | None = None
    _stopping: bool = False

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

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name=f"lease {self.name}")

    async def stop(self, grace: float) -> None:
        """Give the partition back: a batch that is worked on may end within `grace` seconds, or is given up."""
        self._stopping = True
        if self._in_hand is not None and self._in_hand.begun:
            await asyncio.wait([self._in_hand.done], timeout=grace)
        if self._task is not None:
            if self.state != "closing":  # else it is on its way, and must not be stopped half-way
                self._task.cancel()
            await asyncio.wait([self._task])

    async def commit(self, outbox: Outbox, taken: int | None) -> None:
        """All of a batch in one transaction: outputs, state, and how far the source was read (None: no further)."""
        assert self._tenure
        highest = await self._tenure.commit(outbox, taken)
        self.last_commit = time.monotonic()
        last = highest.get(self.house.kafka.topic("seen"))
        if self.loaded and last is not None:
            # The state's partition ends after our last record and the marker of our commit.
            self.loaded.end = last + 2 if last >= 0 else None

    # ── its life ─────────────────────────────────────────────────────────────────────────────────────

    async def _run(self) -> None:
        try:
            await self._open()
            await self._read()
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            trouble = explained(error, self.house.kafka)
            give_up(trouble) if trouble else die(f"the lease of {self.name} broke", error)
        finally:
            await self._close()

    async def _open(self) -> None:
        self.state = "opening"
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            self._tenure = Tenure(self.house, self.place)
            try:
                await self._tenure.take()
                if self.hop == "enrich":
                    await self._load()
                break
            except (KafkaConnectionError, offsets.Unknown) as error:
                if time.monotonic() > deadline:
                    raise
                log.warning("%s: the broker does not answer (%s), trying again", self.name, error)
                await self._tenure.release()
                await asyncio.sleep(IDLE_SECONDS)
        self.state = "reading"
        self.last_commit = time.monotonic()

    async def _load(self) -> None:
        shard, started = self.place.partition, time.monotonic()
        self.loaded = await seen.load(self.house, shard, self.shelf)
        corrupt = len(self.loaded.corrupt)
        if corrupt:
            log.error("shard %d: %d records of its state cannot be read: to the quarantine", shard, corrupt)
            await self.commit(seen.set_aside(self.house, self.loaded), None)
            self.house.metrics.state_corrupt.inc(corrupt)
            self.loaded.corrupt.clear()
        told = shard, self.memory.stories, self.memory.held, time.monotonic() - started
        log.debug("shard %d: %d stories, %d held, in %.1f s", *told)
        self._show()

    async def _close(self) -> None:
        """Give up what is in hand. The memory is kept if it is what was committed."""
        was, self.state = self.state, "closing"
        batch, self._in_hand = self._in_hand, None
        given_up = batch is not None and not batch.done.done()
        if batch and given_up:
            await self._give_up(batch)
        if self.loaded and was == "reading" and not (batch and given_up and batch.begun):
            self.shelf.put(self.place.partition, self.loaded)
        if self._tenure:
            await self._tenure.release()
        self.house.metrics.forget(self.place.topic, self.place.partition, shard=self.hop == "enrich")
        self.loaded = None
        self.state = "closed"

    async def _give_up(self, batch: Batch) -> None:
        batch.done.cancel()
        if batch.work is not None:
            batch.work.cancel()
            await asyncio.wait([batch.work])
        if self._tenure and batch.begun:
            await self._tenure.abort()

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────

    async def _read(self) -> None:
        assert self._tenure
        rest: Sequence[Any] = ()
        while not self._stopping:
            if self._due() <= 0:
                await self._hand_over(())
                continue
            records = rest or await self._next(self._tenure)
            if records:
                taken = await self._hand_over(records)
                rest = records[taken:]
                self.lag = self._tenure.lag(records[taken - 1].offset + 1)
            else:
                self.lag = 0
                await self._keep(self._tenure)
            self._show()

    async def _next(self, tenure: Tenure) -> Sequence[Any]:
        """Records as soon as there are some, and what comes in the short time after; none after a while."""
        worker = self.house.worker
        records = await tenure.poll(min(IDLE_SECONDS, max(0.0, self._due())), worker.batch_stories)
        until = time.monotonic() + worker.batch_wait_ms / 1000
        while 0 < len(records) < worker.batch_stories and (left := until - time.monotonic()) > 0:
            if sum(len(one.value or b"") for one in records) >= worker.batch_bytes:
                break
            records += await tenure.poll(left, worker.batch_stories - len(records))
        return records

    async def _hand_over(self, records: Sequence[Any]) -> int:
        batch = Batch(self, records, asyncio.get_running_loop().create_future())
        self._in_hand = batch
        await self.hand(batch)
        taken = await asyncio.shield(batch.done)
        self._in_hand = None
        return taken

    async def _keep(self, tenure: Tenure) -> None:
        """A transaction now and then, lest the broker forget the producer of a partition that has nothing to read."""
        if time.monotonic() - self.last_commit > KEEP_SECONDS:
            await self.commit(Outbox(), await tenure.position())

    def _due(self) -> float:
        """Seconds until the next held story is to be released."""
        moment = self.memory.next_release if self.loaded else None
        return float("inf") if moment is None else (moment - datetime.now(UTC)).total_seconds()

    def _show(self) -> None:
        metrics, partition = self.house.metrics, str(self.place.partition)
        metrics.lag.labels(self.place.topic, partition).set(self.lag)
        if self.loaded:
            metrics.state_stories.labels(partition).set(self.memory.stories)
            metrics.state_held.labels(partition).set(self.memory.held)
            metrics.state_bytes.labels(partition).set(self.memory.bytes)
