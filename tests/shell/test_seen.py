"""What a shard's memory is made of: its records, without those that cannot be read, never without those that are newer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from aiokafka import TopicPartition

from pipeline import dedupe, way
from pipeline.dedupe import records
from pipeline.shell import raw, seen
from pipeline.shell.errors import Trouble
from pipeline.shell.house import House
from pipeline.shell.settings import Worker
from pipeline.story import Normalised
from tests.shell.fakes import KAFKA, Found, raw_records

SEEN = "wire.seen"


@dataclass
class Reader:
    """The records of the state's partition; Kafka's compaction has left gaps between them."""

    records: list[Found]
    at: int = 0

    async def getmany(self, place: Any, timeout_ms: int) -> dict[Any, list[Found]]:
        found, self.records = self.records[:1], self.records[1:]
        self.at = found[-1].offset + 1 if found else self.at + 1
        return {place: found}

    async def position(self, place: Any) -> int:
        return self.at


def written(*extra: tuple[bytes, bytes | None]) -> list[Found]:
    memory = dedupe.Memory(0, 1, timedelta(hours=72))
    for found in raw_records(3):
        for item in way.read(raw.record(found, "live")):
            assert isinstance(item, Normalised)
            list(way.enrich([item], memory))
    records = [(one.key, one.value) for one in memory.changes()]
    return [
        Found(value, offset=3 * number, topic=SEEN, key=key)
        for number, (key, value) in enumerate([*records, *extra])
    ]


def load(records: list[Found]) -> seen.Loaded:
    house = House(KAFKA, Worker(instance="one"), shards=1)
    end = records[-1].offset + 2
    return asyncio.run(seen._read(house, 0, Reader(records), TopicPartition(SEEN, 0), 0, end))


def newer(found: Found) -> tuple[bytes, bytes]:
    assert found.key
    assert found.value
    now = b'{"schema":%d,' % records.SCHEMA
    assert found.value.startswith(now)
    return found.key, found.value.replace(now, b'{"schema":99,', 1)


def test_what_was_written_is_remembered_and_what_cannot_be_read_is_told() -> None:
    loaded = load(written((b"s0/1/1", b"\x00 no state of ours")))
    assert loaded.memory.stories == 3
    assert list(loaded.corrupt) == [b"s0/1/1"]


def test_a_corrupt_record_that_has_a_successor_is_none() -> None:
    assert load(written((b"s0/1/1", b"\x00 no state of ours"), (b"s0/1/1", None))).corrupt == {}


def test_the_state_of_a_newer_version_is_neither_forgotten_nor_moved() -> None:
    with pytest.raises(Trouble, match=r"newer version of Copytaster: schema 99 .*\n.*run that version"):
        load(written(newer(written()[0])))
