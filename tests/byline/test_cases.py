"""Bylines agency by agency: people, roles, titles and organisations, whole; and a floor for each agency."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from pipeline import byline
from pipeline.story import Agency, Byline, Copy, Dateline, Paragraph, ParagraphKind
from tests.clean.stories import separated, story

CASES: list[dict[str, Any]] = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
]
FLOOR = 1.0  # of the cases of each agency


def read(case: dict[str, Any]) -> Byline | None:
    language = case.get("language", "")
    if "text" in case:
        start = case["text"].index(case["dateline"])
        line = Dateline(
            text=case["dateline"], span=(start, start + len(case["dateline"])), places=(), date=None, date_from=None,
            agency=Agency(id=case["agency"].casefold(), name=case["agency"]),
        )  # fmt: skip
        copy_ = separated(case["text"], line, headline="Harbour opens")
        return byline.read(story(case["text"], language=language), copy_)
    if "byline" in case:
        return byline.read(story("-", byline=case["byline"], language=language), copy())
    kind: ParagraphKind = next(kind for kind in ("signoff", "credit", "contact") if kind in case)
    return byline.read(story(case[kind], language=language), copy((kind, case[kind])))


def copy(*paragraphs: tuple[ParagraphKind, str]) -> Copy:
    made = tuple(Paragraph(kind=kind, text=text, span=(0, len(text))) for kind, text in paragraphs)
    return Copy(headline="", standfirst="", paragraphs=made, notes=())


def name(case: dict[str, Any]) -> str:
    return f"{case['agency']}: {next(case[key] for key in ('byline', 'signoff', 'credit', 'contact', 'text') if key in case)[:60]}"


def right(case: dict[str, Any]) -> bool:
    found = read(case)
    people = [(p.name, p.role, p.title, p.organisation) for p in found.people] if found else []
    wanted = [tuple([*person, "", "", ""][:4]) for person in case["people"]]
    return people == wanted and (found.organisation if found else "") == case.get("organisation", "")


@pytest.mark.parametrize("case", CASES, ids=name)
def test_people_and_organisation(case: dict[str, Any]) -> None:
    assert right(case), read(case)


def test_no_agency_falls_below_its_floor() -> None:
    reached = defaultdict(list)
    for case in CASES:
        reached[case["agency"]].append(right(case))
    assert {
        agency: sum(rows) / len(rows) for agency, rows in reached.items() if sum(rows) < FLOOR * len(rows)
    } == {}


def test_every_agency_that_signs_its_copy_has_cases() -> None:
    assert {case["agency"] for case in CASES} >= {
        "AP", "Reuters", "AFP", "dpa", "TASS", "RIA Novosti", "Xinhua", "Kyodo", "EFE", "ANSA", "ANP", "Bloomberg",
        "Yonhap", "PTI", "ANI", "Bernama", "AAP", "Business Wire", "PR Newswire",
    }  # fmt: skip


def test_a_field_that_names_only_the_house_leaves_the_people_to_the_text() -> None:
    found = byline.read(
        story("-", byline="Reuters"), copy(("byline", "By Jane Doe"), ("signoff", "(Editing by John Roe)"))
    )
    assert found is not None
    assert [(person.name, person.role) for person in found.people] == [
        ("Jane Doe", "writing"),
        ("John Roe", "editing"),
    ]
    assert (found.text, found.organisation) == ("By Jane Doe", "Reuters")


def test_the_field_wins_over_the_text() -> None:
    found = byline.read(story("-", byline="By Ann Poe"), copy(("byline", "By Jane Doe")))
    assert found is not None
    assert [person.name for person in found.people] == ["Ann Poe"]
    assert found.text == "By Ann Poe"


def test_who_wrote_is_not_named_again_for_reporting() -> None:
    found = byline.read(
        story("-"),
        copy(("byline", "By Jane Doe"), ("signoff", "(Reporting by Jane Doe; Editing by Jane Doe)")),
    )
    assert found is not None
    assert [(person.name, person.role) for person in found.people] == [
        ("Jane Doe", "writing"),
        ("Jane Doe", "editing"),
    ]


def test_a_photo_credit_is_no_byline_text() -> None:
    found = byline.read(story("-"), copy(("credit", "© Jane Doe/TASS")))
    assert found is not None
    assert (found.text, found.organisation) == ("", "")
    assert found.people[0].role == "photography"


def test_nothing_signed_is_no_byline() -> None:
    assert byline.read(story("-"), copy(("body", "By Jane Doe"))) is None
