"""The gazetteer: names to cities and areas, loaded on first use in a fifth of a second, kept as plain byte strings.

A name is found by bisection in a sorted table, so that nothing is built at start; the last answers are kept.
"""

from __future__ import annotations

import gzip
import re
from array import array
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from pipeline.places.areas import usual_area
from pipeline.places.fold import fold
from pipeline.places.slips import one_slip

SHORTEST = 6  # letters of a name from which a slip in it is told from another name
LARGE = 100_000  # bytes of names that begin alike from which more letters must agree
MANY = 40  # names that are looked at for one that goes on


class City(NamedTuple):
    """A populated place of GeoNames (id 0: a post town, which has none); `region` is its admin1 code (US states: `MD`)."""

    geonames_id: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    timezone: str


class Area(NamedTuple):
    """A region, province or county: the middle of its places, and the radius in km that holds nine in ten of them."""

    country: str
    region: str
    name: str
    latitude: float
    longitude: float
    radius: float


def cities(name: str) -> tuple[City, ...]:
    """Every city that bears `name` (in any case, with or without accents), most populous first."""
    return _cities(fold(name))


def longer(name: str) -> tuple[City, ...]:
    """The cities whose names go on behind `name` (`Lake Havasu` City) or have an article before it (`The` Woodlands)."""
    return tuple(dict.fromkeys((*_longer(fold(name)), *_cities(f"the {fold(name)}"))))


def similar(name: str) -> tuple[City, ...]:
    """The cities of whose name `name` is one slip of the keyboard behind its third letter (`HERDON`: Herndon)."""
    return _similar(fold(name))


def areas(name: str) -> tuple[Area, ...]:
    """Every region, province or county that bears `name`, the widest first."""
    return _areas(fold(usual_area(name)))


def region_name(country: str, region: str) -> str:
    """The name of an admin1 code: `US`, `MD` → `Maryland`; "" where it has none."""
    return _regions().get((country, region), ("", ""))[0]


def timezone(country: str, region: str) -> str:
    """The time zone of a region's largest place."""
    return _regions().get((country, region), ("", ""))[1]


@lru_cache(maxsize=8192)
def _cities(key: str) -> tuple[City, ...]:
    found = _find(_table("names"), key)
    return tuple(_city(int(number)) for number in found.split(",")) if found else ()


@lru_cache(maxsize=1024)
def _longer(key: str) -> tuple[City, ...]:
    names = _beginning(_table("names"), f"{key} ".encode()) if key else ()
    found = dict.fromkeys(city for name in names for city in _cities(name))
    return tuple(city for city in found if fold(city.name).startswith(key))


@lru_cache(maxsize=1024)
def _similar(key: str) -> tuple[City, ...]:
    if len(key) < SHORTEST or not key.isascii():
        return ()
    table, head = _table("names"), key[:3].encode()
    low, high = _lower(table, head), _lower(table, head + b"\xff")
    if high - low > LARGE:  # `san` alone begins twenty thousand names
        head = key[:5].encode()
        low, high = _lower(table, head), _lower(table, head + b"\xff")
    rest = max(len(key) - len(head) - 1, 0), len(key) - len(head) + 1
    likely = re.compile(rb"^(%s[^\t\n]{%d,%d})\t" % (re.escape(head), *rest), re.M)
    found = likely.finditer(table, low, high)
    names = (name for line in found if one_slip(key, name := line[1].decode()))
    return tuple(dict.fromkeys(city for name in names for city in _cities(name)))


@lru_cache(maxsize=1024)
def _areas(key: str) -> tuple[Area, ...]:
    found = _find(_table("areas"), key)
    rows = (row.split(";") for row in found.split(",")) if found else ()
    return tuple(sorted((_area(*row) for row in rows), key=lambda area: -area.radius))


def _area(country: str, region: str, name: str, *figures: str) -> Area:
    latitude, longitude, radius = map(float, figures)
    return Area(country, region, name, latitude, longitude, radius)


def _beginning(table: bytes, key: bytes) -> Iterator[str]:
    """The first columns that begin with `key`, the first of them only where there are many."""
    low = _lower(table, key)
    for _ in range(MANY):
        if not table.startswith(key, low):
            return
        end = table.find(b"\n", low)
        yield table[low:end].partition(b"\t")[0].decode()
        low = end + 1


def _lower(table: bytes, key: bytes) -> int:
    """Where the lines begin that do not sort before `key`."""
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if table[start : start + len(key)] < key:
            low = table.find(b"\n", start) + 1
        else:
            high = start
    return low


def _find(table: bytes, name: str) -> str:
    """The second column of the line whose first is `name`, "" where there is none."""
    key = name.encode()
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", start)
        here, _, rest = table[start:end].partition(b"\t")
        if here == key:
            return rest.decode()
        if here < key:
            low = end + 1
        else:
            high = start
    return ""


@lru_cache(maxsize=8192)
def _city(number: int) -> City:
    starts, table = _starts(), _table("cities")
    row = table[starts[number] : starts[number + 1] - 1].decode().split("\t")
    identity, name, country, region, latitude, longitude, population, zone = row
    zone = zone or timezone(country, region)
    return City(
        int(identity), name, country, region, float(latitude), float(longitude), int(population), zone
    )


@cache
def _starts() -> array[int]:
    """Where each line of the cities begins."""
    lengths = (len(line) + 1 for line in _table("cities").split(b"\n"))
    return array("I", accumulate(lengths, initial=0))


@cache
def _regions() -> Mapping[tuple[str, str], tuple[str, str]]:
    rows = (line.split("\t") for line in _table("regions").decode().splitlines())
    return {(country, region): (name, zone) for country, region, name, zone in rows}


@cache
def _table(name: str) -> bytes:
    return gzip.decompress(files("pipeline.places.data").joinpath(f"{name}.tsv.gz").read_bytes())
