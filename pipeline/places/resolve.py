"""Which of several places of one name is meant, and how sure that is.

What speaks for a place, strongest first: the regions written after it; that it stands alone by style; the agency's
own country; a country or region named in the body; that it is a capital; its population. `confidence` is the share of
such answers that are right (the calibration table of `make score places` shows it).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from pipeline.places import answers, framing
from pipeline.places.countries import country
from pipeline.places.fold import fold
from pipeline.places.gazetteer import City, areas, cities, longer, similar
from pipeline.places.inside import inside, lands, lies_in, middle
from pipeline.places.names import usual
from pipeline.places.regions import regions
from pipeline.places.special import special
from pipeline.places.standalone import ALONE, AMERICAN, misspelt
from pipeline.places.weigh import fame, merit, weighed
from pipeline.story import Place

LACKING = 0.3  # said of a place of which only the region is known
_THERE = 0.85  # what is said of a place that its region has
_LARGE = 1_000_000


class Hints(NamedTuple):
    """What is known besides the name: the agency's ISO country, and the story's text for names of countries."""

    country: str = ""
    text: str = ""


NONE = Hints()


def lookup(name: str, regions_written: Sequence[str] = (), hints: Hints = NONE) -> Place:
    """The place that `name`, with the regions written after it, most probably means.

    Always a Place; where nothing is known it has `written` only and confidence 0. Coordinates of a place that the
    gazetteer lacks are its region's, where that is small enough to be within some 50 km; else there are none.
    """
    place = _settled(name, tuple(regions_written), hints.country)
    return place if place is not None else weighed(name, hints.country, hints.text)


@lru_cache(maxsize=4096)
def known(name: str) -> int:
    """How large the largest place of that name is, in inhabitants; at least 1 for whatever has an entry, else 0."""
    if special(name) or country(name):
        return _LARGE
    found = cities(usual(name))
    if found:
        return max(found[0].population, 1)
    bare = framing.bare(name)
    return known(bare) if bare != fold(name) else 0


@lru_cache(maxsize=4096)
def is_region(name: str) -> bool:
    """Whether `name` is a region or country that stands after a place: `Md.`, `Ontario`, `Italy`."""
    return bool(regions(name) or country(name))


def is_area(name: str) -> bool:
    """Whether `name` can be a region at all: one of those, a province or county, a city that gives one its name."""
    return lands(name) is not None or known(name) > 0


@lru_cache(maxsize=8192)
def _settled(name: str, written: tuple[str, ...], home: str) -> Place | None:
    """The answer that does not depend on the text; None where the text must be asked."""
    if written:
        return _with_regions(name, written, home)
    common = usual(name, home)
    if common != name:
        place = _settled(common, (), "") or weighed(common)
        return replace(place, written=name, confidence=0.9)
    return _by_style(name) or _only_one(name, home)


def _with_regions(name: str, written: tuple[str, ...], home: str) -> Place:
    found, matched = cities(name) or cities(usual(name)), False
    for region in written:
        within = inside(found, region)
        found, matched = (within, True) if within else (found, matched)
    odd = special(name)
    if (
        odd
        and (not found or not matched)
        and any(lies_in(odd.country, code, region) for region in written for code in odd.regions)
    ):
        return answers.of_special(name, odd, 0.97)
    if matched:
        return answers.of_city(
            name, max(found, key=lambda c: merit(c, name)), 0.99 if _clear(found) else 0.92
        )
    return _framed(name, written, home) or _lacking(name, written) or _less(_without(name, home))


def _framed(name: str, written: tuple[str, ...], home: str) -> Place | None:
    """`OUTSIDE BAKHMUT, Ukraine`, `SOUTH NORWALK, Conn.`: the place within the words about it, where that region has it."""
    for bare, share in framing.others(name):
        found = _with_regions(bare, written, home)
        if found and found.confidence >= _THERE:
            return replace(found, written=name, confidence=round(found.confidence * share, 2))
    return None


def _lacking(name: str, written: tuple[str, ...]) -> Place | None:
    """A place that the gazetteer lacks in a region that it has: one of a longer name, an area, one of which the name is a
    slip, else the region's middle."""
    for region in written:
        within = inside(longer(name), region) if lands(region) else ()
        if len(within) == 1 and lies_in(within[0].country, within[0].region, region):
            return answers.of_city(name, within[0], 0.85)
        own = [area for area in areas(name) if lies_in(area.country, area.region, region)]
        if own:
            return answers.of_area(name, own[0], 0.85 if own[0].radius <= 50 else 0.6)
        slip = [
            c
            for c in (inside(similar(name), region) if lands(region) else ())
            if lies_in(c.country, c.region, region)
        ]
        if len(slip) == 1:
            return answers.of_city(name, slip[0], 0.75)
    for region in written:
        whole = middle(region)
        if whole:
            return replace(
                answers.of_area(name, whole, 0.5), name=answers.title(name), region=answers.region_of(region)
            )
        if told := lands(region):
            return Place(
                written=name, name=answers.title(name), country=told[0], region=told[1], confidence=LACKING
            )
    return None


