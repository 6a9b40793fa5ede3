"""What a text says for each rule: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.subjects.compiled import Compiled
from pipeline.subjects.phrases import Text, fold
from pipeline.subjects.rulebook import WEIGHTS
from pipeline.subjects.senses import Sense

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes after the title that count as lede
TAIL = 1500  # and from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
SATURATION = 0.35  # how soon repetition stops to add
MEDIUM = WEIGHTS["medium"]

Places = Mapping[
    int, tuple[float, int, int]
]  # phrase → its places counted by where they stand, the first's span


@dataclass(slots=True)
class Evidence:
    """One rule's points and the phrases that gave them, as (points, start, end).

    `firm` tells that not all of them are weak: weak phrases support a subject, they never make one.
    """

    points: float
    firm: bool
    spans: list[tuple[float, int, int]]


def gather(book: Compiled, title: str, body: str) -> tuple[Mapping[int, Evidence], bytes]:
    """Evidence by rule number, and the text that its spans are of.

    Rules that are excluded, lack what they require or are spoken against have none.
    """
    head, text = fold(title[:LONGEST]), fold(body[:LONGEST])
    places = _places(book, head, text)
    found: dict[int, Evidence] = {}
    for phrase, (counts, start, end) in places.items():
        value = counts / (1.0 + SATURATION * counts)
        for rule, weight, needs in book.worth[phrase]:
            if needs is None or needs in places:
                _add(found, rule, weight, value, start, end)
    kept = {rule: one for rule, one in found.items() if one.points > 0 and _holds(book, rule, places)}
    return kept, head.cased + text.cased


def _add(found: dict[int, Evidence], rule: int, weight: float, value: float, start: int, end: int) -> None:
    known = found.get(rule)
    span = (weight * value, start, end)
    if known is None:
        found[rule] = Evidence(span[0], weight >= MEDIUM, [span])
    else:
        known.points += span[0]
        known.firm = known.firm or weight >= MEDIUM
        known.spans.append(span)


def _holds(book: Compiled, rule: int, places: Places) -> bool:
    condition = book.conditions.get(rule)
    if condition is None:
        return True
    required, excluding = condition
    return (not required or any(n in places for n in required)) and not any(n in places for n in excluding)


def _places(book: Compiled, head: Text, text: Text) -> Places:
    """Each phrase that stands in the text."""
    lower, cased = head.lower + text.lower, head.cased + text.cased
    title = len(head.lower)
    lede, tail = title + LEDE, title + TAIL
    found: dict[int, tuple[float, int, int]] = {}
    for pattern, start, end in book.automaton.find_matches_as_indexes(lower):
        counts = TITLE_COUNTS if start < title else LEDE_COUNTS if start < lede else BODY_COUNTS
        counts = counts if start < tail else TAIL_COUNTS
        inside = lower[start - 1] != 32
        level = -1
        for sense in book.senses[pattern]:
            if level not in (-1, sense.level):
                break
            if inside and not sense.phrase.inside:
                continue
            mono = head.mono if start < title else text.mono
            if sense.plain or _agrees(sense, lower, cased, start, end, mono=mono):
                level = sense.level
                for number in sense.ids:
                    before = found.get(number)
                    found[number] = (
                        (counts + before[0], before[1], before[2]) if before else (counts, start, end)
                    )
    return found


def _agrees(sense: Sense, lower: bytes, cased: bytes, start: int, end: int, *, mono: bool) -> bool:
    """Whether capitals and the words after the literal are as the phrase asks."""
    for capital in sense.phrase.capitals:
        at = start + sense.shift + capital.offset
        written = cased[at : at + capital.size]
        if capital.exact:
            if written != capital.exact:
                return False
        elif not mono and written == lower[at : at + capital.size]:
            return False
    rest = sense.phrase.rest
    return rest is None or rest.match(lower, end - sense.back) is not None
