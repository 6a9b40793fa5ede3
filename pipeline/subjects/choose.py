"""From points to subjects: which topics the evidence supports, how deep, in which order and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from math import exp, log

from pipeline.subjects.compiled import Compiled
from pipeline.subjects.evidence import MEDIUM, Evidence

MOST = 6
ENOUGH = 1.5  # points below which nothing is said
SHARE = 0.28  # of the best branch's points: what a further subject needs
DEEPER = 0.5  # of a topic's points: what one child needs to stand for it
BESIDE = 0.25  # the same for a child with good evidence of its own
GOOD = 3.5  # points of about one strong phrase
LEAST = 0.15  # confidence of a further subject
CURVE = (4.3, 1.0, 4.5)
SHOWN = 6  # matched phrases


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic with its confidence (0 to 1), the rule that says most for it, and the phrases that made it."""

    topic: str
    confidence: float
    rule: str
    phrases: tuple[int, ...]


@dataclass(slots=True)
class _Tree:
    """Points and rules of topics with all below them; `below` has only those that some firm phrase speaks for."""

    points: dict[str, float] = field(default_factory=dict)
    rules: dict[str, list[int]] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)


def choose(book: Compiled, evidence: Evidence) -> list[Choice]:
    """The best topics, best first, at most six."""
    totals, rules = _branches(book, evidence)
    if not totals:
        return []
    least = max(ENOUGH, SHARE * max(totals.values()))
    ranked: list[tuple[float, str]] = []
    trees: dict[str, _Tree] = {}
    for branch, points in totals.items():
        if points >= least:
            trees[branch] = tree = _tree(book, evidence, rules[branch])
            first, *others = _descend(branch, tree)
            ranked.append((points, first))
            ranked += ((tree.points[topic], topic) for topic in others if tree.points[topic] >= least)
    ranked.sort(key=lambda one: (-one[0], one[1]))
    whole = sum(totals.values())
    choices = (_choice(book, evidence, trees, topic, points, points / whole) for points, topic in ranked)
    best = islice(choices, 1)
    return [*best, *islice((one for one in choices if _stands(book, evidence, one)), MOST - 1)]


def _branches(book: Compiled, evidence: Evidence) -> tuple[dict[str, float], dict[str, list[int]]]:
    """Points and rules of each branch that some firm phrase speaks for."""
    branches = book.branches
    totals: dict[str, float] = {}
    rules: dict[str, list[int]] = {}
    for rule, points in evidence.points.items():
        if points > 0:
            branch = branches[rule]
            if branch in totals:
                totals[branch] += points
                rules[branch].append(rule)
            else:
                totals[branch] = points
                rules[branch] = [rule]
    firm = evidence.firm
    return {branch: points for branch, points in totals.items() if not firm.isdisjoint(rules[branch])}, rules


def _tree(book: Compiled, evidence: Evidence, rules: Iterable[int]) -> _Tree:
    tree = _Tree()
    points, known, below = tree.points, tree.rules, tree.below
    firm: set[str] = set()
    for rule in rules:
        path, given = book.paths[rule], evidence.points[rule]
        for topic in path:
            if topic in points:
                points[topic] += given
                known[topic].append(rule)
            else:
                points[topic] = given
                known[topic] = [rule]
        if rule in evidence.firm and path[-1] not in firm:
            for above, topic in pairwise(path):
                if topic not in firm:
                    below.setdefault(above, []).append(topic)
            firm.update(path)
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


def _stands(book: Compiled, evidence: Evidence, one: Choice) -> bool:
    """Whether a further subject has what it takes beside the best: something firm in title or lede, or two things below.

    One word far down (`the minister, a former football player`) is what a story mentions, not what it is about.
    """
    firm = [number for number in one.phrases if any(given.weight >= MEDIUM for given in book.worth[number])]
    return one.confidence >= LEAST and (
        len(firm) > 1 or any(evidence.first[number][0] < evidence.lede for number in firm)
    )


def _choice(
    book: Compiled, evidence: Evidence, trees: dict[str, _Tree], topic: str, points: float, share: float
) -> Choice:
    rules: Sequence[int] = next(tree.rules[topic] for tree in trees.values() if topic in tree.rules)
    best = max(rules, key=evidence.points.__getitem__)
    given = sorted((one for rule in rules for one in evidence.given[rule] if one[0] > 0), reverse=True)
    return Choice(
        topic=topic,
        confidence=confidence(points, share),
        rule=book.rules[best].id,
        phrases=tuple(phrase for _, phrase in given[:SHOWN]),
    )


def confidence(points: float, share: float) -> float:
    """How often the first subject of a story with such points, and such a share of all points, is in the right branch.

    A logistic curve with three parameters, fitted on half of the measured stories and checked on the other half
    (`python -m tests.score.subjects` prints how often it is right). That a deeper topic is the right one in its
    branch has not been measured.
    """
    return 1.0 / (1.0 + exp(CURVE[0] - CURVE[1] * log(1.0 + points) - CURVE[2] * share))
