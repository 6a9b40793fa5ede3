"""From points to subjects: which topics the evidence supports, how deep, in which order and how surely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from operator import itemgetter
from typing import NamedTuple

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


# A rule that a text speaks for: its points, how firm they are, its topic after those above, its number, and its phrases.
_Rule = tuple[float, int, tuple[str, ...], int, list[tuple[float, int]]]


class Choice(NamedTuple):
    """A topic with its confidence (0 to 1), the rule that says most for it, and the phrases that made it."""

    topic: str
    confidence: float
    rule: str
    phrases: tuple[int, ...]


class _Node(NamedTuple):
    """A topic with the rules that speak for it or for what is below it, their points, and how firm they are together."""

    points: float
    firm: int
    topic: str
    depth: int
    rules: Sequence[_Rule]


# A topic and what it weighs: its own points, or for the best one of a branch all that its branch has.
_Ranked = tuple[float, _Node]


def choose(book: Compiled, evidence: Evidence) -> list[Choice]:
    """The best topics, best first, at most six."""
    weights, rules = _branches(book, evidence)
    if not weights:
        return []
    whole = sum(weights.values())
    choices: list[Choice] = []
    sure = 1.0  # no topic is surer than the one before it
    for weight, node in _ranked(evidence, weights, rules):
        if choices and node.firm < (ALONE if node.depth == 1 else STANDS):
            continue
        sure = min(sure, confidence(weight, weight / whole, min(1.0, node.points / weight)))
        if len(choices) == MOST or (choices and sure < LEAST):
            break
        choices.append(_choice(book, node, sure))
    return choices


def _branches(book: Compiled, evidence: Evidence) -> tuple[dict[str, float], dict[str, list[_Rule]]]:
    """What each branch weighs that some firm phrase speaks for, and the rules of each."""
    paths = book.paths
    weights: dict[str, float] = {}
    rules: dict[str, list[_Rule]] = {}
    firmly: set[str] = set()
    for rule, (points, weight, firm, given) in evidence.said.items():
        if points > 0:
            path = paths[rule]
            branch = path[0]
            if branch in weights:
                weights[branch] += weight
                rules[branch].append((points, firm, path, rule, given))
            else:
                weights[branch] = weight
                rules[branch] = [(points, firm, path, rule, given)]
            if firm:
                firmly.add(branch)
    return {branch: weight for branch, weight in weights.items() if branch in firmly}, rules


def _ranked(
    evidence: Evidence, weights: Mapping[str, float], rules: Mapping[str, list[_Rule]]
) -> list[_Ranked]:
    """The deepest topics of all branches that weigh enough, best first; of two as heavy, the one that the text begins with."""
    least = min(PLENTY, max(ENOUGH, SHARE * max(weights.values())))
    ranked: list[_Ranked] = []
    for branch, weight in weights.items():
        if weight >= least:
            first, *others = _deepest(_branch(branch, rules[branch]))
            ranked.append((weight, first))
            if others:
                ranked += [(node.points, node) for node in others if node.points >= least]
    if len({weight for weight, _ in ranked}) == len(ranked):
        return sorted(ranked, reverse=True)
    return sorted(ranked, key=lambda one: (-one[0], _begins(evidence, one[1]), one[1].topic))


def _branch(topic: str, rules: Sequence[_Rule]) -> _Node:
    points, firm = 0.0, 0
    for more, firmness, _, _, _ in rules:
        points += more
        firm += firmness
    return _Node(points, firm, topic, 1, rules)


def _deepest(node: _Node) -> list[_Node]:
    """The deepest topics that the points support below a topic, the best first; itself where no child does."""
    deeper = _deeper(node)
    if not deeper:
        return [node]
    if len(deeper) == 1:
        return _deepest(deeper[0])
    deeper.sort(key=lambda child: -child.points)
    return [leaf for child in deeper for leaf in _deepest(child)]


def _deeper(node: _Node) -> list[_Node]:
    """The children of a topic that its points support.

    One word far down (`the minister, a former football player`) is what a story mentions, not what it is about: it
    is not enough for a child.
    """
    whole, depth = node.points, node.depth
    below: dict[str, tuple[float, int, list[_Rule]]] = {}
    for rule in node.rules:
        path = rule[2]
        if len(path) > depth:
            topic = path[depth]
            if topic in below:
                points, firm, rules = below[topic]
                rules.append(rule)
                below[topic] = points + rule[0], firm + rule[1], rules
            else:
                below[topic] = rule[0], rule[1], [rule]
    deeper: list[_Node] = []
    for topic, (points, firm, rules) in below.items():
        least = whole * (BESIDE if points >= GOOD else DEEPER)
        if firm >= STANDS and points >= ENOUGH and points >= least:
            deeper.append(_Node(points, firm, topic, depth + 1, rules))
    return deeper


def _begins(evidence: Evidence, node: _Node) -> int:
    """Where the text first speaks of a topic."""
    return min([evidence.first[phrase][1] for *_, given in node.rules for _, phrase in given])


def _choice(book: Compiled, node: _Node, sure: float) -> Choice:
    """A topic with its reasons: the rule that has the most points, the phrases that gave the most."""
    _, _, _, best, _ = max(node.rules, key=itemgetter(0))
    given = [one for _, _, _, _, given in node.rules for one in given if one[0] > 0]
    given.sort(reverse=True)
    return Choice(node.topic, sure, book.rules[best].id, tuple([phrase for _, phrase in given[:SHOWN]]))


def confidence(points: float, share: float, part: float = 1.0) -> float:
    """How often a story's first subject is right: that of a story with such points, and such a share of all points.

    First that its branch is right: a logistic curve with three parameters, fitted on half of the measured stories and
    checked on the other half. Then that the topic is right below it: `part` of the branch's points are the topic's own,
    and wire stories labelled by what they are about show that a topic with few of them is right half as often
    (`python -m tests.score.subjects` prints how often both are right).
    """
    branch = 1.0 / (1.0 + exp(CURVE[0] - CURVE[1] * log(1.0 + points) - CURVE[2] * share))
    return branch * min(1.0, BELOW[0] + BELOW[1] * part)
