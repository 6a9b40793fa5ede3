"""From points to subjects: which topics the evidence supports, how deep, in which order and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, pairwise
from math import exp, log

from pipeline.subjects.compiled import Compiled
from pipeline.subjects.evidence import Evidence

MOST = 6
ENOUGH = 1.5  # points below which nothing is said
SHARE = 0.28  # of the best branch's points: what a further subject needs
PLENTY = 18.0  # points that make a further subject beside any first one: half a dozen strong phrases
DEEPER = 0.4  # of a topic's points: what one child needs to stand for it
BESIDE = 0.15  # the same for a child with good evidence of its own
GOOD = 3.0  # points of one strong phrase
STANDS = 2  # how firm a topic below, or a further subject, must be
ALONE = 4  # the same for a branch beside the best one, whose words are of the broadest
LEAST = 0.22  # confidence of a further subject
CURVE = (3.2, 0.53, 5.4)
BELOW = (0.62, 0.5)  # how often a topic with few of its branch's points is right in it; what more of them add
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
    """Points, rules and firmness of topics with all below them; `below` has only those that some firm phrase speaks for."""

    points: dict[str, float] = field(default_factory=dict)
    rules: dict[str, list[int]] = field(default_factory=dict)
    firm: dict[str, int] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)


def choose(book: Compiled, evidence: Evidence) -> list[Choice]:
    """The best topics, best first, at most six."""
    totals, rules = _branches(book, evidence)
    if not totals:
        return []
    least = min(PLENTY, max(ENOUGH, SHARE * max(totals.values())))
    ranked: list[tuple[float, str, _Tree]] = []
    for branch, points in totals.items():
        if points >= least:
            tree = _tree(book, evidence, rules[branch])
            first, *others = _descend(branch, tree)
            ranked.append((points, first, tree))
            ranked += ((tree.points[topic], topic, tree) for topic in others if tree.points[topic] >= least)
    tied = len({one[0] for one in ranked}) < len(ranked)
    ranked.sort(key=lambda one: (-one[0], _begins(evidence, one[2].rules[one[1]]) if tied else 0, one[1]))
    further = (one for one in ranked[1:] if one[2].firm[one[1]] >= (ALONE if one[1] in totals else STANDS))
    whole = sum(totals.values())
    choices: list[Choice] = []
    for points, topic, tree in islice(chain(ranked[:1], further), MOST):
        most = choices[-1].confidence if choices else 1.0
        choices.append(_choice(book, evidence, tree, topic, points, points / whole, most))
    return choices[:1] + [one for one in choices[1:] if one.confidence >= LEAST]


def _begins(evidence: Evidence, rules: Iterable[int]) -> int:
    """Where the text first speaks of a topic: of two that have as many points, the one that it begins with comes first."""
    return min(evidence.first[phrase][1] for rule in rules for _, phrase in evidence.given[rule])


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
    for rule, points in evidence.doubled.items():
        if evidence.points[rule] > 0:
            totals[branches[rule]] -= points
    firm = evidence.firm.keys()
    return {branch: points for branch, points in totals.items() if not firm.isdisjoint(rules[branch])}, rules


def _tree(book: Compiled, evidence: Evidence, rules: Iterable[int]) -> _Tree:
    tree = _Tree()
    points, known, firm, below = tree.points, tree.rules, tree.firm, tree.below
    for rule in rules:
        path, given, firmness = book.paths[rule], evidence.points[rule], evidence.firm.get(rule, 0)
        for topic in path:
            if topic in points:
                points[topic] += given
                known[topic].append(rule)
            else:
                points[topic] = given
                known[topic] = [rule]
        if firmness:
            for above, topic in pairwise(path):
                if topic not in firm:
                    below.setdefault(above, []).append(topic)
            for topic in path:
                firm[topic] = firm.get(topic, 0) + firmness
    return tree


def _descend(topic: str, tree: _Tree) -> Iterator[str]:
    """The deepest topics that the points support below `topic`, the best first; itself where no child does.

    One word far down (`the minister, a former football player`) is what a story mentions, not what it is about: it
    is not enough for a child.
    """
    points, firm = tree.points, tree.firm
    below = sorted(tree.below.get(topic, ()), key=lambda child: -points[child])
    deeper = [c for c in below if firm[c] >= STANDS and points[c] >= _asked(points[topic], points[c])]
    for child in deeper:
        yield from _descend(child, tree)
    if not deeper:
        yield topic


def _asked(whole: float, part: float) -> float:
    """The points that a child needs of its parent's: two fifths, or less where it has good evidence of its own."""
    return max(ENOUGH, whole * (BESIDE if part >= GOOD else DEEPER))


def _choice(
    book: Compiled, evidence: Evidence, tree: _Tree, topic: str, points: float, share: float, most: float
) -> Choice:
    """A topic with its reasons; it is no surer than `most`, what the topic before it has."""
    rules = tree.rules[topic]
    best = max(rules, key=evidence.points.__getitem__)
    given = sorted((one for rule in rules for one in evidence.given[rule] if one[0] > 0), reverse=True)
    return Choice(
        topic=topic,
        confidence=min(most, confidence(points, share, min(1.0, tree.points[topic] / points))),
        rule=book.rules[best].id,
        phrases=tuple(phrase for _, phrase in given[:SHOWN]),
    )


def confidence(points: float, share: float, part: float = 1.0) -> float:
    """How often a story's first subject is right: that of a story with such points, and such a share of all points.

    First that its branch is right: a logistic curve with three parameters, fitted on half of the measured stories and
    checked on the other half. Then that the topic is right below it: `part` of the branch's points are the topic's own,
    and wire stories labelled by what they are about show that a topic with few of them is right half as often
    (`python -m tests.score.subjects` prints how often both are right).
    """
    branch = 1.0 / (1.0 + exp(CURVE[0] - CURVE[1] * log(1.0 + points) - CURVE[2] * share))
    return branch * min(1.0, BELOW[0] + BELOW[1] * part)
