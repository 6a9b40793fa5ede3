"""Genres are told by their signs, and stories without one are left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pipeline.story import Code
from pipeline.subjects import genres
from tests.subjects.making import story

STORIES = tomllib.loads(Path(__file__).with_name("genres.toml").read_text("utf-8"))["story"]
TABLE = " ".join(f"Rovers {n} {n + 2} {n * 3} {n * 7}" for n in range(12))
SKY = "Partly cloudy with highs in the lower 50s. Tonight lows near 30 and a chance of rain before dawn."

PLAIN = {
    "news": ("Council approves the new tram line", "The council voted on Monday for the tram line."),
    "interview in passing": ("Interview with minister ends in silence", "She left the studio."),
    "dead with an age, not told of a death": ("Two dead as bus with 50 seats overturns", "Police said so."),
    "no label without a mark": ("Analysis shows lead in water", "Samples were taken."),
    "results in a sentence": ("Results please the bank", "It earned 20 million."),
    "one weather phrase": ("Storm passes", "It stays mostly sunny at the coast."),
}
FOUND = {
    "Analysis": ("ANALYSIS-Why the river towns vote as they do", ""),
    "Background": ("FACTBOX-The members of the new cabinet", ""),
    "Daybook": ("dpa-Tagesvorschau Politik für Montag, 2. März", ""),
    "Interview": ("Entretien: « la mer monte », dit la géologue", ""),
    "Opinion": ("Kommentar: Zu spät und zu wenig", ""),
    "Press_Release": (
        "Lune Works opens a plant",
        "LEEDS--(BUSINESS WIRE)--Lune Works Ltd said it opens a plant.",
    ),
    "Obituary": ("Jazz drummer Mel Arkwright dies aged 91", "He played to the last."),
    "Forecast": ("Valley weather", SKY),
    "Results_Listings_and_Statistics": ("Northern league", TABLE),
}


@pytest.mark.parametrize(("headline", "body"), PLAIN.values(), ids=PLAIN)
def test_left_alone(headline: str, body: str) -> None:
    assert genres(story(headline, body)) == ()


@pytest.mark.parametrize(("genre", "copy"), FOUND.items(), ids=FOUND)
def test_found(genre: str, copy: tuple[str, str]) -> None:
    assert [one.code for one in genres(story(*copy))] == [genre]


def test_a_service_code_tells_the_genre() -> None:
    assert [one.code for one in genres(story(codes=(Code(scheme="iptccat", code="v"),)))] == ["Advisory"]


def test_the_feeds_own_genre_stays() -> None:
    sent = (Code(scheme="genre", code="Feature"),)
    assert genres(story("ANALYSIS-Why the river towns vote as they do", genre=sent)) == ()


@pytest.mark.parametrize(
    "other",
    [
        "Muere a los 90 años la pintora Ana Ruiz",
        "La peintre Ana Ruiz est morte à 90 ans",
        "Malerin Ana Ruiz mit 90 gestorben: tot mit 90",
    ],
)
def test_deaths_in_other_languages(other: str) -> None:
    assert [one.code for one in genres(story(other))] == ["Obituary"]


@pytest.mark.parametrize("told", STORIES, ids=lambda told: f"{told['language']}: {told['headline']}")
def test_stories(told: dict[str, str]) -> None:
    found = [one.code for one in genres(story(told["headline"], told["body"], told["language"]))]
    assert found == ([told["genre"]] if told["genre"] else [])
