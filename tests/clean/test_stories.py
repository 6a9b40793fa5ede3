"""Whole stories, agency by agency: each paragraph is of the kind that it is, and stands where it stood."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline import clean
from pipeline.story import BODY_KINDS, Embargo, Version
from tests.clean.stories import dateline, separated, squeezed, story

STORIES: list[dict[str, Any]] = [
    story
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for story in tomllib.loads(path.read_text("utf-8"))["story"]
]


@pytest.fixture(params=STORIES, ids=lambda story: f"{story['agency']}: {story['text'].split()[0]}")
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param  # type: ignore[no-any-return]


def test_kinds(case: dict[str, Any]) -> None:
    copy = separated(
        case["text"],
        dateline(case["text"], case.get("dateline", "")),
        label=case.get("label", ""),
        headline=case.get("headline", ""),
    )
    wanted = [tuple(pair) for pair in case["paragraphs"]]
    found = [(paragraph.kind, paragraph.text) for paragraph in copy.paragraphs]
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted], found
    assert all(text.startswith(beginning) for (_, text), (_, beginning) in zip(found, wanted, strict=True)), (
        found
    )
    assert copy.headline == case.get("title", case.get("headline", ""))
    assert copy.standfirst == case.get("standfirst", "")


def test_what_is_set_apart_is_noted(case: dict[str, Any]) -> None:
    copy = separated(case["text"], dateline(case["text"], case.get("dateline", "")))
    apart = [paragraph for paragraph in copy.paragraphs if paragraph.kind not in BODY_KINDS]
    assert [(note.kind, note.text) for note in copy.notes] == [(p.kind, p.text) for p in apart]
    assert squeezed(copy.body) == squeezed("".join(p.text for p in copy.paragraphs if p.kind in BODY_KINDS))


def test_the_ed_note_of_the_feed_is_a_note() -> None:
    assert separated("The harbour was opened.", ed_note="Eds: new").notes[0].kind == "ed_note"


@pytest.mark.parametrize(
    "line", ["EMBARGO 0001 Tuesday 1 December", "For release Sunday, Nov. 29, and thereafter"]
)
def test_the_line_that_states_the_embargo_is_a_note(line: str) -> None:
    body = "Tea is good for the crews of ferries, a study of 214 of them says."
    for text in (f"{line}\n\n{body}", f"{body}\n\n{line}"):
        told = clean.separate(
            story(text), clean.lines(text), None, Version(embargo=Embargo(written=line, until=None))
        )
        assert [(p.kind, p.text) for p in told.paragraphs if p.kind != "body"] == [("note", line)]
        assert told.body == body


@pytest.mark.parametrize(
    ("headline", "label", "bare"),
    [
        ("UPDATE 2-Harbour opens", "UPDATE 2", "Harbour opens"),
        ("UPDATE 2-Harbour opens", "UPDATE 2-", "Harbour opens"),
        ("(LEAD) Harbour opens", "(LEAD)", "Harbour opens"),
        ("(2nd LD) Harbour opens", "2nd LD", "Harbour opens"),
        ("AMP.- Abre el puerto", "AMP.", "Abre el puerto"),
        ("HARBOUR OPENS (RPT)", "(RPT)", "HARBOUR OPENS"),
        ("HARBOUR OPENS - CORRECTED", "CORRECTED", "HARBOUR OPENS"),
        ("Harbour opens", "", "Harbour opens"),
        ("Harbour update opens", "update", "Harbour update opens"),
        ("UPDATE 2", "UPDATE 2", "UPDATE 2"),
        ("1st Ld-Writethru Harbour opens", "1st Ld-Writethru", "Harbour opens"),
    ],
)
def test_headline_without_its_label(headline: str, label: str, bare: str) -> None:
    assert separated("The harbour was opened.", headline=headline, label=label).headline == bare
