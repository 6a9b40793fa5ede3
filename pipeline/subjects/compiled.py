"""A rulebook made ready to meet text: one automaton over the phrases of all its rules and the vocabulary's names.

Of phrases at one place the longest counts, so that `world cup` hides `cup` (senses.py); strong phrases of another
subject, and what conditions ask for, count also inside a longer one.
"""

from __future__ import annotations

import gc
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from pipeline.subjects import alphabet
from pipeline.subjects.alphabet import Alphabet
from pipeline.subjects.draft import Draft, Worth
from pipeline.subjects.meaning import Meaning, Paths
from pipeline.subjects.rulebook import WEIGHTS, Rule, Rulebook, actors, packaged
from pipeline.subjects.senses import READY, Sense, Senses, automaton, ready, shortcut
from pipeline.subjects.vocabulary import Topic

Special = tuple[int | None, float, bool]
# A `Worth` ready for use, as a bare tuple, which is taken apart much faster: rule, weight, how firm it makes the rule, and
# what few have: the phrase that it needs, what the branch has got already, and whether the rule may have got it already.
Given = tuple[int, float, int, Special | None]
COMMON: Special = (None, 0.0, False)
SHARED = {"nb": "no", "nn": "no"}
MEDIUM, STRONG = WEIGHTS["medium"], WEIGHTS["strong"]
ACTOR = 2.5  # points at most of a phrase for a person, office or body


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """`senses[i]` are the phrases of the automaton's pattern `i` that is not just one, `worth[phrase]` what they give to which rules.

    `shortcuts[i]` is what mostly suffices of `senses[i]`, `ready[i]` where that is `READY`; `paths` are the rules' topics with all above them, the branch first.
    """

    alphabet: Alphabet
    automaton: BytesAhoCorasick
    senses: tuple[tuple[Sense, ...], ...]
    shortcuts: tuple[int, ...]
    ready: Mapping[int, tuple[tuple[int, ...], tuple[int, ...]]]
    worth: tuple[tuple[Given, ...], ...]
    rules: tuple[Rule, ...]
    topics: Mapping[str, Topic]
    paths: tuple[tuple[str, ...], ...]
    conditions: Mapping[int, tuple[frozenset[int], frozenset[int]]]  # rule → phrases required, excluding


def of(language: str) -> Compiled:
    """The packaged rules of a language, compiled once; Norwegian's two written forms share theirs."""
    return _compiled(SHARED.get(language, language))


@cache
def _compiled(language: str) -> Compiled:
    with _uncollected():
        return compiled(packaged(language))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hundreds of thousands of objects are made that all stay: the collector of garbage would walk them again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def compiled(book: Rulebook) -> Compiled:
    """Compile a rulebook. Raises `RuleError` for a phrase that is none."""
    rules = (*book.rules, *named(book))
    paths = tuple(book.vocabulary[rule.topic].path for rule in rules)
    letters = alphabet.of(book.language)
    draft = Draft(book.endings, letters)
    for number, rule in enumerate(rules):
        draft.add(number, rule)
    draft.hide(book.hide, f"{book.language}/language.toml")
    literals = draft.literals()
    worth = tuple(_settled(paths, given, draft.conditions) for given in draft.worth)
    reader = Senses(draft.phrases, literals, Meaning(paths, worth, draft.watched, draft.hiding))
    alone = [reader.alone(literal) for literal in literals]
    senses = tuple(
        [() if one is not None else reader.of(text) for one, text in zip(alone, literals, strict=True)]
    )
    shortcuts = tuple(
        [shortcut(some) if one is None else one for one, some in zip(alone, senses, strict=True)]
    )
    return Compiled(
        alphabet=letters,
        automaton=automaton(literals, MatchKind.LeftmostLongest),
        senses=senses,
        shortcuts=shortcuts,
        ready={n: ready(senses[n]) for n, short in enumerate(shortcuts) if short == READY},
        worth=tuple(_given(worth)),
        rules=rules,
        topics=book.vocabulary,
        paths=paths,
        conditions=draft.conditions,
    )


def named(book: Rulebook) -> Iterator[Rule]:
    """The vocabulary's names in the book's language, as rules of one medium phrase each; none in a script that is not read."""
    letters = alphabet.of(book.language)
    for topic in book.vocabulary.values():
        if not topic.retired and topic.id not in book.stop:
            for name in filter(letters.holds, topic.phrases(book.language)):
                yield Rule(id=f"vocabulary#{topic.id}", topic=topic.id, phrases=((name, WEIGHTS["medium"]),))


def _given(worth: Iterable[Sequence[Worth]]) -> Iterator[tuple[Given, ...]]:
    """What each phrase gives, the same only once in memory: thousands of phrases give one rule as much."""
    shared: dict[tuple[Given, ...], tuple[Given, ...]] = {}
    for some in worth:
        rules = [one.rule for one in some]
        given = tuple([_ready(one, once=one.rule in rules[:n]) for n, one in enumerate(some)])
        yield shared.setdefault(given, given)


def _ready(one: Worth, *, once: bool) -> Given:
    special = (one.needs, one.again, once)
    return (one.rule, one.weight, _firm(one.weight), special if special != COMMON else None)


def _firm(weight: float) -> int:
    return 4 if weight >= STRONG else 2 if weight >= MEDIUM else 0


def _settled(paths: Paths, worth: Sequence[Worth], conditions: Container[int]) -> tuple[Worth, ...]:
    """What a phrase gives to which rules, the most first: of several needs of one rule the first that holds counts."""
    if len(worth) < 2:
        return tuple([_tempered(paths, one) for one in worth])
    deepest = [_tempered(paths, one) for one in _deepest(paths, worth)]
    return tuple(sorted(_once(paths, deepest, conditions), key=lambda one: -one.weight))


def _tempered(paths: Paths, one: Worth) -> Worth:
    """Words for persons, offices and bodies say less than words for what happens."""
    return one._replace(weight=min(one.weight, ACTOR)) if paths[one.rule][-1] in actors() else one


def _once(paths: Paths, worth: list[Worth], conditions: Container[int]) -> Iterator[Worth]:
    """What counts in every story comes first, the most of it first; each then knows what its branch has got already."""
    got: list[Worth] = []
    for one in sorted(worth, key=lambda one: (one.rule in conditions, one.needs is not None, -one.weight)):
        others = (
            other.weight
            for other in got
            if other.rule != one.rule
            and paths[other.rule][0] == paths[one.rule][0]
            and other.needs in (None, one.needs)
        )
        yield one._replace(again=min(max(others, default=0.0), max(one.weight, 0.0)))
        if one.rule not in conditions:
            got.append(one)


def _deepest(paths: Paths, worth: Iterable[Worth]) -> Iterator[Worth]:
    """What a phrase gives, without what it would give again to a topic above or, by two rules, to the same.

    A rule that is written comes before the vocabulary's name, which has a higher number; what is given to a topic
    above is the least that the deeper one gets.
    """
    kept: list[Worth] = []
    for one in sorted(worth, key=lambda one: (-len(paths[one.rule]), one.rule)):
        topic = paths[one.rule][-1]
        below = [
            n
            for n, other in enumerate(kept)
            if topic in paths[other.rule] and other.needs in (None, one.needs)
        ]
        for n in below:
            if paths[kept[n].rule][-1] != topic and kept[n].needs == one.needs:
                kept[n] = kept[n]._replace(weight=max(kept[n].weight, one.weight))
        if all(kept[n].needs != one.needs and kept[n].weight < one.weight for n in below):
            kept.append(one)  # nothing has it yet, or only less of it, and without the other phrase
    yield from kept
