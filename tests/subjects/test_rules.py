"""Every rule that is shipped finds its examples and leaves its counter-examples alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import subjects
from pipeline.subjects.rulebook import Rule, load
from pipeline.subjects.vocabulary import SCHEME, topics

RULES = Path(__file__).parents[2] / "pipeline" / "subjects" / "rules"
BOOKS = {
    folder.name: load(folder, folder.name).rules for folder in sorted(RULES.iterdir()) if folder.is_dir()
}


def cases(kind: str) -> list[object]:
    return [
        pytest.param(language, rule, text, id=f"{rule.id}-{n}")
        for language, rules in BOOKS.items()
        for rule in rules
        for n, text in enumerate(getattr(rule, kind))
    ]


def found(language: str, rule: Rule, text: str) -> bool:
    """Whether the rule's topic, or one below it, is among the subjects of a text."""
    told = subjects.of_text(language, "", text)
    return any(rule.topic in topics()[one.uri.removeprefix(SCHEME)].path for one in told)


@pytest.mark.parametrize(("language", "rule", "text"), cases("examples"))
def test_example(language: str, rule: Rule, text: str) -> None:
    assert found(language, rule, text), subjects.of_text(language, "", text)


@pytest.mark.parametrize(("language", "rule", "text"), cases("counter"))
def test_counter_example(language: str, rule: Rule, text: str) -> None:
    assert not found(language, rule, text), subjects.of_text(language, "", text)
