"""Records of the quarantine: found by reason and feed, and turned back into the raw records that they were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson

from pipeline.cli import clients, stretch
from pipeline.cli.outcomes import headers as text_headers
from pipeline.cli.replay import raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.cli.inputs import Raw
    from pipeline.shell.settings import Kafka

OURS = frozenset({"reason", "stage", "error", "feed", "topic", "partition", "offset"})


@dataclass(frozen=True, slots=True)
class Refused:
    """One record of the quarantine; `place` is `partition:offset`, its name here."""

    place: str
    told: Mapping[str, str]
    record: Any


def again(one: Refused) -> Raw:
    """The raw record as it was, with `attempts` and `first_seen` for the worker to count on.

    The quarantine's own headers go. `feed` stays where the record was bare: with an envelope it never came,
    and would make one of another shape be read as content.
    """
    kept = tuple((name, value) for name, value in raw(one.record).headers if name not in OURS)
    feed = one.told.get("feed", "")
    if feed and not _names_feed(one.record.value or b"", feed):
        kept = (("feed", feed.encode()), *kept)
    return replace(raw(one.record), headers=kept, timestamp_ms=_first_seen(one))


def find(kafka: Kafka, reasons: list[str] | None, feeds: list[str] | None) -> Iterator[Refused]:
    with clients.consumer(kafka) as reader:
        for record in stretch.read(reader, kafka, "quarantine"):
            told = text_headers(record)
            wanted = (not reasons or told.get("reason") in reasons) and (
                not feeds or told.get("feed") in feeds
            )
            if wanted:
                yield Refused(f"{record.partition}:{record.offset}", told, record)


def _names_feed(value: bytes, feed: str) -> bool:
    try:
        found = orjson.loads(value)
    except orjson.JSONDecodeError:
        return False
    return isinstance(found, dict) and found.get("feed") == feed


def _first_seen(one: Refused) -> int:
    """When it was received, so that a bare story keeps its time; the refusal's own time where that is unreadable."""
    own = int(one.record.timestamp)
    try:
        seen = stretch.milliseconds(datetime.fromisoformat(one.told["first_seen"]))
    except (KeyError, ValueError, OverflowError):
        return own
    return seen if 0 <= seen <= own else own
