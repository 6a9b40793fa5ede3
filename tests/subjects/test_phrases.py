"""What a phrase matches, and what it leaves alone: the table of rules/README.md, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.subjects import alphabet
from pipeline.subjects.compiled import Compiled, compiled
from pipeline.subjects.evidence import gather
from pipeline.subjects.phrases import parse
from pipeline.subjects.rulebook import Rule, Rulebook, RuleError
from pipeline.subjects.vocabulary import topics

BRANCHES = [f"{number:02}000000" for number in range(1, 18)]
ALONE = {
    "no part of a word": ("cease", "The ceasefire holds."),
    "no longer word": ("fire", "The fireman came."),
    "no ending where none is wanted": ("news!", "The newss are in."),
    "an ending that is not the language's": ("storm", "It stormed."),
    "an end without its star": ("minister", "Der Premierminister kam."),
    "a beginning without its star": ("elect", "The election was held."),
    "a capital asks for a capital": ("Apple", "An apple a day."),
    "exact capitals": ("WHO", "Nobody knows Who did it."),
    "exact capitals in small copy": ("IT", "it is said that it rains."),
    "exact capitals of a word in capitals by chance": ("IT", "SHOUTED: It RAINS"),
    "a capital after a figure": ("3M", "It cost 3m pounds."),
    "not over a full stop with a dash": ("fire brigade", "It was on fire - Brigade leader Bo said."),
    "words in another order": ("arms control", "Control your arms."),
    "only with the other phrase": ("strike & union", "The strike of lightning."),
    "accents are letters": ("election*", "Les élections"),
}
FOUND = {
    "word": ("ceasefire", "The ceasefire holds."),
    "with the language's ending": ("ceasefire", "Two ceasefires hold."),
    "hyphen and space are one": ("cease-fire", "The cease fire holds."),
    "space and hyphen are one": ("cease fire", "The cease-fire holds."),
    "possessive": ("russia", "Russia's fleet"),
    "dots are dropped": ("u.s. senate", "The US Senate met."),
    "dots are dropped in text": ("US", "The U.S. said so."),
    "brackets and quotes": ("ceasefire", "“Ceasefire” (ceasefire)"),
    "beginning": ("elect*", "The electoral roll"),
    "end": ("*minister", "Der Premierminister kam."),
    "end with ending": ("*minister", "Die Premierministers kamen."),
    "inside": ("*krieg*", "Die Bürgerkriegsparteien"),
    "stars on several words": ("bewaffnet* konflikt*", "Die bewaffneten Konflikte"),
    "star on the first of two": ("foreign* policy", "Its foreigners policy is this."),
    "star on the last of two, with a star first": ("*land politi*", "Die Finnland Politik"),
    "capital": ("Apple", "Shares in Apple rose."),
    "capital in copy all in small letters": ("Apple", "shares in apple rose"),
    "capital in copy all in capitals": ("Apple", "SHARES IN APPLE ROSE"),
    "capital beyond ASCII": ("Österreich", "In Österreich"),
    "capitals": ("WHO", "The WHO said."),
    "with the other phrase": ("strike & union", "The strike was called by the union."),
    "star dropped with its word": ("eu-*", "Die EU-Staaten"),
    "at the very beginning and end": ("ceasefire", "ceasefire"),
}
NONE = ["", " ", "!", "*", "* war", "w*r", "a**b", "war *zone", "war* Zone", "..."]


def points(
    phrases: dict[str, float], text: str, title: str = "", language: str = "xx", **more: tuple[str, ...]
) -> float:
    rule = Rule(id="x", topic="20000056", phrases=tuple(phrases.items()), **more)
    book = compiled(Rulebook(language=language, rules=(rule,), endings=("s",)))
    return told(book, text, title).get(0, 0.0)


def told(book: Compiled, text: str, title: str = "") -> dict[int, float]:
    """The points of each rule that the text speaks of."""
    return {rule: points for rule, (points, *_) in gather(book, title, text).said.items()}


@pytest.mark.parametrize(("phrase", "text"), ALONE.values(), ids=ALONE)
def test_left_alone(phrase: str, text: str) -> None:
    assert points({phrase: 4.0}, text) == 0.0


@pytest.mark.parametrize(("phrase", "text"), FOUND.values(), ids=FOUND)
def test_found(phrase: str, text: str) -> None:
    assert points({phrase: 4.0}, text) > 0.0


@pytest.mark.parametrize("written", NONE)
def test_no_phrase(written: str) -> None:
    with pytest.raises(ValueError, match=r"phrase|star"):
        parse(written, (), alphabet.of("en"))


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [("ru", "выбор*", "«Выборы» прошли"), ("ru", "ВВП", "Рост ВВП"), ("pl", "wybór", "To jest WYBÓR.")],
)
def test_found_in_other_scripts(language: str, phrase: str, text: str) -> None:
    assert points({phrase: 4.0}, text, language=language) > 0.0


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("fr", "état d'urgence", "L'Etat d'urgence est levé."),
        ("fr", "état d'urgence", "L'état d'urgence est levé."),
        ("fr", "élection*", "ELECTIONS"),
        ("fr", "chef* d'état", "Les chefs d'Etat"),
        ("fr", "chef* élu", "Le chef Elu"),
        ("fr", "evian", "Évian"),
        ("de", "fußball*", "Der Schweizer Fussballer"),
        ("de", "Straße", "Die Strasse ist leer."),
        ("de", "offen* straße", "Auf offener Strasse"),
    ],
)
def test_found_as_its_copy_spells_it(language: str, phrase: str, text: str) -> None:
    assert points({phrase: 4.0}, text, language=language) > 0.0


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [("fr", "tué", "Il tue le temps."), ("pt", "é", "e"), ("en", "élan", "elan")],
)
def test_other_accents_are_letters(language: str, phrase: str, text: str) -> None:
    assert points({phrase: 4.0}, text, language=language) == 0.0


def test_longest_counts_once() -> None:
    alone = points({"world cup": 4.0}, "The World Cup began.")
    assert points({"world cup": 4.0, "cup": 2.0}, "The World Cup began.") == alone


def test_what_stands_inside_a_word_takes_nothing_away() -> None:
    rules = {"market crash": 4.0, "art market": 2.0}
    alone = points({"market crash": 4.0}, "A smart market crash course.")
    assert points(rules, "A smart market crash course.") == alone > 0.0


def test_the_longest_that_may_begin_inside_a_word_is_found_there() -> None:
    assert points({"*bank": 4.0, "bank clerk": 2.0}, "Der Zentralbank Clerk") == points(
        {"*bank": 4.0}, "Zentralbank"
    )
    assert points({"*bank": 4.0, "bank clerk": 2.0}, "A bank clerk") == points(
        {"bank clerk": 2.0}, "A bank clerk"
    )


NESTED = ["smart", "art", "market"]  # words that have one another inside


@given(
    st.lists(st.lists(st.sampled_from(NESTED), min_size=1, max_size=2).map(tuple), min_size=2, max_size=8),
    st.lists(st.sampled_from(NESTED), max_size=6),
)
def test_from_left_to_right_the_longest_phrase_is_found_and_nothing_else(
    phrases: list[tuple[str, ...]], words: list[str]
) -> None:
    known = list(dict.fromkeys(phrases))
    rules = [
        Rule(id=str(n), topic=topic, phrases=((" ".join(phrase), 2.0),))
        for n, (phrase, topic) in enumerate(zip(known, BRANCHES, strict=False))
    ]
    standing, at = set(), 0
    while at < len(words):
        here = [phrase for phrase in known if tuple(words[at : at + len(phrase)]) == phrase]
        standing |= {known.index(max(here, key=len))} if here else set()
        at += max(map(len, here), default=1)
    book = compiled(Rulebook(language="xx", rules=tuple(rules), stop=frozenset(topics())))
    assert told(book, " ".join(words)).keys() == standing


def test_places_weigh() -> None:
    far = "word " * 400
    title, lede, body, tail = (
        points({"ceasefire": 4.0}, text, title)
        for title, text in (
            ("Ceasefire", ""),
            ("", "ceasefire"),
            ("", far[:800] + "ceasefire"),
            ("", far + "ceasefire"),
        )
    )
    assert title > lede > body > tail > 0


def test_repetition_adds_less_and_less() -> None:
    once, twice, often = (points({"ceasefire": 4.0}, "ceasefire " * n) for n in (1, 2, 20))
    assert once < twice < 2 * once
    assert often < 12 * once


def test_require_and_exclude() -> None:
    assert points({"shell": 4.0}, "The shell was found.", require=("army",)) == 0.0
    assert points({"shell": 4.0}, "The army found the shell.", require=("army",)) > 0.0
    assert points({"shell": 4.0}, "A shell on the beach.", exclude=("beach",)) == 0.0


def test_conditions_hold_inside_longer_phrases() -> None:
    assert points({"shell": 4.0, "army of ants": 1.0}, "The army of ants, a shell.", require=("army",)) > 0.0


def test_what_only_a_condition_looks_for_says_nothing_inside_a_longer_phrase() -> None:
    alone = points({"european union": 1.0}, "The European Union met.")
    rules = {"european union": 1.0, "union": 2.0, "strike & union": 2.0}
    assert points(rules, "The European Union met.") == alone
    assert points(rules, "A strike; the European Union met.") > alone


def test_one_word_in_two_spellings_counts_once() -> None:
    rules = {"firm": 2.0, "firms": 2.0, "merger & firm": 2.0}
    assert points(rules, "Two firms closed.") == points({"firm": 2.0}, "Two firms closed.")


def test_a_capital_that_asks_for_more_does_not_hide_the_word() -> None:
    rules = {"Avalanche & hockey": 4.0, "avalanche": 2.0}
    assert points(rules, "Avalanche hits lodge") == points({"avalanche": 2.0}, "Avalanche hits lodge")
    assert points({"Apple": 4.0, "chips & Microsoft": 1.0, "microsoft": 2.0}, "At Microsoft today") > 0.0


def test_what_needs_another_phrase_needs_it_for_the_deeper_topic_too() -> None:
    sport = Rule(id="s", topic="15000000", phrases=(("train & team", 4.0),))
    rail = Rule(id="r", topic="15000000", phrases=(("train", 1.0),))
    book = compiled(Rulebook(language="xx", rules=(rail, sport)))
    alone, beside = told(book, "The train came."), told(book, "The team came by train.")
    assert sum(beside.values()) > 3 * sum(alone.values())
    above = Rule(id="a", topic="04000000", phrases=(("train & freight", 4.0),))
    below = Rule(id="b", topic="20000340", phrases=(("train", 1.0),))
    book = compiled(Rulebook(language="xx", rules=(above, below)))
    assert told(book, "The train came.") == {1: pytest.approx(4.0 * 1.6 / 1.56 / 4.0)}


def test_one_other_phrase_is_all_that_one_may_need() -> None:
    with pytest.raises(RuleError, match="joins two"):
        points({"train & freight & wagon": 4.0}, "")


def test_against() -> None:
    assert points({"exchange": 2.0, "foreign exchange": -3.0}, "The foreign exchange market") <= 0.0


LANGUAGES = ["en", "fr", "ru", "pl", "el", "tr", "ar", "he", "lv", "zh"]


@given(st.text(max_size=300), st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_folding_keeps_positions(body: str, title: str, language: str) -> None:
    folded = alphabet.of(language).fold(title, body)
    assert len(folded.searched) == len(folded.cased)
    assert folded.searched[0] == folded.searched[-1] & 0x7F == ord(" ")
    assert folded.searched == alphabet.of(language).fold(title.lower(), body.lower()).searched or not (
        title.isascii() and body.isascii()
    )


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_letters_that_begin_words_are_marked_and_no_others(text: str, language: str) -> None:
    folded = alphabet.of(language).fold("", text)
    before = b"." + folded.cased
    assert all(
        (searched >= 0x80) == (previous == ord(" "))
        for searched, previous in zip(folded.searched, before, strict=False)
    )


@given(
    st.sampled_from(["en", "fr", "ru", "el"]), st.lists(st.text(alphabet="aeéçβωж7", min_size=1), min_size=1)
)
def test_phrases_are_marked_as_text_is(language: str, words: list[str]) -> None:
    letters = alphabet.of(language)
    known = [word for word in words if letters.holds(word)]
    text = letters.fold("", " ".join(known)).searched
    assert letters.begun(" ".join(known)) in text


@given(st.text(alphabet="ab*! &AÄ.-", max_size=12))
def test_a_phrase_is_ready_or_refused(written: str) -> None:
    try:
        phrase = parse(written, ("s",), alphabet.of("en"))
    except ValueError:
        return
    assert all(literal.strip() for literal in phrase.literals)
