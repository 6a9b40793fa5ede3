"""Whose story it is."""

from __future__ import annotations

import pytest

from pipeline import dateline
from pipeline.story import Byline
from tests.dateline.making import read, story


@pytest.mark.parametrize(
    ("text", "feed", "fields", "identity"),
    [
        ("LIMA, Jan 21 (Reuters) - A bridge fell.", "dpa-world", {}, "reuters"),
        ("A bridge fell.", "dpa-world", {}, "dpa"),
        ("A bridge fell.", "wire.ap.sports", {}, "ap"),
        ("A bridge fell.", "test", {"info_source": "Agence France-Presse"}, "afp"),
        ("A bridge fell.\nEnditem", "test", {}, "xinhua"),
        ("A bridge fell.\n/TASS/", "test", {}, "tass"),
        ("A bridge fell.\n-- BERNAMA", "test", {}, "bernama"),
        ("Il ponte è caduto. (ANSA).", "test", {}, "ansa"),
    ],
)
def test_the_agency_is_known(text: str, feed: str, fields: dict[str, str], identity: str) -> None:
    made = story(text, feed=feed, **fields)
    found = dateline.agency(made, read(text), None)
    assert found is not None
    assert found.id == identity


def test_the_bylines_organisation_counts() -> None:
    byline = Byline(text="By The Associated Press", people=(), organisation="The Associated Press")
    found = dateline.agency(story("A bridge fell."), None, byline)
    assert found is not None
    assert found.id == "ap"


@pytest.mark.parametrize("feed", ["test", "", "the-daily-post", "42"])
def test_nobodys_story_is_nobodys(feed: str) -> None:
    assert dateline.agency(story("A bridge fell.", feed=feed), None, None) is None
