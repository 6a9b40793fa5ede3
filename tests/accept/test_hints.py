"""Hints laid over the content: they win and say so, but lift no kill and shorten no embargo."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from pipeline.accept import accept
from pipeline.story import Code, Embargo, Link, RawRecord, Story

TIME = datetime(2024, 5, 6, 9, tzinfo=UTC)
ITEM = {
    "uri": "urn:x:1", "version": "1", "headline": "Own", "byline": "By Own", "slugline": "own", "language": "de", "urgency": 5,
    "pubstatus": "usable", "ednote": "Own note.", "body_text": "Text.", "subject": [{"code": "medtop:1"}],
}  # fmt: skip


def read(item: Any, **hints: Any) -> Story:
    envelope = {"feed": "f", "format": "ninjs", "content": json.dumps(item), **hints}
    record = RawRecord(
        value=orjson.dumps(envelope), headers={}, topic="t", partition=0, offset=0, timestamp=TIME
    )
    found = accept(record)[0]
    assert isinstance(found, Story), found
    return found


@pytest.mark.parametrize(
    ("hint", "value", "field", "expected"),
    [
        ("version", 7, "version", "7"),
        ("language", "nb-NO", "language", "nb-NO"),
        ("headline", " Hinted \n line ", "headline", "Hinted line"),
        ("byline", "By Hint", "byline", "By Hint"),
        ("slugline", "hint", "slugline", "hint"),
        ("urgency", "2", "urgency", 2),
        ("published_at", "2024-05-06T11:00:00+02:00", "published_at", TIME),
        ("subjects", ["medtop:2", {"uri": "http://cv.iptc.org/newscodes/mediatopic/3", "name": "n"}], "codes",
         (Code(scheme="medtop", code="2"), Code(scheme="medtop", code="3", name="n"), Code(scheme="medtop", code="1"))),
        ("ed_note", "KILL", "ed_note", "Own note.\nKILL"),
        ("ed_note", "note", "ed_note", "note"),
        ("status", "Cancelled", "status", "canceled"),
        ("status", "embargoed", "status", "withheld"),
        ("embargoed_until", "2024-05-06T10:00:00Z", "embargo",
         Embargo(written="2024-05-06T10:00:00Z", until=datetime(2024, 5, 6, 10, tzinfo=UTC))),
        ("embargoed_until", "tonight", "embargo", Embargo(written="tonight", until=None)),
        ("embargoed_until", "2024-05-06T10:00:00", "embargo", Embargo(written="2024-05-06T10:00:00", until=None)),
    ],
)  # fmt: skip
def test_a_hint_wins_and_says_so(hint: str, value: Any, field: str, expected: Any) -> None:
    story = read(ITEM, **{hint: value})
    assert getattr(story, field) == expected
    assert story.provenance[field] == "hint"


def test_no_hint_changes_nothing() -> None:
    plain, empty = read(ITEM), read(ITEM, headline="", subjects=[], urgency=None)
    assert replace(empty, source=plain.source) == plain


@pytest.mark.parametrize(("own", "hint", "expected"), [
    ("canceled", "usable", "canceled"), ("canceled", "withheld", "canceled"), ("withheld", "usable", "withheld"),
    ("withheld", "canceled", "canceled"),
])  # fmt: skip
def test_a_status_is_never_lifted(own: str, hint: str, expected: str) -> None:
    assert read({**ITEM, "pubstatus": own}, status=hint).status == expected


@pytest.mark.parametrize(("own", "hint", "expected"), [
    ("2024-05-06T12:00:00Z", "2024-05-06T10:00:00Z", 12), ("2024-05-06T10:00:00Z", "2024-05-06T12:00:00Z", 12),
    ("soon", "2024-05-06T10:00:00Z", None), ("2024-05-06T10:00:00Z", "soon", None),
])  # fmt: skip
def test_an_embargo_is_never_shortened(own: str, hint: str, expected: int | None) -> None:
    embargo = read({**ITEM, "embargoed": own}, embargoed_until=hint).embargo
    assert embargo is not None
    assert (embargo.until and embargo.until.hour) == expected


def test_the_feeds_own_id_stays_findable() -> None:
    story = read(ITEM, id="mine")
    assert (story.id, story.links) == ("mine", (Link(rel="sameAs", id="urn:x:1"),))
    assert read(ITEM, id="urn:x:1").links == ()


def test_hints_of_one_story_are_not_laid_over_several() -> None:
    story = read([ITEM, {**ITEM, "uri": "urn:x:2"}], id="mine", headline="Hint", urgency=1, status="withheld")
    assert (story.id, story.headline, story.urgency, story.status) == ("urn:x:1", "Own", 1, "withheld")
