"""A rulebook made ready to meet text: one automaton over the phrases of all its rules and the vocabulary's names.

The automaton finds the longest phrase at each place (leftmost-longest), so that `world cup` hides `cup`. What must
count in spite of a longer phrase around it (strong phrases, conditions) is hung to the longer phrase here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from pipeline.subjects.draft import Draft, Worth
from pipeline.subjects.phrases import Phrase
from pipeline.subjects.rulebook import WEIGHTS, Rule, Rulebook, packaged
from pipeline.subjects.vocabulary import topics

STRONG = WEIGHTS["strong"]
PLAIN = 3  # the level of a phrase that is nothing but its literal


class Sense(NamedTuple):
    """A phrase that may stand at a literal, with the phrases inside it that then stand there too.

    Senses of a literal come by level, those that ask for more first: the first level that holds counts.
    """

    level: int
    phrase: Phrase
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """`senses[i]` are the phrases of the automaton's pattern `i`, `worth[sense.id]` what they give to which rules."""

    automaton: BytesAhoCorasick
    senses: tuple[tuple[Sense, ...], ...]
    worth: tuple[tuple[Worth, ...], ...]
    rules: tuple[Rule, ...]
    conditions: Mapping[int, tuple[frozenset[int], frozenset[int]]]  # rule → phrases required, excluding


@cache
def of(language: str) -> Compiled:
    """The packaged rules of a language, compiled once."""
    return compiled(packaged(language))


def compiled(book: Rulebook) -> Compiled:
    """Compile a rulebook. Raises `RuleError` for a phrase that is none."""
    rules = (*book.rules, *named(book))
    draft = Draft(book.endings)
    for number, rule in enumerate(rules):
        draft.add(number, rule)
    literals = draft.literals()
    worth = [tuple(_deepest(rules, given)) for given in draft.worth]
    return Compiled(
        automaton=BytesAhoCorasick(
            list(literals) or [b"\0"],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        ),
        senses=tuple(
            tuple(_senses(text, own, literals, draft, worth, rules)) for text, own in literals.items()
        ),
        worth=tuple(worth),
        rules=rules,
        conditions=draft.conditions,
    )


def named(book: Rulebook) -> Iterator[Rule]:
    """The vocabulary's names in the book's language, as rules of one medium phrase each."""
    for topic in topics().values():
        if not topic.retired and topic.id not in book.stop:
            for name in topic.phrases(book.language):
                yield Rule(id=f"vocabulary#{topic.id}", topic=topic.id, phrases=((name, WEIGHTS["medium"]),))


def _deepest(rules: tuple[Rule, ...], worth: Iterable[Worth]) -> Iterator[Worth]:
    """What a phrase gives, without what it would give again to a topic above or, by two rules, to the same.

    A rule that is written comes before the vocabulary's name, which has a higher number.
    """
    kept: list[Worth] = []
    for one in sorted(worth, key=lambda one: (-len(topics()[rules[one.rule].topic].path), one.rule)):
        topic = rules[one.rule].topic
        if not any(
            topic in topics()[rules[other.rule].topic].path and other.needs in (None, one.needs)
            for other in kept
        ):
            kept.append(one)
    yield from kept


def _senses(
    text: bytes,
    own: list[int],
    literals: Mapping[bytes, list[int]],
    draft: Draft,
    worth: list[tuple[Worth, ...]],
    rules: tuple[Rule, ...],
) -> Iterator[Sense]:
    """The phrases of a literal: those that ask for more than the literal first, since the first that holds counts."""
    for number in sorted(
        own, key=lambda one: (draft.phrases[one].rest is None, not draft.phrases[one].capitals)
    ):
        phrase = draft.phrases[number]
        inside = dict.fromkeys(n for part in _parts(text) for n in literals.get(part, ()) if n not in own)
        covered = {step for one in worth[number] for step in topics()[rules[one.rule].topic].path}
        within = tuple(n for n in inside if n in draft.watched or _strong_elsewhere(worth[n], rules, covered))
        yield Sense(_level(phrase), phrase, (number, *within))


def _level(phrase: Phrase) -> int:
    """How much a phrase asks for beside its literal: further words, exact capitals, a capital, nothing."""
    if phrase.rest is not None:
        return 0
    return PLAIN - (2 if any(one.exact for one in phrase.capitals) else 1 if phrase.capitals else 0)


def _strong_elsewhere(worth: Iterable[Worth], rules: tuple[Rule, ...], covered: set[str]) -> bool:
    return any(one.weight >= STRONG and rules[one.rule].topic not in covered for one in worth)


def _parts(text: bytes) -> Iterator[bytes]:
    """All shorter runs of words in a literal, as literals."""
    words = text.decode().split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if end - start < len(words):
                yield (" ".join(words[start:end]) + " ").encode()
