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

    `written`: how it writes its name (compared without case, blanks, hyphens and full stops).
    `country`: ISO code of its home, which speaks for places there.
    `marks`: what ends its copy.
    `first`: it may stand alone before the text, as portals put it (`AP - Two hikers …`).
    `slash`: its copy may head the text with `ORT / SOURCE` on a line of its own.
    `located`: it gives the place of the dateline in the field `located`, and none in the text.
    """

    id: str
    name: str
    written: tuple[str, ...]
    country: str = ""
    marks: tuple[str, ...] = ()
    first: bool = False
    slash: bool = False
    located: bool = False
