"""`copytaster enrich`: JSON Lines in, outcomes out, in order, whatever the bytes."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from pipeline import dedupe
from pipeline.cli.enrich import outcomes
from pipeline.shell.desk import load
from pipeline.shell.errors import Trouble
from pipeline.subjects import DISAGREE

STORY = {
    "feed": "reuters",
    "received_at": "2026-11-24T08:00:00Z",
    "language": "en",
    "format": "text",
    "headline": "Halvan dockers strike over pay",
    "content": "HALVAN, Nov 24 (Reuters) - Dock workers in Halvan went on strike on Tuesday, union leader Marta Oduya said.",
}
DESK = """
scheme = "https://desk.example/subjects/"
[topics.docks]
name = "Docks"
means = ["09000000"]
"""
Json = dict[str, Any]


def line(**changes: Any) -> bytes:
    return orjson.dumps({**STORY, **changes}) + b"\n"


def ran(*lines: bytes) -> list[Json]:
    return [orjson.loads(one) for one in outcomes(lines, dedupe.Memory())]


def source(outcome: Json) -> Json:
    found: Json = outcome["value"]["wire"]["source"]
    return found


def test_event() -> None:
    (outcome,) = ran(line())
    assert outcome["topic"] == "wire.enriched"
    assert outcome["key"] == outcome["value"]["wire"]["dedupe"]["chain"]
    assert outcome["value"]["schema"] == "enriched-story/1"
    assert outcome["value"]["event"] == "new"
    assert {name: source(outcome)[name] for name in ("topic", "partition", "offset")} == {
        "topic": "stdin",
        "partition": 0,
        "offset": 0,
    }


def test_blank_lines_are_skipped_and_counted() -> None:
    assert [
        source(one)["offset"]
        for one in ran(b"\n", line(), b"  \r\n", line(received_at="2026-11-24T08:01:00Z"))
    ] == [1, 3]


def test_duplicates_are_outcomes() -> None:
    one, two = ran(line(), line(received_at="2026-11-24T08:01:00Z"))
    assert two["topic"] == "wire.duplicates"
    assert set(two["value"]) == {"schema", "event_id", "wire"}
    assert two["value"]["wire"]["dedupe"]["of"] == one["value"]["event_id"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"no json\n", "not-json"),
        (b'\xff\xfe\x00{"a"\n', "bad-encoding"),
        (b"[1, 2]\n", "not-json"),
        (line(content=7), "wrong-shape"),
        (line(feed=""), "no-feed"),
        (line(content="", headline=""), "empty"),
        (line(received_at="at noon"), "wrong-shape"),
    ],
)
def test_refused_stories_are_outcomes(bad: bytes, reason: str) -> None:
    good, outcome, after = ran(line(), bad, line(received_at="2026-11-24T09:00:00Z", slugline="AGAIN"))
    assert outcome["topic"] == "wire.quarantine"
    assert outcome["value"]["reason"] == reason
    assert set(outcome["value"]) == {"reason", "stage", "error", "wire", "content_base64"}
    assert base64.b64decode(outcome["value"]["content_base64"]) == bad.rstrip(b"\n")
    assert source(outcome)["offset"] == 1
    assert good["topic"] == "wire.enriched"
    assert after["topic"] == "wire.duplicates"


def test_half_a_surrogate_pair_is_written_somehow() -> None:
    (outcome,) = ran(orjson.dumps(STORY).replace(b"Marta", b"\\ud800arta") + b"\n")
    assert outcome["topic"] in ("wire.enriched", "wire.quarantine")


def test_held_stories_come_out_when_their_time_has_come() -> None:
    held = line(embargoed_until="2026-11-24T09:00:00Z")
    other = {
        "headline": "Mayor resigns",
        "content": "NORDBY (AP) - The mayor of Nordby, Elsa Vik, resigned over a report.",
    }
    assert ran(held) == []
    got = ran(held, line(received_at="2026-11-24T08:59:59Z", **other))
    assert [source(one)["offset"] for one in got] == [1]
    got = ran(held, line(received_at="2026-11-24T09:00:00Z", **other))
    assert [source(one)["offset"] for one in got] == [0, 1]


def test_only_a_story_moves_the_clock() -> None:
    """A line that cannot be read has no time; a story that names none has that of the story before it."""
    held = line(received_at="1999-01-01T08:00:00Z", embargoed_until="1999-01-01T09:00:00Z")
    untimed = orjson.dumps(
        {name: value for name, value in STORY.items() if name != "received_at"}
        | {"headline": "Other", "content": "Mayor Elsa Vik of Nordby resigned."}
    )
    assert [source(one)["offset"] for one in ran(held, b"no json", untimed)] == [1, 2]


def test_command() -> None:
    given = (
        line()
        + b"\x00\xff\n"
        + line(embargoed_until="2026-12-24T09:00:00Z", headline="Held", content="A held story of its own.")
    )
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "enrich"], input=given, capture_output=True, timeout=120, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert [orjson.loads(one)["topic"] for one in done.stdout.splitlines()] == [
        "wire.enriched",
        "wire.quarantine",
    ]
    assert b"held at the end: 1" in done.stderr


def test_a_desk_has_subjects_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.toml").write_text(DESK, "utf-8")
    own = load(str(tmp_path))
    (outcome,) = (orjson.loads(one) for one in outcomes([line()], dedupe.Memory(), own))
    assert outcome["value"]["story"]["subjects"][-1]["uri"] == "https://desk.example/subjects/docks"


@pytest.mark.parametrize("desk", ["", "[topics", "[topics.docks]\nname = 'Docks'"])
def test_a_desk_that_is_none_is_told_at_once(tmp_path: Path, desk: str) -> None:
    if desk:
        (tmp_path / "vocabulary.toml").write_text(desk, "utf-8")
    with pytest.raises(Trouble, match="vocabulary"):
        load(str(tmp_path))


def test_the_genre_is_in_the_event() -> None:
    (outcome,) = ran(line(headline="ANALYSIS-Why Halvan's dockers strike"))
    (genre,) = outcome["value"]["story"]["genres"]
    assert genre["uri"] == "http://cv.iptc.org/newscodes/genre/Analysis"
    assert outcome["value"]["wire"]["provenance"]["genre"] == "text"


def test_codes_that_the_text_speaks_against_are_a_warning() -> None:
    headline = "Dockers vote for strike: union calls industrial action"
    (outcome,) = ran(line(subjects=["medtop:15000000"], headline=headline))
    assert DISAGREE in outcome["value"]["wire"]["warnings"]
    (outcome,) = ran(line(subjects=["medtop:09000000"], headline=headline))
    assert outcome["value"]["wire"]["warnings"] == []
