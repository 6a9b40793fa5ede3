"""A rulebook made ready to meet text: one automaton over the phrases of all its rules and the vocabulary's names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from pipeline.subjects.phrases import Capital, Phrase, parse
from pipeline.subjects.rulebook import WEIGHTS, Rule, Rulebook, RuleError, packaged
from pipeline.subjects.vocabulary import topics

NAMES = "vocabulary"  # the rule id of what the vocabulary itself names
STRONG = WEIGHTS["strong"]


@dataclass(frozen=True, slots=True)
class Sense:
    """One phrase as it may stand at a literal: what else must hold there, and what it is worth to which rules."""

    id: int
    inside: bool
    rest: re.Pattern[bytes] | None
    capitals: tuple[Capital, ...]
    plain: bool  # nothing else must hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """`senses[i]` are the phrases of the automaton's pattern `i`, `worth[sense.id]` their rules and weights."""

    automaton: BytesAhoCorasick
    senses: tuple[tuple[Sense, ...], ...]
    worth: tuple[tuple[tuple[int, float], ...], ...]
    rules: tuple[Rule, ...]
    conditions: Mapping[
        int, tuple[frozenset[int], frozenset[int]]
    ]  # rule → senses required, senses that exclude


@dataclass(slots=True)
class _Draft:
    """What is collected while phrases are read; a phrase of several rules is one sense."""

    ids: dict[tuple[str, bool], int] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)
    worth: list[dict[int, float]] = field(default_factory=list)
    watched: set[int] = field(default_factory=set)

    def sense(self, written: str, endings: tuple[str, ...], where: str) -> int:
        key = (written, bool(endings))
        if key not in self.ids:
            try:
                self.phrases.append(parse(written, endings))
            except ValueError as fault:
                raise RuleError(f"{where}: {fault}") from fault
            self.worth.append({})
            self.ids[key] = len(self.phrases) - 1
        return self.ids[key]


@cache
def of(language: str) -> Compiled:
    """The packaged rules of a language, compiled once."""
    return compiled(packaged(language))


def compiled(book: Rulebook) -> Compiled:
    """Compile a rulebook. Raises `RuleError` for a phrase that is none."""
    draft = _Draft()
    rules = (*book.rules, *_named(book))
    conditions = {}
    for number, rule in enumerate(rules):
        for phrase, weight in rule.phrases:
            worth = draft.worth[draft.sense(phrase, book.endings, rule.id)]
            worth[number] = max(weight, worth.get(number, weight))
        required = frozenset(draft.sense(p, book.endings, rule.id) for p in rule.require)
        excluding = frozenset(draft.sense(p, book.endings, rule.id) for p in rule.exclude)
        if required or excluding:
            conditions[number] = (required, excluding)
            draft.watched |= required | excluding
    literals = _literals(draft)
    return Compiled(
        automaton=BytesAhoCorasick(
            list(literals), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        ),
        senses=tuple(_senses(literal, literals, draft, rules) for literal in literals),
        worth=tuple(tuple(worth.items()) for worth in draft.worth),
        rules=rules,
        conditions=conditions,
    )


def _named(book: Rulebook) -> Iterator[Rule]:
    """The vocabulary's names in the book's language, as rules of one medium phrase each."""
    for topic in topics().values():
        names = topic.names.get(book.language, ())
        if names and not topic.retired and topic.id not in book.stop:
            phrases = tuple((part, WEIGHTS["medium"]) for name in names for part in _spoken(name))
            if phrases:
                yield Rule(id=f"{NAMES}#{topic.id}", topic=topic.id, phrases=phrases)


def _spoken(name: str) -> Iterator[str]:
    """A name as text would have it: what stands in brackets is an explanation, lists are no phrase."""
    bare = re.sub(r"\([^)]{0,80}\)", "", name).strip().lower()
    if bare and not re.search(r"[,;/*]| (?:and|und|et|y|e|og|och|i|en|ou|o|oder|or|of)\b", bare):
        yield bare


def _literals(draft: _Draft) -> dict[bytes, list[int]]:
    literals: dict[bytes, list[int]] = {}
    for number, phrase in enumerate(draft.phrases):
        for literal in phrase.literals:
            literals.setdefault(literal, []).append(number)
    return literals


def _senses(
    literal: bytes, literals: Mapping[bytes, list[int]], draft: _Draft, rules: tuple[Rule, ...]
) -> tuple[Sense, ...]:
    """The phrases of a literal, the longest first, then those inside it that count in spite of it."""
    own = sorted(literals[literal], key=lambda number: draft.phrases[number].rest is None)
    return tuple(
        Sense(number, p.inside, p.rest, p.capitals, plain=not (p.rest or p.capitals))
        for number in own
        for p in (draft.phrases[number],)
    )
