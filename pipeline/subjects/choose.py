"""From points to subjects: which topics the evidence supports, how deep, in which order and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import exp, log

from pipeline.subjects.compiled import Compiled
from pipeline.subjects.evidence import Evidence
from pipeline.subjects.vocabulary import topics

MOST = 6
ENOUGH = 1.5  # points below which nothing is said
SHARE = 0.22  # of the best branch's points: what a further subject needs
DEEPER = 0.5  # of a topic's points: what one child needs to stand for it
BESIDE = 0.25  # the same for a child with good evidence of its own
GOOD = 3.5  # points of about one strong phrase
SHOWN = 8  # matched phrases


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic with its confidence (0 to 1), the rule that says most for it, and where the text says it."""

    topic: str
    confidence: float
    rule: str
    spans: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Tree:
    """Points of topics with all below them; `below` has only topics that some firm phrase speaks for."""

    points: dict[str, float] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)


def choose(book: Compiled, evidence: Mapping[int, Evidence]) -> list[Choice]:
    """The best topics, best first, at most six."""
    tree = _tree(book, evidence)
    branches = tree.below.get("", [])
    if not branches:
        return []
    least = max(ENOUGH, SHARE * max(tree.points[branch] for branch in branches))
    ranked: list[tuple[float, str]] = []
    for branch in branches:
        if tree.points[branch] >= least:
            first, *others = _descend(branch, tree)
            ranked.append((tree.points[branch], first))
            ranked += ((tree.points[topic], topic) for topic in others if tree.points[topic] >= least)
    ranked.sort(key=lambda one: (-one[0], one[1]))
    whole = sum(tree.points[branch] for branch in branches)
    return [_choice(book, evidence, topic, points, points / whole) for points, topic in ranked[:MOST]]


def _tree(book: Compiled, evidence: Mapping[int, Evidence]) -> _Tree:
    tree = _Tree()
    firm: set[str] = set()
    for rule, found in evidence.items():
        path = topics()[book.rules[rule].topic].path
        for topic in path:
            tree.points[topic] = tree.points.get(topic, 0.0) + found.points
        if found.firm:
            for above, topic in zip(("", *path), path, strict=False):
                if topic not in firm:
                    firm.add(topic)
                    tree.below.setdefault(above, []).append(topic)
    return tree


def _descend(topic: str, tree: _Tree) -> Iterator[str]:
    """The deepest topics that the points support below `topic`, the best first; itself where no child does."""
    points = tree.points
    below = sorted(tree.below.get(topic, ()), key=lambda child: -points[child])
    deeper = [child for child in below if points[child] >= _asked(points[topic], points[child])]
    for child in deeper:
        yield from _descend(child, tree)
    if not deeper:
        yield topic


def _asked(whole: float, part: float) -> float:
    """The points that a child needs of its parent's: half, or less where it has good evidence of its own."""
    return max(ENOUGH, whole * (BESIDE if part >= GOOD else DEEPER))


def _choice(
    book: Compiled, evidence: Mapping[int, Evidence], topic: str, points: float, share: float
) -> Choice:
    under = [
        (one.points, rule) for rule, one in evidence.items() if topic in topics()[book.rules[rule].topic].path
    ]
    spans = sorted((span for _, rule in under for span in evidence[rule].spans if span[0] > 0), reverse=True)
    return Choice(
        topic=topic,
        confidence=confidence(points, share),
        rule=book.rules[max(under)[1]].id,
        spans=tuple(dict.fromkeys((start, end) for _, start, end in spans))[:SHOWN],
    )


def confidence(points: float, share: float) -> float:
    """How often such a subject is right: a logistic curve over its points and its share of all points."""
    return 1.0 / (1.0 + exp(2.4 - log(1.0 + points) - 2.6 * share))
