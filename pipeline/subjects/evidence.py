"""What a text says for each rule: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from pipeline.subjects.alphabet import Alphabet, Text
from pipeline.subjects.compiled import Compiled
from pipeline.subjects.rulebook import WEIGHTS
from pipeline.subjects.senses import CAPITAL, READY, Sense

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes after the title that count as lede
TAIL = 1500  # and from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
SATURATION = 0.35  # how soon repetition stops to add
MEDIUM, STRONG = WEIGHTS["medium"], WEIGHTS["strong"]
TICKER = re.compile(r"<[A-Z][A-Z0-9.]{0,8}>")  # `PENN CENTRAL <PC>` is no story of computers

Match = tuple[int, int, int]  # pattern, start, end
Phrases = tuple[
    Sequence[int], Sequence[int]
]  # those that stand at a place, those that are only asked for there


class Places(NamedTuple):
    """Phrases that stand in a text: their places counted by where they are, and the span of the first.

    `asked` are those that conditions look for, inside longer ones, where they do not count.
    """

    counts: dict[int, float]
    first: dict[int, Match]
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
    first: Mapping[int, Match]
    text: bytes
    alphabet: Alphabet

    def words(self, phrases: Iterable[int]) -> tuple[str, ...]:
        """What the text says where phrases stand first, each wording once."""
        found = b"\n".join([self.text[start:end] for _, start, end in map(self.first.__getitem__, phrases)])
        return tuple(dict.fromkeys([words.strip() for words in self.alphabet.read(found).split("\n")]))


def gather(book: Compiled, title: str, body: str) -> Evidence:
    """Evidence of a text; rules that are excluded or lack what they require have no points,
    those that are spoken against may have less than none."""
    text = book.alphabet.fold(_bare(title[:LONGEST]), _bare(body[:LONGEST]))
    places = _places(book, text)
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
    return Evidence(points, given, firm, doubled, places.first, text.cased, book.alphabet)


def _bare(text: str) -> str:
    """A text without the tickers of companies."""
    return TICKER.sub(" ", text) if "<" in text else text


def _holds(book: Compiled, rule: int, there: Set[int]) -> bool:
    required, excluding = book.conditions[rule]
    return (not required or not required.isdisjoint(there)) and excluding.isdisjoint(there)


def _places(book: Compiled, text: Text) -> Places:
    """Each phrase that stands in the text."""
    searched, cased = text.searched, text.cased
    shortcuts, ready, capitals = book.shortcuts, book.ready, book.alphabet.capitals
    counts: dict[int, float] = {}
    first: dict[int, Match] = {}
    asked: set[int] = set()
    parts = _parts(text)
    end, weight, mono = next(parts)
    for match in book.automaton.find_matches_as_indexes(searched):
        pattern, start, _ = match
        while start >= end:
            end, weight, mono = next(parts)
        phrase = shortcuts[pattern]
        if phrase >= CAPITAL:
            if not mono and cased[start] not in capitals:
                continue
            phrase -= CAPITAL
        if phrase >= 0:
            if phrase in counts:
                counts[phrase] += weight
            else:
                counts[phrase] = weight
                first[phrase] = match
            continue
        found, looked = ready[pattern] if phrase == READY else _standing(book, match, text, mono=mono)
        for phrase in found:
            counts[phrase] = counts.get(phrase, 0.0) + weight
            first.setdefault(phrase, match)
        if looked:
            asked.update(looked)
    return Places(counts, first, asked)


def _parts(text: Text) -> Iterator[tuple[int, float, bool]]:
    """Title, lede, body and tail of a text: where each ends, how much counts what begins in it, whether it is all in one case."""
    title, body = text.mono
    yield text.body, TITLE_COUNTS, title
    yield text.body + LEDE, LEDE_COUNTS, body
    yield text.body + TAIL, BODY_COUNTS, body
    yield len(text.searched), TAIL_COUNTS, body


def _standing(book: Compiled, match: Match, text: Text, *, mono: bool) -> Phrases:
    """The phrases that stand at a place, and those only asked for there: of the first level that has any.

    Where capitals say nothing, what needs none comes first: `jazz` is music.
    """
    pattern, start, end = match
    standing: list[int] = []
    asked: list[int] = []
    level = -1
    for sense in book.senses[pattern]:
        if level not in (-1, sense.level):
            break
        if mono and sense.other:
            continue
        if sense.plain or _agrees(book, sense, text, start, end, mono=mono):
            level = sense.level if sense.settles else level
            standing += sense.ids
            asked += sense.asked
    return standing, asked


def _agrees(book: Compiled, sense: Sense, text: Text, start: int, end: int, *, mono: bool) -> bool:
    """Whether capitals and the words after the literal are as the phrase asks."""
    for capital in sense.phrase.capitals:
        at = start + sense.shift + capital.offset
        if capital.exact:
            if text.cased[at : at + capital.size] != capital.exact:
                return False
        elif not mono and text.cased[at] not in book.alphabet.capitals:
            return False
    rest = sense.phrase.rest
    return rest is None or rest.match(text.searched, end - sense.back) is not None
