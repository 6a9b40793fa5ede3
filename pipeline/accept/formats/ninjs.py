"""IPTC ninjs 1.0-3.1 (https://iptc.org/std/ninjs/): one item, a list or a page of items, or an item without a text.

Older versions are first put into 3.1 names, and what 3.1 does not allow is mended or left out and said; that is what
`Story.ninjs` keeps. An item with nothing to read is taken only as far as it is valid: a stub that is wrong is no story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, markup, status, valid, values
from pipeline.accept.jsonmap import each
from pipeline.accept.modern import NAMES, NAMES_3, VALUES, modern
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "json"

Item = Mapping[str, Any]

# What makes a stub no ninjs: a field that the standard has, with a value it has not. Dates in other forms were valid
# before 3.0; fields that the standard has not are the sender's own.
WRONG = re.compile(rf"dropped:(?:{'|'.join(NAMES_3)})\b(?<!Created)(?<!Until)(?<!expires)")


PAGES = ("item", "items", "_items")


def service(of: Item) -> Code | None:
    code = values.line(of.get("code"))
    return Code(scheme="service", code=code, name=values.line(of.get("name"))) if code else None


def concept(of: Item) -> Code | None:
    """A ninjs concept, which names itself by `uri`, `literal`, `code` or `name` alone."""
    uri, name = values.line(of.get("uri")), values.line(of.get("name"))
    told = values.first(of.get("literal"), of.get("code"))
    if uri.endswith(("/", "#")):  # a vocabulary alone
        uri += told
    written = uri if ":" in uri else told or uri
    return codes.qcode(written, name, codes.iptc(written)) if written or name else None


def pub_status(value: Any) -> str:
    """A word that nobody knows is no licence to publish."""
    written = values.line(value)
    if written and status.word(written) not in status.STATUS:
        raise Refused("wrong-shape", f"pubStatus is {written[:40]!r}, not one of usable, withheld, canceled")
    return written


def moment(value: Any) -> str:
    """An embargo as written, also where it is no date: then it holds the story for a person."""
    return values.line(value) or (str(value)[:200] if value else "")


def link(of: Item) -> Link | None:
    rel, uri = values.line(of.get("rel")), values.line(of.get("uri"))
    return Link(rel=rel, id=uri, version=values.line(of.get("version"))) if rel and uri else None


def replaced(value: Any) -> Link | None:
    return Link(rel="replaces", id=values.line(value)) if values.line(value) else None


# In the names of 3.1; `dateline`, `keywords`, `priority`, `signal`, `service`, `source`, `evolvedfrom`, `rewrite_of` are
# Superdesk's, `dat`, `signals` and `replacing` TT's.
TABLE = jsonmap.table(
    ("uri", "id"),
    ("version", "version"),
    ("language", "language"),
    ("headlines[role=main]/value", "headline"),
    ("headlines/value", "headline"),
    ("title", "headline"),
    ("descriptions[role=main]/value", "standfirst"),
    ("descriptions/value", "standfirst"),
    ("by", "byline"),
    ("dateline/text", "dateline"),
    ("dat", "dateline"),
    ("located", "located"),
    ("slugline", "slugline"),
    ("keywords", "keywords"),
    ("urgency", "urgency"),
    ("priority", "urgency"),
    ("pubStatus", "status", pub_status),
    ("signal/code", "signals"),
    ("signals/updatetype", "signals"),
    ("edNote", "ed_note", values.lines),
    ("embargoedUntil", "embargo", moment),
    ("expires", "expires"),
    ("firstCreated", "created_at"),
    ("versionCreated", "published_at"),
    ("usageTerms", "usage_terms", values.lines),
    ("copyrightNotice", "copyright"),
    ("copyrightHolder", "copyright"),
    ("infoSources/name", "info_source"),
    ("source", "info_source"),
    ("genres", "genre", each(concept)),
    ("subjects", "codes", each(concept)),
    ("service", "codes", each(service)),
    ("evolvedfrom", "links", replaced),
    ("rewrite_of", "links", replaced),
    ("replacing", "links", replaced),
    ("associations", "links", each(link)),
)


def recognises(payload: Payload) -> bool:
    keys = payload.keys
    if not keys.isdisjoint(PAGES) and (page := _page(payload.json)):
        keys = frozenset(page[0]) if isinstance(page[0], dict) else frozenset()
    keys = frozenset(key.lower() for key in keys)
    named = keys & {"uri", "guid"}
    others = {key for key in keys - named if key in NAMES or key.partition("_")[0] in VALUES}
    return bool(named) and (bool(others) or len(keys) == 1)


def split(payload: Payload) -> Iterable[Item]:
    items = payload.json
    if not isinstance(items, dict | list):
        raise Refused("broken-markup", "the content is no JSON object or list")
    return items if isinstance(items, list) else _page(items) or (items,)


def _page(found: Any) -> list[Any]:
    """The items of an answer with several, as the BBC's and Superdesk's interfaces give them."""
    if not isinstance(found, dict) or "uri" in found or "guid" in found:
        return []
    return next((found[key] for key in PAGES if isinstance(found.get(key), list)), [])


def read(part: Item, source: Source) -> Story:
    if not isinstance(part, dict):
        raise Refused("wrong-shape", f"a ninjs item is an object, not {type(part).__name__}")
    item = modern(part)
    fields = jsonmap.read(item, TABLE, source)
    if not fields.get("id"):
        raise Refused("wrong-shape", "a ninjs item has a uri")
    text, applied = body(item)
    whole, mended = valid.item(item)
    if not (text or fields.get("headline")) and (wrong := [m for m in mended if WRONG.search(m)]):
        raise Refused("wrong-shape", f"nothing to read, and no valid ninjs: {', '.join(wrong[:3])}")
    pictures = tuple(whole.get("associations", ()))
    return Story(
        source=source, text=text, ninjs=whole, associations=pictures, applied=applied + mended, **fields
    )


def body(item: Item) -> tuple[str, tuple[str, ...]]:
    """The text of the first body that has paragraphs, markup before plain, else of the first at all."""
    bodies = [b for b in values.objects(item.get("bodies")) if isinstance(b.get("value"), str)]
    bodies.sort(key=lambda b: not _is_html(b))
    texts = (markup.read(b["value"], html=_is_html(b)) for b in bodies)
    return next((text for text in texts if text[0]), ("", ()))


def _is_html(body: Item) -> bool:
    kind = f"{body.get('contentType', '')} {body.get('role', '')}".lower()
    return "html" in kind or body["value"].lstrip().startswith("<p")
