"""A desk's vocabulary is a folder: its rules and its mapping work beside the Media Topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import subjects
from pipeline.subjects import desk
from pipeline.subjects.rulebook import RuleError
from tests.subjects.making import story

VOCABULARY = """
scheme = "https://desk.example/subjects/"
[topics.games]
name = "Games"
means = ["15000000"]
[topics.transfers]
name = "Transfers"
parent = "games"
[topics.harbour]
name = "Our harbour"
"""
RULES = """
[transfers]
name = "Transfers"
strong = ["transfer window", "loan deal"]
examples = ["The loan deal is done."]
[harbour]
name = "Our harbour"
strong = ["Skerry Quay"]
medium = ["ferries"]
examples = ["At Skerry Quay the ferries wait."]
"""
BAD = {
    "no TOML": ("[topics", RULES, "vocabulary.toml"),
    "no scheme": (VOCABULARY.replace("scheme", "plan"), RULES, "scheme"),
    "no such parent": (VOCABULARY.replace('parent = "games"', 'parent = "sports"'), RULES, "no parent"),
    "its own parent": (VOCABULARY.replace('parent = "games"', 'parent = "transfers"'), RULES, "no parent"),
    "no Media Topic": (VOCABULARY.replace("15000000", "15999999"), RULES, "no Media Topics"),
    "a rule of no topic": (VOCABULARY, RULES.replace("[harbour]", "[docks]"), "no topic"),
}


def made(folder: Path, vocabulary: str = VOCABULARY, rules: str = RULES) -> desk.Desk:
    (folder / "en").mkdir()
    (folder / "vocabulary.toml").write_text(vocabulary, "utf-8")
    (folder / "en" / "all.toml").write_text(rules, "utf-8")
    return desk.read(folder)


def test_rules_and_mapping(tmp_path: Path) -> None:
    own = made(tmp_path)
    item = story("Striker joins on loan deal", "The goalkeeper came to Skerry Quay to see the ferries.")
    found = subjects.read(item, own)
    assert found[: len(subjects.read(item))] == subjects.read(item)
    told = {one.uri: one for one in found[len(subjects.read(item)) :]}
    assert set(told) == {
        f"https://desk.example/subjects/{code}" for code in ("games", "transfers", "harbour")
    }
    assert told["https://desk.example/subjects/harbour"].matched == ("Skerry Quay", "ferries")
    assert told["https://desk.example/subjects/games"].rule.startswith("en/")


def test_other_languages_have_the_mapping_only(tmp_path: Path) -> None:
    own = made(tmp_path)
    found = subjects.read(story("Torwart hält", "Der Torwart der Bundesliga am Skerry Quay.", "de"), own)
    assert [one.name for one in found if one.uri.startswith("https://desk.example")] == ["Games"]


@pytest.mark.parametrize(("vocabulary", "rules", "fault"), BAD.values(), ids=BAD)
def test_refused(tmp_path: Path, vocabulary: str, rules: str, fault: str) -> None:
    with pytest.raises(RuleError, match=fault):
        made(tmp_path, vocabulary, rules)


def test_words_have_the_endings_of_their_language(tmp_path: Path) -> None:
    found = subjects.read(story("Two loan deals", "Done."), made(tmp_path))
    assert "loan deals" in [words for one in found for words in one.matched if one.name == "Transfers"]
