"""What a person sees of an outcome. The cases are real ones: the sample's own events."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import orjson
from rich.console import Console
from rich.text import Text

from pipeline import dedupe, samples
from pipeline.cli import enrich, show


@cache
def shown() -> list[tuple[str, dict[str, Any], str]]:
    headlines: dict[str, str] = {}
    found = []
    for line in map(orjson.loads, enrich.outcomes(samples.lines(), dedupe.Memory())):
        topic = line["topic"].removeprefix("wire.")
        found.append((topic, line["value"], plain(show.outcome(topic, line["value"], headlines))))
    return found


def plain(lines: list[show.Line]) -> str:
    return "\n".join(tag.plain + text.plain for tag, text in lines)


def find(words: str) -> str:
    return next(text for _, _, text in shown() if words in text)


def test_an_event_shows_headline_place_date_people_and_verdict() -> None:
    text = find("NEW         Bank of Japan's Moriyama")
    for words in ("Tokyo (Japan), 17 November 2026", "Reuters", "Haruka Endo (reporting)", "new: "):
        assert words in text


def test_each_subject_shows_confidence_and_what_it_rests_on() -> None:
    for topic, value, text in shown():
        if topic == "enriched":
            for subject in show.subjects(value["story"]):
                assert f"{subject['confidence']:3d} % {subject['name']}  ← " in text


def test_a_duplicate_says_of_which_story_it_is_one() -> None:
    text = find("duplicate   syndicated of “Strong quake")
    assert "Bernama" in text
    assert len(text.strip().splitlines()) == 1


def test_a_refusal_says_why_and_whose() -> None:
    assert find("refused     empty").strip().endswith("(wire-test, accept)")


def test_a_traceback_is_shown_by_its_last_line() -> None:
    value = {"reason": "internal-error", "stage": "clean", "error": "Traceback:\n  File x\nKeyError: 'a'\n",
             "wire": {"source": {"feed": "ap"}}}  # fmt: skip
    assert "internal-error: KeyError: 'a'  (ap, clean)" in plain(show.outcome("quarantine", value, {}))


def test_no_dateline_is_told() -> None:
    assert "no dateline" in find("Lüften im Winter")


def test_long_lines_are_wrapped_beside_their_tag() -> None:
    said = io.StringIO()
    console = Console(file=said, width=60, color_system=None)
    show.write(console, [(Text(f"{'UPDATE':<{show.WIDTH}}"), Text("word " * 20))])
    lines = said.getvalue().rstrip("\n").splitlines()
    assert lines[0].startswith("UPDATE      word")
    assert all(line.startswith(" " * show.WIDTH + "word") for line in lines[1:])
    assert max(map(len, lines)) <= 60


def test_where_nobody_looks_a_line_is_a_line() -> None:
    said = io.StringIO()
    console = Console(file=said, width=4096, soft_wrap=True, color_system=None)
    show.write(console, [(show.BLANK, Text("word " * 300))])
    assert len(said.getvalue().strip().splitlines()) == 1
