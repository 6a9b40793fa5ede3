"""What a text says for each rule: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from pipeline.subjects.alphabet import Alphabet, Text
from pipeline.subjects.compiled import Compiled
from pipeline.subjects.rulebook import WEIGHTS
from pipeline.subjects.senses import CAPITAL, INSIDE, READY, Sense

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes after the title that count as lede
TAIL = 1500  # and from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
SATURATION = 0.35  # how soon repetition stops to add
MEDIUM, STRONG = WEIGHTS["medium"], WEIGHTS["strong"]
SPACE = ord(" ")
TICKER = re.compile(r"<[A-Z][A-Z0-9.]{0,8}>")  # `PENN CENTRAL <PC>` is no story of computers

Span = tuple[int, int]


class Places(NamedTuple):
    """Phrases that stand in a text: their places counted by where they are, and the span of the first.

    `asked` are those that conditions look for, inside longer ones, where they do not count.
    """

    counts: dict[int, float]
    first: dict[int, Span]
    asked: Set[int]


class Evidence(NamedTuple):
    """What speaks for each rule: its points, and the phrases that gave them as (points, phrase).

    `firm` are the rules of which not all phrases are weak (weak ones support a subject, they never make one), each with
    how firm it is: for a phrase in title or lede, or one that comes again, 2, or 4 if it is strong; 1 for one that
    stands once below. `doubled`
    are the points of a rule that another one of its branch has of the same phrases.
    """

    points: Mapping[int, float]
    given: Mapping[int, list[tuple[float, int]]]
    firm: Mapping[int, int]
    doubled: Mapping[int, float]
    first: Mapping[int, Span]
    text: bytes
    alphabet: Alphabet

    def words(self, phrases: Iterable[int]) -> tuple[str, ...]:
        """What the text says where phrases stand first, each wording once."""
        found = b"\n".join([self.text[start:end] for start, end in map(self.first.__getitem__, phrases)])
        return tuple(dict.fromkeys([words.strip() for words in self.alphabet.read(found).split("\n")]))


def gather(book: Compiled, title: str, body: str) -> Evidence:
    """Evidence of a text; rules that are excluded or lack what they require have no points,
    those that are spoken against may have less than none."""
    fold = book.alphabet.fold
    head, text = fold(_bare(title[:LONGEST])), fold(_bare(body[:LONGEST]))
    places = _places(book, head, text)
    points: dict[int, float] = {}
    given: dict[int, list[tuple[float, int]]] = {}
    firm: dict[int, int] = {}
    doubled: dict[int, float] = {}
    standing, asked, worth = places.counts, places.asked, book.worth
    for phrase, counts in standing.items():
        value = counts / (1.0 + SATURATION * counts)
        for rule, weight, needs, again in worth[phrase]:
            if needs is not None and needs not in standing and needs not in asked:
                continue
            more = weight * value
            if rule in points:
                if given[rule][-1][1] == phrase:
                    continue  # it has got more of this phrase
                points[rule] += more
                given[rule].append((more, phrase))
            else:
                points[rule] = more
                given[rule] = [(more, phrase)]
            if again:
                doubled[rule] = doubled.get(rule, 0.0) + again * value
            if weight >= MEDIUM:
                firm[rule] = firm.get(rule, 0) + (
                    1 if counts <= BODY_COUNTS else 4 if weight >= STRONG else 2
                )
    if conditional := book.conditions.keys() & points.keys():
        there = standing.keys() | asked
        for rule in conditional:
            if not _holds(book, rule, there):
                points[rule] = 0.0
                doubled.pop(rule, None)
    return Evidence(points, given, firm, doubled, places.first, head.cased + text.cased, book.alphabet)


def _bare(text: str) -> str:
    """A text without the tickers of companies."""
    return TICKER.sub(" ", text) if "<" in text else text


def _holds(book: Compiled, rule: int, there: Set[int]) -> bool:
    required, excluding = book.conditions[rule]
    return (not required or not required.isdisjoint(there)) and excluding.isdisjoint(there)


def _places(book: Compiled, head: Text, text: Text) -> Places:
    """Each phrase that stands in the text."""
    lower, cased = head.lower + text.lower, head.cased + text.cased
    title = len(head.lower)
    lede, tail = title + LEDE, title + TAIL
    shortcuts, ready = book.shortcuts, book.ready
    counts: dict[int, float] = {}
    first: dict[int, Span] = {}
    asked: set[int] = set()
    for pattern, start, end in book.automaton.find_matches_as_indexes(lower):
        phrase = shortcuts[pattern]
        if lower[start - 1] != SPACE and phrase != INSIDE:
            continue
        if start >= lede:
            weight = BODY_COUNTS if start < tail else TAIL_COUNTS
        else:
            weight = TITLE_COUNTS if start < title else LEDE_COUNTS
        if phrase >= CAPITAL:
            if cased[start] == lower[start] and not (head if start < title else text).mono:
                continue
            phrase -= CAPITAL
        if phrase >= 0:
            if phrase in counts:
                counts[phrase] += weight
            else:
                counts[phrase] = weight
                first[phrase] = (start, end)
            continue
        found: Sequence[int]
        looked: Sequence[int]
        if phrase == READY:
            found, looked = ready[pattern]
        else:
            mono = head.mono if start < title else text.mono
            found, looked = _standing(book.senses[pattern], lower, cased, start, end, mono=mono)
        for phrase in found:
            counts[phrase] = counts.get(phrase, 0.0) + weight
            first.setdefault(phrase, (start, end))
        if looked:
            asked.update(looked)
    return Places(counts, first, asked)


def _standing(
    senses: Sequence[Sense], lower: bytes, cased: bytes, start: int, end: int, *, mono: bool
) -> tuple[Sequence[int], Sequence[int]]:
    """The phrases that stand at a place, and those only asked for there: of the first level that has any.

    Where capitals say nothing, what needs none comes first: `jazz` is music.
    """
    inside = lower[start - 1] != SPACE
    standing: list[int] = []
    asked: list[int] = []
    level = -1
    for sense in senses:
        if level not in (-1, sense.level):
            break
        if (inside and not sense.phrase.inside) or (mono and sense.other):
            continue
        if sense.plain or _agrees(sense, lower, cased, start, end, mono=mono):
            level = sense.level if sense.settles else level
            standing += sense.ids
            asked += sense.asked
    return standing, asked


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
