"""Places that datelines name and that are no city: buildings, bases, parks, islands, camps, aircraft, names of other times.

`data/special.tsv` is the table. Coordinates are those of the thing itself or of its middle; where it moves there are none.
The time zone is written where it is not that of the region, or of the city that stands for the country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.places.fold import fold


class Special(NamedTuple):
    name: str
    country: str
    regions: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    timezone: str


@cache
def _names() -> Mapping[str, Special]:
    return {fold(spelling): place for place, spellings in _rows() for spelling in (place.name, *spellings)}


def entries() -> Iterator[Special]:
    """All that the table holds."""
    return (place for place, _ in _rows())


def _rows() -> Iterator[tuple[Special, tuple[str, ...]]]:
    """The entries, each with its other names."""
    text = files("pipeline.places.data").joinpath("special.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, country, regions, latitude, longitude, zone, others = line.split("\t")
        north, east = (float(latitude), float(longitude)) if latitude else (None, None)
        place = Special(name, country, tuple(regions.split()) or ("",), north, east, zone)
        yield place, tuple(filter(None, others.split(";")))


def special(name: str) -> Special | None:
    """The entry for `name`, in any of its spellings."""
    return _names().get(fold(name))
