"""Where in a story the dateline stands: at the beginning of the first prose, below furniture, bylines and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.dateline import agencies, east, glance, grammar, judge, traits
from pipeline.dateline.parts import Parts
from pipeline.story import Line

LINES = 20  # how many lines are looked at
PROSE = 120  # a line of so many characters is prose
PROSES = 4  # how many of them are looked at

_LEAD = re.compile(
    r"(?:\(?(?:RPT|REPEAT|CORRECTED|REFILE|URGENT|UPDATE \d)\)?\s?-{0,3})?[\s*#>=+~^_•·\-–—]{0,12}"
)
_CREDIT = re.compile(r"(?i:photos?|fotos?|bild|image|picture|crédit|credit|source|quelle|copyright)\s?[:©]")
_CREDITS, _LED = frozenset("PpFfBbIiCcSsQq"), frozenset("RCU(")  # what the two patterns above can begin with
_STRAY = frozenset("*#>=+~^")
_MARKED = re.compile(
    r"[(/](?:(?:(?<=\()(?P<round>[^()\n]{2,40})\)|(?<=/)(?P<slash>[^/\n]{2,40})/)\s?[.,]?\s?(?:-{1,3}|[–—_:])"
    r"|(?<=/)(?:TASS|ТАСС)/\.)"
)
_LISTED = frozenset(("date", "places-dash", "places-colon"))  # forms that lists have too
_BYLINES = frozenset("by von par por di door av af text".split())
_BEYOND = 300  # characters after a dateline by which it is judged
_INSIDE = 700  # how far into a line a dateline may stand that its headline was joined to
_WORD = re.compile(r"(?<!\S)[^\W\d_]")


class Found(NamedTuple):
    parts: Parts
    form: str


class Spot(NamedTuple):
    """A line to look at: its span, whether it is the first line of prose, and the places the feed's fields name."""

    start: int
    end: int
    first: bool
    expected: frozenset[str]
    home: str


def find(text: str, lines: Sequence[Line], expected: frozenset[str], home: str = "") -> Found | None:
    """The dateline among the first lines of `text`, None where there is none.

    `expected` are the folded names of places that the feed's own fields give: what they name needs less proof; so do the
    cities of `home`, the ISO country of the agency whose feed it is.
    """
    proses = 0
    for number, line in enumerate(lines[:LINES]):
        spot = Spot(*line.span, proses == 0, expected, home)
        found = _in_line(text, spot)
        if found:
            return None if found.form in _LISTED and _is_list(text, lines, number, found.parts) else found
        proses += spot.end - spot.start >= PROSE
        if proses == PROSES:
            return None
    return None


def _is_list(text: str, lines: Sequence[Line], number: int, parts: Parts) -> bool:
    """Whether the lines about this one begin so too: a calendar, the markets of several cities, no story."""
    around = (*lines[max(0, number - 2) : number], *lines[number + 1 : number + 3])
    others = (other for line in around if (other := grammar.parse(text, *line.span)))
    return any((other.order, other.style) == (parts.order, parts.style) and other.dash for other in others)


def _in_line(text: str, spot: Spot) -> Found | None:
    """The dateline at the beginning of a line; within it only where the beginning is not one that failed."""
    first = text[spot.start : spot.start + 1]
    if first in _CREDITS and _CREDIT.match(text, spot.start, spot.end):
        return None
    if east.may_begin(first) and (eastern := east.parse(text, spot.start, spot.end)):
        return Found(*eastern)
    parts = _opening(text, spot)
    if parts is None:
        return _inside(text, spot)
    if parts.names and _overgrown(parts):
        return _inside(text, spot) or _judged(text, parts, spot)
    return _judged(text, parts, spot) or (None if parts.names and parts.agency else _inside(text, spot))


def _opening(text: str, spot: Spot) -> Parts | None:
    """The parts that the line begins with, after labels, bullets and stars."""
    end = glance.before_prose(text, spot.start, spot.end)
    if not (
        glance.may_open(text, spot.start, end) or (spot.expected and text.find(":", spot.start, end) > 0)
    ):
        return None
    begin = spot.start
    if text[begin] in _LED or not text[begin].isalpha():
        lead = _LEAD.match(text, begin, spot.end)
        begin = lead.end() if lead else begin
    parts = _again(text, begin, spot.end) or grammar.parse(text, begin, end)
    if parts and begin > spot.start and not _STRAY.isdisjoint(text[spot.start : begin]):
        slip = f"typo: {text[spot.start : begin].strip()!r} before it"
        return parts._replace(slips=(slip, *parts.slips))
    return parts


def _again(text: str, begin: int, end: int) -> Parts | None:
    """The parts of a line whose head was read before: datelines come again all day."""
    head = glance.head(text, begin, end)
    parts = _head(head) if head else None
    return Parts(begin, begin + parts.end, *parts[2:]) if parts else None


@lru_cache(maxsize=4096)
def _head(head: str) -> Parts | None:
    """The parts of a head that is a dateline from end to end, so that what follows its dash is no part of it."""
    parts = grammar.parse(head, 0, len(head))
    if not (parts and parts.names and parts.dash and parts.end == len(head.rstrip())):
        return None
    signed = parts.known and parts.around in ("brackets", "slashes")
    return parts if signed or (parts.date and parts.agency is None) else None


def _overgrown(parts: Parts) -> bool:
    """Whether words of a byline or headline stand before the place: `By Ann Lee LIMA, Peru`."""
    words = parts.names[0].text.split()
    if len(words) == 1 or words[0] in traits.WHERE:  # `IN THE MEDITERRANEAN SEA`
        return words[0].casefold() in _BYLINES
    shouted = [word.isupper() and len(word) > 2 and "." not in word for word in words]  # `D.C.` is not
    turned = any(shouted) and not shouted[0] and shouted[-1]
    return turned or len(words) > 5 or words[0].casefold() in _BYLINES


def _judged(text: str, parts: Parts, spot: Spot) -> Found | None:
    reach = parts.end + _BEYOND
    after = text[parts.end : min(spot.end, reach)]
    closing = text[parts.end - 1 : parts.end]
    setting = judge.Setting(after, text[parts.end : reach], spot.first, spot.expected, closing, spot.home)
    form = judge.form(parts, setting)
    return Found(parts, form) if form else None


def _inside(text: str, spot: Spot) -> Found | None:
    """A dateline that the headline before it was joined to: it must have an agency and a dash."""
    end = min(spot.end, spot.start + _INSIDE)
    if text.find("(", spot.start, end) < 0 and text.find("/", spot.start, end) < 0:
        return None
    for mark in _MARKED.finditer(text, spot.start + 1, end):
        inside = mark["round"] or mark["slash"] or "TASS"
        found = agencies.read(inside)
        if not found or not (found.known or inside.isupper()):
            continue
        candidates = list(_candidates(text, mark, spot))
        best = max(candidates, key=traits.distinction, default=None)
        if (
            best
            and traits.distinction(best)
            and (best.known or traits.is_located(best))
            and traits.begins_prose(text[best.end : spot.end])
        ):
            return _judged(text, best, spot._replace(first=False))
    return None


def _candidates(text: str, mark: re.Match[str], spot: Spot) -> Iterator[Parts]:
    """What could be read from each of the last words before the agency, the longest first."""
    low = max(spot.start, mark.start() - glance.REACH)
    words = [found.start() for found in _WORD.finditer(text, low, mark.start())]
    for begin in words[-12:]:
        parts = grammar.parse(text, begin, spot.end)
        if parts and parts.agency and parts.order[0] == "places" and mark.start() < parts.end:
            yield parts
