"""Each line of the sample comes out as its writer meant it: `expected.toml`, through the way, without Kafka."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from pipeline import dedupe, samples
from pipeline.cli import enrich

EXPECTED: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("expected.toml").read_text("utf-8"))[
    "line"
]


def cases() -> list[Any]:
    marked = []
    for number, line in enumerate(EXPECTED, start=1):
        known = [pytest.mark.xfail(reason=line["defect"], strict=True)] if "defect" in line else []
        marked.append(pytest.param(number, line, marks=known, id=f"{number}-{line['story'][:40]}"))
    return marked


@cache
def came() -> list[tuple[str, dict[str, Any]]]:
    return run(samples.lines())


def run(raw: list[bytes]) -> list[tuple[str, dict[str, Any]]]:
    """The outcomes of raw lines: topic (short) and value."""
    lines = map(orjson.loads, enrich.outcomes(raw, dedupe.Memory()))
    return [(line["topic"].removeprefix("wire."), line["value"]) for line in lines]


def test_every_line_has_one_outcome_and_one_expectation() -> None:
    assert len(samples.lines()) == len(EXPECTED) == len(came())
    assert [value["wire"]["source"]["offset"] for _, value in came()] == list(range(len(EXPECTED)))


@pytest.mark.parametrize(("number", "line"), cases())
def test_line(number: int, line: dict[str, Any]) -> None:
    topic, value = came()[number - 1]
    if topic == "quarantine":
        assert line["outcome"] == f"refused: {value['reason']}", value["error"]
        return
    wire = value["wire"]
    assert wire["dedupe"]["verdict"] == line["outcome"], wire["dedupe"]["reasons"]
    if "of" in line:
        assert wire["dedupe"]["of"] == came()[line["of"] - 1][1]["event_id"]
    assert places(wire) == line.get("places")
    if "date" in line:
        assert wire["dateline"]["date"] == line["date"].isoformat()
    assert [one["name"] for one in (wire["byline"] or {"people": []})["people"]] == line.get("people", [])
    agency = wire["agency"] or {"id": None, "partner": None}
    assert agency["id"] == line.get("agency")
    assert (agency["partner"] or "").casefold() == line.get("partner", "")


def places(wire: dict[str, Any]) -> list[str] | None:
    """The dateline's places as `Name CC`; None where there is no dateline."""
    line = wire["dateline"]
    return line and [f"{place['name']} {place['country']}" for place in line["places"]]


def test_verdicts_decide_what_is_published() -> None:
    for topic, value in came():
        if topic != "quarantine":
            suppressed = value["wire"]["dedupe"]["verdict"] in ("resend", "syndicated")
            assert (topic == "duplicates") == suppressed


def test_the_sample_shows_what_the_product_is_for() -> None:
    seen = Counter(line["outcome"].split(":")[0] for line in EXPECTED)
    assert {"new", "update", "correction", "resend", "syndicated", "template", "refused"} <= seen.keys()
    envelopes = [orjson.loads(line) for line in samples.lines() if line.startswith(b"{")]
    agencies = {one["feed"].rpartition("-")[0] for one in envelopes if "feed" in one}
    languages = {value["story"]["language"] for topic, value in came() if topic == "enriched"}
    assert len(agencies) >= 12
    assert len(languages) >= 5


def test_the_same_lines_give_the_same_events() -> None:
    again = run(samples.lines())
    assert [value.get("event_id") for _, value in again] == [value.get("event_id") for _, value in came()]


def test_fed_a_second_time_nothing_is_published_again() -> None:
    second = run(samples.lines() * 2)[len(EXPECTED) :]
    assert [value["wire"]["source"]["offset"] - 69 for topic, value in second if topic == "enriched"] == []
