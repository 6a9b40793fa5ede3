"""Hints: what the sender of a raw story says of it, laid over what the content says.

A hint is an explicit statement about this very story, so it wins over the content, and `provenance` says so.
Two are safe-sided: `status` never lifts a withheld or cancelled story, `embargoed_until` never shortens an
embargo, and an `ed_note` is added to the content's own (either may hold the kill). Hints that name one story (`id`,
`headline`, …) are left out where the payload holds several.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any, get_args

from pipeline.accept import codes, dates, values, zones
from pipeline.story import Code, Link, Refused, Status, Story

OF_ONE = frozenset({"id", "version", "headline", "byline", "slugline"})
SEVERITY = {"usable": 0, "withheld": 1, "canceled": 2}
SPELLINGS = {"cancelled": "canceled", "embargoed": "withheld"}

Change = Mapping[str, Any]  # fields of Story and their new values


def changes(story: Story, hints: Mapping[str, Any], *, alone: bool) -> dict[str, Any]:
    """The fields that the hints change. Raises `Refused` wrong-shape for a hint that cannot be read."""
    changed: dict[str, Any] = {}
    for key, value in hints.items():
        if alone or key not in OF_ONE:
            changed |= RULES[key](story, value)
    if changed:
        said = {name: "hint" for name in changed if name != "links"}
        changed["provenance"] = {**story.provenance, **said}
    return changed


def _text(field: str) -> Callable[[Story, Any], Change]:
    return lambda _story, value: {field: values.line(value)}


def _id(story: Story, value: Any) -> Change:
    """The feed's own id stays findable: kills and versions may name it."""
    if story.id and story.id != value:
        return {"id": value, "links": (*story.links, Link(rel="sameAs", id=story.id))}
    return {"id": value}


def _urgency(_story: Story, value: Any) -> Change:
    if (urgency := values.urgency(value)) is None:
        raise Refused("wrong-shape", f"urgency is {str(value)[:40]!r}, not 1 to 9")
    return {"urgency": urgency}


def _published(story: Story, value: Any) -> Change:
    if (at := dates.read(value, zones.said(story.source) or UTC)) is None:
        raise Refused("wrong-shape", f"published_at cannot be read: {value[:80]!r}")
    return {"published_at": at}


def _status(story: Story, value: Any) -> Change:
    status = SPELLINGS.get(value.lower(), value.lower())
    if status not in get_args(Status):
        raise Refused("wrong-shape", f"status is {value[:40]!r}, not one of {', '.join(get_args(Status))}")
    return {"status": status} if SEVERITY[status] > SEVERITY[story.status] else {}


def _embargo(story: Story, value: Any) -> Change:
    hinted, own = dates.embargo(value, zones.said(story.source)), story.embargo
    if hinted is None:
        return {}
    if own and (own.until is None or (hinted.until and hinted.until < own.until)):
        return {}
    return {"embargo": hinted}


def _ed_note(story: Story, value: Any) -> Change:
    note = values.lines(value)
    return {"ed_note": f"{story.ed_note}\n{note}" if story.ed_note and note not in story.ed_note else note}


def _subjects(story: Story, value: Any) -> Change:
    hinted = tuple(_code(v) for v in value)
    return {"codes": hinted + tuple(c for c in story.codes if c not in hinted)}


def _code(value: Any) -> Code:
    if isinstance(value, str):
        return codes.qcode(value)
    if isinstance(value, dict):
        text = {k: v for k, v in value.items() if isinstance(v, str)}
        written = text.get("uri") or text.get("code") or text.get("qcode") or text.get("literal") or ""
        return codes.qcode(written, text.get("name", ""), text.get("scheme", ""))
    raise Refused("wrong-shape", f"a subject is {type(value).__name__}, not a string or an object")


RULES: Mapping[str, Callable[[Story, Any], Change]] = {
    "id": _id,
    "version": _text("version"),
    "language": _text("language"),
    "headline": _text("headline"),
    "byline": _text("byline"),
    "slugline": _text("slugline"),
    "published_at": _published,
    "urgency": _urgency,
    "ed_note": _ed_note,
    "subjects": _subjects,
    "embargoed_until": _embargo,
    "status": _status,
    "zone": lambda _story, _value: {},  # was heeded as the content was read
}
