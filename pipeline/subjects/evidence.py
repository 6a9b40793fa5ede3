"""What a text says for each rule: one pass of the automaton, then the rules' conditions and weights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from pipeline.subjects.alphabet import Alphabet, Text
from pipeline.subjects.compiled import Compiled
from pipeline.subjects.senses import CAPITAL, READY, Sense

LONGEST = 20_000  # characters that are read: what is said only after these is not what the story is about
LEDE = 350  # bytes after the title that count as lede
TAIL = 1500  # and from where on the text counts less
TITLE_COUNTS, LEDE_COUNTS, BODY_COUNTS, TAIL_COUNTS = 2.5, 1.6, 1.0, 0.7
SATURATION = 0.35  # how soon repetition stops to add
TICKER = re.compile(r"<[A-Z][A-Z0-9.]{0,8}>")  # `PENN CENTRAL <PC>` is no story of computers

Match = tuple[int, int, int]  # pattern, start, end
Phrases = tuple[Sequence[int], Sequence[int]]  # those that stand at a place, those only asked for there
# What a text says for a rule: points; what of them the rule's branch has not got of the same phrases by another rule; how
# firm they are; and the phrases that gave them. A bare tuple, made anew with each phrase: nothing adds up faster.
Said = tuple[float, float, int, list[tuple[float, int]]]


class Places(NamedTuple):
    """Phrases that stand in a text: their places counted by where they are, and the first match.

    `asked` are those that conditions look for, inside longer ones, where they do not count.
    """

    counts: dict[int, float]
    first: dict[int, Match]
    asked: Set[int]


class Evidence(NamedTuple):
    """What speaks for each rule, or against it.

    A weak phrase supports a subject, it never makes one: it is not firm. Others make a rule firm by 1 where they stand once
    below title and lede; there, or coming again, by 2, or by 4 if they are strong.
    """

    said: Mapping[int, Said]
    first: Mapping[int, Match]
    text: bytes
    alphabet: Alphabet

    def words(self, phrases: Iterable[int]) -> tuple[str, ...]:
        """What the text says where phrases stand first, each wording once."""
        found = b"\n".join([self.text[start:end] for _, start, end in map(self.first.__getitem__, phrases)])
        return tuple(dict.fromkeys([words.strip() for words in self.alphabet.read(found).split("\n")]))


def gather(book: Compiled, title: str, body: str) -> Evidence:
    """Evidence of a text for the rules that it speaks of, but those that are excluded or lack what they require."""
    text = book.alphabet.fold(_bare(title[:LONGEST]), _bare(body[:LONGEST]))
    places = _places(book, text)
    said = _said(book, places)
    for rule in book.conditions.keys() & said.keys():
        if not _holds(book, rule, places):
            del said[rule]
    return Evidence(said, places.first, text.cased, book.alphabet)


def _said(book: Compiled, places: Places) -> dict[int, Said]:
    """What the phrases that stand in a text say for each rule."""
    said: dict[int, Said] = {}
    standing, asked, worth = places.counts, places.asked, book.worth
    for phrase, counts in standing.items():
        value = counts / (1.0 + SATURATION * counts)
        for rule, weight, firm, special in worth[phrase]:
            more = new = weight * value
            if special is not None:
                needs, again, once = special
                if needs is not None and needs not in standing and needs not in asked:
                    continue
                if once and rule in said and said[rule][-1][-1][1] == phrase:
                    continue  # it has got more of this phrase
                new -= again * value
            if firm and counts <= BODY_COUNTS:
                firm = 1
            if rule in said:
                points, weighs, firmness, given = said[rule]
                given.append((more, phrase))
                said[rule] = points + more, weighs + new, firmness + firm, given
            else:
                said[rule] = more, new, firm, [(more, phrase)]
    return said


def _holds(book: Compiled, rule: int, places: Places) -> bool:
    required, excluding = book.conditions[rule]
    standing, asked = places.counts.keys(), places.asked
    if required and standing.isdisjoint(required) and asked.isdisjoint(required):
        return False
    return standing.isdisjoint(excluding) and asked.isdisjoint(excluding)


def _bare(text: str) -> str:
    """A text without the tickers of companies."""
    return TICKER.sub(" ", text) if "<" in text else text


def _places(book: Compiled, text: Text) -> Places:
    """Each phrase that stands in the text."""
    shortcuts, ready, capitals = book.shortcuts, book.ready, book.alphabet.capitals
    counts: dict[int, float] = {}
    first: dict[int, Match] = {}
    asked: set[int] = set()
    found: Sequence[int]
    looked: Sequence[int]
    parts = _parts(text)
    border, weight, mono = next(parts)
    for match in book.automaton.find_matches_as_indexes(text.searched):
        pattern, start, _ = match
        while start >= border:
            border, weight, mono = next(parts)
        phrase = shortcuts[pattern]
        if phrase >= 0:
            if phrase in counts:
                counts[phrase] += weight
            else:
                counts[phrase] = weight
                first[phrase] = match
            continue
        if phrase == READY:
            found, looked = ready[pattern]
        elif phrase <= CAPITAL:
            if not mono and text.cased[start] not in capitals:
                continue
            found, looked = (CAPITAL - phrase,), ()
        else:
            found, looked = _standing(book, text, match, mono=mono)
        for phrase in found:
            if phrase in counts:
                counts[phrase] += weight
            else:
                counts[phrase] = weight
                first[phrase] = match
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


def _standing(book: Compiled, text: Text, match: Match, *, mono: bool) -> Phrases:
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
