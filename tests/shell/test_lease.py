"""A lease hands over one batch at a time, and keeps its memory only where it is what was committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiokafka import TopicPartition

from pipeline.shell import lease as leases
from pipeline.shell import seen
from pipeline.shell.errors import Trouble
from pipeline.shell.house import House
from pipeline.shell.lease import Batch, Lease
from pipeline.shell.outbox import Outbox
from pipeline.shell.settings import Worker
from tests.shell.fakes import KAFKA, Found

PLACE = TopicPartition("wire.normalised", 2)


@dataclass
class Tenure:
    """A broker that has these records, and remembers what was asked of it."""

    records: list[Found]
    log: list[str] = field(default_factory=list)

    def __call__(self, house: Any, place: Any) -> Tenure:
        return self

    async def take(self) -> None:
        self.log.append("take")

    async def poll(self, seconds: float, count: int) -> list[Found]:
        found, self.records = self.records[:count], self.records[count:]
        await asyncio.sleep(0 if found else min(seconds, 0.01))
        return found

    def lag(self, position: int) -> int:
        return len(self.records)

    async def position(self) -> int:
        return 0

    async def commit(self, outbox: Outbox, taken: int | None) -> dict[str, int]:
        self.log.append(f"commit {taken}")
        return {"wire.seen": 40}

    async def abort(self) -> None:
        self.log.append("abort")

    async def release(self) -> None:
        await asyncio.sleep(0.01)
        self.log.append("release")


class Memory:
    stories = held = bytes = 0
    next_release = None


@dataclass
class Bench:
    """A lease on a fake broker, and what was handed over."""

    tenure: Tenure
    shelf: seen.Shelf
    lease: Lease
    batches: asyncio.Queue[Batch]

    async def handed(self) -> Batch:
        return await self.batches.get()


def run(monkeypatch: pytest.MonkeyPatch, records: int, play: Callable[[Bench], Awaitable[None]]) -> Bench:
    tenure, shelf = Tenure([Found(b"x", offset=number) for number in range(records)]), seen.Shelf()

    async def load(*_: Any) -> seen.Loaded:
        return seen.Loaded(Memory(), end=7)

    async def whole() -> Bench:
        batches: asyncio.Queue[Batch] = asyncio.Queue()
        monkeypatch.setattr(leases, "Tenure", tenure)
        monkeypatch.setattr(seen, "load", load)
        house = House(KAFKA, Worker(instance="one", batch_stories=10, batch_wait_ms=1), shards=4)
        bench = Bench(tenure, shelf, Lease(house, PLACE, "enrich", batches.put, shelf), batches)
        bench.lease.start()
        await play(bench)
        return bench

    return asyncio.run(whole())


def test_what_a_batch_leaves_is_the_next_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(bench: Bench) -> None:
        first = await bench.handed()
        assert [one.offset for one in first.records] == list(range(10))
        first.done.set_result(4)
        second = await bench.handed()
        assert [one.offset for one in second.records] == list(range(4, 10))
        second.done.set_result(6)
        third = await bench.handed()
        assert [one.offset for one in third.records] == [10, 11]
        third.done.set_result(2)
        await bench.lease.stop(grace=1)

    bench = run(monkeypatch, 12, play)
    assert bench.tenure.log == ["take", "release"]
    assert bench.lease.state == "closed"


def test_a_memory_that_is_what_was_committed_is_kept_with_the_end_of_its_topic(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def play(bench: Bench) -> None:
        batch = await bench.handed()
        batch.begun = True
        await bench.lease.commit(Outbox(), 1)
        batch.done.set_result(1)
        await bench.lease.stop(grace=1)

    bench = run(monkeypatch, 1, play)
    assert bench.shelf.take(2, end=42) is not None  # the last record at 40, the commit's marker at 41


def test_a_batch_that_waits_for_its_turn_is_given_up_at_once_and_the_memory_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def play(bench: Bench) -> None:
        batch = await bench.handed()
        await asyncio.wait_for(bench.lease.stop(grace=60), 5)
        assert batch.done.cancelled()

    bench = run(monkeypatch, 1, play)
    assert "abort" not in bench.tenure.log
    assert bench.shelf.take(2, end=7) is not None


def test_a_batch_that_does_not_end_in_time_is_given_up_with_its_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def play(bench: Bench) -> None:
        batch = await bench.handed()
        batch.begun = True
        batch.work = asyncio.create_task(asyncio.sleep(60, 0))
        await bench.lease.stop(grace=0.01)
        assert batch.work.cancelled()

    bench = run(monkeypatch, 1, play)
    assert bench.tenure.log == ["take", "abort", "release"]
    assert bench.shelf.take(2, end=7) is None


def test_a_memory_is_not_kept_where_others_have_written(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(bench: Bench) -> None:
        await asyncio.sleep(0.05)
        await bench.lease.stop(grace=1)

    bench = run(monkeypatch, 0, play)
    assert bench.shelf.take(2, end=8) is None


def test_a_lease_that_closes_by_itself_is_not_stopped_half_way(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(bench: Bench) -> None:
        batch = await bench.handed()
        batch.begun = True
        stopping = asyncio.create_task(bench.lease.stop(grace=5))
        await asyncio.sleep(0)
        batch.done.set_result(1)
        await stopping

    assert run(monkeypatch, 1, play).tenure.log == ["take", "release"]


def test_what_only_a_person_can_mend_ends_the_worker_with_words(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Trouble] = []

    async def load(*_: Any) -> seen.Loaded:
        raise Trouble("the state is newer than we are", "run that version")

    async def play(bench: Bench) -> None:
        monkeypatch.setattr(seen, "load", load)
        await asyncio.sleep(0.1)

    monkeypatch.setattr(leases, "give_up", told.append)
    bench = run(monkeypatch, 0, play)
    assert [str(one) for one in told] == ["the state is newer than we are\n  → run that version"]
    assert bench.tenure.log == ["take", "release"]
