"""What phrases are worth, as far as it decides which of several at one place of a text count."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pipeline.subjects.draft import Worth
from pipeline.subjects.rulebook import WEIGHTS

STRONG = WEIGHTS["strong"]
Paths = tuple[tuple[str, ...], ...]  # of each rule: its topic's ancestors and itself


@dataclass(frozen=True, slots=True)
class Meaning:
    """`worth` by phrase, `paths` by rule; `watched` phrases are asked for by conditions, `hiding` ones say nothing."""

    paths: Paths
    worth: Sequence[Sequence[Worth]]
    watched: AbstractSet[int]
    hiding: AbstractSet[int]

    def counts(self, inner: int, outer: int) -> bool:
        """Whether a phrase counts inside a longer one: strong ones of another subject do."""
        strong = [self.paths[one.rule][-1] for one in self.worth[inner] if one.weight >= STRONG]
        if not strong or outer in self.hiding:
            return False
        above = {topic for one in self.worth[outer] for topic in self.paths[one.rule]}
        return any(topic not in above for topic in strong)

    def asks(self, inner: int, outer: int) -> bool:
        """Whether a condition finds a phrase also inside a longer one, where it need not count."""
        return inner in self.watched and outer not in self.hiding

    def settles(self, number: int) -> bool:
        """Whether a phrase counts, or hides what is in it, whatever else is in the text."""
        return number in self.hiding or any(one.needs is None for one in self.worth[number])

    def parts(self, number: int, other: int) -> bool:
        """Whether two phrases speak for different branches; one that hides speaks for none."""
        one, two = ({self.paths[given.rule][0] for given in self.worth[n]} for n in (number, other))
        return one.isdisjoint(two)

    def adds(self, number: int, others: Sequence[int]) -> bool:
        """Whether a phrase gives any topic more than others do that cover the same words."""
        if not others:
            return True
        given = [one for other in others for one in self.worth[other] if one.needs is None]
        return not self.worth[number] or any(
            not any(
                mine.weight <= one.weight and self.paths[mine.rule][-1] in self.paths[one.rule]
                for one in given
            )
            for mine in self.worth[number]
        )
