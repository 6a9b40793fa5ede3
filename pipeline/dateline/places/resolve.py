"""Which of several places of one name is meant, and how sure that is.

What speaks for a place, strongest first: the region written after it; that it stands alone by style; the agency's
own country; a country or region named in the body; its population. `confidence` is the share of such answers that
are right (the calibration table of `make score` shows it).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.dateline.places.countries import Country, by_code, capital, country
from pipeline.dateline.places.fold import fold
from pipeline.dateline.places.gazetteer import City, cities
from pipeline.dateline.places.regions import Region, region_name, regions
from pipeline.dateline.places.special import Special, special
from pipeline.dateline.places.standalone import ALONE, AMERICAN
from pipeline.story import Place

NEAR = 150.0  # km within which a place named after another stands for its region: `Villarreal (Castellón)`


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known besides the name: the agency's ISO country, and the story's text for names of countries."""

    country: str = ""
    text: str = ""


NONE = Hints()


def lookup(name: str, regions_written: Sequence[str] = (), hints: Hints = NONE) -> Place:
    """The place that `name`, with the regions written after it, most probably means.

    Always a Place; where nothing is known it has `written` only and confidence 0.
    """
    if regions_written:
        return _with_regions(name, regions_written, hints)
    return _alone(name, hints)


def known(name: str) -> int:
    """How large the largest place of that name is, in inhabitants; at least 1 for whatever has an entry, else 0."""
    if special(name) or country(name):
        return 1_000_000
    found = cities(name)
    return max(found[0].population, 1) if found else 0


def is_region(name: str) -> bool:
    """Whether `name` is a region or country that stands after a place: `Md.`, `Ontario`, `Italy`."""
    return bool(regions(name) or country(name))


def _with_regions(name: str, written: Sequence[str], hints: Hints) -> Place:
    found = cities(name)
    for region in written:
        areas = regions(region)
        land = country(region)
        inside = [c for c in found if _inside(c, areas, land)]
        if inside:
            sure = 0.99 if len(inside) == 1 or _dominates(inside) else 0.9
            return _place(name, inside[0], sure)
        odd = special(name)
        if odd and (
            not odd.country or odd.country in {a.country for a in areas} | ({land.code} if land else set())
        ):
            return _special(name, odd, 0.97)
        if areas or land:
            return _only_region(name, areas, land)
        near = _nearest(found, cities(region))
        if near:
            return _place(name, near, 0.95)
    alone = _alone(name, hints)
    return _less(alone, 0.8)


def _inside(city: City, areas: Sequence[Region], land: Country | None) -> bool:
    if any(city.country == a.country and city.region == a.code for a in areas):
        return True
    return land is not None and city.country == land.code


def _dominates(found: Sequence[City]) -> bool:
    return found[0].population > 10 * max(found[1].population, 1)


def _only_region(name: str, areas: Sequence[Region], land: Country | None) -> Place:
    """A place that the gazetteer lacks, in a region that it knows."""
    if areas:
        return Place(
            written=name, name=_title(name), country=areas[0].country, region=areas[0].name, confidence=0.5
        )
    code = land.code if land else ""
    return Place(written=name, name=_title(name), country=code, confidence=0.5)


def _nearest(found: Sequence[City], centres: Sequence[City]) -> City | None:
    best: tuple[float, City] | None = None
    for city in found[:20]:
        for centre in centres[:10]:
            if city.country == centre.country:
                away = distance(city.latitude, city.longitude, centre.latitude, centre.longitude)
                if away <= NEAR and (best is None or away < best[0]):
                    best = (away, city)
    return best[1] if best else None


def _alone(name: str, hints: Hints) -> Place:
    key = fold(name)
    odd = special(name)
    if odd:
        return _special(name, odd, 0.95)
    found = cities(name)
    if key in ALONE and found:
        home = [c for c in found if c.country == "US"] if key in AMERICAN else list(found)
        return _place(name, (home or found)[0], 0.98)
    land = country(name)
    if land and not (found and found[0].population > 1_000_000 and found[0].country != land.code):
        return _country(name, land)
    if found:
        return _most_probable(name, found, hints)
    areas = regions(name)
    if areas:
        return Place(
            written=name, name=areas[0].name, country=areas[0].country, region=areas[0].name, confidence=0.6
        )
    return Place(written=name)


def _most_probable(name: str, found: Sequence[City], hints: Hints) -> Place:
    if len(found) == 1:
        return _place(name, found[0], 0.93)
    scored = sorted(((_score(c, name, hints), -i, c) for i, c in enumerate(found[:12])), reverse=True)
    top = scored[0][0]
    share = 1 / sum(math.exp(2.0 * (score - top)) for score, _, _ in scored)
    return _place(name, scored[0][2], round(0.95 * share, 2))


def _score(city: City, name: str, hints: Hints) -> float:
    """Evidence in powers of ten of inhabitants: the agency's country is worth two, a name in the body one or two."""
    score = math.log10(city.population + 100)
    if hints.country == city.country:
        score += 1.5
    if fold(city.name) == fold(name):
        score += 0.5
    if hints.text:
        land = by_code(city.country)
        if land and land.name in hints.text:
            score += 1.0
        area = region_name(city.country, city.region)
        if area and area in hints.text:
            score += 1.5
    return score


def _place(written: str, city: City, confidence: float) -> Place:
    return Place(
        written=written,
        name=city.name,
        geonames_id=city.geonames_id,
        country=city.country,
        region=region_name(city.country, city.region),
        latitude=city.latitude,
        longitude=city.longitude,
        timezone=city.timezone,
        confidence=confidence,
    )


def _country(written: str, land: Country) -> Place:
    """A country as the place: its own id, the coordinates and the time zone of the city that stands for it."""
    seat = capital(land)
    return Place(
        written=written,
        name=land.name,
        geonames_id=land.geonames_id,
        country=land.code,
        latitude=seat.latitude if seat else None,
        longitude=seat.longitude if seat else None,
        timezone=seat.timezone if seat else "",
        confidence=0.9,
    )


def _special(written: str, odd: Special, confidence: float) -> Place:
    return Place(
        written=written,
        name=odd.name,
        country=odd.country,
        region=region_name(odd.country, odd.region),
        latitude=odd.latitude,
        longitude=odd.longitude,
        timezone=odd.timezone,
        confidence=confidence,
    )


def _less(place: Place, factor: float) -> Place:
    from dataclasses import replace

    return replace(place, confidence=round(place.confidence * factor, 2))


def _title(name: str) -> str:
    return name.title() if name.isupper() else name


def distance(a_latitude: float, a_longitude: float, b_latitude: float, b_longitude: float) -> float:
    """Kilometres between two points on the sphere."""
    a, b = math.radians(a_latitude), math.radians(b_latitude)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(b_longitude - a_longitude) / 2) ** 2
    )
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))
