"""Records to a topic through kafka-python, in order, each delivery awaited, with a bounded number under way."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.cli import clients
from pipeline.shell import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kafka import KafkaProducer

    from pipeline.cli.inputs import Raw
    from pipeline.shell.settings import Kafka

OVERHEAD_BYTES = 512  # record batch header, lengths, timestamps
UNDER_WAY_RECORDS = 2_000
UNDER_WAY_BYTES = 48 << 20
DELIVERY_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one record: where it stands, or why it was not sent."""

    raw: Raw
    partition: int = -1
    offset: int = -1
    refused: str = ""


def send(
    made: KafkaProducer,
    topic: str,
    raws: Iterable[Raw],
    limit: int,
    pace: float = 0,
    patience: float = DELIVERY_SECONDS,
) -> Iterator[Sent]:
    """Send each, and give each back, in order, when it is delivered. `pace`: seconds between two,
    each of them delivered before the next. `patience`: seconds that a delivery may take.

    What is over `limit` bytes is given back as refused. Raises KafkaError where a
    delivery fails.
    """
    under_way: deque[tuple[Raw, Any]] = deque()
    weight = 0
    for raw in raws:
        if (bytes_ := size(raw)) > limit:
            yield Sent(raw, refused=f"too-large: {bytes_:,} bytes, {topic} admits {limit:,}")
            continue
        under_way.append((raw, _send(made, topic, raw)))
        weight += bytes_
        while pace or len(under_way) > UNDER_WAY_RECORDS or weight > UNDER_WAY_BYTES:
            sent = _delivered(under_way, patience)
            weight -= size(sent.raw)
            yield sent
            if not under_way:
                break
        time.sleep(pace)
    while under_way:
        yield _delivered(under_way, patience)


def size(raw: Raw) -> int:
    """The bytes that a record needs in the log, a little more rather than less."""
    return OVERHEAD_BYTES + len(raw.value) + len(raw.key) + sum(len(n) + len(v) for n, v in raw.headers)


def limit(kafka: Kafka, name: str) -> int:
    """The most bytes that a topic takes in one record, as the cluster has it. Raises Trouble where it is not there."""
    with clients.admin(kafka) as client:
        found = topics.look(client, kafka)[name]
    if not found.partitions:
        raise clients.absent(kafka.topic(name), kafka)
    return int(found.config.get("max.message.bytes", topics.RAW_BYTES))


def _send(made: KafkaProducer, topic: str, raw: Raw) -> Any:
    return made.send(
        topic, raw.value, key=raw.key or None, headers=list(raw.headers), timestamp_ms=raw.timestamp_ms
    )


def _delivered(under_way: deque[tuple[Raw, Any]], patience: float) -> Sent:
    raw, future = under_way.popleft()
    metadata = future.get(timeout=patience)
    return Sent(raw, metadata.partition, metadata.offset)
