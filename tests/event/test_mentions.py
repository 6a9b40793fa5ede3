"""What a story is about among its places, and the reasons in `wire`."""

from __future__ import annotations

from typing import Any

from pipeline import event
from pipeline.accept import valid
from pipeline.story import Mention, Place
from tests.event import made
from tests.event.made import decision, plain
from tests.schemas.test_schemas import check

SPAIN = Mention(
    place=Place(written="Spanish", name="Spain", geonames_id=2510769, country="ES", confidence=0.9),
    matched=("Spanish", "Spain"),
)
LISBON = Mention(place=made.LISBON, matched=("Lisbon",))


def value(**story: Any) -> Any:
    found = plain(event.outcome(decision(story=story), made.SUBJECTS, (SPAIN, LISBON)).value)
    assert list(valid._validator().iter_errors(found["story"])) == []
    check("enriched-story", found)
    return found


def test_they_stand_behind_the_datelines_place_each_place_once() -> None:
    assert value()["story"]["places"] == [
        {"name": "Lisbon", "rel": "dateline", "literal": "LISBON", "uri": "https://sws.geonames.org/2267057/"},
        {"name": "Spain", "rel": "about", "literal": "Spanish", "uri": "https://sws.geonames.org/2510769/"},
    ]  # fmt: skip


def test_the_feeds_own_located_stands_between() -> None:
    rels = [place["rel"] for place in value(located="Porto")["story"]["places"]]
    assert rels == ["dateline", "located", "about"]


def test_wire_has_all_of_them_with_the_words_that_say_so() -> None:
    assert value()["wire"]["mentions"] == [
        {"name": "Spain", "geonames_id": 2510769, "country": "ES", "confidence": 0.9, "matched": ["Spanish", "Spain"]},
        {"name": "Lisbon", "geonames_id": 2267057, "country": "PT", "confidence": 0.9, "matched": ["Lisbon"]},
    ]  # fmt: skip


def test_a_duplicate_has_none() -> None:
    found = plain(event.outcome(decision(event=None)).value)
    check("duplicate", found)
    assert found["wire"]["mentions"] == []
