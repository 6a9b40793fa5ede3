"""Invented stories, each with what it is about: the cases are data."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline import mentions
from pipeline.places.countries import by_code
from tests.mentions.making import story

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['title']}")
def test_what_a_story_is_about(case: dict[str, Any]) -> None:
    item = story(case["title"], case["body"], case["language"], home=case.get("home", ""))
    found = [mention.place for mention in mentions.read(item)]
    lands = [place.country for place in found if place.name == _name(place.country)]
    cities = [place.name for place in found if place.name != _name(place.country)]
    assert (sorted(lands), sorted(cities)) == (sorted(case["countries"]), sorted(case["cities"]))
    assert lands[:1] == case["countries"][:1]


def _name(code: str) -> str:
    land = by_code(code)
    assert land
    return land.name
