"""The gazetteer: names to cities, loaded on first use in a fifth of a second and kept as two plain byte strings.

A name is found by bisection in the sorted table, so that nothing is built at start; the last answers are kept.
"""

from __future__ import annotations

import lzma
from array import array
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from pipeline.dateline.places.fold import fold


class City(NamedTuple):
    """A populated place of GeoNames; `region` is its admin1 code (US states: `MD`)."""

    geonames_id: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    timezone: str


def cities(name: str) -> tuple[City, ...]:
    """Every city that bears `name` (in any case, with or without accents), most populous first."""
    return _bearers(fold(name))


@lru_cache(maxsize=8192)
def _bearers(key: str) -> tuple[City, ...]:
    found = _find(_table("names"), key.encode())
    return tuple(_city(int(number)) for number in found.split(",")) if found else ()


def _find(table: bytes, key: bytes) -> str:
    """The second column of the line whose first is `key`, "" where there is none."""
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
    zone = zone or _zones()[country, region]
    return City(
        int(identity), name, country, region, float(latitude), float(longitude), int(population), zone
    )


@cache
def _starts() -> array[int]:
    """Where each line of the cities begins."""
    lengths = (len(line) + 1 for line in _table("cities").split(b"\n"))
    return array("I", accumulate(lengths, initial=0))


@cache
def _zones() -> Mapping[tuple[str, str], str]:
    rows = (line.split("\t") for line in _table("zones").decode().splitlines())
    return {(country, region): zone for country, region, zone in rows}


@cache
def _table(name: str) -> bytes:
    return lzma.decompress(files("pipeline.dateline.places.data").joinpath(f"{name}.tsv.xz").read_bytes())
