"""The feed's own fields beside the text: the text wins, and what disagrees is told."""

from __future__ import annotations

import pytest

from tests.dateline.making import read

COPY = "DAMASCUS, Aug 29 (Reuters) - The bridge over the river was closed, the mayor said."
PLAIN = "The bridge over the river was closed on Friday, the mayor said."


def test_the_text_wins_and_the_difference_is_told() -> None:
    found = read(COPY, "2014-08-29", located="Bangalore")
    assert found is not None
    assert found.places[0].name == "Damascus"
    assert found.warnings == ("metadata: located says 'Bangalore', the text 'DAMASCUS'",)


@pytest.mark.parametrize(
    "field", ["Damascus", "DAMASCUS, Syria", "Damaskus", "2014-08-29T12:00:00Z", "", "x" * 500]
)
def test_what_agrees_or_says_nothing_is_not_told(field: str) -> None:
    found = read(COPY, "2014-08-29", located=field, dateline=field)
    assert found is not None
    assert found.warnings == ()


def test_the_field_serves_where_the_text_has_none() -> None:
    found = read(PLAIN, dateline="KANSAS CITY, Mo.")
    assert found is not None
    assert (found.text, found.span, found.rule) == ("", (len(PLAIN), len(PLAIN)), "field")
    assert [(place.name, place.country, place.region) for place in found.places] == [
        ("Kansas City", "US", "Missouri")
    ]


@pytest.mark.parametrize(
    "field", ["2014-08-29T12:00:00Z", "urgent", "a story of two towns", "12", "()", "\x00"]
)
def test_a_field_that_is_no_dateline_is_ignored(field: str) -> None:
    assert read(PLAIN, dateline=field) is None


def test_located_serves_only_where_the_agency_puts_the_place_there() -> None:
    assert read(PLAIN, located="Bangalore", info_source="Reuters") is None
    found = read(PLAIN, located="Kiova/Washington", info_source="STT")
    assert found is not None
    assert [place.name for place in found.places] == ["Kyiv", "Washington"]


def test_normal_case_without_agency_or_date_needs_the_feeds_word() -> None:
    copy = (
        "Bremen - Die Brücke über den Fluss wurde am Freitag gesperrt, sagte die Bürgermeisterin der Stadt."
    )
    assert read(copy) is None
    found = read(copy, located="Bremen")
    assert found is not None
    assert found.text == "Bremen -"


def test_a_colon_needs_the_feeds_word() -> None:
    copy = "KARACHI: The bridge over the river was closed on Friday, the mayor of the town said."
    assert read(copy) is None
    found = read(copy, located="Karachi, Pakistan")
    assert found is not None
    assert (found.text, found.rule, found.warnings) == ("KARACHI:", "places-colon", ())
