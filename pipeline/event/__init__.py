"""Event: a decision, or a refusal, to the record that is published.

    Decision, subjects, mentions → Outcome on `enriched` (schema `enriched-story/1`) or `duplicates` (`duplicate/1`)
    Refusal            → Outcome on `quarantine`, original bytes untouched, the reason in the headers

Values are plain JSON values (times as RFC 3339 in UTC), so that any JSON library writes the same event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.event import ninjs, wire
from pipeline.event.values import text, time
from pipeline.story import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pipeline.story import Decision, Mention, Refusal, Subject

ENRICHED = "enriched-story/1"
DUPLICATE = "duplicate/1"
SUBJECTS_IN_HEADER = 16
ERROR_BYTES = 4_000


def outcome(
    decision: Decision, subjects: Sequence[Subject] = (), mentions: Sequence[Mention] = ()
) -> Outcome:
    """A decision to the record to publish; a decision without `event` is a duplicate and has no story.

    Key is the chain, so that all versions of a story stay in order in one partition. Headers let consumers
    filter without parsing; they are UTF-8 and bounded.
    """
    value: dict[str, Any] = {"schema": DUPLICATE, "event_id": decision.event_id}
    if decision.event:
        value |= {
            "schema": ENRICHED,
            "event": decision.event,
            "story": ninjs.item(decision, subjects, mentions),
        }
    value["wire"] = wire.wire(decision, subjects, mentions)
    return Outcome(
        topic="enriched" if decision.event else "duplicates",
        key=decision.verdict.chain.encode(),
        value=value,
        headers=_headers(decision, subjects),
        source=decision.item.story.source,
    )


def quarantined(
    refusal: Refusal, *, key: bytes = b"", attempts: int = 1, first_seen: datetime | None = None
) -> Outcome:
    """A refusal to the quarantine's record: `key` and value are the raw record's own bytes.

    `attempts` counts the times it was tried, `first_seen` is when first (default: when it was received).
    """
    source = refusal.source
    headers = {
        "reason": refusal.reason,
        "stage": refusal.stage,
        "error": refusal.error,
        "feed": source.feed,
        "topic": source.topic,
        "partition": str(source.partition),
        "offset": str(source.offset),
        "first_seen": time(first_seen or source.received_at),
        "attempts": str(attempts),
    }
    bounded = tuple((name, text(value, ERROR_BYTES)) for name, value in headers.items())
    return Outcome(topic="quarantine", key=key, value=refusal.value, headers=bounded, source=source)


def _headers(decision: Decision, subjects: Sequence[Subject]) -> tuple[tuple[str, bytes], ...]:
    agency = decision.item.agency
    codes = ",".join(subject.uri.rpartition("/")[2] for subject in subjects[:SUBJECTS_IN_HEADER])
    kind = ("event", decision.event) if decision.event else ("verdict", decision.verdict.kind)
    return (
        (kind[0], kind[1].encode()),
        ("agency", text(agency.id if agency else "", 64)),
        ("language", text(decision.item.language, 64)),
        ("subjects", codes.encode()),
    )
