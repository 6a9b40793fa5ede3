"""ninjs in, ninjs out, property by property of the schema: what comes of an item that fills every one of them."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from pipeline import way
from pipeline.accept import valid
from pipeline.story import Decision, Normalised, RawRecord, Verdict
from tests.event import filled, made

SENDERS = (
    "associations altIds renditions eventDetails plannedCoverage people organisations events objects trustIndicators"
    " rightsInfo digitalSourceType title expires profile"
).split()


def out(of: Any) -> dict[str, Any]:
    """The event's story of an item that came as bytes."""
    record = RawRecord(
        value=orjson.dumps(of), headers={"feed": "f"}, topic="t", partition=0, offset=0, timestamp=made.TIME
    )
    (one,) = way.read(record)
    assert isinstance(one, Normalised), one
    decision = Decision(item=one, verdict=Verdict(kind="new", chain=one.story.id), event="new", event_id="e")
    found: dict[str, Any] = made.story(decision, ())
    return found


@pytest.mark.parametrize("choice", [0, 1])
def test_the_item_is_valid_and_fills_the_schema(choice: int) -> None:
    item = filled.item(choice)
    assert list(valid._validator().iter_errors(item)) == []
    assert set(item) == set(filled.SCHEMA["$defs"]["ninjsType"]["properties"])


@pytest.mark.parametrize("choice", [0, 1])
@pytest.mark.parametrize("shape", [lambda item: item, filled.older], ids=["3.1", "2.x"])
def test_no_property_is_lost(shape: Any, choice: int) -> None:
    item = filled.item(choice)
    lost = filled.paths(item) - filled.paths(out(shape(item)))
    assert lost == set()


@pytest.mark.parametrize("choice", [0, 1])
def test_no_property_of_1_x_is_lost(choice: int) -> None:
    item = filled.item(choice)
    lost = filled.paths(item) - filled.paths(out(filled.oldest(item)))
    assert lost == {"/headlines/contentType", "/descriptions/contentType"}  # which 1.x has no word for


def test_what_is_the_senders_alone_is_the_same() -> None:
    item = filled.item()
    after = out(item)
    assert {name: after[name] for name in SENDERS} == {name: item[name] for name in SENDERS}
