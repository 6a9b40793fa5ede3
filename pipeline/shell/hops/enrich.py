"""The second hop: frames of one shard, in order, to events, duplicates, and the shard's changes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from pipeline import dedupe, frame, way
from pipeline.accept import envelope
from pipeline.shell import raw
from pipeline.shell.budget import Budget
from pipeline.shell.hops.work import APP, MOST_BYTES, SINCE, Work, defect
from pipeline.shell.outbox import Record
from pipeline.story import Normalised, Outcome, Refusal, Refused

AT_ONCE = 10  # held stories that are released before others have their turn
HELD_BACK = frozenset({"held", "killed"})  # what a memory says of a story that it neither decides nor knows


async def enrich(work: Work, records: Sequence[Any], memory: Any, budget: Budget) -> None:
    """aiokafka's records of the shard's partition until the budget is spent; the rest is left for later.

    The memory is changed: should the batch not be committed, it is of no use any more.
    """
    for found in records:
        items = _unpack(work, found)
        told = raw.headers(found.headers)
        work.meet(told.get(APP, work.app))
        since = told.get(SINCE, "").split(",")
        for number, item in enumerate(items):
            _judge(work, item, memory, since[number] if number < len(since) else "")
            await budget.breathe()
        work.taken += 1
        work.stories += len(items)
        budget.take(len(items), len(found.value or b""))
        if budget.spent:
            break
    _remember(work, memory)


async def release(work: Work, memory: Any, now: datetime, budget: Budget) -> None:
    """The held stories whose time has come, to events, until the budget is spent; the rest is left for later.

    Embargoes end at full hours, for thousands of stories in the same second.
    """
    while not budget.spent and (due := memory.next_release) and due <= now:
        before = len(work.outbox.records)
        for result in way.release(memory, now, work.desk, AT_ONCE):
            work.stories += 1
            _freed(work, result)
        budget.take(AT_ONCE, sum(len(one.value or b"") for one in work.outbox.records[before:]))
        await budget.breathe()
    _remember(work, memory)


async def fetch_originals(work: Work) -> None:
    """The stories that this hop refused to the quarantine, with the bytes of their raw records."""
    for refusal, rest in work.orphans:
        found = await raw.original(work.kafka, refusal.source)
        whole = replace(refusal, value=rest if found is None else found.value or b"")
        work.outbox.add(raw.quarantined(whole, found, work.kafka.topic("quarantine")))


def _unpack(work: Work, found: Any) -> list[Normalised]:
    value = found.value or b""
    try:
        return frame.decode(value)
    except Refused as no:
        source = envelope.source(raw.record(found, "live"))
        work.quarantine(
            Refusal(reason=no.reason, stage="frame", error=no.error, source=source, value=value), found
        )
        return []


def _judge(work: Work, item: Normalised, memory: Any, since: str) -> None:
    """One story: published, suppressed, refused, held, or known by its offset and left alone.

    Every shard judges a kill, but only its home counts it, so that each story is counted once.
    """
    home = dedupe.shards_for(item, memory.shards)[0] == memory.shard
    own, started = 0, time.perf_counter()
    for result in way.enrich([item], memory, work.desk):
        if _identity(result) == _identity(item.story):
            own += 1
            _publish(work, result, item, counted=home and own == 1)
        else:
            _freed(work, result)
    work.stage("enrich", started, 1)
    if own and since.isdigit():
        work.tally.since.append(int(since) / 1000)
    if home and not own:
        work.tally.add("held" if memory.last in HELD_BACK else "repeated", item.story.source.feed)
    for alert in memory.take_alerts():
        work.tally.alert(alert)


def _identity(of: Any) -> tuple[str, int, int, int]:
    return of.source.topic, of.source.partition, of.source.offset, of.source.item


def _freed(work: Work, result: Outcome | Refusal) -> None:
    work.tally.add("released", result.source.feed)
    _publish(work, result, None, counted=True)


def _publish(work: Work, result: Outcome | Refusal, item: Normalised | None, *, counted: bool) -> None:
    if isinstance(result, Outcome):
        result = _event(work, result, counted=counted)
    if isinstance(result, Refusal):
        if counted:
            work.refused(result)
        work.orphans.append((result, _packed(item)))


def _event(work: Work, outcome: Outcome, *, counted: bool) -> Outcome | Refusal:
    """Put the outcome into the outbox; a refusal where it cannot be written."""
    try:
        value = outcome.value if isinstance(outcome.value, bytes) else orjson.dumps(outcome.value)
    except TypeError:
        return defect("event", outcome.source, b"")
    if len(value) > MOST_BYTES:
        error = f"the event has {len(value)} bytes; the limit is {MOST_BYTES}"
        return Refusal(reason="too-large", stage="event", error=error, source=outcome.source, value=b"")
    work.outbox.add(Record(work.kafka.topic(outcome.topic), outcome.key, value, outcome.headers))
    work.told(outcome, counted=counted)
    return outcome


def _remember(work: Work, memory: Any) -> None:
    topic = work.kafka.topic("seen")
    for change in memory.changes():
        work.outbox.add(Record(topic, change.key, change.value, (), memory.shard))


def _packed(item: Normalised | None) -> bytes:
    try:
        return frame.pack(item) if item else b""
    except Refused:
        return b""
