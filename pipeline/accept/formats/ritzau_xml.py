"""Ritzau's XML (`RBNews`), as its news service answers: one story, or a list of them in the answer's envelope.

`content` is HTML that was escaped once; times are Copenhagen's and say no zone. `Annuleret` (cancelled), `Korrektion`,
`NyVersion` (new version) are flags, `TilRedaktionen` is the note to editors, `IPTCList` has Subject Codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.accept import dates, mapping, markup, values, xml
from pipeline.accept.mapping import children
from pipeline.accept.xmltext import plain
from pipeline.story import Code, Link, Source, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.accept.payload import Payload

KIND = "markup"

Part = tuple[xml.Element, tuple[str, ...]]

ANSWERS = frozenset({"RBNews", "ListOfRBNews", "XMLNewsQueuedResponse", "XMLNewsResponse", "ArrayOfRBNews"})
HOME = ZoneInfo("Europe/Copenhagen")


def line(element: xml.Element) -> str:
    """A line whose characters may be escaped once more."""
    return values.line(plain(element))


def flag(meaning: str) -> Callable[[xml.Element], str | None]:
    """A reader of `true` as what it means."""
    return lambda element: meaning if plain(element).lower() in ("true", "1") else None


def subjects(element: xml.Element) -> tuple[Code, ...]:
    """The numbers of `IPTCList`; eight digits, of which a leading zero may be missing."""
    numbers = (plain(child) for child in element)
    return tuple(Code(scheme="subj", code=one.zfill(8)) for one in numbers if one.isdigit() and len(one) < 9)


def section(element: xml.Element) -> Code | None:
    code = plain(element)
    return Code(scheme="ritzau-section", code=code) if code else None


def moment(element: xml.Element) -> str | None:
    """A time of Copenhagen with its offset."""
    written = plain(element)
    found = dates.read(written)
    if found is None or written.endswith("Z") or "+" in written:
        return written
    return found.replace(tzinfo=HOME).isoformat()


def earlier(element: xml.Element) -> Link | None:
    target = plain(element)
    return Link(rel="replaces", id=target) if target else None


TABLE = mapping.table(
    ("NewsID", "id"),
    ("version", "version"),
    ("headline", "headline", line),
    ("subtitle", "standfirst", line),
    ("byLine", "byline"),
    ("town", "located"),
    ("strapline", "slugline"),
    ("SubjectKeyword/string", "keywords"),
    ("Priority", "urgency"),
    ("Annuleret", "status", flag("canceled")),
    ("Korrektion", "signals", flag("correction")),
    ("NyVersion", "signals", flag("update")),
    ("InfoFlash", "signals", flag("flash")),
    ("format", "signals"),
    ("TilRedaktionen", "ed_note"),
    ("PublishDate", "published_at", moment),
    ("origin", "info_source", lambda element: plain(element).strip("/ ")),
    ("IPTCList", "codes", subjects),
    ("sectionShort", "codes", section),
    ("replacedID", "links", earlier),
    ("Replaces", "links", earlier),
)


def recognises(payload: Payload) -> bool:
    return xml.root_name(payload) in ANSWERS


def split(payload: Payload) -> Iterator[Part]:
    roots, applied = xml.parse(payload)
    for root in roots:
        yield from ((story, applied) for story in root.iter("{*}RBNews"))


def read(part: Part, source: Source) -> Story:
    item, applied = part
    content = next((child.text or "" for child in children(item, "content")), "")
    copy, cleaned = markup.read(content)
    found = mapping.read(item, TABLE, source)
    found["provenance"]["text"] = "content"
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned))
