"""What is collected from rules while a rulebook is compiled: each phrase once, with what it is worth to whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.subjects.alphabet import Alphabet
from pipeline.subjects.phrases import Phrase, parse
from pipeline.subjects.rulebook import Rule, RuleError


class Worth(NamedTuple):
    """What a phrase gives to a rule; `needs` is another phrase that must stand in the story too.

    `again` is what the branch has got from it already, by another rule: it gets that once.
    """

    rule: int
    weight: float
    needs: int | None
    again: float = 0.0


class Draft:
    """Phrases by number; equal phrases of several rules share one."""

    def __init__(self, endings: tuple[str, ...], alphabet: Alphabet) -> None:
        self.endings = endings
        self.alphabet = alphabet
        self.phrases: list[Phrase] = []
        self.worth: list[list[Worth]] = []
        self.watched: set[int] = set()  # phrases that conditions ask for
        self.hiding: set[int] = set()  # phrases that say nothing, and hide what is in them
        self.conditions: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._numbers: dict[str, int] = {}

    def add(self, number: int, rule: Rule) -> None:
        """Take in one rule. Raises `RuleError` for a phrase that is none."""
        for written, weight in rule.phrases:
            first, _, other = written.partition(" & ")
            needs = self._number(other, rule.id) if other else None
            self.worth[self._number(first, rule.id)].append(Worth(number, weight, needs))
            self.watched |= {needs} if needs is not None else set()
        required = frozenset(self._number(phrase, rule.id) for phrase in rule.require)
        excluding = frozenset(self._number(phrase, rule.id) for phrase in rule.exclude)
        if required or excluding:
            self.conditions[number] = (required, excluding)
            self.watched |= required | excluding

    def hide(self, phrases: Iterable[str], where: str) -> None:
        """Take in phrases that hide what is in them. Raises `RuleError` for a phrase that is none."""
        self.hiding |= {self._number(phrase, where) for phrase in phrases}

    def literals(self) -> dict[bytes, list[int]]:
        """The phrases by each literal that begins them."""
        found: dict[bytes, list[int]] = {}
        for number, phrase in enumerate(self.phrases):
            for literal in phrase.literals:
                found.setdefault(literal, []).append(number)
        return found

    def _number(self, written: str, where: str) -> int:
        written = written.strip()
        if " & " in written:
            raise RuleError(f"{where}: `&` joins two phrases that give points, no more: {written!r}")
        if written not in self._numbers:
            try:
                self.phrases.append(parse(written, self.endings, self.alphabet))
            except ValueError as fault:
                raise RuleError(f"{where}: {fault}") from fault
            self.worth.append([])
            self._numbers[written] = len(self.phrases) - 1
        return self._numbers[written]
