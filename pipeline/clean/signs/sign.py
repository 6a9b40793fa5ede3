"""The record of a sign, and the look-up."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal

from pipeline.story import ParagraphKind

Zone = Literal["anywhere", "head", "tail"]
ZONES: tuple[Zone, ...] = ("anywhere", "head", "tail")
Match = Callable[[str], object]
Row = tuple[
    ParagraphKind, int, Match
]  # a sign's kind, the longest paragraph it looks at, whether that is one

Known = tuple[int, tuple[Row, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """`pattern` (verbose, whatever the case unless `exact`) is matched from the paragraph's beginning.

    Every match begins with a character of `first`, or with one of `starts` (words, `|` between) as far as three
    letters tell, also behind one of the `brackets`; where there are `needs`, one of them stands in it as written. Paragraphs over `longest` characters
    are not looked at. Zone `head` is before the body and right after the dateline's line, `tail` after the body.
    """

    kind: ParagraphKind
    pattern: str
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    first: str = ""
    starts: str = ""
    brackets: str = ""
    zone: Zone = "anywhere"
    longest: int = 200
    exact: bool = False


def kind_of(text: str, zone: Zone) -> ParagraphKind | None:
    """The kind that a paragraph (not empty) has by its own looks in that zone; None: nothing is known of it."""
    return _told(text, _look_up(zone)(text[:3])[1])


def kinds_of(texts: Sequence[str]) -> list[ParagraphKind]:
    """The kinds of paragraphs that are told anywhere, `body` for all others."""
    kinds: list[ParagraphKind] = ["body"] * len(texts)
    known = _look_up("anywhere")
    for i, text in enumerate(texts):
        longest, rows = known(text[:3])
        if len(text) <= longest:
            kinds[i] = _told(text, rows) or "body"
    return kinds


def _told(text: str, rows: Sequence[Row]) -> ParagraphKind | None:
    size = len(text)
    for kind, longest, match in rows:
        if size <= longest and match(text):
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
def _look_up(zone: Zone) -> Callable[[str], Known]:
    """From the first three characters of a paragraph to the signs that may claim it, and the longest that any looks at."""
    by_start = _by_start(zone)

    @lru_cache(maxsize=4096)
    def known(start: str) -> Known:
        rows = (*by_start.get(start[0], ()), *by_start.get(start.lower(), ()))
        return max((longest for _, longest, _ in rows), default=0), rows

    return known


@cache
def _by_start(zone: Zone) -> Mapping[str, Sequence[Row]]:
    rows: dict[str, list[Row]] = {}
    for sign in every():
        if sign.zone == zone:
            row = (sign.kind, sign.longest, _matcher(sign))
            for start in _starts(sign):
                rows.setdefault(start, []).append(row)
    return rows


def _matcher(sign: Sign) -> Match:
    """The sign's pattern; where it has needs, they are looked for first."""
    match = compiled(sign).match

    def needing(text: str) -> object:
        for need in sign.needs:
            if need in text:
                return match(text)
        return None

    return needing if sign.needs else match


def _starts(sign: Sign) -> set[str]:
    """The first characters of a sign as the look-up has them: one as written, or three in lower case."""
    single = set(sign.first) if sign.exact else {*sign.first.lower(), *sign.first.upper()}
    words = list(filter(None, sign.starts.split("|")))
    return (
        single
        | {word[:3] for word in words}
        | {opening + word[:2] for opening in sign.brackets for word in words}
    )
