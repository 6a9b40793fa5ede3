"""From points to subjects: which topics the evidence supports, how deep, in which order and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp, log

from pipeline.subjects.compiled import Compiled
from pipeline.subjects.evidence import Evidence
from pipeline.subjects.vocabulary import topics

MOST = 6
ENOUGH = 1.5  # points below which nothing is said
SHARE = 0.22  # of the best branch's points: what a further branch needs
DEEPER = 0.5  # of a topic's points: what one child needs to stand for it
BESIDE = 0.34  # and what a further child needs to be named too


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic with its points, those of its branch, and the confidence (0 to 1) that comes of them."""

    topic: str
    points: float
    confidence: float
    rule: str
    matched: tuple[str, ...]


def choose(book: Compiled, evidence: Mapping[int, Evidence]) -> list[Choice]:
    """The best topics, best first, at most six."""
    own: dict[str, float] = {}
    for rule, found in evidence.items():
        topic = book.rules[rule].topic
        own[topic] = own.get(topic, 0.0) + found.points
    total: dict[str, float] = {}
    children: dict[str, list[str]] = {}
    for topic, points in own.items():
        if points > 0:
            above = ""
            for step in topics()[topic].path:
                if step not in total:
                    children.setdefault(above, []).append(step)
                total[step] = total.get(step, 0.0) + points
                above = step
    whole = sum(total[branch] for branch in children.get("", ()))
    best = max((total[branch] for branch in children.get("", ())), default=0.0)
    ranked: list[tuple[float, str]] = []
    for branch in children.get("", ()):
        if total[branch] >= max(ENOUGH, SHARE * best):
            leaves = list(_descend(branch, total, children))
            ranked.append((total[branch], leaves[0]))
            ranked += (
                (total[leaf] * 0.9, leaf) for leaf in leaves[1:] if total[leaf] >= max(ENOUGH, SHARE * best)
            )
    ranked.sort(key=lambda one: (-one[0], one[1]))
    return [_choice(book, evidence, topic, rank, whole) for rank, topic in ranked[:MOST]]


def _descend(topic: str, total: Mapping[str, float], children: Mapping[str, list[str]]) -> Iterator[str]:
    """The deepest topics that the points support below `topic`, the best first; itself where no child does."""
    below = sorted(children.get(topic, ()), key=lambda child: -total[child])
    if not below or total[below[0]] < max(ENOUGH, DEEPER * total[topic]):
        yield topic
        return
    for n, child in enumerate(below):
        if n == 0 or total[child] >= BESIDE * total[topic]:
            yield from _descend(child, total, children)


def _choice(
    book: Compiled, evidence: Mapping[int, Evidence], topic: str, points: float, whole: float
) -> Choice:
    under = sorted(
        (-found.points, book.rules[rule].id, found.matched)
        for rule, found in evidence.items()
        if found.points > 0 and topic in topics()[book.rules[rule].topic].path
    )
    matched = tuple(dict.fromkeys(words for _, _, said in under for words in said))
    return Choice(topic, points, confidence(points, points / whole), under[0][1], matched[:8])


def confidence(points: float, share: float) -> float:
    """How often such a subject is right: a logistic curve over its points and its share of all points."""
    return 1.0 / (1.0 + exp(-(-2.4 + 1.0 * log(1.0 + points) + 2.6 * share)))
