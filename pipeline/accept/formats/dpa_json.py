"""dpa digitalwires 0.9 and rubix JSON: one entry, a list of entries, or a page of them (`entries`).

Source: dpa's digitalwires format as dpa-newslab's converters read it. Codes stand in `categories`, each with a `type`
that says what it is of; notes for the desk stand both in `notepad` (HTML) and in `ednotes` (by role): the latter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, lead, markup, values
from pipeline.accept.jsonmap import each
from pipeline.accept.pictures import association, rendition
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "json"

Item = Mapping[str, Any]

# Types of categories that have a field of their own.
ELSEWHERE = frozenset({"signal", "pubstatus", "urgency", "genre", "keyword"})
CAPTIONS = ("drol:caption", "dpadrol:caption-extended")


def kind(category: Item) -> str:
    """`dnltype:geosubject` as `geosubject`."""
    return values.line(category.get("type")).rpartition(":")[2]


def concept(category: Item) -> Code | None:
    qcode = values.line(category.get("qcode"))
    return codes.qcode(qcode, values.line(category.get("name"))) if qcode else None


def code(category: Item) -> Code | None:
    """A category with a code: subject, place, desk, wire, audience, who wrote and delivered."""
    return None if kind(category) in ELSEWHERE else concept(category)


def picture(one: Item) -> dict[str, Any] | None:
    urn = values.line(one.get("urn"))
    if not urn:
        return None
    files = [
        rendition(
            values.line(file.get("role")) or "main",
            values.line(file.get("url")),
            values.line(file.get("mimetype")),
            width=values.line(file.get("width")),
            height=values.line(file.get("height")),
        )
        for file in values.objects(one.get("renditions"))
    ]
    said = {key: values.line(one.get(key)) for key in ("headline", "caption")}
    return association(
        urn,
        urn,
        values.line(one.get("type")),
        credit=values.line(one.get("creditline")),
        renditions=files,
        **said,
    )


def link(one: Item) -> Link | None:
    urn = values.line(one.get("urn"))
    return Link(rel="seeAlso", id=urn, version=values.line(one.get("version"))) if urn else None


TABLE = jsonmap.table(
    ("urn", "id"),
    ("entry_id", "id"),
    ("version", "version"),
    ("language", "language"),
    ("headline", "headline"),
    ("teaser", "standfirst"),
    ("subhead", "standfirst"),
    ("byline", "byline"),
    ("dateline", "dateline"),
    ("categories[type=located|locationcreated]/name", "located"),
    ("slugline", "slugline"),
    ("categories[type=keyword]/name", "keywords"),
    ("urgency", "urgency"),
    ("pubstatus", "status"),
    ("signal", "signals"),
    ("categories[type=signal]/qcode", "signals"),
    ("ednotes/ednote", "ed_note", values.lines),
    ("ednote", "ed_note", values.lines),
    ("embargoed", "embargo"),
    ("content_created", "created_at"),
    ("version_created", "published_at"),
    ("updated", "published_at"),
    ("usageterms", "usage_terms"),
    ("copyrightnotice", "copyright"),
    ("creditline", "info_source"),
    ("categories[type=provider|infosource]/name", "info_source"),
    ("categories[type=genre]", "genre", each(concept)),
    ("categories", "codes", each(code)),
    ("associations", "links", each(link)),
    ("associations", "associations", each(picture)),
)


def recognises(payload: Payload) -> bool:
    keys = payload.keys
    return ("urn" in keys and bool(keys & {"article_html", "version_created", "pubstatus"})) or _page(
        payload.json
    )


def split(payload: Payload) -> Iterable[Any]:
    found = payload.json
    if isinstance(found, dict):
        return found["entries"] if _page(found) else (found,)
    if isinstance(found, list):
        return found
    raise Refused("broken-markup", "the content is no JSON object or list")


def read(part: Any, source: Source) -> Story:
    if not isinstance(part, dict):
        raise Refused("wrong-shape", f"an entry is an object, not {type(part).__name__}")
    fields = jsonmap.read(part, TABLE, source)
    html = "".join(part[key] for key in ("article_html", "infobox_html") if isinstance(part.get(key), str))
    text, applied = markup.read(html)
    text, joined = lead.joined(text or _caption(part), fields.get("dateline", ""))
    return Story(source=source, text=text, applied=applied + joined, **fields)


def _page(found: Any) -> bool:
    entries = found.get("entries") if isinstance(found, dict) else None
    return (
        isinstance(entries, list) and bool(entries) and isinstance(entries[0], dict) and "urn" in entries[0]
    )


def _caption(item: Item) -> str:
    """A picture's or an audio's caption, where there is no article."""
    told = {
        values.line(d.get("role")): d.get("description") for d in values.objects(item.get("descriptions"))
    }
    return next((values.lines(told[role]) for role in CAPTIONS if told.get(role)), "")
