"""ninjs in, ninjs out: nothing that 3.1 has a field for is lost, ours is laid over it, the whole is valid."""

from __future__ import annotations

from typing import Any

from pipeline.story import Embargo
from tests.event import made
from tests.event.made import bare, decision, story

ORIGINAL: dict[str, Any] = {
    "uri": "urn:x:1",
    "type": "picture",
    "representationType": "partial",
    "profile": "mine",
    "title": "A title",
    "headlines": [{"role": "main", "value": "UPDATE 1-Ferry aground"}, {"role": "short", "value": "Ferry"}],
    "bodies": [
        {"role": "main", "contentType": "text/html", "value": "<p>x</p>"},
        {"role": "infobox", "value": "Facts"},
    ],
    "descriptions": [{"role": "caption", "value": "A ferry."}],
    "subjects": [
        {"uri": made.SUBJECTS[0].uri, "name": "accident"},
        {"literal": "dpacat:vm", "name": "Vermischtes"},
    ],
    "places": [{"name": "Lisbon", "uri": "https://sws.geonames.org/2267057/"}, {"name": "Tagus"}],
    "people": [{"name": "Rui Salvaterra"}],
    "infoSources": [{"name": "Reuters", "uri": "http://x.org/r"}, {"name": "Lusa"}],
    "genres": [{"literal": "feature"}],
    "trustIndicators": [{"role": "http://x.org/t", "title": "Corrections"}],
    "altIds": [{"role": "x", "value": "1"}],
    "renditions": [{"name": "main", "href": "http://x.org/a.jpg"}],
    "contentCreated": "2024-05-05T09:00:00Z",
    "pubStatus": "usable",
    "edNote": "theirs",
}
STORY: dict[str, Any] = {"ninjs": ORIGINAL, "id": "urn:x:1"}


def test_no_field_is_lost() -> None:
    item = story(decision(STORY))
    assert set(ORIGINAL) <= set(item)
    for name in ("profile", "title", "people", "trustIndicators", "altIds", "renditions", "contentCreated"):
        assert item[name] == ORIGINAL[name]


def test_what_kind_of_object_it_is_is_the_senders_word() -> None:
    item = story(decision(STORY))
    assert (item["type"], item["representationType"]) == ("picture", "partial")


def test_ours_takes_the_place_of_the_main_one_and_the_others_stay_behind_it() -> None:
    item = story(decision(STORY))
    assert [one["value"] for one in item["headlines"]] == ["Ferry aground", "Ferry"]
    assert [one["role"] for one in item["bodies"]] == ["main", "main", "infobox"]
    assert [one["role"] for one in item["descriptions"]] == ["standfirst", "caption"]
    assert [one["name"] for one in item["subjects"]] == ["maritime accident", "disaster", "Vermischtes"]
    assert [one["name"] for one in item["places"]] == ["Lisbon", "Tagus"]
    assert [one["name"] for one in item["infoSources"]] == ["Reuters", "Example", "Lusa"]
    assert [one.get("literal") for one in item["genres"]] == [None, "dpatextgenre:1", "feature"]
    assert (item["edNote"], item["standard"]["version"]) == ("Adds detail", "3.1")


def test_where_we_know_nothing_theirs_stays() -> None:
    item = story(bare(ninjs=ORIGINAL), ())
    for name in ("headlines", "bodies", "descriptions", "subjects", "places", "edNote"):
        assert item[name] == ORIGINAL[name]


def test_the_original_is_not_touched() -> None:
    before = made.plain(ORIGINAL)
    story(decision(STORY))
    assert before == ORIGINAL


def test_an_embargo_that_nobody_can_read_has_no_date() -> None:
    of = decision(
        {
            "ninjs": {**ORIGINAL, "embargoedUntil": "2024-05-06T10:00:00Z"},
            "embargo": Embargo(written="x", until=None),
        }
    )
    assert "embargoedUntil" not in story(of)
