"""The two hops on the real core: what goes into the outbox, what is counted, and what never stops the worker."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from pipeline import dedupe, frame, way
from pipeline.shell.budget import Budget
from pipeline.shell.hops import Work, enrich, normalise, release
from pipeline.shell.metrics import Metrics
from pipeline.shell.outbox import Record
from tests.integration.stories import story
from tests.shell.fakes import KAFKA, Found, raw_records

SHARDS = 4
FRAME = 700_000
PLENTY = 10**9


def first_hop(records: Sequence[Found], stories: int = PLENTY, frame_bytes: int = FRAME) -> Work:
    work = Work(KAFKA, Metrics())
    asyncio.run(normalise(work, records, SHARDS, frame_bytes, Budget(stories, PLENTY, seconds=60)))
    return work


def second_hop(records: Sequence[Found], memory: Any) -> Work:
    work = Work(KAFKA, Metrics())
    asyncio.run(enrich(work, records, memory, Budget(PLENTY, PLENTY, seconds=60)))
    return work


def to(work: Work, topic: str) -> list[Record]:
    return [one for one in work.outbox.records if one.topic == f"wire.{topic}"]


def frames(work: Work, shard: int | None = None) -> list[Found]:
    """What the second hop reads of what the first has sent."""
    return [
        Found(one.value, offset=number, topic=one.topic, partition=one.partition or 0, headers=one.headers)
        for number, one in enumerate(to(work, "normalised"))
        if shard is None or one.partition == shard
    ]


def counted(work: Work, name: str, *labels: str) -> float:
    """What the batch would add to a counter, over all series that have these labels."""
    found = work.tally.counts.items()
    return sum(count for (counter, values), count in found if counter == name and set(labels) <= set(values))


def memory(shard: int = 0) -> dedupe.Memory:
    return dedupe.Memory(shard, SHARDS, timedelta(hours=72))


def test_each_story_is_in_a_frame_of_its_shard_and_says_where_it_came_from() -> None:
    work = first_hop(raw_records(40))
    assert work.taken == work.stories == 40
    found = [(one.partition, item) for one in frames(work) for item in frame.decode(one.value or b"")]
    assert sorted(item.story.source.offset for _, item in found) == list(range(40))
    assert all(dedupe.shards_for(item, SHARDS) == (shard,) for shard, item in found)


def test_a_kill_goes_to_every_shard_and_is_received_once() -> None:
    kill = story(1, headline="KILL KILL KILL: an invented story", status="canceled")
    work = first_hop([Found(kill)])
    assert {one.partition for one in to(work, "normalised")} == set(range(SHARDS))
    assert counted(work, "received") == 1


def test_a_kill_is_counted_by_its_home_alone() -> None:
    work = first_hop([Found(story(0, headline="KILL KILL KILL: an invented story", status="canceled"))])
    outcomes = [second_hop(frames(work, shard), memory(shard)) for shard in range(SHARDS)]
    totals = [
        counted(one, "published") + counted(one, "repeated") + counted(one, "held")
        for one in outcomes
    ]  # fmt: skip
    assert sum(totals) == 1


def test_what_had_to_be_repaired_is_counted() -> None:
    damaged = Found(b"{'feed': 'f', 'content': 'OSLO - Snow fell on the harbour on Tuesday.',}", offset=9)
    work = first_hop([damaged, *raw_records(3)])
    assert counted(work, "received") == 4
    assert counted(work, "repaired", "f") == counted(work, "repaired") == 1


def test_a_spent_budget_leaves_the_rest_of_the_records() -> None:
    work = first_hop(raw_records(40), stories=10)
    assert work.taken == 10


def test_frames_are_bounded_in_bytes_and_a_larger_story_goes_alone() -> None:
    records = [*raw_records(30), Found(story(99, sentences=2_000), offset=99)]
    sizes = [len(one.value or b"") for one in to(first_hop(records, frame_bytes=30_000), "normalised")]
    assert len([size for size in sizes if size > 30_000]) == 1
    assert len(sizes) > 3


def test_what_the_core_refuses_is_quarantined_and_the_others_go_on() -> None:
    work = first_hop([Found(b"nonsense", key=b"k"), *raw_records(3)])
    (refused,) = to(work, "quarantine")
    assert (refused.key, refused.value, dict(refused.headers)["reason"]) == (b"k", b"nonsense", b"not-json")
    assert counted(work, "received") == 4
    assert counted(work, "quarantined", "not-json") == 1


def test_a_defect_of_ours_is_quarantined_with_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Any) -> Any:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(way, "read", broken)
    work = first_hop(raw_records(2))
    reasons = [dict(one.headers) for one in to(work, "quarantine")]
    assert [one["reason"] for one in reasons] == [b"internal-error"] * 2
    assert b"ZeroDivisionError: ours" in reasons[0]["error"]
    assert work.taken == 2


def test_another_application_on_our_topics_is_told_of_once() -> None:
    def made_by(app: str) -> Work:
        work = Work(KAFKA, Metrics(), app=app)
        asyncio.run(normalise(work, raw_records(2), 1, FRAME, Budget(PLENTY, PLENTY, seconds=60)))
        return work

    met: set[str] = set()
    for app, alerts in (("ours", 0), ("theirs", 1), ("theirs", 0)):
        work = Work(KAFKA, Metrics(), app="ours", met=met)
        asyncio.run(enrich(work, frames(made_by(app)), memory(), Budget(PLENTY, PLENTY, seconds=60)))
        assert counted(work, "alerts", "two-applications") == alerts


def test_events_duplicates_and_state_leave_together() -> None:
    work = first_hop([Found(story(0), offset=0), Found(story(0), offset=1), Found(story(6), offset=2)])
    done = second_hop(frames(work, 0), memory())
    events = [orjson.loads(one.value or b"") for one in to(done, "enriched")]
    assert [one["wire"]["source"]["offset"] for one in events] == [0, 2]
    assert len(to(done, "duplicates")) == 1
    assert to(done, "seen")
    assert {one.partition for one in to(done, "seen")} == {0}
    assert counted(done, "published") == 2
    assert counted(done, "duplicate") == 1


def test_redelivered_frames_in_another_grouping_bring_nothing_new() -> None:
    shard = memory()
    records = [Found(story(6 * number), offset=number) for number in range(20)]
    second_hop(frames(first_hop(records)), shard)
    again = second_hop(frames(first_hop(records, frame_bytes=6_000)), shard)
    assert not to(again, "enriched")
    assert not to(again, "duplicates")
    assert counted(again, "repeated") == 20


def test_a_frame_that_cannot_be_read_is_quarantined() -> None:
    done = second_hop([Found(b"{", topic="wire.normalised", offset=5)], memory())
    (refused,) = to(done, "quarantine")
    assert refused.value == b"{"
    assert dict(refused.headers)["topic"] == b"wire.normalised"
    assert done.taken == 1


def test_an_embargoed_story_is_held_then_released() -> None:
    shard, due = memory(), datetime(2023, 11, 15, tzinfo=UTC)
    work = second_hop(frames(first_hop([Found(story(0, embargoed_until=due.isoformat()))])), shard)
    assert not to(work, "enriched")
    assert counted(work, "held") == 1
    freed = freed_by(shard, due)
    assert len(to(freed, "enriched")) == 1
    assert counted(freed, "released") == counted(freed, "published") == 1


def freed_by(shard: dedupe.Memory, now: datetime, stories: int = PLENTY) -> Work:
    work = Work(KAFKA, Metrics())
    asyncio.run(release(work, shard, now, Budget(stories, PLENTY, seconds=60)))
    return work


def test_an_hours_embargoes_are_released_in_batches() -> None:
    shard, due = memory(), datetime(2023, 11, 15, tzinfo=UTC)
    hints: dict[str, Any] = {"embargoed_until": due.isoformat(), "language": "en"}
    second_hop(frames(first_hop([Found(story(n, **hints), offset=n) for n in range(45)]), 0), shard)
    batches = []
    while shard.next_release:
        batches.append(len(to(freed_by(shard, due, stories=20), "enriched")))
    assert batches == [20, 20, 5]


def test_a_held_story_that_a_defect_trips_over_does_not_hold_up_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shard, due = memory(), datetime(2023, 11, 15, tzinfo=UTC)
    hints: dict[str, Any] = {"embargoed_until": due.isoformat(), "language": "en"}
    second_hop(frames(first_hop([Found(story(n, **hints), offset=n) for n in range(3)]), 0), shard)
    (broken, _), *_ = shard.due(due)
    free = dedupe.Memory.free

    def trips(self: dedupe.Memory, name: int) -> Any:
        found = free(self, name)
        return found if name != broken else 1 / 0

    monkeypatch.setattr(dedupe.Memory, "free", trips)
    freed = freed_by(shard, due)
    assert len(to(freed, "enriched")) == 2
    ((refusal, _),) = freed.orphans
    assert refusal.reason == "internal-error"
    assert counted(freed, "released") == 3
    assert shard.next_release is None


def test_a_refusal_of_the_second_hop_waits_for_its_original(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("pipeline.event.outcome", broken)
    done = second_hop(frames(first_hop([Found(story(0))])), memory())
    ((refusal, rest),) = done.orphans
    assert refusal.reason == "internal-error"
    assert frame.decode(b'{"schema":"frame/1","items":[' + rest + b"]}")
    assert counted(done, "quarantined", "event") == 1
