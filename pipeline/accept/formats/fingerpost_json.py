"""Fingerpost JSON: what The Guardian's wires arrive as (guardian/newswires, `ingestion-lambda`).

A flat object near ninjs 1.x: `usn` and `source-feed` tell it apart; priority is urgency, `body_text` is HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, lead, markup, values
from pipeline.accept.pictures import association
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "json"

Item = Mapping[str, Any]

BODIES = ("body_html", "bodyText", "body_text", "body")


def words(value: Any) -> tuple[str, ...]:
    """A list, or one string with `+` or commas between."""
    given = value.replace(",", "+").split("+") if isinstance(value, str) else value
    return values.every(given)


def code(value: Any) -> Code | None:
    written = values.line(value)
    return codes.qcode(written) if written else None


def category(value: Any) -> tuple[Code, ...]:
    """`mediaCatCodes`: letters of ANPA's categories or the agency's own, with spaces between."""
    return tuple(Code(scheme="mediacat", code=one) for one in values.line(value).replace("+", " ").split())


def symbol(value: Any) -> Code | None:
    written = values.line(value)
    return Code(scheme="symbol", code=written) if written else None


def previous(value: Any) -> Link | None:
    urn = values.line(value)
    return Link(rel="sameAs", id=urn) if urn.strip("0") else None


def picture(value: Any) -> dict[str, Any] | None:
    name = values.line(value)
    return association(name, name, "image") if name else None


TABLE = jsonmap.table(
    ("uri", "id"),
    ("usn", "id"),
    ("version", "version"),
    ("language", "language"),
    ("headline", "headline"),
    ("subhead", "standfirst"),
    ("abstract", "standfirst"),
    ("byline", "byline"),
    ("dateline", "dateline"),
    ("location", "located"),
    ("slug", "slugline"),
    ("keywords", "keywords", words),
    ("priority", "urgency"),
    ("urgency", "urgency"),
    ("status", "status"),
    ("signal", "signals"),
    ("ednote", "ed_note", values.lines),
    ("embargo", "embargo"),
    ("embargoed", "embargo"),
    ("firstVersion", "created_at"),
    ("versionCreated", "published_at"),
    ("dateTimeSent", "published_at"),
    ("usage", "usage_terms", values.lines),
    ("copyrightNotice", "copyright"),
    ("copyrightHolder", "copyright"),
    ("source-feed", "info_source"),
    ("sourceFeed", "info_source"),
    ("subjects/code", "codes", code),
    ("mediaCatCodes", "codes", category),
    ("organisation/symbols", "codes", symbol),
    ("originalUrn", "links", previous),
    ("imageIds", "associations", picture),
)


def recognises(payload: Payload) -> bool:
    keys = payload.keys
    return bool(keys & {"source-feed", "sourceFeed"}) and bool(keys & {"usn", "slug", *BODIES})


def split(payload: Payload) -> Iterable[Any]:
    found = payload.json
    if not isinstance(found, dict | list):
        raise Refused("broken-markup", "the content is no JSON object or list")
    return found if isinstance(found, list) else (found,)


def read(part: Any, source: Source) -> Story:
    if not isinstance(part, dict):
        raise Refused("wrong-shape", f"an item is an object, not {type(part).__name__}")
    fields = jsonmap.read(part, TABLE)
    if fields.get("standfirst") == fields.get("headline"):
        fields.pop("standfirst", None)
    body = next((part[key] for key in BODIES if isinstance(part.get(key), str) and part[key].strip()), "")
    text, applied = markup.read(body, html=markup.is_html(body))
    text, joined = lead.joined(text, fields.get("dateline", ""))
    return Story(source=source, text=text, applied=applied + joined, **fields)
