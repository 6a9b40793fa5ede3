"""Every rule that is shipped finds its examples and leaves its counter-examples alone; one test a file."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from pipeline import subjects
from pipeline.subjects.rulebook import Rule, load
from pipeline.subjects.vocabulary import SCHEME, topics

RULES = Path(__file__).parents[2] / "pipeline" / "subjects" / "rules"
FILES: dict[str, list[Rule]] = defaultdict(list)
for folder in sorted(one for one in RULES.iterdir() if one.is_dir()):
    for rule in load(folder, folder.name).rules:
        FILES[rule.id.split("#")[0]].append(rule)


def told(language: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.name, one.matched) for one in subjects.of_text(language, "", text)]


def found(language: str, rule: Rule, text: str) -> bool:
    """Whether the rule's topic, or one below it, is among the subjects of a text."""
    paths = (topics()[one.uri.removeprefix(SCHEME)].path for one in subjects.of_text(language, "", text))
    return any(rule.topic in path for path in paths)


@pytest.mark.parametrize("file", FILES)
def test_examples(file: str) -> None:
    language = file.split("/")[0]
    missed = [
        (rule.id, topics()[rule.topic].name, text, told(language, text))
        for rule in FILES[file]
        for text in rule.examples
        if not found(language, rule, text)
    ]
    assert missed == []


@pytest.mark.parametrize("file", FILES)
def test_counter_examples(file: str) -> None:
    language = file.split("/")[0]
    wrong = [
        (rule.id, topics()[rule.topic].name, text, told(language, text))
        for rule in FILES[file]
        for text in rule.counter
        if found(language, rule, text)
    ]
    assert wrong == []
