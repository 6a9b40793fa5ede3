"""What a text says for each topic: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.subjects.compiled import Compiled, Sense
from pipeline.subjects.phrases import Text, fold

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
TAIL = 1500
SATURATION = 0.35


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points of one rule, and its phrases that were found as they stand in the text, the heaviest first."""

    points: float
    matched: tuple[str, ...]


def gather(book: Compiled, title: str, body: str) -> Mapping[int, Evidence]:
    """Evidence by rule number; rules that are excluded, or lack what they require, have none."""
    head, text = fold(title[:LONGEST]), fold(body[:LONGEST])
    found = _places(book, head, text)
    points: dict[int, float] = {}
    said: dict[int, list[tuple[float, int, int]]] = {}
    for sense, (counts, start, end) in found.items():
        value = counts / (1.0 + SATURATION * counts)
        for rule, weight in book.worth[sense]:
            points[rule] = points.get(rule, 0.0) + weight * value
            said.setdefault(rule, []).append((-weight * value, start, end))
    cased = head.cased + text.cased
    return {
        rule: Evidence(
            value, tuple(cased[s:e].decode("utf-8", "replace").strip() for _, s, e in sorted(said[rule]))
        )
        for rule, value in points.items()
        if _holds(book, rule, found)
    }


def _holds(book: Compiled, rule: int, found: Mapping[int, object]) -> bool:
    required, excluding = book.conditions.get(rule, ((), ()))
    return (not required or any(sense in found for sense in required)) and not any(
        s in found for s in excluding
    )


def _places(book: Compiled, head: Text, text: Text) -> dict[int, tuple[float, int, int]]:
    """For each phrase found: its places counted by where they stand, and the first of them."""
    lower, cased = head.lower + text.lower, head.cased + text.cased
    title = len(head.lower)
    lede, tail = title + LEDE, title + TAIL
    found: dict[int, tuple[float, int, int]] = {}
    for pattern, start, end in book.automaton.find_matches_as_indexes(lower):
        for sense in book.senses[pattern]:
            if lower[start - 1] != 32 and not sense.inside:
                continue
            if not sense.plain and not _agrees(
                sense, lower, cased, start, end, (head if start < title else text).mono
            ):
                continue
            counts = (
                TITLE_COUNTS if start < title
                else LEDE_COUNTS if start < lede
                else BODY_COUNTS if start < tail
                else TAIL_COUNTS
            )  # fmt: skip
            before = found.get(sense.id)
            found[sense.id] = (
                (counts, start, end) if before is None else (before[0] + counts, before[1], before[2])
            )
            break
    return found


def _agrees(sense: Sense, lower: bytes, cased: bytes, start: int, end: int, mono: bool) -> bool:
    for capital in sense.capitals:
        at = start + capital.offset
        written = cased[at : at + capital.size]
        if capital.exact:
            if written != capital.exact:
                return False
        elif not mono and written == lower[at : at + capital.size]:
            return False
    return sense.rest is None or sense.rest.match(lower, end) is not None
