"""Countries as datelines write them, in the languages of the wires, old names too; `data/countries.tsv` is the table.

Its columns: ISO code, geonameid, name, the city that stands for it (the capital, or where its copy comes from), other
names.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.places.fold import fold
from pipeline.places.gazetteer import City, cities


class Country(NamedTuple):
    code: str
    geonames_id: int
    name: str
    capital: str


def country(name: str) -> Country | None:
    """The country that `name` means: `Italia`, `W. Germany`, `USSR`, `UAE`."""
    key = fold(name)
    return _names().get(key) or _names().get(key.replace(" ", ""))


def is_country(name: str) -> bool:
    return country(name) is not None


def by_code(code: str) -> Country | None:
    return _codes().get(code)


@cache
def capital(land: Country) -> City | None:
    """The city that stands for the country."""
    return next((city for city in cities(land.capital) if city.country == land.code), None)


@cache
def spellings(code: str) -> tuple[str, ...]:
    """The names of a country by which a text shows that it is about it; short ones are left out."""
    return tuple(
        name
        for land, others in _rows()
        if land.code == code
        for name in (land.name, *others)
        if len(name) > 4
    )


@cache
def _names() -> Mapping[str, Country]:
    table: dict[str, Country] = {}
    for land, others in _rows():
        for name in (land.name, *others):
            table[fold(name)] = land
            if "." in name:
                table[fold(name).replace(" ", "")] = land
    return table


@cache
def _codes() -> Mapping[str, Country]:
    return {land.code: land for land, _ in _rows()}


@cache
def _rows() -> tuple[tuple[Country, tuple[str, ...]], ...]:
    text = files("pipeline.places.data").joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(
        (Country(code, int(number), name, city), tuple(others.split(";")) if others else ())
        for code, number, name, city, others in rows
    )
