"""The record of a sign, and the look-up."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from pipeline.story import ParagraphKind

Zone = Literal["anywhere", "head", "tail"]
ZONES: tuple[Zone, ...] = ("anywhere", "head", "tail")
Match = Callable[[str], object]
Known = tuple[int, tuple[tuple[ParagraphKind, int, tuple[str, ...], Match], ...]]  # the longest of all first
_NOTHING: Known = (0, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """`pattern` (verbose, whatever the case unless `exact`) is matched from the paragraph's beginning.

    Every match begins with a character of `first`, or with one of `starts` (words, `|` between) as far as three
    letters tell; where there are `needs`, one of them stands in it as written. Paragraphs over `longest` characters
    are not looked at. Zone `head` is before the body and right after the dateline's line, `tail` after the body.
    """

    kind: ParagraphKind
    pattern: str
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    first: str = ""
    starts: str = ""
    zone: Zone = "anywhere"
    longest: int = 200
    exact: bool = False


def kind_of(text: str, zone: Zone) -> ParagraphKind | None:
    """The kind that a paragraph (not empty) has by its own looks in that zone; None: nothing is known of it."""
    get = _by_start(zone).get
    return _told(text, get(text[0], _NOTHING)) or _told(text, get(text[:3].lower(), _NOTHING))


def kinds_of(texts: Iterable[str]) -> list[ParagraphKind]:
    """The kinds of paragraphs that are told anywhere, `body` for all others."""
    get = _by_start("anywhere").get
    kinds: list[ParagraphKind] = []
    for text in texts:
        size, first, third = len(text), get(text[0], _NOTHING), get(text[:3].lower(), _NOTHING)
        told = _told(text, first) if size <= first[0] else None
        kinds.append(told or (_told(text, third) if size <= third[0] else None) or "body")
    return kinds


def _told(text: str, known: Known) -> ParagraphKind | None:
    for kind, longest, needs, match in known[1]:
        if len(text) <= longest and (not needs or any(need in text for need in needs)) and match(text):
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
def _by_start(zone: Zone) -> Mapping[str, Known]:
    rows: dict[str, list[tuple[ParagraphKind, int, tuple[str, ...], Match]]] = {}
    for sign in every():
        if sign.zone == zone:
            for start in _starts(sign):
                rows.setdefault(start, []).append((sign.kind, sign.longest, sign.needs, compiled(sign).match))
    return {start: (max(row[1] for row in found), tuple(found)) for start, found in rows.items()}


def _starts(sign: Sign) -> set[str]:
    """The first characters of a sign as the look-up has them: one as written, or three in lower case."""
    single = set(sign.first) if sign.exact else {*sign.first.lower(), *sign.first.upper()}
    return single | {word[:3] for word in sign.starts.split("|") if word}
