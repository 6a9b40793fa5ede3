"""What a story's text says of where it is set: names of regions, and other cities near one of those that are in question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.places import countries, regions
from pipeline.places.fold import fold
from pipeline.places.gazetteer import City, cities, region_name
from pipeline.places.sphere import distance

NEAR = 150.0  # km
LARGE = 100_000  # inhabitants of a city by which a region is told
_REACH = 1500  # characters that are looked at
_NAME = re.compile(r"(?<![.!?] )\b[A-ZÀ-Þ][\w'-]{3,}(?: [A-ZÀ-Þ][\w'-]+){0,2}")


def names_country(code: str, text: str) -> bool:
    """Whether the text names the country."""
    return any(spelling in text for spelling in countries.spellings(code))


def names_region(country: str, code: str, text: str) -> bool:
    """Whether the text names the region: `Massachusetts`, `Mass.`"""
    name = region_name(country, code)
    return bool(name and name in text) or any(short in text for short in regions.spellings(country, code))


def neighbours(found: Sequence[City], name: str, text: str) -> list[bool]:
    """For each city whether the text names a large one near it, of another name than the one in question."""
    others = [city for city in _named(text[:_REACH]) if fold(city.name) != name]
    return [any(_near(city, other) for other in others) for city in found]


def _near(one: City, other: City) -> bool:
    return distance(one.latitude, one.longitude, other.latitude, other.longitude) <= NEAR


@lru_cache(maxsize=64)
def _named(text: str) -> tuple[City, ...]:
    """The large cities that a text names."""
    return tuple(_largest(dict.fromkeys(_NAME.findall(text))))


def _largest(names: Sequence[str] | dict[str, None]) -> Iterator[City]:
    for name in names:
        bearers = cities(name)
        if bearers and bearers[0].population >= LARGE and fold(bearers[0].name) == fold(name):
            yield bearers[0]
