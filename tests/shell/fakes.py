"""Stand-ins for Kafka's clients, and a story or two to send through the hops."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka.producer.message_accumulator import BatchBuilder
from aiokafka.structs import RecordMetadata, TopicPartition

from pipeline.shell.settings import Kafka
from tests.integration.stories import story

KAFKA = Kafka(bootstrap_servers="nowhere:9092")


@dataclass
class Found:
    """aiokafka's ConsumerRecord, as far as we look at it."""

    value: bytes | None
    offset: int = 0
    topic: str = "wire.raw"
    partition: int = 0
    key: bytes | None = None
    timestamp: int | None = 1_700_000_000_000
    headers: Sequence[tuple[str, bytes]] = ()


def raw_records(count: int) -> list[Found]:
    return [Found(story(number), offset=number) for number in range(count)]


@dataclass
class Producer:
    """Takes batches and delivers them at once; `partitions` of every topic."""

    partitions: int = 3
    batch_size: int = 1000
    sent: list[tuple[str, int, int]] = field(default_factory=list)  # topic, partition, records
    error: Exception | None = None

    async def partitions_for(self, topic: str) -> set[int]:
        return set(range(self.partitions))

    def create_batch(self) -> BatchBuilder:
        return BatchBuilder(self.batch_size, 0)

    async def send_batch(
        self, batch: BatchBuilder, topic: str, *, partition: int
    ) -> asyncio.Future[RecordMetadata]:
        done: asyncio.Future[RecordMetadata] = asyncio.get_running_loop().create_future()
        if self.error:
            done.set_exception(self.error)
        else:
            offset = sum(count for name, place, count in self.sent if (name, place) == (topic, partition))
            place = TopicPartition(topic, partition)
            done.set_result(RecordMetadata(topic, partition, place, offset, 0, 0, 0))
        self.sent.append((topic, partition, batch.record_count()))
        return done


class Admin:
    """aiokafka's admin client with answers to give, one after the other; the last stays."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    def __call__(self, **settings: Any) -> Admin:
        return self

    async def start(self) -> None: ...

    async def close(self) -> None: ...

    async def list_consumer_group_offsets(self, group: str, partitions: Any) -> Any:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


@dataclass
class Reader:
    """A reader that knows its partition's ends."""

    first: int = 0
    end: int = 0

    async def beginning_offsets(self, places: Any) -> Any:
        return dict.fromkeys(places, self.first)

    async def end_offsets(self, places: Any) -> Any:
        return dict.fromkeys(places, self.end)
