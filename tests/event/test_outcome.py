"""Records to publish: topic, key, headers and value; refusals to the quarantine."""

from __future__ import annotations

import pytest

from pipeline import event
from pipeline.story import Refusal
from tests.event import made
from tests.event.made import bare, decision, plain
from tests.schemas.test_schemas import check


def test_an_event() -> None:
    outcome = event.outcome(made.DECISION, made.SUBJECTS)
    value = plain(outcome.value)
    assert (outcome.topic, outcome.key, outcome.source) == ("enriched", b"c0ffee", made.SOURCE)
    assert dict(outcome.headers) == {
        "event": b"update",
        "agency": b"reuters",
        "language": b"en",
        "subjects": b"20000145,03000000",
    }
    assert (value["schema"], value["event_id"], value["event"]) == ("enriched-story/1", "e1", "update")
    check("enriched-story", value)


def test_a_duplicate_has_a_verdict_and_no_story() -> None:
    outcome = event.outcome(decision(event=None), ())
    value = plain(outcome.value)
    assert (outcome.topic, outcome.key, value.keys()) == (
        "duplicates",
        b"c0ffee",
        {"schema", "event_id", "wire"},
    )
    assert dict(outcome.headers)["verdict"] == b"update"
    check("duplicate", value)


def test_the_wire_object() -> None:
    wire = plain(event.outcome(made.DECISION, made.SUBJECTS).value)["wire"]
    assert wire["source"] == {
        "id": "x:1", "feed": "reuters-world", "format": "text", "topic": "wire.raw", "partition": 2, "offset": 40, "item": 0,
        "received_at": "2024-05-06T09:12:00Z", "sha256": "0" * 64, "origin": "live",
    }  # fmt: skip
    assert wire["agency"] == {"id": "reuters", "name": "Reuters", "partner": None}
    assert wire["dateline"]["span"] == [0, 25]
    assert wire["dateline"]["date"] == "2024-05-06"
    assert wire["dateline"]["places"][0]["timezone"] == "Europe/Lisbon"
    assert wire["byline"]["people"] == [
        {"name": "Ines Vidal", "role": "reporting", "title": "", "organisation": ""}
    ]
    assert wire["version"] == {"label": "UPDATE 1", "number": 1, "correction": False}
    assert wire["dedupe"]["reasons"] == ["same id"]
    assert wire["subjects"][0] == {
        "uri": made.SUBJECTS[0].uri,
        "from": "code",
        "rule": "medtop:20000145",
        "matched": [],
    }
    assert wire["notes"] == [{"kind": "trash", "text": "(Adds detail)"}]
    assert (wire["provenance"]["headline"], wire["applied"]) == ("hint", ["charset:cp1252", "clean"])


def test_a_bare_story_is_an_event_too() -> None:
    value = plain(event.outcome(bare(), ()).value)
    assert value["wire"]["agency"] is value["wire"]["dateline"] is value["wire"]["byline"] is None
    check("enriched-story", value)


def test_headers_are_bounded() -> None:
    subjects = made.SUBJECTS * 20
    headers = dict(event.outcome(decision(item={"language": "x" * 100}), subjects).headers)
    assert len(headers["language"]) == 64
    assert headers["subjects"].count(b",") == event.SUBJECTS_IN_HEADER - 1


REFUSAL = Refusal(reason="not-json", stage="accept", error="é" * 5_000, source=made.SOURCE, value=b"\xff\x00")


def test_the_quarantine_keeps_the_bytes_and_says_why() -> None:
    outcome = event.quarantined(REFUSAL, key=b"k", attempts=2)
    headers = {name: value.decode() for name, value in outcome.headers}
    assert (outcome.topic, outcome.key, outcome.value) == ("quarantine", b"k", b"\xff\x00")
    assert len(headers.pop("error").encode()) == event.ERROR_BYTES
    assert headers == {
        "reason": "not-json", "stage": "accept", "feed": "reuters-world", "topic": "wire.raw", "partition": "2", "offset": "40",
        "first_seen": "2024-05-06T09:12:00Z", "attempts": "2",
    }  # fmt: skip
    check("quarantine", headers | {"error": "x"}, "#/$defs/headers")


@pytest.mark.parametrize("kind", ["new", "update", "correction", "withdrawal"])
def test_every_kind_obeys_the_schema(kind: str) -> None:
    check("enriched-story", plain(event.outcome(decision(event=kind), made.SUBJECTS).value))
