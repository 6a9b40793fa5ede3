"""A story to its dateline: found in the text, its places looked up, its year inferred, metadata compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import places
from pipeline.dateline import agencies, fields, source, weekdays, years
from pipeline.dateline.agencies import namesakes
from pipeline.dateline.find import find
from pipeline.dateline.months import FULL
from pipeline.dateline.parts import Parts
from pipeline.places import Hints, Written
from pipeline.places.fold import fold
from pipeline.places.slips import one_slip
from pipeline.story import Agency, Dateline, Line, Place, Story

SURE = 0.9  # no place that was read from a misspelt name is said with so much
_BODY = 3000  # characters after the dateline in which names of countries speak for a place


def read(story: Story, lines: Sequence[Line]) -> Dateline | None:
    """The dateline of a story, None where it has none; `lines` are the paragraphs of its text.

    `text` is `story.text[span]`: from the place (or the agency or date that it begins with) to the closing dash, colon
    or stop. Where only the feed's field `dateline` (of some agencies `located`) has one, `text` is empty, `span` is
    empty at the text's end, and `rule` is `field` (`located`). Raises nothing.
    """
    expected = fields.expected(story)
    found = find(story.text, lines, expected, source.home(story))
    if found:
        return _dateline(story, found.parts, found.parts.start, found.parts.end, found.form)
    end = len(story.text)
    if expected and (parts := fields.dateline(story)):
        return _dateline(story, parts, end, end, "field")
    if expected and (parts := fields.located(story)):
        return _dateline(story, parts, end, end, "located")
    return None


def _dateline(story: Story, parts: Parts, start: int, end: int, rule: str) -> Dateline:
    body = story.text[end : end + _BODY] or story.text[:_BODY]
    written = places.group(parts.names)
    hints = Hints(country=_home(parts.agency), text=body)
    where = tuple([places.lookup(place.name, place.regions, hints) for place in written])
    dated = _dated(story, parts, where, body)
    return Dateline(
        text=story.text[start:end],
        span=(start, end),
        places=where,
        date=dated.date if dated else None,
        date_from=dated.source if dated else None,
        agency=namesakes.at(parts.agency, where[0].country) if parts.agency and where else parts.agency,
        warnings=(
            *_warnings(story, story.text[start:end], parts, written, where),
            *_date_warnings(parts, dated),
        ),
        rule=rule,
    )


def _home(agency: Agency | None) -> str:
    house = agencies.by_id(agency.id) if agency else None
    return house.country if house else ""


def _dated(story: Story, parts: Parts, where: Sequence[Place], body: str) -> years.Dated | None:
    if parts.date is None:
        return None
    month, day, year, weekday = parts.date.month, parts.date.day, parts.date.year, parts.date.weekday
    if elsewhere := parts.date.elsewhere:
        lands = (_home(parts.agency), *(place.country for place in where[:1]))
        month = next((elsewhere[land] for land in lands if land in elsewhere), month)
    zone = next((place.timezone for place in where if place.timezone), "")
    received = story.source.received_at
    if not day:
        return years.named(weekday, received, zone) if weekday is not None and not month else None
    if year is not None:
        return years.written(year, month, day, received, zone)
    return years.inferred(month, day, body, received, story.published_at or story.created_at, zone, weekday)


def _date_warnings(parts: Parts, dated: years.Dated | None) -> Iterator[str]:
    part = parts.date
    if dated is None:
        if part and part.day:
            yield f"date: there is no {part.day} {FULL[part.month - 1].title()} {part.year}"
        return
    yield from dated.warnings
    if part and part.weekday is not None and part.weekday != dated.date.weekday():
        told, right = weekdays.NAMES[part.weekday], weekdays.NAMES[dated.date.weekday()]
        yield f"date: the dateline says {told}, {dated.date} is a {right}"


def _is_slip(place: Place) -> bool:
    return one_slip(fold(place.written), fold(place.name)) or places.misspelt(place.written) is not None


def _warnings(
    story: Story, line: str, parts: Parts, written: Sequence[Written], where: Sequence[Place]
) -> Iterator[str]:
    yield from parts.slips
    for name, place in zip(written, where, strict=True):
        if not place.country and not place.name:
            yield f"place: {place.written!r} is not in the gazetteer"
        elif place.confidence < SURE and not places.known(place.written) and _is_slip(place):
            yield f"typo: place {place.written!r} read as {place.name!r}"
        for region in name.regions:
            if not places.is_area(region):
                yield f"place: region {region!r} is not known"
    if story.dateline or story.located:
        yield from fields.disagreements(story, line, where)
