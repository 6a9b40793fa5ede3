"""Which phrases may stand where the automaton finds a literal.

The automaton finds the longest literal at each place and goes on behind it. Phrases that cover the same words count
together (`steuer*` and `steuerhinterziehung`), one that covers fewer words is hidden (`cup` in `world cup`) unless it
counts everywhere. Since the automaton tells only the longest, what else stands there is worked out here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from pipeline.subjects.phrases import Phrase

PLAIN = 3  # the level of a phrase that is nothing but its literal
WORD_ENDS = re.compile(b" ")


class Sense(NamedTuple):
    """A phrase that may stand at a literal, with the phrases inside it that then stand there too.

    Senses of a literal come by level, those that ask for more first: the first level that holds counts. The
    phrase begins `shift` bytes after the literal's start, and its `rest` `back` bytes before the literal's end.
    `asked` are phrases inside it that only conditions look for: `union` in `European Union` is there, but says nothing.
    One that counts only beside another phrase (`Avalanche & hockey`) does not settle it: the next level is asked too.
    `other` is one in capitals that means something else in small letters (`Jazz`).
    """

    level: int
    phrase: Phrase
    ids: tuple[int, ...]
    asked: tuple[int, ...]
    plain: bool
    settles: bool
    other: bool
    shift: int = 0
    back: int = 0


SEVERAL, READY = -1, -2  # what `shortcut` gives for more than one phrase
CAPITAL = -3  # less its number: a phrase that must begin with a capital, and is nothing else


def shortcut(senses: Sequence[Sense]) -> int:
    """What nearly always suffices to know of a literal with senses: the phrase that stands there, if it is just one.

    Else that its phrases are `READY`, all of them, or that it has `SEVERAL` to choose from.
    """
    if not all(sense.plain for sense in senses):
        return SEVERAL
    standing, asked = ready(senses)
    return standing[0] if len(standing) == 1 and not asked else READY


def ready(senses: Sequence[Sense]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The phrases that stand at a literal of plain senses, each once a sense, and those that are only asked for."""
    ids = chain.from_iterable(sense.ids for sense in senses)
    return tuple(ids), tuple(chain.from_iterable(sense.asked for sense in senses))


def automaton(literals: Iterable[bytes], kind: MatchKind) -> BytesAhoCorasick:
    """An automaton over literals; one that finds nothing where there are none."""
    return BytesAhoCorasick(
        list(literals) or [b"\0"], matchkind=kind, implementation=Implementation.ContiguousNFA
    )


class Meaning(Protocol):
    """What the phrases are worth, as far as it decides which of them count at one place."""

    def counts(self, inner: int, outer: int) -> bool:
        """Whether a phrase counts also inside a longer one."""

    def asks(self, inner: int, outer: int) -> bool:
        """Whether a condition finds a phrase also inside a longer one."""

    def settles(self, number: int) -> bool:
        """Whether a phrase counts, or hides what is in it, whatever else is in the text."""

    def parts(self, number: int, other: int) -> bool:
        """Whether two phrases speak for different branches."""

    def adds(self, number: int, others: Sequence[int]) -> bool:
        """Whether a phrase gives anything that others at the same words do not."""


