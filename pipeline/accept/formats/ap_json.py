"""AP Media API JSON: a page of a feed or a search (`data.items[].item`), a list of items, or one (`data.item`).

Source: AP Media API 1.1, "Content item". The story itself is a NITF rendition: inline where whoever polls AP has put it
(`body_nitf`, or inside `renditions.nitf`), else only its address, and then the item is told without a text.
What AP says of a version stands in `editorialtypes` and `signals`; the version room reads both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, markup, values
from pipeline.accept.jsonmap import each
from pipeline.accept.pictures import association, rendition
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "json"

Item = Mapping[str, Any]

BODIES = ("body_nitf", "body_xhtml", "body_html", "bodyContentHtml", "body_text", "body", "story")
INLINE = ("content", "body", "value", "text", "nitf")
MEDIA = frozenset({"picture", "photo", "graphic", "video", "audio"})
# What an item without its wrapper is known by: no ninjs has these.
MARKS = frozenset("editorialtypes bylines datelinelocation headline_extended filings arrivaldatetime".split())


def code(subject: Item) -> Code | None:
    """AP's subject; a `category` is the one letter of ANPA that AP still sends."""
    written, name = values.line(subject.get("code")), values.line(subject.get("name"))
    if not written:
        return None
    rels = values.every(subject.get("rels", subject.get("rel")))
    scheme = values.line(subject.get("scheme")) or ("apcategorycode" if "category" in rels else "ap")
    return codes.qcode(written, name, scheme)


def place(location: Any) -> str:
    """`{"city": "Boston", "countryareaname": "Massachusetts", …}`, or the name alone."""
    if not isinstance(location, dict):
        return values.line(location)
    parts = [values.line(location.get(key)) for key in ("city", "countryareaname", "countryname")]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def writer(byline: Any) -> str:
    if not isinstance(byline, dict):
        return values.line(byline)
    return ", ".join(filter(None, (values.line(byline.get("by")), values.line(byline.get("title")))))


def picture(one: Item) -> dict[str, Any] | None:
    uri = values.first(one.get("uri"), item_id(one))
    if not uri or one.get("type") == "text":
        return None
    renditions = one.get("renditions")
    files = [
        _file(name, file)
        for name, file in (renditions.items() if isinstance(renditions, dict) else ())
        if isinstance(file, dict) and file.get("type") != "text"
    ]
    return association(
        uri,
        uri,
        values.line(one.get("type")),
        headline=values.line(one.get("headline")),
        caption=values.first(one.get("description_caption"), one.get("caption")),
        by=next((values.line(by.get("name")) for by in values.objects(one.get("photographer"))), ""),
        credit=values.line(one.get("description_creditline")),
        renditions=files,
    )


def _file(name: str, file: Item) -> dict[str, Any]:
    numbers = {key: values.line(file.get(key)) for key in ("width", "height")}
    told = values.line(file.get("href")), values.line(file.get("mimetype"))
    return rendition(name, *told, size=values.line(file.get("sizeinbytes")), **numbers)


def link(one: Item) -> Link | None:
    uri = values.first(item_id(one), one.get("uri"))
    return Link(rel="seeAlso", id=uri, version=values.line(one.get("version"))) if uri else None


def item_id(one: Item) -> str:
    altids = one.get("altids")
    return values.line(altids.get("itemid")) if isinstance(altids, dict) else ""


TABLE = jsonmap.table(
    ("altids/itemid", "id"),
    ("itemid", "id"),
    ("uri", "id"),
    ("altids/friendlykey", "id"),
    ("version", "version"),
    ("language", "language"),
    ("headline", "headline"),
    ("title", "headline"),
    ("headline_extended", "standfirst"),
    ("description_summary", "standfirst"),
    ("bylines", "byline", writer),
    ("byline", "byline", writer),
    ("datelinelocation", "located", place),
    ("located", "located"),
    ("slugline", "slugline"),
    ("filings/slugline", "slugline"),
    ("keywords", "keywords"),
    ("urgency", "urgency"),
    ("priority", "urgency"),
    ("pubstatus", "status"),
    ("editorialtypes", "signals"),
    ("signals", "signals"),
    ("ednote", "ed_note", values.lines),
    ("embargoed", "embargo"),
    ("embargoeduntil", "embargo"),
    ("releasedatetime", "embargo"),
    ("expires", "expires"),
    ("firstcreated", "created_at"),
    ("versioncreated", "published_at"),
    ("usageterms", "usage_terms", values.lines),
    ("copyrightnotice", "copyright"),
    ("copyrightholder", "copyright"),
    ("provider", "info_source"),
    ("infosource/name", "info_source"),
    ("sources/name", "info_source"),
    ("subject", "codes", each(code)),
    ("associations", "links", each(link)),
    ("associations", "associations", each(picture)),
)


def recognises(payload: Payload) -> bool:
    if not payload.keys & {"data", "item", "items", *MARKS}:
        return False
    first = next(iter(_items(payload.json)), None)
    inner = first.get("item", first) if isinstance(first, dict) else None
    if not isinstance(inner, dict):
        return False
    return bool(inner.keys() & MARKS) or (first is not inner and bool(inner.keys() & {"headline", "altids"}))


def split(payload: Payload) -> Iterable[Any]:
    found = payload.json
    if not isinstance(found, dict | list):
        raise Refused("broken-markup", "the content is no JSON object or list")
    return [one.get("item", one) if isinstance(one, dict) else one for one in _items(found)]


def read(part: Any, source: Source) -> Story:
    if not isinstance(part, dict):
        raise Refused("wrong-shape", f"an item is an object, not {type(part).__name__}")
    item = {**part, "associations": values.objects(part.get("associations"))}
    fields = jsonmap.read(item, TABLE, source)
    if label := _label(item):
        fields["signals"] = (*fields.get("signals", ()), label)
    if item.get("type") in MEDIA and (own := picture(item)):
        fields["associations"] = (own, *fields.get("associations", ()))
    body = _body(item)
    text, applied = markup.read(body, html=markup.is_html(body))
    if not text:
        text = values.first(item.get("description_caption"))
    return Story(source=source, text=text, applied=applied, **fields)


def _label(item: Item) -> str:
    """What the title says of the version behind the slug: `BC-EU--Ferry, 1st Ld-Writethru`."""
    title, slug = values.line(item.get("title")), values.line(item.get("slugline"))
    bare, told = (one.removeprefix("BC-").lower() for one in (slug, title))
    if not bare or not told.startswith(f"{bare},"):
        return ""
    return title[-len(told) + len(bare) + 1 :].strip()[:80]


def _items(found: Any) -> list[Any]:
    """What holds an item each, or is one: of a page, of a list, of an answer about one item."""
    data = found.get("data") if isinstance(found, dict) else None
    if isinstance(data, dict):
        inner = data.get("items", data if "item" in data else None)
    else:
        inner = found.get("items") if isinstance(found, dict) else None
    found = found if inner is None else inner
    return found if isinstance(found, list) else [found]


def _body(item: Item) -> str:
    renditions = item.get("renditions")
    inline = renditions.get("nitf") if isinstance(renditions, dict) else None
    given = [item.get(key) for key in BODIES]
    given += [inline.get(key) for key in INLINE] if isinstance(inline, dict) else [inline]
    return markup.running(next((one for one in given if isinstance(one, str) and one.strip()), ""))
