"""`copytaster explain`: fields with their rules and confidence, the dateline marked, refusals by name, exit codes."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.cli import app, terminal
from pipeline.cli.explain import REFUSED, explain
from pipeline.shell.errors import Trouble

STORY = """\
Harbour of Lima opens
(Adds details, quotes)
By JANE DOE
LIMA, May 3 (Reuters) - The harbour of Lima was opened on Friday after three months of repairs, the ministry said.
"The ships are welcome," the minister told reporters at the quay.
(Reporting by Jane Doe; Editing by John Roe in Rome)
"""
THEN = datetime(2024, 5, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fresh_consoles() -> Iterator[None]:
    """The consoles are made once for a process; here each test has streams of its own."""
    for console in (terminal.out, terminal.err):
        console.cache_clear()
    yield
    for console in (terminal.out, terminal.err):
        console.cache_clear()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, "utf-8")
    return path


def shown(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The page's fields, each with the rest of its line: the first of a name, which comes before the text."""
    lines = [line for line in capsys.readouterr().out.splitlines() if line[:14].strip()]
    return {line[:14].strip(): line[14:].strip() for line in reversed(lines)}


def test_each_field_with_the_rule_that_set_it(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(story, feed="rtrs", received_at=THEN) == 0
    page = shown(capsys)
    assert page["feed"].startswith("rtrs")
    assert page["headline"].startswith("Harbour of Lima opens")
    assert "first line above the body" in page["headline"]
    assert "LIMA, May 3 (Reuters) -" in page["dateline"]
    assert "characters" in page["dateline"]
    assert "%" in page["place"]
    assert "2024-05-03" in page["date"]
    assert "from:" in page["date"]
    assert page["writing"] == "Jane Doe"
    assert page["editing"] == "John Roe"
    assert page["trash"] == "(Adds details, quotes)"
    assert page["signoff"].startswith("(Reporting by")


def test_the_dateline_is_marked_in_the_text(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain(story, received_at=THEN)
    assert "⟦LIMA, May 3 (Reuters) -⟧ The harbour of Lima was opened" in capsys.readouterr().out


def test_colours_are_for_terminals(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain(story, received_at=THEN)
    assert "\x1b" not in capsys.readouterr().out


def test_on_a_terminal_lines_fit(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    explain(story, received_at=THEN)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 60 + len("\x1b[1m\x1b[0m") * 3


def test_for_scripts(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(story, received_at=THEN, json=True) == 0
    found = json.loads(capsys.readouterr().out)
    start, end = found["dateline"]["span"]
    assert STORY[start:end] == found["dateline"]["text"]
    assert found["dateline"]["marked"].startswith("⟦LIMA, May 3 (Reuters) -⟧ The harbour")
    assert {person["name"] for person in found["byline"]["people"]} == {"Jane Doe", "John Roe"}
    assert {fact["field"] for fact in found["facts"]} >= {
        "headline",
        "language",
        "dateline",
        "place",
        "date",
        "byline",
    }
    assert [paragraph["kind"] for paragraph in found["paragraphs"]][:3] == ["headline", "trash", "byline"]


def test_year_is_inferred_from_the_time_given(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain(story, received_at=datetime(2019, 5, 3), json=True)
    assert json.loads(capsys.readouterr().out)["dateline"]["date"] == "2019-05-03"


def test_an_envelope_is_read_with_its_hints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.json"
    path.write_text(
        json.dumps(
            {"feed": "desk", "content": "LIMA (AP) - The harbour opened.", "headline": "UPDATE 2-Harbour"}
        )
    )
    assert explain(path, received_at=THEN) == 0
    page = shown(capsys)
    assert page["feed"].startswith("desk")
    assert page["headline"].startswith("Harbour")
    assert "without its label “UPDATE 2”" in page["headline"]
    assert "2024-05-03" in page["feed"]


def test_several_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.jsonl"
    lines = [{"feed": "desk", "content": "LIMA (AP) - The harbour opened."}, {"feed": "desk", "content": ""}]
    path.write_text("\n".join(map(json.dumps, lines)))
    assert explain(path, json=True) == REFUSED
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["paragraphs"]
    assert second["refused"]["reason"] == "empty"


def test_from_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert explain(Path("-"), received_at=THEN) == 0
    assert shown(capsys)["writing"] == "Jane Doe"


def test_a_refusal_names_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.txt"
    path.write_text("LIMA (AP) - The harbour opened.")
    assert explain(path, format="nope") == REFUSED
    assert "unknown-format" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_cannot_be_opened_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match=r"is not there|is a folder"):
        explain(tmp_path / name)


@pytest.mark.parametrize(
    "flags", [[], ["--received-at", "soon", "story.txt"], ["--no-such-flag", "story.txt"]]
)
def test_wrong_usage_ends_with_two(flags: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app(["explain", *flags])
    assert ended.value.code == 2
    assert capsys.readouterr()


def test_what_the_story_is_about_with_the_words_that_say_so(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain(story, feed="rtrs", received_at=THEN) == 0
    assert "← the text says Lima" in shown(capsys)["about"]
    assert explain(story, feed="rtrs", received_at=THEN, json=True) == 0
    (peru, _) = json.loads(capsys.readouterr().out)["mentions"]
    assert (peru["place"]["country"], peru["matched"]) == ("PE", ["Lima"])
