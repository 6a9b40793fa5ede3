"""The tables of `data/` as entries: what a wording is, of which country, and how far it may be trusted.

A language's file has a row for each country: names, adjectives and people, institutions. `~` and a letter stand for one of the sets of
endings at its top. `?` marks a wording that counts only where something else names the country too, `!` one that is
also a person's name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from pipeline.places.gazetteer import City, cities

Kind = Literal["name", "adjective", "institution", "region", "city", "trap"]
TABLES = ("en", "de", "fr", "es", "pt", "it", "nl", "ru")  # the columns of exonyms.txt too
KINDS: tuple[Kind, ...] = ("name", "adjective", "institution")
NAMED = frozenset({*KINDS, "region"})
TRAP = "-"


class Entry(NamedTuple):
    """`marks` of `?!@`: needs the country named, may be a person, counts only after a preposition.

    `city` is the GeoNames id of a city; `other` the second country of which a wording marked `?` may speak (`Korea`).
    """

    kind: Kind
    country: str
    marks: str = ""
    city: int = 0
    name: str = ""
    other: str = ""


class Words(NamedTuple):
    """The words round a name by which a language shows what it is."""

    prepositions: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    money: frozenset[str]
    firms: frozenset[str]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, its comments left out."""
    text = files("pipeline.mentions.data").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return (line.split("|") for line in text.splitlines() if not line.startswith("#"))


def words(language: str) -> Words:
    """Those of a language that has a table; of another, English ones."""
    told = {row[0]: frozenset(row[1].split(";")) for row in rows(_table(language)) if row[0].startswith("=")}
    none: frozenset[str] = frozenset()
    return Words(*(told.get(f"={name}", none) - {""} for name in ("in", "before", "after", "money", "firm")))


def entries(language: str) -> Mapping[str, Entry]:
    """Every wording that may stand in a text of a language, the names of countries in English among them.

    A language without a table has those and the cities. Where one wording means several things, a country comes before a city, that before
    a region and before a trap.
    """
    found: dict[str, Entry] = {}
    for wording, entry in (
        *_of_table(language),
        *_english(language),
        *_cities(language),
        *_regions(),
        *_traps(language),
    ):
        first = found.setdefault(wording, entry)
        if entry.kind in NAMED and "?" in first.marks and first.country != entry.country:
            found[wording] = first._replace(other=entry.country)
    return found


def _table(language: str) -> str:
    return language if language in TABLES else "en"


def _of_table(language: str) -> Iterator[tuple[str, Entry]]:
    if language not in TABLES:
        return
    endings = _endings(language)
    for code, *columns in rows(language):
        if code != TRAP and not code.startswith("="):
            for kind, column in zip(KINDS, columns, strict=True):
                yield from _column(kind, code, column, endings)


def _column(
    kind: Kind, code: str, column: str, endings: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, Entry]]:
    for written in filter(None, column.split(";")):
        wording = written.rstrip("?!")
        entry = Entry(kind, code, written[len(wording) :])
        for form in inflected(wording, endings):
            yield form, entry
            if form[0].islower():
                yield form[0].upper() + form[1:], entry


def inflected(wording: str, endings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """`russ~` with each ending of the set `~`; a wording without `~` as it is."""
    stem, mark, name = wording.partition("~")
    if mark:
        yield from (stem + ending for ending in endings[mark + name])
    else:
        yield wording


@cache
def _endings(language: str) -> Mapping[str, tuple[str, ...]]:
    return {row[0][1:]: tuple(row[1].split(";")) for row in rows(_table(language)) if row[0].startswith("=~")}


def _english(language: str) -> Iterator[tuple[str, Entry]]:
    """What other languages take from English: names of countries that no person bears."""
    if language != "en":
        for wording, entry in _of_table("en"):
            if entry.kind == "name" and not entry.marks:
                yield wording, entry


def _cities(language: str) -> Iterator[tuple[str, Entry]]:
    """The gazetteer's names, also without accents, and the language's own."""
    known: dict[tuple[str, str], Entry] = {}
    for name, country, number, marks in rows("cities"):
        entry = known[name, country] = Entry("city", country, marks, int(number), name)
        yield from ((form, entry) for form in {name, _bare(name)})
    if language in TABLES:
        column = TABLES.index(language) + 2
        for name, country, *exonyms in rows("exonyms"):
            for written in filter(None, exonyms[column - 2].split(";")):
                entry = known[name, country]._replace(marks="")
                yield from ((form, entry) for form in inflected(written, _endings(language)))


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _regions() -> Iterator[tuple[str, Entry]]:
    for country, names in rows("regions"):
        for written in names.split(";"):
            wording = written.rstrip("?")
            yield wording, Entry("region", country, written[len(wording) :])


def _traps(language: str) -> Iterator[tuple[str, Entry]]:
    nothing = Entry("trap", "")
    tables: Iterable[str] = {"en", _table(language)}
    for table in sorted(tables):
        for code, *columns in rows(table):
            if code == TRAP:
                yield from ((wording, nothing) for wording in columns[0].split(";") if wording)


@cache
def city(name: str, number: int) -> City | None:
    """The gazetteer's city of that name and GeoNames id."""
    return next((one for one in cities(name) if one.geonames_id == number), None)
