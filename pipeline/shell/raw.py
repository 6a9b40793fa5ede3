"""Records of Kafka as the core wants them, and the way back from a story to its original bytes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition

from pipeline import event
from pipeline.shell.clients import arguments
from pipeline.shell.outbox import Record
from pipeline.shell.settings import Kafka
from pipeline.story import Origin, RawRecord, Refusal, Source

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FETCH_SECONDS = 5.0
AHEAD = timedelta(days=1)  # a feed's clock may be wrong by a time zone
OURS = frozenset(
    {"reason", "stage", "error", "feed", "topic", "partition", "offset", "first_seen", "attempts"}
)


def record(found: Any, origin: Origin) -> RawRecord:
    """aiokafka's record to the core's; a value that is null is read as empty."""
    latest = datetime.now(UTC) + AHEAD
    return RawRecord(
        value=found.value or b"",
        headers=headers(found.headers),
        topic=found.topic,
        partition=found.partition,
        offset=found.offset,
        timestamp=min(moment(found.timestamp), latest),
        origin=origin,
        latest=latest,
    )


def headers(found: Iterable[tuple[str, bytes | None]]) -> dict[str, str]:
    """Kafka's headers as text; of two with one name the last counts, as in Kafka's own `lastHeader`."""
    return {key: (value or b"").decode("utf-8", "replace") for key, value in found}


def moment(milliseconds: int | None) -> datetime:
    """A record's timestamp; now where the producer gave none, or none that a calendar has."""
    try:
        if milliseconds is not None and milliseconds >= 0:
            return EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        pass
    return datetime.now(UTC)


def quarantined(refusal: Refusal, original: Any, topic: str) -> Record:
    """The quarantine's record: key, value and headers of the original, and ours with the reason.

    `original` is aiokafka's record that was refused, or that held the refused story. A record that has been
    through the quarantine before says so in its headers, and its attempts are counted on.
    """
    before = headers(original.headers) if original else {}
    outcome = event.quarantined(
        refusal,
        attempts=1 + _number(before.get("attempts", "")),
        first_seen=_time(before.get("first_seen", "")),
    )
    kept = () if original is None else tuple((k, v or b"") for k, v in original.headers if k not in OURS)
    value = outcome.value if isinstance(outcome.value, bytes) else b""
    key = original.key if original else None
    return Record(topic, key, value, outcome.headers + kept)


async def original(kafka: Kafka, source: Source) -> Any:
    """The raw record of a story, from its topic; None where retention has removed it."""
    place = TopicPartition(source.topic, source.partition)
    reader = AIOKafkaConsumer(**arguments(kafka), enable_auto_commit=False, auto_offset_reset="earliest")
    await reader.start()
    try:
        reader.assign([place])
        reader.seek(place, source.offset)
        found = await reader.getmany(place, timeout_ms=int(FETCH_SECONDS * 1000), max_records=1)
    finally:
        await reader.stop()
    first = next(iter(found.get(place, [])), None)
    return first if first is not None and first.offset == source.offset else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
