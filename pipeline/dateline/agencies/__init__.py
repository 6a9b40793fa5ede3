"""The agencies: one file each where the style differs, a table for those that only have a name.

A file offers `HOUSE` (house.House), `GOOD` (house.Good) and `BAD` (texts that have no dateline). Dropping it in is
the whole registration; tests/dateline walks them all. `others.py` names the agencies whose style the shared grammar
reads as it is.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from pipeline.dateline.agencies.house import House
from pipeline.places.slips import one_slip
from pipeline.story import Agency

_NOT_HOUSES = frozenset({"house", "namesakes", "others"})


@cache
def files() -> tuple[ModuleType, ...]:
    """The agency files of this folder."""
    names = (found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_HOUSES)
    return tuple(import_module(f"{__name__}.{name}") for name in sorted(names))


@cache
def houses() -> tuple[House, ...]:
    """Every agency that is known by name."""
    from pipeline.dateline.agencies import others

    return (*filed(), *others.HOUSES)


@cache
def _names() -> Mapping[str, House]:
    return {key(name): house for house in reversed(houses()) for name in house.written}


@lru_cache(maxsize=1024)
def key(name: str) -> str:
    """`GLOBE NEWSWIRE`, `GlobeNewswire` → `globenewswire`."""
    return "".join(c for c in name.casefold() if c.isalnum())


def named(name: str) -> House | None:
    """The agency that writes itself so, if it is known."""
    return _names().get(key(name))


def written_so(name: str) -> House | None:
    """The agency that writes itself exactly so; long names in any case. For names that nothing encloses."""
    house = named(name)
    return house if house and (len(name) > 5 or name in house.written) else None


class Reading(NamedTuple):
    """`known` tells an agency that is listed here; `slip` is its name as mistyped, "" where it was not."""

    agency: Agency
    known: bool
    slip: str = ""


@lru_cache(maxsize=1024)
def read(inside: str) -> Reading | None:
    """What stands between brackets or slashes, as an agency with its partner.

    `dpa/lni` → dpa, partner lni; `tca/dpa` → dpa, partner tca; `ats afp`, `ANSA-AFP` → the first, partner the second;
    `Корр. ТАСС Иван Лесков` → the agency, the reporter left out. Anything short that has letters may be an agency
    nobody listed; whether it is one is judged by what stands around.
    """
    inside = " ".join(inside.split())
    if house := named(inside):
        return Reading(agency(house), True)
    if found := (
        _with_reporter(inside) or _with_partner(inside) or _with_section(inside) or _with_role(inside)
    ):
        return Reading(found, True)
    if not _may_be(inside):
        return None
    meant = _misspelt(key(inside))
    return (
        Reading(agency(meant), True, inside)
        if meant
        else Reading(Agency(id=key(inside)[:24], name=inside), False)
    )


def _with_reporter(inside: str) -> Agency | None:
    words = inside.split()
    if not any(word.casefold().startswith(("корр", "спецкорр", "corr")) for word in words[:2]):
        return None
    house = next((house for word in words[:3] if (house := named(word))), None)
    return agency(house) if house else None


def _with_role(inside: str) -> Agency | None:
    """`Télam, enviada especial`, `Мария Колева, БТА`: one of the two is the agency, the other its reporter."""
    parts = [part.strip() for part in inside.split(",")]
    found = [house for part in parts if (house := written_so(part))]
    others = [part.split() for part in parts if not written_so(part)]
    named_ = len(parts) == 2 and len(found) == 1 and 2 <= len(others[0]) <= 4
    return agency(found[0]) if named_ and all(map(str.isalpha, others[0])) else None


def _with_section(inside: str) -> Agency | None:
    """`Reuters Life!`, `Bloomberg Green`: a long name and one or two capitalised words are a section of that agency."""
    first, *rest = inside.split()
    if len(first) < 5 or not 1 <= len(rest) <= 2 or not all(word[0].isupper() for word in rest):
        return None
    house = named(first)
    return agency(house) if house and first in house.written and house in filed() else None


def _with_partner(inside: str) -> Agency | None:
    """The first of the names that is known; the others are its partners. Between blanks, where words stand too, all
    of them must be known."""
    for mark, parts in _splits(inside):
        houses_ = [named(part) for part in parts]
        first = next((h for h in houses_ if h), None)
        if first and (mark != " " or all(houses_)):
            return agency(
                first,
                "/".join(
                    p for p, h in zip(parts, houses_, strict=True) if h is not first and not _is_person(p)
                )
                or None,
            )
    return None


def _is_person(part: str) -> bool:
    """`(NTB-Lars Holm)`: two words in normal case behind the agency are its reporter."""
    words = part.split()
    return named(part) is None and len(words) == 2 and all(word.istitle() for word in words)


def _misspelt(wrong: str) -> House | None:
    """The agency with a file of its own of whose name `wrong` is a slip; short names are too like others."""
    near = {
        house.id: house
        for house in filed()
        for right in map(key, house.written)
        if len(right) > 5 and one_slip(wrong, right)
    }
    return next(iter(near.values())) if len(near) == 1 and len(wrong) > 5 else None


@cache
def filed() -> tuple[House, ...]:
    """The agencies that have a file of their own."""
    return tuple(file.HOUSE for file in files())


def agency(house: House, partner: str | None = None) -> Agency:
    """The record of a house."""
    return Agency(id=house.id, name=house.name, partner=partner)


def _splits(inside: str) -> Iterator[tuple[str, list[str]]]:
    """The ways to take two or three names apart: by slash, by hyphen, by blank."""
    for mark in ("/", "-", " "):
        parts = [part.strip() for part in inside.split(mark)]
        if 2 <= len(parts) <= 3 and all(parts):
            yield mark, parts


def _may_be(inside: str) -> bool:
    return (
        2 <= len(inside) <= 40 and inside[0].isalpha() and sum(c.isalpha() for c in inside) * 2 > len(inside)
    )


@cache
def _ids() -> Mapping[str, House]:
    return {house.id: house for house in houses()}


def by_id(identity: str) -> House | None:
    return _ids().get(identity)


@cache
def marks() -> tuple[tuple[str, House], ...]:
    """What ends copy, and whose it is; the longest first."""
    found = ((mark, house) for house in houses() for mark in house.marks)
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
