"""Every rule file that is shipped is good; a bad one is refused by name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pipeline.subjects.rulebook import RuleError, load

RULES = Path(__file__).parents[2] / "pipeline" / "subjects" / "rules"
LANGUAGES = sorted(folder.name for folder in RULES.iterdir() if folder.is_dir())

GOOD = '[20000056]\nname = "armed conflict"\nstrong = ["ceasefire"]\nexamples = ["A ceasefire."]\n'

REFUSED = {
    "no such topic": (GOOD.replace("20000056", "29999999"), "no topic in use"),
    "retired topic": (GOOD.replace("20000056", "20000030"), "no topic in use"),
    "wrong name": (GOOD.replace("armed conflict", "war"), "name is 'armed conflict'"),
    "unknown key": (GOOD + 'title = ["war"]\n', "unknown keys"),
    "no phrase": (GOOD.replace("strong", "weak"), "strong or medium"),
    "no example": (GOOD.replace("examples", "counter"), "example is needed"),
    "empty phrase": (GOOD.replace('"ceasefire"', '"ceasefire", " "'), "list of phrases"),
    "figure as a phrase": (GOOD.replace('"ceasefire"', "7"), "list of phrases"),
    "not TOML": ("[20000056\n", "war.toml"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_files_load_and_no_file_has_a_topic_twice(language: str) -> None:
    ids = Counter(rule.id for rule in load(RULES / language, language).rules)
    assert ids
    assert [one for one, n in ids.items() if n > 1] == []


@pytest.mark.parametrize(("text", "fault"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "war.toml").write_text(text, "utf-8")
    with pytest.raises(RuleError, match=fault):
        load(tmp_path, "en")


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "war.toml").write_text(GOOD, "utf-8")
    (tmp_path / "language.toml").write_text('endings = ["s"]\nstop = ["20000042"]\n', "utf-8")
    book = load(tmp_path, "en")
    assert [(rule.id, rule.phrases) for rule in book.rules] == [("en/war#20000056", (("ceasefire", 4.0),))]
    assert (book.endings, book.stop) == (("s",), frozenset({"20000042"}))


def test_no_folder_is_an_empty_book(tmp_path: Path) -> None:
    assert load(tmp_path / "tlh", "tlh").rules == ()
