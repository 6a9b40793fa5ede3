"""What the feed's own fields say of the place: used where the text has no dateline, compared where it has one.

`dateline` is read like text (`KANSAS CITY, Mo.`, `Waghäusel (dpa) - `); what is no place there (G2 feeds put a time into
it) is ignored. `located` says where the item was made, which may be a desk far away: it is compared, and used only of agencies that
are known to give the dateline's place there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import places
from pipeline.dateline import agencies, grammar, source
from pipeline.dateline.parts import Parts
from pipeline.places.fold import fold
from pipeline.story import Place, Story

LONGEST = 80  # characters of a field that can be a place
FAR = 100.0  # km within which two names are of one place


def dateline(story: Story) -> Parts | None:
    """The parts of the field `dateline`, None where it is empty or names no place that is known."""
    field = story.dateline.strip()
    parts = grammar.parse(field, 0, len(field)) if field else None
    if parts is None or not parts.names or field[parts.end :].strip():
        return None
    return (
        parts
        if parts.agency or parts.style == "upper" or any(places.known(n.text) for n in parts.names)
        else None
    )


def located(story: Story) -> Parts | None:
    """The parts of the field `located`, of the agencies that give a dateline's place there and not in the text."""
    field = story.located.strip()
    whose = source.agency(story, None, None) if field else None
    house = agencies.by_id(whose.id) if whose else None
    return grammar.parse(field, 0, len(field)) if house and house.located else None


def expected(story: Story) -> frozenset[str]:
    """The folded names of places in the fields: what they name needs less proof in the text."""
    if not (story.located or story.dateline):
        return frozenset()
    return frozenset(fold(name[:LONGEST].split(",")[0]) for name in (story.located, story.dateline) if name)


def disagreements(story: Story, line: str, where: Sequence[Place]) -> Iterator[str]:
    """A warning for each field that names none of the text's places; `line` is the dateline of the text."""
    if not where:
        return
    for field, value in (("dateline", story.dateline), ("located", story.located)):
        told = [] if value.strip() in (line, where[0].written) else _told(value)
        if told and not any(_same(one, other) for one in told for other in where):
            yield f"metadata: {field} says {value.strip()[:LONGEST]!r}, the text {where[0].written!r}"


def _told(value: str) -> list[Place]:
    if not value.strip():
        return []
    parts = grammar.parse(value, 0, len(value))
    written = places.group(parts.names) if parts else ()
    return [place for name in written if (place := places.lookup(name.name, name.regions)).country]


def _same(one: Place, other: Place) -> bool:
    if fold(one.written) == fold(other.written) or (one.geonames_id and one.geonames_id == other.geonames_id):
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return not other.country or one.country == other.country
    return places.distance(one.latitude, one.longitude, other.latitude, other.longitude) <= FAR