def _without(name: str, home: str) -> Place:
    """Where the region written is no region (`BROOKFIELD, News`): the name alone."""
    return _by_style(name) or _only_one(name, home) or weighed(name, home)


def _by_style(name: str) -> Place | None:
    """What is settled by the name itself: an entry of our own, a city that stands alone, a country."""
    odd = special(name)
    if odd:
        return answers.of_special(name, odd, 0.95)
    found = cities(name)
    if fold(name) in ALONE and found:
        home = [city for city in found if city.country == "US"] if fold(name) in AMERICAN else found
        return answers.of_city(name, max(home or found, key=lambda city: fame(city, name)), 0.98)
    land = country(name)
    if land and not (found and found[0].population > _LARGE and found[0].country != land.code):
        return answers.of_country(name, land)
    return None


def _only_one(name: str, home: str) -> Place | None:
    found = cities(name)
    if len(found) == 1:
        return _area_at_home(name, found[0], home) or answers.of_city(name, found[0], 0.93)
    if found:
        return None
    right = misspelt(name)
    if right:
        return replace(answers.of_city(name, cities(right)[0], 0.85), written=name)
    return _other_entry(name, home) or Place(written=name)


def _area_at_home(name: str, city: City, home: str) -> Place | None:
    """Where a hamlet abroad bears the name of a region of the agency's own country, the region."""
    if not home or city.population or city.country == home:
        return None
    return next((answers.of_area(name, area, 0.7) for area in areas(name) if area.country == home), None)


def _other_entry(name: str, home: str) -> Place | None:
    """The name without its frame, or a region, province or county of that name."""
    bare = framing.bare(name)
    if bare != fold(name) and (place := _settled(bare, (), home) or weighed(bare, home)).name:
        return replace(place, written=name, confidence=round(place.confidence * 0.9, 2))
    found = [area for area in areas(name) if not home or area.country == home] or areas(name)
    if found:
        return answers.of_area(name, found[0], 0.6 if len(found) == 1 else 0.4)
    return _without_epithet(name, home)


def _without_epithet(name: str, home: str) -> Place | None:
    """`Lindau am Bodensee`, `Brandýs nad Labem`: the town itself, where the gazetteer has no such name."""
    whole = longer(name) if " " in name else ()
    if len(whole) == 1:
        return answers.of_city(name, whole[0], 0.75)
    short = framing.without_epithet(name)
    found = _settled(short, (), home) or weighed(short, home) if short else None
    return (
        replace(found, written=name, confidence=round(found.confidence * 0.8, 2))
        if found and found.name
        else None
    )


def _clear(found: Sequence[City]) -> bool:
    return len(found) == 1 or found[0].population > 10 * max(found[1].population, 1)


def _less(place: Place) -> Place:
    return replace(place, confidence=round(place.confidence * 0.8, 2))
