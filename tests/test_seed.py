"""The wire story that the project was founded on, as a web page's plain text, fed as it is: it must always come out right.

It is a publisher's text and no part of the project: read from `../shared/seed`, skipped where that is not.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline import way
from pipeline.dedupe import Memory
from pipeline.story import Normalised, Outcome, RawRecord

SEED = sorted((Path(__file__).parents[2] / "shared" / "seed").glob("*.txt"))
THEN, LATER = datetime(2016, 7, 11, 14, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not SEED, reason="the seed story is not at ../shared/seed")


def published(*received: datetime) -> list[Outcome]:
    """What becomes of the story, fed once for each time that it was received."""
    memory, value, outcomes = Memory(), SEED[0].read_bytes(), []
    for offset, at in enumerate(received):
        record = RawRecord(
            value=value, headers={"feed": "web"}, topic="t", partition=0, offset=offset, timestamp=at
        )
        items = [item for item in way.read(record) if isinstance(item, Normalised)]
        outcomes += [one for one in way.enrich(items, memory) if isinstance(one, Outcome)]
    return outcomes


def event(at: datetime = THEN) -> dict[str, Any]:
    (outcome,) = published(at)
    assert isinstance(outcome.value, dict)
    return outcome.value


def test_text_and_furniture() -> None:
    story, notes = event()["story"], event()["wire"]["notes"]
    assert story["headlines"][0]["value"].startswith("Russia’s Foreign Ministry confirms")
    assert story["descriptions"][0]["value"].startswith('"We expect that')
    plain, html = (body["value"] for body in story["bodies"])
    assert plain.startswith("U.S. Secretary of State John Kerry will pay")
    assert "<h2>Syria and Ukraine among central topics</h2>" in html
    assert {note["kind"] for note in notes} >= {"furniture", "caption", "credit"}
    assert "Metzel" not in plain


def test_dateline_agency_people() -> None:
    wire = event()["wire"]
    (place,) = wire["dateline"]["places"]
    assert (place["geonames_id"], place["country"], place["timezone"]) == (524901, "RU", "Europe/Moscow")
    assert (wire["dateline"]["text"], wire["dateline"]["date"]) == ("MOSCOW, July 11. /TASS/.", "2016-07-11")
    assert (wire["agency"]["id"], wire["dateline"]["warnings"]) == ("tass", [])
    assert [(p["name"], p["role"]) for p in wire["byline"]["people"]] == [("Mikhail Metzel", "photography")]


def test_received_years_later_its_year_is_no_silent_guess() -> None:
    line = event(LATER)["wire"]["dateline"]
    assert datetime.fromisoformat(line["date"]).strftime("%A") == "Monday"
    assert any("year" in warning for warning in line["warnings"])


def test_subjects_with_reasons_and_places() -> None:
    value = event()
    names = [subject["name"] for subject in value["story"]["subjects"]]
    assert names[0] in ("international relations", "diplomacy")
    assert "armed conflict" in names
    matched = " ".join(word for subject in value["wire"]["subjects"] for word in subject["matched"])
    assert "Syrian" in matched
    assert "Ukrainian" in matched
    assert {"Syria", "Ukraine", "Russia"} <= {mention["name"] for mention in value["wire"]["mentions"]}


def test_fed_twice_it_is_published_once() -> None:
    first, second = published(THEN, THEN)
    assert (first.topic, second.topic) == ("enriched", "duplicates")
    assert isinstance(second.value, dict)
    assert second.value["wire"]["dedupe"]["verdict"] == "resend"
    assert second.value["wire"]["dedupe"]["reasons"]
