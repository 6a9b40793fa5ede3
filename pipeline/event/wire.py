"""The `wire` object: what ninjs has no field for, the reasons behind every decision among it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.event.provenance import provenance
from pipeline.event.values import time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.story import Agency, Byline, Dateline, Decision, Mention, Place, Source, Subject

Json = dict[str, Any]


def wire(decision: Decision, subjects: Sequence[Subject] = (), mentions: Sequence[Mention] = ()) -> Json:
    """Every key is always there; what is not known is null, "" or empty."""
    item, story = decision.item, decision.item.story
    return {
        "source": source(story.source),
        "agency": item.agency and _agency(item.agency),
        "dateline": item.dateline and _dateline(item.dateline),
        "byline": item.byline and _byline(item.byline),
        "version": {
            "label": item.version.label,
            "number": item.version.number,
            "correction": item.version.correction,
        },
        "dedupe": _dedupe(decision),
        "subjects": [_subject(subject) for subject in subjects],
        "mentions": [_mention(mention) for mention in mentions],
        "notes": [{"kind": note.kind, "text": note.text} for note in item.copy.notes],
        "provenance": provenance(item),
        "applied": [*story.applied, *item.copy.applied],
        "warnings": list(item.warnings),
        "keywords": list(story.keywords),
        "codes": [{"scheme": code.scheme, "code": code.code, "name": code.name} for code in story.codes],
        "links": [{"rel": link.rel, "id": link.id, "version": link.version} for link in story.links],
    }


def source(of: Source) -> Json:
    """Where a story came from; (topic, partition, offset, item) is its identity for ever."""
    return {
        "id": of.id,
        "feed": of.feed,
        "format": of.format,
        "topic": of.topic,
        "partition": of.partition,
        "offset": of.offset,
        "item": of.item,
        "received_at": time(of.received_at),
        "sha256": of.sha256,
        "origin": of.origin,
    }


def _agency(agency: Agency) -> Json:
    return {"id": agency.id, "name": agency.name, "partner": agency.partner}


def _dateline(line: Dateline) -> Json:
    return {
        "text": line.text,
        "span": list(line.span),
        "places": [_place(place) for place in line.places],
        "date": line.date and line.date.isoformat(),
        "date_from": line.date_from,
        "agency": line.agency and line.agency.id,
        "warnings": list(line.warnings),
    }


def _place(place: Place) -> Json:
    return {
        "written": place.written,
        "name": place.name,
        "geonames_id": place.geonames_id,
        "country": place.country,
        "region": place.region,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "timezone": place.timezone,
        "confidence": place.confidence,
    }


def _byline(byline: Byline) -> Json:
    people = [
        {"name": one.name, "role": one.role, "title": one.title, "organisation": one.organisation}
        for one in byline.people
    ]
    return {"text": byline.text, "people": people, "organisation": byline.organisation}


def _dedupe(decision: Decision) -> Json:
    verdict = decision.verdict
    return {
        "verdict": verdict.kind,
        "chain": verdict.chain,
        "of": verdict.of,
        "similarity": verdict.similarity,
        "reasons": list(verdict.reasons),
        "withdraws": list(decision.withdraws),
        "alerts": list(decision.alerts),
    }


def _subject(subject: Subject) -> Json:
    return {
        "uri": subject.uri,
        "from": subject.source,
        "rule": subject.rule,
        "matched": list(subject.matched),
    }


def _mention(mention: Mention) -> Json:
    place = mention.place
    return {
        "name": place.name,
        "geonames_id": place.geonames_id,
        "country": place.country,
        "confidence": place.confidence,
        "matched": list(mention.matched),
    }
