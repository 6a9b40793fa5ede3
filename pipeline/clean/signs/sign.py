"""The record of a sign, and the look-up."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from pipeline.story import ParagraphKind

Zone = Literal["anywhere", "head", "tail"]
ZONES: tuple[Zone, ...] = ("anywhere", "head", "tail")
Known = tuple[int, tuple[tuple[ParagraphKind, int, Callable[[str], object]], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """`pattern` (verbose, whatever the case unless `exact`) is matched from the paragraph's beginning.

    `first` holds every character that a match may begin with; paragraphs over `longest` characters are not
    looked at. Zone `head` is before the body and right after the dateline's line, `tail` after the body.
    """

    kind: ParagraphKind
    pattern: str
    first: str
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()
    zone: Zone = "anywhere"
    longest: int = 200
    exact: bool = False


def kind_of(text: str, zone: Zone) -> ParagraphKind | None:
    """The kind that a paragraph (not empty) has by its own looks in that zone; None: nothing is known of it."""
    known = _by_first(zone).get(text[0])
    return _told(text, known) if known and len(text) <= known[0] else None


def kinds_of(texts: Iterable[str]) -> list[ParagraphKind]:
    """The kinds of paragraphs that are told anywhere, `body` for all others."""
    by_first = _by_first("anywhere")
    kinds: list[ParagraphKind] = []
    for text in texts:
        known = by_first.get(text[0])
        kinds.append((known and len(text) <= known[0] and _told(text, known)) or "body")
    return kinds


def _told(text: str, known: Known) -> ParagraphKind | None:
    for kind, longest, match in known[1]:
        if len(text) <= longest and match(text):
            return kind
    return None


def every() -> tuple[Sign, ...]:
    """All signs of all files."""
    from pipeline.clean import signs

    files = [module.name for module in pkgutil.iter_modules(signs.__path__) if module.name != "sign"]
    return tuple(sign for name in files for sign in import_module(f"{signs.__name__}.{name}").SIGNS)


def compiled(sign: Sign) -> re.Pattern[str]:
    return re.compile(sign.pattern, re.VERBOSE if sign.exact else re.VERBOSE | re.IGNORECASE)


@cache
def _by_first(zone: Zone) -> dict[str, Known]:
    rows: dict[str, list[tuple[ParagraphKind, int, Callable[[str], object]]]] = {}
    for sign in every():
        if sign.zone == zone:
            match = compiled(sign).match
            for character in sign.first if sign.exact else {*sign.first.lower(), *sign.first.upper()}:
                rows.setdefault(character, []).append((sign.kind, sign.longest, match))
    return {first: (max(row[1] for row in found), tuple(found)) for first, found in rows.items()}
