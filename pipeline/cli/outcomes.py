"""Outcomes as they come out of Kafka, each in the form in which `copytaster enrich` writes it offline."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from pipeline.cli import clients

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kafka import KafkaConsumer

    from pipeline.shell.settings import Kafka

Headers = Mapping[str, str]
TOPICS = ("enriched", "duplicates", "quarantine")
POLL_MS = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """One record of an outcome topic; `name` is the topic's short name, `value` plain JSON values."""

    topic: str
    name: str
    key: str
    value: dict[str, Any]
    headers: Headers

    @property
    def source(self) -> tuple[str, int, int]:
        """The raw record that it came from."""
        found = self.value["wire"]["source"]
        return found["topic"], int(found["partition"]), int(found["offset"])


def start(reader: KafkaConsumer, kafka: Kafka, names: Sequence[str], *, from_start: bool) -> None:
    """Point a reader at the outcome topics, at their start or their end. Raises Trouble where one is missing."""
    places = clients.partitions(reader, kafka, names)
    reader.assign(places)
    (reader.seek_to_beginning if from_start else reader.seek_to_end)(*places)
    for place in places:
        reader.position(place)  # the seek is lazy: what arrives from now on must not be missed


def poll(reader: KafkaConsumer, kafka: Kafka) -> Iterator[Outcome]:
    """What has arrived, in the order of each partition; waits for it a moment."""
    for records in reader.poll(timeout_ms=POLL_MS).values():
        for record in records:
            yield _outcome(record, kafka)


def line(found: Outcome) -> bytes:
    """`{"topic": …, "key": …, "value": …}`, as `enrich` writes it."""
    return orjson.dumps({"topic": found.topic, "key": found.key, "value": found.value})


def headers(record: Any) -> dict[str, str]:
    """Kafka's headers as text; of two with one name the last counts."""
    return {name: (value or b"").decode("utf-8", "replace") for name, value in record.headers or ()}


def _outcome(record: Any, kafka: Kafka) -> Outcome:
    name = record.topic.removeprefix(f"{kafka.topic_prefix}.")
    told = headers(record)
    value = refusal(record.value or b"", told) if name == "quarantine" else orjson.loads(record.value)
    key = (record.key or b"").decode("utf-8", "replace")
    return Outcome(record.topic, name, key, value, told)


def refusal(value: bytes, told: Mapping[str, str]) -> dict[str, Any]:
    """A quarantine record in its offline form."""
    names = ("feed", "topic", "partition", "offset", "first_seen", "attempts")
    source: dict[str, Any] = {name: told.get(name, "") for name in names}
    source |= {
        name: int(source[name]) if source[name].isdigit() else -1
        for name in ("partition", "offset", "attempts")
    }
    return {
        **{name: told.get(name, "") for name in ("reason", "stage", "error")},
        "wire": {"source": source},
        "content_base64": base64.b64encode(value).decode(),
    }
