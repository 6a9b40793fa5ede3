"""From points to subjects: depth, parents, order, number; and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import subjects
from pipeline.subjects.choose import MOST, Choice, choose, confidence
from pipeline.subjects.compiled import compiled
from pipeline.subjects.evidence import gather
from pipeline.subjects.rulebook import Rule, Rulebook

WAR, PEACE_TALKS, PEACEKEEPERS, CONFLICT = "20000062", "20000076", "20000059", "16000000"
FOOTBALL, SPORT, ENVOY, HEALTH = "20001065", "15000000", "20000074", "07000000"
HOSPITAL, JAZZ = "20000462", "20000025"


def chosen(rules: dict[str, dict[str, float]], text: str, hide: tuple[str, ...] = ()) -> list[Choice]:
    made = tuple(
        Rule(id=f"xx/t#{topic}", topic=topic, phrases=tuple(said.items())) for topic, said in rules.items()
    )
    book = compiled(Rulebook(language="xx", rules=made, hide=hide))
    return choose(book, gather(book, "", text))


def topics(rules: dict[str, dict[str, float]], text: str, hide: tuple[str, ...] = ()) -> list[str]:
    return [one.topic for one in chosen(rules, text, hide)]


def test_the_deepest_topic_that_is_supported() -> None:
    rules = {CONFLICT: {"fighting": 2.0}, PEACE_TALKS: {"talks": 4.0}}
    assert topics(rules, "fighting and talks") == [PEACE_TALKS]
    assert topics(rules, "fighting") == [CONFLICT]


def test_a_weak_child_does_not_stand_for_its_parent() -> None:
    rules = {CONFLICT: {"fighting": 4.0, "attack": 4.0}, PEACE_TALKS: {"talks": 2.0}}
    assert topics(rules, "fighting, attack, talks") == [CONFLICT]


def test_children_add_up_for_their_parent() -> None:
    rules = {
        PEACE_TALKS: {"talks": 2.0},
        PEACEKEEPERS: {"helmets": 2.0},
        ENVOY: {"envoy": 2.0},
        FOOTBALL: {"goal": 4.0},
    }
    assert topics(rules, "talks, helmets, envoy, goal")[0] == "20000073"  # peace process


def test_siblings_with_good_evidence_are_both_told() -> None:
    rules = {WAR: {"war": 4.0}, PEACE_TALKS: {"talks": 4.0}}
    assert sorted(topics(rules, "war and talks")) == [WAR, PEACE_TALKS]


def test_weak_phrases_support_but_never_make_a_subject() -> None:
    rules = {SPORT: {"club": 1.0, "fans": 1.0}, HEALTH: {"ward": 2.0}}
    assert topics(rules, "The club and its fans, club, fans.") == []
    assert topics(rules, "The club and its fans saw a ward.") == [HEALTH]


def test_a_strong_phrase_counts_inside_a_longer_one_of_another_branch() -> None:
    rules = {HEALTH: {"swine flu": 4.0, "flu": 2.0}, FOOTBALL: {"swine flu cup": 2.0, "flu cup": 2.0}}
    assert topics(rules, "the swine flu cup") == [HEALTH, FOOTBALL]
    assert topics(rules, "the flu cup") == [FOOTBALL]


def test_hidden_phrases_say_nothing() -> None:
    rules = {WAR: {"war": 4.0}, HEALTH: {"ward": 2.0}}
    assert topics(rules, "a price war at the ward", hide=("price war",)) == [HEALTH]


def test_a_phrase_of_a_topic_and_its_parent_counts_for_the_deeper_only() -> None:
    alone = chosen({PEACE_TALKS: {"talks": 4.0}}, "talks")
    assert chosen({PEACE_TALKS: {"talks": 4.0}, CONFLICT: {"talks": 4.0}}, "talks") == alone


def test_the_title_decides_the_order() -> None:
    found = subjects.of_text("en", "Ceasefire after shelling", "A cricket match was called off.")
    assert [one.name for one in found] == ["armed conflict", "cricket"]


def test_confidence_rises_with_points_and_share() -> None:
    assert confidence(2.0, 0.5) < confidence(8.0, 0.5) < confidence(8.0, 1.0) < 1.0
    assert confidence(8.0, 1.0, 0.2) < confidence(8.0, 1.0, 0.5) < confidence(8.0, 1.0)


def test_reasons() -> None:
    one = subjects.of_text("en", "", "Shelling went on until the Ceasefire.")[0]
    assert (one.source, one.rule) == ("text", "en/conflict#20000056")
    assert set(one.matched) == {"Shelling", "Ceasefire"}


@pytest.mark.parametrize("language", ["und", "xx", "ja", ""])
def test_a_language_without_rules_has_no_subjects(language: str) -> None:
    assert subjects.of_text(language, "Ceasefire", "The ceasefire holds.") == ()


@pytest.mark.parametrize(
    ("language", "text", "name"), [("nb", "Skilsmisse", "divorce"), ("sv", "En jordbävning", "earthquake")]
)
def test_the_vocabulary_speaks(language: str, text: str, name: str) -> None:
    assert [one.name for one in subjects.of_text(language, "", text)] == [name]


WORDS = [
    "ceasefire",
    "World Cup",
    "court",
    "NHS",
    "Bank of England",
    "talks",
    "goal",
    "flood",
    "voters",
    "é",
    "\0",
    "Š",
    "-",
    "  ",
    "12",
]


@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60).map(" ".join), st.text(max_size=30)
)
def test_of_any_text(body: str, title: str) -> None:
    found = subjects.of_text("en", title, body)
    assert len(found) <= MOST
    assert len({one.uri for one in found}) == len(found)
    assert all(0.0 < one.confidence < 1.0 and one.matched and one.rule for one in found)
    assert sorted(found, key=lambda one: -one.confidence) == list(found)
    assert subjects.of_text("en", title, body) == found


def test_a_word_or_two_in_the_tail_of_a_text_may_be_too_little() -> None:
    assert topics({HEALTH: {"ward": 2.0}}, "nothing " * 300 + "ward") == []


def test_one_word_below_the_lede_makes_no_further_subject() -> None:
    rules = {WAR: {"war": 4.0}, FOOTBALL: {"footballer": 4.0}, HOSPITAL: {"ward": 2.0, "nurses": 2.0}}
    below = " nothing" * 60
    assert topics(rules, f"war{below} footballer, ward, nurses") == [WAR, HOSPITAL]
    assert topics(rules, f"war, footballer{below}") == [WAR, FOOTBALL]


def test_what_happened_comes_before_who_was_there() -> None:
    rules = {"20000613": {"minister": 4.0}, "20000099": {"murder": 4.0}}
    assert topics(rules, "minister, murder") == ["20000099", "20000613"]


def test_a_branch_beside_the_best_subject_needs_more_than_a_broad_word() -> None:
    rules = {WAR: {"war": 4.0, "army": 4.0}, HEALTH: {"ward": 2.0, "nurses": 2.0}}
    assert topics(rules, "war, army, ward") == [WAR]
    assert topics(rules, "war, army, ward, nurses") == [WAR, HEALTH]


def test_a_phrase_with_several_conditions_counts_once() -> None:
    one = chosen({WAR: {"siege & army": 4.0}}, "siege, army, navy")
    rules = {WAR: {"siege & army": 4.0, "siege & navy": 4.0, "siege": 1.0}}
    assert chosen(rules, "siege, army, navy") == one


def test_where_capitals_say_nothing_the_plain_word_comes_first() -> None:
    rules = {FOOTBALL: {"Strings": 4.0}, JAZZ: {"strings": 2.0}}
    assert topics(rules, "a night of strings") == [JAZZ]
    assert topics(rules, "The Strings won.") == [FOOTBALL]


def test_of_two_that_have_as_much_the_one_that_is_named_first() -> None:
    rules = {FOOTBALL: {"goal": 4.0}, WAR: {"war": 4.0}}
    assert topics(rules, "war and goal")[0] == WAR
    assert topics(rules, "goal and war")[0] == FOOTBALL


def test_a_ticker_says_nothing() -> None:
    rules = {HEALTH: {"MED": 4.0}, WAR: {"war": 4.0}}
    assert topics(rules, "Widow's Mite <MED> and the war <MED.N>") == [WAR]
    assert topics(rules, "MED <not a ticker>") == [HEALTH]
