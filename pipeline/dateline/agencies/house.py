"""What a file of this folder says of its agency."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Good(NamedTuple):
    """A beginning of copy that is read: `dateline` is its extent, `date` is (month, day) or (year, month, day)."""

    text: str
    dateline: str
    places: tuple[str, ...] = ()
    date: tuple[int, ...] | None = None
    partner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """An agency and what of its style differs from the shared grammar.

    `written`: how it writes its name in datelines (compared without case, blanks, hyphens and full stops).
    `country`: ISO code of its home, which speaks for places there. `marks`: what ends its copy.
    `bare`: its name may stand without brackets. `first`: it may stand before the place with nothing around it.
    `feeds`: beginnings of feed names and of `info_source` that are its own, besides its id.
    """

    id: str
    name: str
    written: tuple[str, ...]
    country: str = ""
    marks: tuple[str, ...] = ()
    bare: bool = False
    first: bool = False
    feeds: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
