"""IPTC ninjs 1.0-3.1 (https://iptc.org/std/ninjs/): one item, a list of items, or an item with no text of its own.

Older versions are first put into 3.1 names (`modern`), which is also what `Story.ninjs` keeps: 2.x wrote names in
lower case; 1.x had singular names, objects for lists, and `headline`, `byline`, `body_*`, `description_*`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TYPE_CHECKING

from pipeline.accept import charset, codes, dates, markup
from pipeline.story import Code, Embargo, Link, Refused, Source, Status, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

Item = Mapping[str, Any]

# 3.1 names by their lower-case form (2.x), and the 1.x names that differ in more than case.
NAMES_3 = (
    "uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil"
    " pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines"
    " people organisations places subjects events eventDetails plannedCoverage objects infoSources title by"
    " slugline located renditions associations altIds trustIndicators standard genres expires rightsInfo"
    " digitalSourceType contentType charCount wordCount contactInfo geoJSON sizeInBytes aspectRatio videoCodec"
    " frameRate transportProtocol scanType symbolType langId linkedRights encodedRights postalCode eventStatus"
    " plannedCoverageStatus startDate endDate expectedStartDate expectedEndDate expectedDuration recurrenceDates"
    " recurrenceRules exclAudience itemCount"
).split()
NAMES: Mapping[str, str] = {name.lower(): name for name in NAMES_3} | {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infoSources",
    "genre": "genres",
    "byline": "by",
    "mimetype": "contentType",
    "trustindicator": "trustIndicators",
    "geometry_geojson": "geoJSON",
}
KEYED = {"associations": "name", "renditions": "name", "altIds": "role"}  # 1.x objects, the key now a field
VALUES = ("headline", "body", "description")  # 1.x `body_text` is now `bodies: [{role: text, value}]`
LISTS = {"headline": "headlines", "body": "bodies", "description": "descriptions"}
TYPES = {"text": "text/plain", "xhtml": "application/xhtml+xml", "html": "text/html"}
STEMS = ("body_", "description_", "headline")
STATUS: Mapping[str, Status] = {
    "usable": "usable",
    "withheld": "withheld",
    "embargoed": "withheld",
    "canceled": "canceled",
    "cancelled": "canceled",
}


def recognises(payload: Payload) -> bool:
    keys = {key.lower() for key in payload.keys}
    others = {key for key in keys - {"uri"} if key in NAMES or key.startswith(STEMS)}
    return "uri" in keys and (bool(others) or len(keys) == 1)


def split(payload: Payload) -> Iterable[Item]:
    items = payload.json
    if not isinstance(items, dict | list):
        raise Refused("broken-markup", "the content is no JSON object or list")
    return items if isinstance(items, list) else (items,)


def read(part: Item, source: Source) -> Story:
    if not isinstance(part, dict):
        raise Refused("wrong-shape", f"a ninjs item is an object, not {type(part).__name__}")
    item = modern(part)
    if not _text(item.get("uri")):
        raise Refused("wrong-shape", "a ninjs item has a uri")
    text, applied = charset.clean(body(item))
    embargo = _text(item.get("embargoedUntil"))
    return Story(
        source=source,
        id=_text(item["uri"]),
        version=_text(item.get("version")),
        text=text,
        language=_text(item.get("language")),
        headline=_first(item, "headlines"),
        standfirst=_first(item, "descriptions"),
        byline=_text(item.get("by")),
        located=_text(item.get("located")),
        slugline=_text(item.get("slugline")),
        urgency=_urgency(item.get("urgency")),
        status=STATUS.get(_text(item.get("pubStatus")).lower(), "usable"),
        ed_note=_text(item.get("edNote")),
        usage_terms=_text(item.get("usageTerms")),
        copyright=_text(item.get("copyrightNotice")) or _text(item.get("copyrightHolder")),
        info_source=", ".join(_text(s.get("name")) for s in _objects(item, "infoSources") if s.get("name")),
        genre=tuple(map(concept, _objects(item, "genres"))),
        codes=tuple(c for c in map(concept, _objects(item, "subjects")) if c.code),
        links=tuple(_links(item)),
        embargo=Embargo(written=embargo, until=dates.read(embargo)) if embargo else None,
        expires=dates.read(item.get("expires")),
        created_at=dates.read(item.get("firstCreated")),
        published_at=dates.read(item.get("versionCreated")),
        associations=tuple(_objects(item, "associations")),
        ninjs=item,
        applied=applied,
    )


def modern(item: Item) -> dict[str, Any]:
    """An item of any version of ninjs in the names and shapes of 3.1; what it does not know stays as it is."""
    out: dict[str, Any] = {}
    for key, value in item.items():
        stem, _, role = key.partition("_")
        if stem in VALUES and not isinstance(value, list | dict):
            out.setdefault(LISTS[stem], []).append(_value(stem, role, value))
        elif not key.startswith("charcount_") and not key.startswith("wordcount_"):
            name = NAMES.get(key.lower(), key)
            out[name] = _shape(name, value)
    return out


def _value(stem: str, role: str, value: Any) -> dict[str, Any]:
    if stem == "headline":
        return {"role": role or "main", "value": value}
    kind = {"contentType": TYPES[role]} if role in TYPES else {}
    return ({"role": role} if role else {}) | kind | {"value": value}


def _shape(name: str, value: Any) -> Any:
    if name in KEYED and isinstance(value, dict):
        value = [{KEYED[name]: k} | (v if isinstance(v, dict) else {"value": v}) for k, v in value.items()]
    if isinstance(value, list):
        return [modern(v) if isinstance(v, dict) else v for v in value]
    return modern(value) if isinstance(value, dict) else value


def body(item: Item) -> str:
    """The text of the first body that has paragraphs, markup before plain, else of the first at all."""
    bodies = [b for b in _objects(item, "bodies") if isinstance(b.get("value"), str)]
    bodies.sort(key=lambda b: not _is_html(b))
    texts = (markup.html_text(b["value"]) if _is_html(b) else b["value"] for b in bodies)
    return next((text for text in texts if text.strip()), "")


def concept(of: Item) -> Code:
    """A ninjs concept, which names itself by `uri`, `literal`, 1.x `scheme` and `code`, or `name` alone."""
    name = _text(of.get("name"))
    if of.get("code"):
        scheme = codes.qcode(f"{_text(of.get('scheme')).rstrip('/')}/x").scheme if of.get("scheme") else ""
        return Code(scheme=scheme, code=_text(of["code"]), name=name)
    return codes.qcode(_text(of.get("uri")) or _text(of.get("literal")), name)


def _is_html(body: Item) -> bool:
    kind = f"{body.get('contentType', '')} {body.get('role', '')}".lower()
    return "html" in kind or body["value"].lstrip().startswith("<p")


def _links(item: Item) -> Iterable[Link]:
    if replaced := _text(item.get("evolvedfrom")):
        yield Link(rel="replaces", id=replaced)
    for other in _objects(item, "associations"):
        if other.get("rel") and other.get("uri"):
            yield Link(rel=_text(other["rel"]), id=_text(other["uri"]), version=_text(other.get("version")))


def _objects(item: Item, key: str) -> list[dict[str, Any]]:
    found = item.get(key)
    return [o for o in found if isinstance(o, dict)] if isinstance(found, list) else []


def _first(item: Item, key: str) -> str:
    values = _objects(item, key)
    values.sort(key=lambda v: v.get("role") not in ("main", None))
    return next((_text(v.get("value")) for v in values if _text(v.get("value"))), "")


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _urgency(value: Any) -> int | None:
    text = _text(value)
    return int(text) if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 9 else None
