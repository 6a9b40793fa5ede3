"""What holds of any story, the records, the limits, and the tables themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import mentions
from pipeline.mentions import compiled, evidence
from pipeline.mentions.table import TABLES, city, entries, rows
from pipeline.places.countries import by_code
from tests.mentions.making import story

LANGUAGES = st.sampled_from((*TABLES, "sv", "und", "", "x" * 50))
WORDINGS = st.sampled_from([w for language in ("en", "de", "ru") for w in list(entries(language))[::7]])
TEXT = st.lists(st.one_of(WORDINGS, st.text(max_size=8)), max_size=30).map(" ".join)


@given(LANGUAGES, TEXT, TEXT)
def test_any_text_gives_valid_mentions(language: str, title: str, body: str) -> None:
    found = mentions.read(story(title, body, language))
    assert len(found) <= 8
    ids = [one.place.geonames_id for one in found]
    assert len(ids) == len(set(ids))
    assert None not in ids
    for one in found:
        assert by_code(one.place.country)
        assert 0 < one.place.confidence < 1
        assert one.place.written == one.matched[0]
    lands = {one.place.country for one in found if one.place.name == _name(one.place.country)}
    assert lands == {one.place.country for one in found}, "a city comes with its country"


@given(TEXT)
def test_what_is_matched_stands_in_the_text(body: str) -> None:
    text = evidence.plain(body, compiled.of("en")).replace(evidence.BREAK, " ")
    for one in mentions.read(story("", body)):
        assert all(words in text for words in one.matched)


LANDS = st.sampled_from(sorted(w for w, e in entries("en").items() if e.kind == "name" and not e.marks))


@given(LANDS, st.integers(min_value=2, max_value=9))
def test_a_country_that_is_named_again_and_again_is_surer_each_time(land: str, times: int) -> None:
    (before,) = mentions.read(story("", f"{land} said so. " * times))
    (after,) = mentions.read(story("", f"{land} said so. " * (times + 1)))
    assert before.place.country == after.place.country
    assert before.place.confidence < after.place.confidence


def test_the_records() -> None:
    item = story("Tram strike in Lisbon", "Trams stood still in Lisbon, Portuguese unions said.")
    portugal, lisbon = mentions.read(item)
    assert (portugal.place.name, portugal.place.geonames_id, portugal.place.country) == (
        "Portugal",
        2264397,
        "PT",
    )
    assert portugal.place.timezone == "Europe/Lisbon"
    assert portugal.matched == ("Portuguese", "Lisbon")
    assert (lisbon.place.name, lisbon.place.geonames_id, lisbon.place.region) == ("Lisbon", 2267057, "Lisbon")
    assert portugal.place.confidence > lisbon.place.confidence


def test_headline_lede_and_repetition_make_it_surer() -> None:
    filler = "Nothing else happened in the harbour that day, the captain told reporters. " * 8
    texts = (
        ("", f"{filler} Peru. Peru."),
        ("", f"Peru. Peru. {filler}"),
        ("Peru", f"Peru. Peru. {filler}"),
        ("Peru", f"Peru. Peru. {filler} Peru."),
    )
    sure = [mentions.read(story(*text))[0].place.confidence for text in texts]
    assert sure == sorted(set(sure))


def test_subheads_count_as_the_lede_does() -> None:
    filler = "Nothing else happened in the harbour that day, the captain told reporters. " * 8
    assert mentions.read(story("", f"{filler} Peruvian boats stayed out.")) == ()
    (peru,) = mentions.read(story("", f"{filler} Peruvian boats stayed out.", subhead="Storm reaches Peru"))
    assert peru.place.country == "PE"


@settings(max_examples=5)
@given(
    st.sampled_from(
        [
            "Russia ",
            "in Paris Hilton ",
            "U.S. dollar ",
            "Aaaa Bbbb ",
            "É",
            "A" * 50 + " ",
            "\n\n",
            "Cyprus A B C D ",
        ]
    )
)
def test_a_megabyte_is_read_to_a_limit(unit: str) -> None:
    body = unit * (1_000_000 // len(unit))
    found = evidence.gather(compiled.of("en"), "", "", body)
    assert len(found.text) <= 2 * evidence.LONGEST + 10
    assert len(mentions.read(story(body, body))) <= 8


@pytest.mark.parametrize("language", [*TABLES, "und"])
def test_each_entry_is_of_a_country_that_the_gazetteer_has(language: str) -> None:
    known = [entry for entry in entries(language).values() if entry.kind != "trap"]
    assert [entry for entry in known if not by_code(entry.country)] == []
    assert [e for e in known if e.kind == "city" and not city(e.name, e.city)] == []


@pytest.mark.parametrize("language", TABLES)
def test_each_row_is_well_formed(language: str) -> None:
    for code, *columns in rows(language):
        assert len(columns) == (1 if code[0] in "=-" else 3), (language, code)
        for written in filter(None, ";".join(columns).split(";")):
            assert written == written.strip(), (language, code, written)
    codes = [row[0] for row in rows(language) if row[0] != "-"]
    assert len(codes) == len(set(codes))


def test_the_sovereign_countries_are_in_the_tables_of_the_four_languages() -> None:
    english = {row[0] for row in rows("en") if row[0].isalpha()}
    assert len(english) >= 190
    for language in ("de", "fr", "es"):
        told = {row[0] for row in rows(language) if row[0].isalpha()}
        assert len(told) >= 150
        assert told <= english


def _name(code: str) -> str:
    land = by_code(code)
    assert land
    return land.name


def test_the_united_nations_are_in_no_country() -> None:
    """A story from their seat that names no country is not about the United States."""
    item = story("Council meets on aid", "The council met for two hours.", home="US")
    assert [one.place.country for one in mentions.read(item)] == ["US"]
    assert item.dateline is not None
    seat = replace(item.dateline, places=(replace(item.dateline.places[0], name="United Nations"),))
    assert mentions.read(replace(item, dateline=seat)) == ()
