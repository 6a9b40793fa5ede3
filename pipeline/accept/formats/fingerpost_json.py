"""Fingerpost JSON: what The Guardian's wires arrive as (guardian/newswires, `ingestion-lambda`).

A flat object near ninjs 1.x: `usn` and `source-feed` tell it apart; priority is urgency, `body_text` is HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, lead, markup, values
from pipeline.accept.pictures import association
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "json"

Item = Mapping[str, Any]

# Whose a feed is, by the beginning of its name; AP names some feeds for their desk alone. PA carries the copy of
# others too (`PA BUSINESSWIRE`), which stays theirs.
HOUSES: Mapping[str, str] = {
    "PA_API": "PA", "PA PA": "PA", "PA LATEST": "PA", "PA SNAP": "PA", "PA ADVISORY": "PA",
    "AP ": "AP", "APAPI": "AP", "APBIZWIR": "AP", "APMAW": "AP", "USSP": "AP",
}  # fmt: skip
AP_DESKS = frozenset("ADVIS ENTERTAINMENT FEATURES LOST NATIONAL POLITICS WASH WEATHER WORLD".split())
# JSON written into JSON: line feeds, quotes and letters of a body that are escaped once too often.
TWICE = re.compile(r"(?:^|[>\s]|\\n)\\n(?=[<\s\\]|$)")
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(n)|([rt])|([\"/]))")
BODIES = ("body_html", "bodyText", "body_text", "body")


def words(value: Any) -> tuple[str, ...]:
    """A list, maybe as `words` of an object, or one string with `+` or commas between."""
    value = value.get("words") if isinstance(value, dict) else value
    given = value.replace(",", "+").split("+") if isinstance(value, str) else value
    return values.every(given)


def code(value: Any) -> Code | None:
    written = values.line(value)
    return codes.qcode(written) if written else None


def house(value: Any) -> str:
    """The agency of a feed where its name tells it, else the name."""
    name = values.line(value)
    found = next((told for begin, told in HOUSES.items() if name.startswith(begin)), "")
    return found or ("AP" if name in AP_DESKS else name)


def held(value: Mapping[str, Any]) -> Code | None:
    """A subject, event or place of `agencyMetadata`: `medtop:11000000` of profile `medtop`."""
    written, profile = values.line(value.get("code")), values.line(value.get("profile"))
    if not written:
        return None
    scheme, _, last = written.rpartition(":")
    last = written.removeprefix(f"{profile}:") if scheme.startswith(profile) else last
    return Code(scheme=profile or scheme, code=last, name=values.line(value.get("name")))


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
    ("source-feed", "info_source", house),
    ("sourceFeed", "info_source", house),
    ("subjects/code", "codes", code),
    ("agencyMetadata/subject", "codes", jsonmap.each(held)),
    ("agencyMetadata/event", "codes", jsonmap.each(held)),
    ("agencyMetadata/place", "codes", jsonmap.each(held)),
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
    fields = jsonmap.read(part, TABLE, source)
    standfirst = fields.get("standfirst", "")
    if standfirst == fields.get("headline") or (standfirst.isupper() and len(standfirst) < 5):  # PA's `POL`
        fields.pop("standfirst", None)
    body = next((part[key] for key in BODIES if isinstance(part.get(key), str) and part[key].strip()), "")
    body, mended = _unescaped(body)
    text, applied = markup.read(body, html=markup.is_html(body))
    text, joined = lead.joined(text, fields.get("dateline", ""))
    return Story(source=source, text=text, applied=mended + applied + joined, **fields)


def _unescaped(body: str) -> tuple[str, tuple[str, ...]]:
    """A body without the escapes of JSON that was written into JSON, and that it had them."""
    if "\\n" not in body or not TWICE.search(body):
        return body, ()
    return ESCAPE.sub(_letter, body), ("escaped-twice",)


def _letter(found: re.Match[str]) -> str:
    if found[1]:
        letter = chr(int(found[1], 16))
        return "" if "\ud800" <= letter <= "\udfff" else letter
    return "\n" if found[2] else found[4] or " "
