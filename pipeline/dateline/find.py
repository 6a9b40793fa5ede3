"""Where in a story the dateline stands: at the beginning of the first prose, below furniture, bylines and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.dateline import agencies, grammar, judge
from pipeline.dateline.grammar import Parts
from pipeline.dateline.tokens import tokenise
from pipeline.story import Line

LINES = 20  # how many lines are looked at
PROSE = 120  # a line of so many characters is prose
PROSES = 4  # how many of them are looked at
_HINT = re.compile(r"[(\[/—–_:―]|--|[\s.,\d]-|-\s")
_LEAD = re.compile(r"[\s*#>=+~^_•·\-–—]{0,12}")
_MARKED = re.compile(
    r"(?:\((?P<round>[^()\n]{2,40})\)|/(?P<slash>[^/\n]{2,40})/)\s?[.,]?\s?(?:-{1,3}|[–—_:])|/(?:TASS|ТАСС)/\."
)
_BEFORE = 110  # characters that a dateline may take before its agency
_INSIDE = 700  # how far into a line a dateline may stand that its headline was joined to


class Found(NamedTuple):
    parts: Parts
    form: str
    line: int


def find(text: str, lines: Sequence[Line], expected: frozenset[str]) -> Found | None:
    """The dateline among the first lines of `text`, None where there is none."""
    proses = 0
    for number, line in enumerate(lines[:LINES]):
        start, end = line.span
        found = _at_start(text, start, end, judge.Setting("", proses == 0, expected)) or _inside(
            text, start, end, expected
        )
        if found:
            return Found(found[0], found[1], number)
        proses += end - start >= PROSE
        if proses == PROSES:
            return None
    return None


def _at_start(text: str, start: int, end: int, setting: judge.Setting) -> tuple[Parts, str] | None:
    if not _HINT.search(text, start, min(end, start + 200)):
        return None
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    parts = grammar.parse(tokenise(text, begin, end))
    return _judged(text, parts, end, setting)


def _judged(text: str, parts: Parts | None, end: int, setting: judge.Setting) -> tuple[Parts, str] | None:
    if parts is None:
        return None
    form = judge.form(parts, setting._replace(after=text[parts.end : min(end, parts.end + 200)]))
    return (parts, form) if form else None


def _inside(text: str, start: int, end: int, expected: frozenset[str]) -> tuple[Parts, str] | None:
    """A dateline that the headline before it was joined to: it must have a known agency and a dash."""
    for mark in _MARKED.finditer(text, start + 1, min(end, start + _INSIDE)):
        inside = mark["round"] or mark["slash"] or "TASS"
        found = agencies.read(inside)
        if not found or not found[1]:
            continue
        candidates = list(_candidates(text, max(start, mark.start() - _BEFORE), mark, end))
        best = next(filter(judge.is_named, candidates), None) or next(
            filter(judge.is_shouted, candidates), None
        )
        return _judged(text, best, end, judge.Setting("", False, expected))
    return None


def _candidates(text: str, low: int, mark: re.Match[str], end: int) -> Iterator[Parts]:
    """What could be read from each of the words before the agency, the longest first."""
    for begin in _beginnings(text, low, mark.start()):
        parts = grammar.parse(tokenise(text, begin, end))
        if parts and parts.agency and parts.order[0] == "places" and mark.start() < parts.end:
            yield parts


def _beginnings(text: str, low: int, high: int) -> Iterator[int]:
    """The beginnings of words that may begin the dateline: the capitals' run first, then longest first."""
    words = [m.start() for m in re.finditer(r"(?<![^\s])[^\W\d_]", text[low:high])]
    yield from (low + at for at in words[-12:])
