"""One test's corner of the cluster: topics of a prefix of its own, what is fed, and what came of it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from aiokafka import AIOKafkaProducer
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.errors import NoError
from kafka.structs import OffsetAndMetadata

from pipeline.shell import topics
from pipeline.shell.clients import arguments
from pipeline.shell.settings import Kafka
from tests.integration import contracts
from tests.integration.processes import COMMAND, Process, until

OUTCOMES = ("enriched", "duplicates", "quarantine")
Place = tuple[str, int, int]  # topic, partition, offset of a raw record


@dataclass(frozen=True, slots=True)
class Record:
    """A record as a consumer sees it."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes
    headers: Mapping[str, str]
    written: float = 0.0  # seconds of the epoch

    @property
    def json(self) -> Any:
        return orjson.loads(self.value)

    @property
    def source(self) -> Place:
        """The raw record that this outcome is of: by `wire.source`, in the quarantine by its headers."""
        if "reason" in self.headers:
            return self.headers["topic"], int(self.headers["partition"]), int(self.headers["offset"])
        source = self.json["wire"]["source"]
        return source["topic"], source["partition"], source["offset"]


@dataclass
class Wire:
    """`kafka` tells where and how; `prefix` names the topics and the group of this test alone."""

    kafka: Kafka
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    processes: list[Process] = field(default_factory=list)
    prefix: str = field(default_factory=lambda: f"t{uuid.uuid4().hex[:8]}")

    @property
    def environment(self) -> dict[str, str]:
        secure = {
            f"COPYTASTER_{name.upper()}": value
            for name in (
                "security_protocol",
                "ssl_cafile",
                "sasl_mechanism",
                "sasl_username",
                "sasl_password",
            )
            if (value := getattr(self.kafka, name))
        }
        return {
            **secure,
            "KAFKA_BOOTSTRAP_SERVERS": self.kafka.bootstrap_servers,
            "COPYTASTER_TOPIC_PREFIX": self.prefix,
            "COPYTASTER_APP_ID": self.prefix,
            "COPYTASTER_SESSION_TIMEOUT_S": "6",
            **self.settings,
        }

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `copytaster WORDS`."""
        return subprocess.run(
            [*COMMAND, *words], env={**os.environ, **self.environment}, capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip

    def create(self, partitions: int = 4) -> None:
        done = self.command("topics", "create", "--partitions", str(partitions))
        assert done.returncode == 0, done.stderr

    def worker(self, instance: str = "w1", *, supervised: bool = False, ready: bool = True) -> Process:
        process = Process(instance, self.folder, self.environment, supervised=supervised)
        self.processes.append(process)
        if ready:
            until(process.ready, 40, f"{instance} ready")
        return process

    def topic(self, name: str) -> str:
        return f"{self.prefix}.{name}"

    def feed(
        self, values: Iterable[bytes], topic: str = "raw", headers: Sequence[tuple[str, bytes]] = (),
        partition: int | None = None, key: bytes | None = None, codec: str | None = None,
    ) -> list[Place]:  # fmt: skip
        """Send values; gives where each of them landed."""
        producer = KafkaProducer(
            **arguments(self.kafka), acks="all", linger_ms=5, compression_type=codec, max_request_size=64 << 20, allow_auto_create_topics=False
        )  # fmt: skip
        sent = [
            producer.send(self.topic(topic), value=value, key=key, headers=list(headers), partition=partition)
            for value in values
        ]
        producer.flush(60)
        places = [(one.topic, one.partition, one.offset) for one in (future.get(30) for future in sent)]
        producer.close()
        return places

    def read(self, name: str, isolation: str = "read_committed") -> list[Record]:
        """All records of a topic, from its beginning to its present end."""
        reader = KafkaConsumer(
            **arguments(self.kafka), isolation_level=isolation, enable_auto_commit=False,
            auto_offset_reset="earliest", max_partition_fetch_bytes=32 << 20, allow_auto_create_topics=False,
        )  # fmt: skip
        places = [TopicPartition(self.topic(name), n) for n in reader.partitions_for_topic(self.topic(name))]
        reader.assign(places)
        reader.seek_to_beginning()
        ends = reader.end_offsets(places)
        found: list[Record] = []
        deadline = time.monotonic() + 90
        while any(reader.position(one) < ends[one] for one in places):
            assert time.monotonic() < deadline, f"{name}: an open transaction hides its end"
            for records in reader.poll(timeout_ms=500).values():
                found += map(_record, records)
        reader.close()
        return found

    def outcomes(self, isolation: str = "read_committed") -> list[Record]:
        """All outcomes, each checked against its contract."""
        found = [record for name in OUTCOMES for record in self.read(name, isolation)]
        contracts.check(found, self.prefix)
        return found

    def count(self) -> int:
        """How many outcomes there are, by offsets: cheap, and only a hint (markers count, too)."""
        return sum(self._ends("read_uncommitted").values())

    def open(self) -> set[tuple[Any, int]]:
        """The partitions of outcomes in which a transaction is open that has written, each with the offset where it begins."""
        stable, whole = self._ends("read_committed"), self._ends("read_uncommitted")
        return {(place, end) for place, end in stable.items() if end < whole[place]}

    def _ends(self, isolation: str) -> dict[Any, int]:
        reader = KafkaConsumer(
            **arguments(self.kafka), isolation_level=isolation, allow_auto_create_topics=False
        )
        try:
            places = [
                TopicPartition(self.topic(name), n)
                for name in OUTCOMES
                for n in reader.partitions_for_topic(self.topic(name))
            ]
            return dict(reader.end_offsets(places))
        finally:
            reader.close()

    def until_done(self, fed: Iterable[Place], seconds: float = 60) -> list[Record]:
        """Wait until each raw record has an outcome, and give all outcomes."""
        wanted = set(fed)
        found: list[Record] = []

        def done() -> bool:
            nonlocal found
            if self.count() < len(wanted):
                return False
            found = self.outcomes()
            return wanted <= {one.source for one in found}

        until(done, seconds, f"an outcome of each of {len(wanted)} stories (there are {len(found)})")
        return found

    def forget_offsets(self, name: str) -> bool:
        """Set the group back to a topic's beginning, as an operator's mistake would; whether that was possible.

        It is not while the group has members, and a static one stays until its session ends.
        """
        with topics.admin(self.kafka) as admin:
            count = len(admin.describe_topics([self.topic(name)])[0]["partitions"])
            places = {
                TopicPartition(self.topic(name), number): OffsetAndMetadata(0, "", -1)
                for number in range(count)
            }
            return set(admin.alter_group_offsets(self.prefix, places).values()) == {NoError}

    def fence(self, places: Iterable[tuple[str, int]]) -> None:
        """Abort on purpose what the owners of these partitions have open, as a new owner would."""
        asyncio.run(self._fence(list(places)))

    async def _fence(self, places: Sequence[tuple[str, int]]) -> None:
        producers = [
            AIOKafkaProducer(**arguments(self.kafka), transactional_id=f"{self.prefix}-{self.topic(name)}-{number}")
            for name, number in places
        ]  # fmt: skip
        await asyncio.gather(*[one.start() for one in producers])
        await asyncio.gather(*[one.stop() for one in producers])

    def close(self) -> None:
        for process in self.processes:
            process.destroy()


def _record(found: Any) -> Record:
    headers = {key: (value or b"").decode() for key, value in found.headers}
    return Record(
        found.topic,
        found.partition,
        found.offset,
        found.key,
        found.value or b"",
        headers,
        found.timestamp / 1000,
    )


def repeated(outcomes: Iterable[Record]) -> dict[Place, int]:
    """The raw records that have more than one outcome."""
    counts = Counter(one.source for one in outcomes)
    return {place: count for place, count in counts.items() if count > 1}
