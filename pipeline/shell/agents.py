"""The two agents, on channels of batches: each takes a batch, has the core work on it, and commits it whole.

Nothing escapes an agent: Faust would acknowledge and go on. What nobody foresaw ends the process.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from pipeline.shell import hops
from pipeline.shell.budget import Budget
from pipeline.shell.fate import die
from pipeline.shell.house import House
from pipeline.shell.lease import Batch, Hand

SIDE_BY_SIDE = (
    16  # batches of different partitions at once: while one waits for its commit, others are worked on
)

Do = Callable[[House, Batch, hops.Work], Awaitable[None]]


def attach(app: Any, house: House) -> dict[str, Hand]:
    """Add the agents to the app; gives for each hop the function that hands it a batch."""
    return {
        hop: _attach(app, house, hop, do) for hop, do in {"normalise": _normalise, "enrich": _enrich}.items()
    }


def _attach(app: Any, house: House, hop: str, do: Do) -> Hand:
    channel = app.channel(maxsize=SIDE_BY_SIDE)

    @app.agent(channel, name=hop, concurrency=SIDE_BY_SIDE)  # type: ignore[untyped-decorator]
    async def agent(batches: Any) -> None:
        async for batch in batches:
            await _handle(house, batch, hop, do)

    async def hand(batch: Batch) -> None:
        await channel.send(value=batch)

    return hand


async def _handle(house: House, batch: Batch, hop: str, do: Do) -> None:
    if batch.done.done():
        return  # its lease is gone; it was never committed
    batch.work = asyncio.create_task(_whole(house, batch, hop, do))
    await asyncio.wait([batch.work])
    if batch.work.cancelled():
        return  # given up with its lease
    error = batch.work.exception()
    if error is not None:
        die(f"a batch of {batch.lease.name} broke", error)
    if not batch.done.done():
        batch.done.set_result(batch.work.result())


async def _whole(house: House, batch: Batch, hop: str, do: Do) -> int:
    """Work, commit, count; gives how many of the batch's records are done with."""
    started = time.monotonic()
    done = hops.Work(house.kafka, house.metrics, house.desk, house.worker.app_id, house.met)
    async with house.turn:
        batch.begun = True
        await do(house, batch, done)
    await hops.fetch_originals(done)
    in_flight = house.metrics.in_flight.labels(hop)
    in_flight.inc(done.stories)
    try:
        await _commit(batch, done)
    finally:
        in_flight.dec(done.stories)
    done.tally.count(time.time())
    house.metrics.commits.labels(hop).inc()
    house.metrics.batch.labels(hop).observe(time.monotonic() - started)
    return done.taken


async def _commit(batch: Batch, done: hops.Work) -> None:
    if batch.records:
        await batch.lease.commit(done.outbox, batch.records[done.taken - 1].offset + 1)
    elif done.outbox.records:
        await batch.lease.commit(done.outbox, None)


async def _normalise(house: House, batch: Batch, done: hops.Work) -> None:
    settings = house.worker
    budget = Budget(2 * settings.batch_stories, 8 * settings.batch_bytes)
    await hops.normalise(done, batch.records, house.shards, settings.frame_bytes, budget)


async def _enrich(house: House, batch: Batch, done: hops.Work) -> None:
    settings = house.worker
    budget = Budget(settings.batch_stories, 4 * settings.batch_bytes)
    if batch.records:
        await hops.enrich(done, batch.records, batch.lease.memory, budget)
    else:
        await hops.release(done, batch.lease.memory, datetime.now(UTC), budget)
