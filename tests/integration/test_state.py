"""What a shard remembers comes back after a restart, whatever its topic's end looks like."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest
from aiokafka import AIOKafkaProducer

from pipeline.shell.clients import arguments
from tests.integration.processes import until
from tests.integration.stories import stories, story
from tests.integration.wire import Wire

pytestmark = pytest.mark.broker


def verdicts(wire: Wire) -> list[str]:
    return [one.json["wire"]["dedupe"]["verdict"] for one in wire.outcomes() if b"dedupe" in one.value]


async def write(wire: Wire, value: bytes, end: str) -> AIOKafkaProducer:
    """A record of the state in a transaction of the lease's own producer: committed, aborted, or left open."""
    identity = f"{wire.prefix}-{wire.topic('normalised')}-0"
    producer = AIOKafkaProducer(**arguments(wire.kafka), transactional_id=identity)
    await producer.start()
    await producer.begin_transaction()
    await producer.send_and_wait(wire.topic("seen"), key=b"s/0/1/1", value=value, partition=0)
    if end == "committed":
        await producer.commit_transaction()
    elif end == "aborted":
        await producer.abort_transaction()
    return producer


@pytest.mark.parametrize("end", ["aborted", "open"])
def test_the_state_ends_where_it_was_committed(wire: Wire, end: str) -> None:
    wire.create(1)
    worker = wire.worker()
    wire.until_done(wire.feed(stories(50)))
    assert worker.stop() == 0

    async def restart() -> None:
        producer = await write(wire, b"never committed", end)
        again = await asyncio.to_thread(wire.worker)
        assert again.metric("state_stories") == 50
        assert again.metric("state_records_corrupt_total") == 0
        await asyncio.to_thread(lambda: wire.until_done(wire.feed([story(1), story(2)])))
        await producer.client.close()

    asyncio.run(restart())
    assert verdicts(wire).count("resend") == 2


def test_a_corrupt_record_is_moved_to_the_quarantine_once_and_the_rest_is_remembered(wire: Wire) -> None:
    wire.create(1)
    worker = wire.worker()
    wire.until_done(wire.feed(stories(50)))
    assert worker.stop() == 0
    asyncio.run(committed(wire, b"\x00 no state of ours"))
    worker = wire.worker()
    assert worker.metric("state_records_corrupt_total") == 1
    assert worker.metric("state_stories") == 50
    assert worker.stop() == 0
    worker = wire.worker()
    assert worker.metric("state_records_corrupt_total") == 0
    aside = wire.read("quarantine")
    assert [(one.value, one.headers["topic"]) for one in aside] == [
        (b"\x00 no state of ours", wire.topic("seen"))
    ]
    wire.until_done(wire.feed([story(1)]))
    assert verdicts(wire).count("resend") == 1


async def committed(wire: Wire, value: bytes) -> None:
    producer = await write(wire, value, "committed")
    await producer.stop()


def test_an_embargoed_story_is_seen_by_nobody_before_its_time_and_released_after_a_restart(
    wire: Wire,
) -> None:
    wire.create(1)
    worker = wire.worker()
    due = (datetime.now(UTC) + timedelta(seconds=25)).replace(microsecond=0)
    fed = wire.feed([story(1, embargoed_until=due.isoformat())])
    until(lambda: worker.metric("stories_held_total") == 1, 20, "held")
    assert worker.stop() == 0
    assert wire.outcomes() == []
    worker = wire.worker()
    assert worker.metric("state_held_stories") == 1
    early = time.time() < due.timestamp()
    (released,) = wire.until_done(fed, 60)
    assert released.topic == wire.topic("enriched")
    assert released.written >= due.timestamp()
    if early:  # the machine was quick enough for the worker to be there in time
        assert released.written < due.timestamp() + 2
    until(lambda: worker.metric("stories_released_total") == 1, 10, "counted")


def test_a_worker_starts_on_state_topics_that_are_empty_and_refuses_those_that_do_not_fit(wire: Wire) -> None:
    wire.create(2)
    worker = wire.worker()
    assert worker.metric("state_stories") == 0
    assert worker.stop() == 0
    from pipeline.shell import topics

    with topics.admin(wire.kafka) as admin:
        admin.create_partitions({wire.topic("normalised"): 3})
    refused = wire.worker("w2", ready=False)
    assert refused.wait(180) == 1
    assert "each shard needs its own" in refused.log