class Senses:
    """The senses of each literal of a set of phrases."""

    def __init__(self, phrases: list[Phrase], literals: Mapping[bytes, list[int]], meaning: Meaning) -> None:
        self.phrases = phrases
        self.literals = literals
        self.meaning = meaning
        self.settles = [meaning.settles(number) for number in range(len(phrases))]
        self.open = [text for text, own in literals.items() if any(_open(text, phrases[n]) for n in own)]
        self.finder = automaton(self.open, MatchKind.Standard)

    def alone(self, literal: bytes) -> int | None:
        """The phrase that a literal is and nothing else, as a shortcut; None where it has senses."""
        numbers = self.literals[literal]
        number, phrase = numbers[0], self.phrases[numbers[0]]
        if len(numbers) > 1 or phrase.rest or _open(literal, phrase):
            return None
        if self.finder.find_matches_as_indexes(literal, overlapping=True):
            return None
        counts, asks = self.meaning.counts, self.meaning.asks
        if any(counts(n, number) or asks(n, number) for n in self._within(literal)):
            return None
        capitals = phrase.capitals
        if len(capitals) == 1 and capitals[0].offset == 0 and not capitals[0].exact:
            return CAPITAL - number
        return None if capitals else number

    def of(self, literal: bytes) -> tuple[Sense, ...]:
        """The phrases that may stand at a literal, by level."""
        found = [self._sense(literal, number) for number in self.literals[literal]]
        found += self._same_words(literal)
        if len(found) == 1:
            return tuple(found)
        idle: list[int] = []
        for sense in (one for one in found if one.plain):
            rest = [
                one.ids[0]
                for one in found
                if one.plain and one.ids[0] != sense.ids[0] and one.ids[0] not in idle
            ]
            if not self.meaning.adds(sense.ids[0], rest):
                idle.append(sense.ids[0])
        kept = (one for one in found if one.ids[0] not in idle)
        asking = (one._replace(asked=(*one.asked, *self._asked(idle, one.ids[0]))) for one in kept)
        return tuple(sorted(asking, key=lambda one: one.level))

    def _asked(self, within: Iterable[int], number: int) -> tuple[int, ...]:
        """The phrases inside another one, or beside it at the same words, that conditions look for."""
        return tuple([n for n in within if self.meaning.asks(n, number)])

    def _sense(
        self, literal: bytes, number: int, phrase: Phrase | None = None, shift: int = 0, back: int = 0
    ) -> Sense:
        phrase = phrase or self.phrases[number]
        plain = not (phrase.rest or phrase.capitals)
        within = self._within(literal)
        if plain and not within:
            return Sense(PLAIN, phrase, (number,), (), True, self.settles[number], False, shift, back)
        kept = tuple([n for n in within if self.meaning.counts(n, number)])
        asked = self._asked([n for n in within if n not in kept], number)
        other = bool(phrase.capitals) and self._is_other(literal, number)
        ids = (number, *kept)
        return Sense(_level(phrase), phrase, ids, asked, plain, self.settles[number], other, shift, back)

    def _within(self, literal: bytes) -> Iterable[int]:
        """The phrases inside a literal, each once."""
        if b" " not in literal[:-1]:
            return ()
        inner = [numbers for part in parts(literal) if (numbers := self.literals.get(part))]
        return dict.fromkeys(chain.from_iterable(inner))

    def _is_other(self, literal: bytes, number: int) -> bool:
        """Whether the same words in small letters are a phrase of another branch."""
        small = [n for n in self.literals[literal] if not self.phrases[n].capitals]
        return any(self.meaning.parts(number, n) for n in small)

    def _same_words(self, literal: bytes) -> Iterator[Sense]:
        """Phrases with stars that cover the words of a literal too."""
        closed = literal.endswith(b" ")
        for found, start, end in self.finder.find_matches_as_indexes(
            literal if closed else literal + b" ", overlapping=True
        ):
            text = self.open[found]
            if text == literal or text.strip().count(b" ") != literal.strip().count(b" "):
                continue
            beyond = end > len(literal)
            for number in self.literals[text]:
                phrase = self.phrases[number]
                if not (beyond and phrase.rest):
                    ended = phrase._replace(rest=WORD_ENDS) if beyond else phrase
                    yield self._sense(text, number, ended, start, max(0, len(literal) - end))


def parts(literal: bytes) -> Iterator[bytes]:
    """All shorter runs of words in a literal, as literals."""
    words = literal.split()
    if len(words) == 2:  # most are
        yield words[0] + b" "
        yield words[1] + b" "
        return
    most = len(words) - 1
    for start in range(len(words)):
        for end in range(start + 1, min(start + most, len(words)) + 1):
            yield b" ".join(words[start:end]) + b" "


def _open(literal: bytes, phrase: Phrase) -> bool:
    return phrase.inside or not literal.endswith(b" ")


def _level(phrase: Phrase) -> int:
    """How much a phrase asks for beside its literal: further words, exact capitals, a capital, nothing."""
    if phrase.rest not in (None, WORD_ENDS):
        return 0
    return PLAIN - (2 if any(one.exact for one in phrase.capitals) else 1 if phrase.capitals else 0)
