"""Normalised stories for tests of the memory alone, made by the way's first half."""

from __future__ import annotations

from datetime import datetime

from pipeline import dedupe, way
from pipeline.story import Decision, Normalised, RawRecord, StateRecord
from tests.dedupe.generator import Sent, traffic
from tests.dedupe.scenario import START, Step, lines
from tests.dedupe.sentences import SENTENCES


def normalised(steps: list[Step], language: str = "en") -> list[Normalised]:
    """The steps' stories, their offsets their numbers."""
    found = []
    for offset, line in enumerate(lines(steps, language)):
        record = RawRecord(value=line, headers={}, topic="raw", partition=0, offset=offset, timestamp=START)
        for item in way.read(record):
            assert isinstance(item, Normalised), item
            found.append(item)
    return found


def generated(
    seed: int, chains: int, languages: tuple[str, ...] = tuple(SENTENCES)
) -> tuple[list[Sent], list[Normalised]]:
    sent = traffic(seed, chains, languages)
    return sent, normalised([Step(one.at, "-", one.envelope) for one in sent])


def received(item: Normalised) -> datetime:
    return item.story.source.received_at


def judge(memory: dedupe.Memory, items: list[Normalised]) -> list[Decision]:
    """All decisions, held stories released before each story's time."""
    made: list[Decision] = []
    for item in items:
        made += memory.release(received(item))
        made += memory.judge(item, received(item))
    return made


def compacted(records: list[StateRecord]) -> list[StateRecord]:
    """What a compacted topic keeps: the last record of each key, in order; tombstones may or may not still be there."""
    last = {record.key: n for n, record in enumerate(records)}
    return [records[n] for n in sorted(last.values())]


def restored(records: list[StateRecord], shard: int = 0, shards: int = 1) -> dedupe.Memory:
    memory = dedupe.Memory(shard, shards)
    for record in compacted(records):
        memory.load(record)
    return memory
