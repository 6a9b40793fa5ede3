"""What the patterns of the East share: letters, dates, names of agencies glued to places, and the parts made of a match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import places
from pipeline.dateline import agencies
from pipeline.dateline.agencies.house import House
from pipeline.dateline.dates import DatePart, exists
from pipeline.dateline.parts import Parts
from pipeline.places import Join, Name
from pipeline.story import Agency

HAN, KANA = "々-〇一-鿿", "ァ-ヺー"
OPEN, CLOSE = r"[(\[（［【〔]", r"[)\]）］】〕]"
DATE = r"(?:(?:(?P<year>\d{4})\s?[年년]\s?)?(?P<month>\d{1,2})\s?[月월]\s?)?(?P<day>\d{1,2})\s?[日일]"
DASH = r"(?:\s?(?:-{1,3}|[–—―－]{1,2})(?=[\s々-鿿]|$))?"
_APART = re.compile(r"\s*[、/／·ㆍ,]\s*|\s+")
_LATIN = frozenset(("AFP", "AP", "UPI", "Xinhua News"))  # agencies that such copy names in Latin letters


def parts(
    found: re.Match[str],
    names: tuple[str, ...],
    house: Agency | None,
    partner: str | None = None,
    *,
    known: bool = True,
) -> Parts:
    """The parts of a dateline that is all of a match."""
    date = _date(found)
    order = ("places",) * bool(names) + ("date",) * bool(date) + ("agency",) * bool(house)
    agency = Agency(id=house.id, name=house.name, partner=partner or house.partner) if house else None
    return Parts(
        found.start(),
        found.end(),
        tuple(_joined(names)),
        "upper",
        date,
        agency,
        known,
        "brackets",
        "",
        order,
        (),
    )


def split(written: str) -> tuple[str, ...]:
    """`부산·서울`, `北京、上海`, `東京 大阪`: the places."""
    return tuple(filter(None, _APART.split(written.strip())))


def are_known(names: tuple[str, ...]) -> bool:
    """Whether there are places and the gazetteer has them all."""
    return bool(names) and all(map(places.known, names))


def leading(written: str) -> tuple[Agency | None, str]:
    """`新华社北京` to the agency that it begins with and the rest."""
    found = next(((name, house) for name, house in _marks() if written.startswith(name)), None)
    return (agencies.agency(found[1]), written[len(found[0]) :].strip()) if found else (None, written)


def trailing(written: str) -> tuple[Agency | None, str]:
    """`ワシントン共同` to the agency that it ends with and the rest."""
    found = next(((name, house) for name, house in _marks() if written.endswith(name)), None)
    return (agencies.agency(found[1]), written[: -len(found[0])].strip()) if found else (None, written)


@cache
def _marks() -> tuple[tuple[str, House], ...]:
    """The agencies' names in the letters of the East and those that are left in Latin letters there, the longest first."""
    found = (
        (name, house)
        for house in agencies.houses()
        for name in house.written
        if name in _LATIN or any("ァ" <= c <= "鿿" or "가" <= c <= "힣" for c in name)
    )
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _joined(names: tuple[str, ...]) -> Iterator[Name]:
    for number, name in enumerate(names):
        join: Join = "/" if number else ""
        yield Name(name, join)


def _date(found: re.Match[str]) -> DatePart | None:
    groups = found.groupdict()
    year, month, day = (int(groups.get(key) or 0) for key in ("year", "month", "day"))
    return DatePart(month, day, year or None, 0) if exists(month, day) else None
