"""Accept: the bytes of a raw record to stories, each under one set of names, or refused by name."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import replace
from itertools import islice
from typing import Any, TYPE_CHECKING

from pipeline.accept import envelope, formats, hints
from pipeline.accept.limits import DEFAULT, Limits
from pipeline.story import RawRecord, Refusal, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload
    from collections.abc import Iterator, Mapping

__all__ = ["Limits", "accept"]

STAGE = "accept"


def accept(record: RawRecord, limits: Limits = DEFAULT) -> list[Story | Refusal]:
    """Every story of a raw record, in the payload's order; what cannot be read is a `Refusal` in its place.

    Never raises: bad input is refused with its reason, a defect of ours with `internal-error` and its traceback.
    """
    source = envelope.source(record)
    try:
        found = envelope.fields(record, limits)
        source = envelope.source(record, found or {})
        return list(_stories(record, source, found, limits))
    except Exception as error:
        return [_refusal(error, source, record.value)]


def _stories(
    record: RawRecord, source: Source, found: Mapping[str, Any] | None, limits: Limits
) -> Iterator[Story | Refusal]:
    if not source.feed:
        raise Refused("no-feed", "neither the envelope's `feed` nor a `feed` header names the feed")
    payload = envelope.payload(record, found, limits)
    told = {**envelope.hints(found), **({"id": source.id} if source.id else {})}
    name = formats.recognise(payload) if source.format == "auto" else source.format
    source = replace(source, format=name)
    reader = formats.reader(name)
    parts = list(islice(reader.split(payload), limits.stories + 1))
    if len(parts) > limits.stories:
        raise Refused("too-many", f"more than {limits.stories} stories in one payload")
    if not parts:
        raise Refused("empty", "there is no story in the payload")
    for number, part in enumerate(parts):
        own = replace(source, item=number) if number else source
        try:
            yield _finish(reader.read(part, own), payload, told, alone=len(parts) == 1)
        except Exception as error:
            yield _refusal(error, own, record.value)


def _finish(story: Story, payload: Payload, told: Mapping[str, Any], *, alone: bool) -> Story:
    story = hints.apply(story, told, alone=alone)
    if _is_empty(story):
        raise Refused("empty", "there is no text in the story")
    name = story.id or _derived(payload, told, story.source.item)
    return replace(
        story,
        id=name,
        source=replace(story.source, id=name),
        applied=(*payload.applied, *story.applied),
    )


def _is_empty(story: Story) -> bool:
    """A cancellation often has no text, a picture or a package only what it links to: these are no empty stories."""
    words = story.text.strip() or story.headline or story.ed_note or story.ninjs
    return not (words or story.status != "usable" or story.codes or story.links or story.associations)


def _derived(payload: Payload, told: Mapping[str, Any], item: int) -> str:
    """An id from the content alone: the same bytes give the same id on every read."""
    content = payload.raw + str(told.get("headline", "")).encode("utf-8", "replace")
    digest = hashlib.sha256(content).hexdigest()[:32]
    return f"urn:sha256:{digest}" + (f"#{item}" if item else "")


def _refusal(error: Exception, source: Source, value: bytes) -> Refusal:
    if isinstance(error, Refused):
        return Refusal(reason=error.reason, stage=STAGE, error=error.error, source=source, value=value)
    told = "".join(traceback.format_exception(error, limit=-8))
    return Refusal(reason="internal-error", stage=STAGE, error=told, source=source, value=value)
