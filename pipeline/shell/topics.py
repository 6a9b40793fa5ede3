"""The topics, in one table, and how they are made and compared with what is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kafka import KafkaAdminClient
from kafka.admin import ConfigResource
from kafka.errors import TopicAlreadyExistsError

from pipeline.shell.clients import arguments
from pipeline.shell.settings import Kafka, Topics

MIB = 1 << 20
DAY_MS = 24 * 3_600_000

STORY_BYTES = 16 * MIB
"""The largest story that is taken over Kafka, in bytes of its content."""

RAW_BYTES = 24 * MIB
"""The largest record of `raw` and `replay`: such a story in base64 (4/3) with its envelope."""

LARGEST_BYTES = 64 * MIB
"""The largest record anywhere: such a story with its text, its paragraphs and its event."""

SOURCES = ("raw", "replay", "normalised")
"""The topics that workers read with leases."""

COMPACTED = {
    "cleanup.policy": "compact",
    # Whole segments of the state are tombstoned: small log segments let them go soon, so that loading stays short.
    "segment.bytes": str(64 * MIB),
    "segment.ms": str(DAY_MS // 4),
    "min.cleanable.dirty.ratio": "0.2",
}


def _kept(days: int) -> Mapping[str, str]:
    return {"cleanup.policy": "delete", "retention.ms": str(days * DAY_MS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """`divisor`: its partitions are the wanted ones divided by this, rounded up; 0 means one."""

    name: str
    text: str
    config: Mapping[str, str]
    largest: int = LARGEST_BYTES
    divisor: int = 1

    def partitions(self, wanted: int) -> int:
        return -(-wanted // self.divisor) if self.divisor else 1

    @property
    def settings(self) -> dict[str, str]:
        """Its configuration as Kafka takes it."""
        return {**self.config, "max.message.bytes": str(self.largest)}


TABLE = (
    Topic(name="raw", text="what the feeds send", config=_kept(7), largest=RAW_BYTES),
    Topic(name="replay", text="what is fed again", config=_kept(7), largest=RAW_BYTES, divisor=4),
    Topic(name="normalised", text="frames between the two hops", config=_kept(3)),
    Topic(name="seen", text="the memory of each shard", config=COMPACTED),
    Topic(name="enriched", text="events", config=_kept(7)),
    Topic(name="duplicates", text="what was suppressed, and of what", config=_kept(7)),
    Topic(name="quarantine", text="what was refused, with its original bytes", config=_kept(30), divisor=0),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A topic as the cluster has it; `partitions` 0 means that it is not there."""

    partitions: int
    config: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """Something about a topic that is not as it should be. `grave`: a worker cannot run so."""

    topic: str
    text: str
    grave: bool = False


def create(kafka: Kafka, wanted: Topics) -> list[str]:
    """Make the topics that are missing, and give their names. Those that are there stay as they are."""
    with admin(kafka) as client:
        present = look(client, kafka)
        missing = {
            kafka.topic(topic.name): {
                "num_partitions": topic.partitions(wanted.partitions),
                "replication_factor": wanted.replication,
                "configs": topic.settings,
            }
            for topic in TABLE
            if not present[topic.name].partitions
        }
        made = [name for name, spec in missing.items() if _create(client, name, spec)]
        if missing:
            client.wait_for_topics(list(missing))
    return made


def compare(present: Mapping[str, Found], kafka: Kafka, partitions: int | None = None) -> list[Difference]:
    """What differs from the table; `partitions` None takes any number that is right in itself."""
    found = [one for topic in TABLE for one in _differences(topic, present[topic.name], kafka, partitions)]
    shards, memories = present["normalised"].partitions, present["seen"].partitions
    if shards and memories and shards != memories:
        text = (
            f"{memories} partitions, but {kafka.topic('normalised')} has {shards}: each shard needs its own"
        )
        found.append(Difference(kafka.topic("seen"), text, grave=True))
    return found


def look(client: KafkaAdminClient, kafka: Kafka) -> dict[str, Found]:
    """The topics of the table as they are on the cluster, by short name."""
    short = {kafka.topic(topic.name): topic.name for topic in TABLE}
    described = client.describe_topics(list(short))
    there = {one["name"]: len(one["partitions"]) for one in described if not one["error_code"]}
    resources = [ConfigResource("TOPIC", name) for name in there]
    configs = client.describe_configs(resources, config_filter="all")["topic"] if resources else {}
    return {
        short[name]: Found(
            there.get(name, 0), {key: one["value"] for key, one in configs.get(name, {}).items()}
        )
        for name in short
    }


def admin(kafka: Kafka) -> KafkaAdminClient:
    """kafka-python's admin client, a context manager. Raises what kafka-python raises where no broker answers."""
    return KafkaAdminClient(**arguments(kafka), client_id="copytaster", bootstrap_timeout_ms=5_000)


def _create(client: KafkaAdminClient, name: str, spec: Mapping[str, object]) -> bool:
    try:
        client.create_topics({name: spec})
    except TopicAlreadyExistsError:
        return False  # somebody else was quicker
    return True


def _differences(topic: Topic, found: Found, kafka: Kafka, partitions: int | None) -> Iterator[Difference]:
    name = kafka.topic(topic.name)
    if not found.partitions:
        yield Difference(name, "is not there", grave=True)
        return
    if partitions and found.partitions != topic.partitions(partitions):
        yield Difference(name, f"{found.partitions} partitions instead of {topic.partitions(partitions)}")
    for key, value in topic.settings.items():
        if found.config.get(key) != value:
            grave = topic.name == "seen" and key == "cleanup.policy"
            yield Difference(name, f"{key} is {found.config.get(key)} instead of {value}", grave)
