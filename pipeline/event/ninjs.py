"""The `story` object: a valid IPTC ninjs 3.1 item (schemas/ninjs-schema_3.1.json).

A field that is not known is left out. Where the story came in as ninjs, the original item is the ground
and ours is laid over it, so that nothing that 3.1 has a field for is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pipeline.event import original
from pipeline.event.markup import html
from pipeline.event.values import time, uri
from pipeline.story import BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.story import Code, Decision, Mention, Normalised, Place, Story, Subject

Json = dict[str, Any]
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
IPTC_GENRE = "http://cv.iptc.org/newscodes/genre/"
GEONAMES = "https://sws.geonames.org/{}/"


def item(decision: Decision, subjects: Sequence[Subject] = (), mentions: Sequence[Mention] = ()) -> Json:
    """The decision's story as ninjs; a withdrawal is the kill's own notice with pubStatus `canceled`."""
    story, found = decision.item.story, decision.item
    canceled = decision.event == "withdrawal"
    ours = {
        "uri": uri(story.source.feed, story.id),
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "pubStatus": "canceled" if canceled else story.status,
        "language": _language(found),
        "urgency": story.urgency if story.urgency in range(1, 10) else None,
        "version": story.version or str(found.version.number or ""),
        "headlines": _headline(found),
        "descriptions": _standfirst(found),
        "bodies": _bodies(found),
        "by": found.byline.text if found.byline else story.byline,
        "located": _located(found),
        "places": _places(found, mentions),
        "subjects": [_subject(subject) for subject in subjects],
        "genres": [_genre(code) for code in story.genre],
        "infoSources": _sources(found),
        "slugline": story.slugline,
        "edNote": story.ed_note,
        "usageTerms": story.usage_terms,
        "copyrightNotice": story.copyright,
        "associations": original.associations(story.associations),
        **_times(story),
    }
    known = {name: value for name, value in ours.items() if value}
    return known if story.ninjs is None else original.overlay(story, known)


def _language(found: Normalised) -> str:
    """The feed's own tag where it says the same language more precisely (`nb-NO`); "" where unknown."""
    told = found.story.language
    if told.split("-")[0].lower() == found.language:
        return told
    return "" if found.language == "und" else found.language


def _headline(found: Normalised) -> list[Json]:
    return [{"role": "main", "value": found.copy.headline}] if found.copy.headline else []


def _standfirst(found: Normalised) -> list[Json]:
    if not found.copy.standfirst:
        return []
    return [{"role": "standfirst", "contentType": "text/plain", "value": found.copy.standfirst}]


def _bodies(found: Normalised) -> list[Json]:
    paragraphs = [part for part in found.copy.paragraphs if part.kind in BODY_KINDS]
    if not paragraphs:
        return []
    plain = "\n\n".join(part.text for part in paragraphs)
    count = {"charCount": len(plain), "wordCount": len(plain.split())}
    return [
        {"role": "main", "contentType": "text/plain", **count, "value": plain},
        {"role": "main", "contentType": "text/html", **count, "value": html(paragraphs)},
    ]


def _located(found: Normalised) -> str:
    places = found.dateline.places if found.dateline else ()
    return (places[0].name or places[0].written) if places else found.story.located


def _places(found: Normalised, mentions: Sequence[Mention]) -> list[Json]:
    """The dateline's places; the feed's own `located`, where the dateline says another; what the story is about.

    A place has one entry, for ninjs knows one relation of each: `dateline` comes before `about`, and `wire.mentions`
    has all of the latter.
    """
    places = [_place(place, "dateline") for place in found.dateline.places] if found.dateline else []
    told = found.story.located
    if places and told and told not in {places[0]["name"], places[0]["literal"]}:
        places.append({"name": told, "rel": "located"})
    known = {place.get("uri") for place in places}
    about = [_place(mention.place, "about") for mention in mentions]
    return places + [place for place in about if place.get("uri") not in known]


def _place(place: Place, rel: str) -> Json:
    known: Json = {"name": place.name or place.written, "rel": rel, "literal": place.written}
    if place.geonames_id:
        known["uri"] = GEONAMES.format(place.geonames_id)
    return known


def _subject(subject: Subject) -> Json:
    return {
        "name": subject.name,
        "rel": "about",
        "uri": subject.uri,
        "confidence": min(100, max(0, round(subject.confidence * 100))),
    }


def _genre(code: Code) -> Json:
    """IPTC's own genres by their URI, others under the feed's name for the scheme."""
    literal = f"{code.scheme}:{code.code}" if code.scheme else code.code
    known = {"uri": IPTC_GENRE + quote(code.code)} if code.scheme == "genre" else {"literal": literal}
    return {"name": code.name, **known} if code.name else known


def _sources(found: Normalised) -> list[Json]:
    names = (found.agency.name if found.agency else "", found.story.info_source)
    return [{"name": name} for name in dict.fromkeys(names) if name]


def _times(story: Story) -> Json:
    moments = {
        "firstCreated": story.created_at,
        "versionCreated": story.published_at,
        "embargoedUntil": story.embargo.until if story.embargo else None,
        "expires": story.expires,
    }
    return {name: time(moment) for name, moment in moments.items() if moment}
