"""Entries of the gazetteer and of our own tables as `Place` records."""

from __future__ import annotations

from pipeline.places.countries import Country, by_code, capital
from pipeline.places.gazetteer import Area, City, region_name, timezone
from pipeline.places.regions import regions
from pipeline.places.special import Special
from pipeline.story import Place


def of_city(written: str, city: City, confidence: float) -> Place:
    return Place(
        written=written,
        name=city.name,
        geonames_id=city.geonames_id or None,
        country=city.country,
        region=region_name(city.country, city.region),
        latitude=city.latitude,
        longitude=city.longitude,
        timezone=city.timezone,
        confidence=confidence,
    )


def of_country(written: str, land: Country, confidence: float = 0.9) -> Place:
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
        confidence=confidence,
    )


def of_special(written: str, odd: Special, confidence: float) -> Place:
    return Place(
        written=written,
        name=odd.name,
        country=odd.country,
        region=region_name(odd.country, odd.regions[0]),
        latitude=odd.latitude,
        longitude=odd.longitude,
        timezone=odd.timezone or timezone(odd.country, odd.regions[0]) or _seat(odd.country),
        confidence=confidence,
    )


def _seat(country: str) -> str:
    """The time zone of the city that stands for a country."""
    land = by_code(country)
    seat = capital(land) if land else None
    return seat.timezone if seat else ""


def of_area(written: str, area: Area, confidence: float) -> Place:
    """A region, province or county, told by its middle."""
    return Place(
        written=written,
        name=area.name,
        country=area.country,
        region=region_name(area.country, area.region),
        latitude=area.latitude,
        longitude=area.longitude,
        timezone=timezone(area.country, area.region),
        confidence=confidence,
    )


def region_of(written: str) -> str:
    """The full name of a region as written: `Fla.` → `Florida`; what is not in the table as it is."""
    found = regions(written)
    return found[0].name if found else written


def title(name: str) -> str:
    """A name in capitals in normal case; others as written."""
    return name.title() if name.isupper() else name
