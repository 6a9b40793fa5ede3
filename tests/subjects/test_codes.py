"""Codes of every scheme mean their Media Topic; text and codes come together in one order."""

from __future__ import annotations

import pytest

from pipeline import subjects
from pipeline.story import Code, Subject
from pipeline.subjects import codes
from pipeline.subjects.vocabulary import topics

MEANT = {
    ("medtop", "20000639", ""): "diplomacy",
    ("medtop", "20000394", ""): "securities",  # retired, but the agency's word
    ("subj", "15007000", ""): "baseball",
    (
        "SubjectCode",
        "11024999",
        "",
    ): "politics and government",  # a number the vocabulary does not map: its parent
    ("", "07000000", ""): "health",
    ("iptccat", "f", ""): "economy, business and finance",
    ("apcategorycode", "S", ""): "sport",
    ("N2", "QUAK", ""): "earthquake",
    ("N2", "BOJ", ""): "central bank",
    ("N2", "VOTP", ""): "election",
    ("B", "1048", ""): "nuclear power",
    ("B", "128", ""): "banking",
    ("A", "1", ""): "market and exchange",
    ("paCat", "SSO", ""): "football",
    ("dpacat", "wi", ""): "economy, business and finance",
    ("afp", "CLJ", ""): "crime, law and justice",
    ("apsubject", "9c0bd01cd7c84527bad1319c99abb3ea", "Bribery"): "bribery",
    ("apsubject", "60a31c1888f91004804d8503ef5018bd", "Financial markets"): "market and exchange",
    ("dpasubject", "114", "Konflikte"): "conflict, war and peace",
}
NONE = [
    ("iptccat", "a", ""),
    ("N2", "KE", ""),
    ("dpacat", "vm", ""),
    ("dpacountry", "1", "Deutschland"),
    ("", "", ""),
    ("subj", "99999999", ""),
]


@pytest.mark.parametrize(("given", "name"), MEANT.items(), ids=lambda one: str(one))
def test_meant(given: tuple[str, str, str], name: str) -> None:
    scheme, code, named = given
    topic = codes.topic_of(Code(scheme=scheme, code=code, name=named))
    assert topic is not None
    assert topic.name == name


@pytest.mark.parametrize("given", NONE, ids=lambda one: str(one))
def test_means_no_subject(given: tuple[str, str, str]) -> None:
    assert codes.topic_of(Code(scheme=given[0], code=given[1], name=given[2])) is None


def test_all_tables_name_topics_in_use() -> None:
    meant = {topic for rows in codes.tables().codes.values() for topic in rows.values()}
    assert [topic for topic in meant if topics()[topic].retired] == []


def test_parents_are_implied() -> None:
    found = codes.subjects([Code(scheme="subj", code="15000000"), Code(scheme="subj", code="15007000")])
    assert [one.rule for one in found] == ["subj:15007000"]


def subject(number: str, confidence: float, source: str = "text") -> Subject:
    topic = topics()[number]
    return Subject(uri=topic.uri, name=topic.name, confidence=confidence, source=source, rule="", matched=())  # type: ignore[arg-type]


def test_text_refines_a_broad_code() -> None:
    both = subjects.together(
        [subject("15000000", 0.98, "code")], [subject("20001065", 0.6), subject("07000000", 0.4)]
    )
    assert [(one.name, one.confidence) for one in both] == [
        ("football", 0.8),
        ("sport", 0.98),
        ("health", 0.4),
    ]
    assert not subjects.disagree(both)


def test_strong_disagreement_keeps_both() -> None:
    both = subjects.together([subject("15000000", 0.98, "code")], [subject("20000106", 0.9)])
    assert [one.name for one in both] == ["sport", "judiciary"]
    assert subjects.disagree(both)
    assert not subjects.disagree([subject("20000106", 0.9)])
