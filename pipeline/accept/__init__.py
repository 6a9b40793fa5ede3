"""Accept: the bytes of a raw record to stories, each under one set of names, or refused by name."""

from __future__ import annotations

import hashlib
import traceback
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pipeline.accept import envelope, formats, hints, valid, zones
from pipeline.accept.limits import DEFAULT, Limits
from pipeline.story import RawRecord, Refusal, Refused, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.accept.payload import Payload

__all__ = ["Limits", "accept"]

STAGE = "accept"
SAYING = ("headline", "ed_note", "ninjs")  # a story without a text may still have these
OWN = ("codes", "links", "associations")  # or, of its own: a picture, a package, an item of metadata alone
LINES = ("headline", "byline", "dateline", "located", "slugline", "version", "language", "id")
_lines = attrgetter(*LINES)


def accept(record: RawRecord, limits: Limits = DEFAULT) -> list[Story | Refusal]:
    """Every story of a raw record, in the payload's order; what cannot be read is a `Refusal` in its place.

    Never raises: bad input is refused with its reason, a defect of ours with `internal-error` and its traceback.
    """
    found: Mapping[str, Any] | None = None
    try:
        found, opened = envelope.fields(record, limits)
        return _together(list(_stories(record, found, limits, opened)), limits)
    except Exception as error:
        return [_refusal(error, envelope.source(record, found), record.value)]


def _stories(
    record: RawRecord, found: Mapping[str, Any] | None, limits: Limits, opened: tuple[str, ...]
) -> Iterator[Story | Refusal]:
    if not envelope.feed(record, found):
        raise Refused("no-feed", "neither the envelope's `feed` nor a `feed` header names the feed")
    payload = envelope.payload(record, found, limits, opened)
    told = envelope.hints(found)
    name = envelope.written_format(record, found)
    reader = formats.reader(name if name != "auto" else (name := formats.recognise(payload)))
    source = envelope.source(record, found, name)
    if source.zone and not zones.is_zone(source.zone):
        raise Refused("wrong-shape", f"zone is no time zone: {source.zone[:80]!r}")
    if source.id:
        told["id"] = source.id
    parts = list(islice(reader.split(payload), limits.stories + 1))
    if len(parts) > limits.stories:
        raise Refused("too-many", f"more than {limits.stories} stories in one payload")
    if not parts:
        raise Refused("empty", "there is no story in the payload")
    for number, part in enumerate(parts):
        own = replace(source, item=number) if len(parts) > 1 else source
        try:
            yield _finish(reader.read(part, own), payload, told, alone=len(parts) == 1)
        except Exception as error:
            yield _refusal(error, own, record.value)


def _finish(story: Story, payload: Payload, told: Mapping[str, Any], *, alone: bool) -> Story:
    """The story with the hints laid over it, an id, and all that was done to read it in `applied`."""
    changes = hints.changes(story, told, alone=alone)
    _bounded(story, payload.limits)
    if not _says_something(story, changes):
        raise Refused("empty", "there is no text in the story")
    applied = (*payload.applied, *story.applied)
    if story.associations and story.ninjs is None:  # those of a ninjs are valid with it
        changes["associations"], dropped = valid.associations(story.associations)
        applied += dropped
    changes["id"] = name = changes.get("id") or story.id or _derived(payload, told, story.source.item)
    if applied:
        changes["applied"] = tuple(dict.fromkeys(applied))
    for field, value in changes.items():  # nobody has seen them yet, and a copy takes as long as reading it
        object.__setattr__(story, field, value)
    object.__setattr__(story.source, "id", name)
    return story


def _says_something(story: Story, changes: Mapping[str, Any]) -> bool:
    """A text, or one of the fields that can stand without; a kill may have no word but its status."""
    if story.text and not story.text.isspace():
        return True
    said = any(changes.get(field) or getattr(story, field) for field in SAYING)
    said = said or any(getattr(story, field) for field in OWN)
    return said or changes.get("status", story.status) != "usable"


def _bounded(story: Story, limits: Limits) -> None:
    if len(story.text) > limits.text:
        raise Refused("too-large", f"a text of more than {limits.text} characters")
    if story.text.count("\n") > limits.lines:
        raise Refused("too-many", f"a text of more than {limits.lines} lines")
    values = _lines(story)
    if max(map(len, values)) > limits.field:
        field = max(zip(values, LINES, strict=True), key=lambda one: len(one[0]))[1]
        raise Refused("too-large", f"{field} has more than {limits.field} characters")


def _derived(payload: Payload, told: Mapping[str, Any], item: int) -> str:
    """An id from the content alone: the same bytes give the same id on every read."""
    content = payload.raw + str(told.get("headline", "")).encode("utf-8", "replace")
    digest = hashlib.sha256(content).hexdigest()[:32]
    return f"urn:sha256:{digest}" + (f"#{item}" if item else "")


def _together(outcomes: list[Story | Refusal], limits: Limits) -> list[Story | Refusal]:
    """The same where few are refused. Each refusal carries the whole record, so that of a large one with many bad
    items only some go alone, and the last tells of the others: a megabyte must not become a gigabyte."""
    refused = [one for one in outcomes if isinstance(one, Refusal)]
    allowed = max(1, limits.refused // max(1, len(refused[0].value))) if refused else 0
    if len(refused) <= allowed:
        return outcomes
    others = refused[allowed - 1 :]
    told = f"{len(others)} items refused, the first {others[0].error}; their numbers: "
    items = ", ".join(str(one.source.item) for one in others[:200])
    last = replace(others[0], error=told + items)
    dropped = {id(one) for one in others}
    kept = (last if one is others[0] else one for one in outcomes)
    return [one for one in kept if id(one) not in dropped]


def _refusal(error: Exception, source: Source, value: bytes) -> Refusal:
    if isinstance(error, Refused):
        return Refusal(reason=error.reason, stage=STAGE, error=error.error, source=source, value=value)
    told = "".join(traceback.format_exception(error, limit=-8))
    return Refusal(reason="internal-error", stage=STAGE, error=told, source=source, value=value)
