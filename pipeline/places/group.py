"""Written names to places with their regions: in `GROSSETO, Italy` there is one place, in `LONDON, PARIS` two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.places import german
from pipeline.places.countries import country
from pipeline.places.gazetteer import cities
from pipeline.places.regions import regions

Join = Literal["", ",", "/", "and", "(", "-"]


class Name(NamedTuple):
    """One written name; `join` is what stood before it."""

    text: str
    join: Join


class Written(NamedTuple):
    name: str
    regions: tuple[str, ...] = ()


def group(names: Sequence[Name]) -> tuple[Written, ...]:
    """The places of the written names, in order."""
    return _group(tuple(names))


@lru_cache(maxsize=4096)
def _group(names: tuple[Name, ...]) -> tuple[Written, ...]:
    found: list[Written] = []
    several = any(name.join in ("and", "/") for name in names)
    for name in names:
        if found and (one := _with_epithet(found[-1], name)):
            found[-1] = one
        elif found and _is_region_of(name, several):
            found[-1] = Written(found[-1].name, (*found[-1].regions, name.text))
        elif found and name.join == "-":
            found[-1] = Written(f"{found[-1].name}-{name.text}")
        elif found and name.join == "and" and country(f"{found[-1].name} and {name.text}"):
            found[-1] = Written(f"{found[-1].name} and {name.text}", found[-1].regions)
        else:
            found.append(_parted(name.text))
    return tuple(found)


def _with_epithet(town: Written, name: Name) -> Written | None:
    """`Frankfurt/Main` and `Halle (Saale)` are one place."""
    if name.join not in ("/", "(") or town.regions:
        return None
    written = f"{town.name}/{name.text}" if name.join == "/" else f"{town.name} ({name.text})"
    return Written(written) if german.whole(written) else None


def _parted(text: str) -> Written:
    """`FARMINGTON Conn.`, a comma left out, is a place and its region."""
    head, _, last = text.rpartition(" ")
    apart = last.endswith(".") or (head.isupper() and last.istitle())
    if head and apart and regions(last) and not cities(text):
        return Written(head, (last,))
    return Written(text)


def _is_region_of(name: Name, several: bool) -> bool:
    if name.join == "(":
        return True
    if name.join != ",":
        return False
    if regions(name.text) or country(name.text):
        return True
    return not (several and cities(name.text))
