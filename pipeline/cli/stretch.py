"""A stretch of a topic, read once, up to what is there now: what `replay` and `quarantine` look through."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pipeline.cli import clients
from pipeline.shell.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kafka import KafkaConsumer, TopicPartition

    from pipeline.shell.settings import Kafka

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
SILENCE_MS = 10_000


def read(
    reader: KafkaConsumer, kafka: Kafka, name: str, since: datetime = LONG_AGO, until: datetime = FOREVER
) -> Iterator[Any]:
    """kafka-python's records with `since` ≤ timestamp < `until`, partition after partition, each in order."""
    places = clients.partitions(reader, kafka, [name])
    ends = reader.end_offsets(places)
    found = reader.offsets_for_times(dict.fromkeys(places, milliseconds(since)))
    for place in places:
        if at := found.get(place):
            for record in _partition(reader, place, at.offset, ends[place]):
                if milliseconds(since) <= record.timestamp < milliseconds(until):
                    yield record


def one(reader: KafkaConsumer, kafka: Kafka, name: str, written: str) -> Any:
    """The record at `partition:offset`, None where there is none. Raises Trouble where that cannot be read."""
    partition, _, offset = written.partition(":")
    if not (partition.isdecimal() and offset.isdecimal()):
        raise Trouble(
            f"{written!r} is no place", "a place is `partition:offset`, as `quarantine list` shows it"
        )
    places = [p for p in clients.partitions(reader, kafka, [name]) if p.partition == int(partition)]
    ends = reader.end_offsets(places)
    found = (record for place in places for record in _partition(reader, place, int(offset), ends[place]))
    record = next(found, None)
    return record if record is not None and record.offset == int(offset) else None


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def moment(written: str, flag: str) -> datetime:
    """A time as a person gives it, RFC 3339; without a zone it is UTC. Raises Trouble."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError as error:
        raise Trouble(
            f"{flag} {written!r} is no time", "write it as 2026-11-17T05:00Z (RFC 3339; UTC without a zone)"
        ) from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _partition(reader: KafkaConsumer, place: TopicPartition, start: int, end: int) -> Iterator[Any]:
    """Offsets that hold no record (commits, aborted ones) count as read when the position has passed them."""
    reader.assign([place])
    reader.seek(place, start)
    while (at := reader.position(place)) < end:
        records = reader.poll(timeout_ms=SILENCE_MS).get(place, [])
        yield from (record for record in records if record.offset < end)
        if not records and reader.position(place) == at:
            raise Trouble(
                f"{place.topic} partition {place.partition} is silent at offset {at} of {end}",
                "is its leader away? `copytaster doctor` looks closer",
            )
