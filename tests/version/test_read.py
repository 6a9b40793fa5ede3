"""Labels, notices, names, embargoes: every case of the tables."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import clean, version
from pipeline.story import Source, Story, Version
from tests.dedupe import copy
from tests.version import cases

RECEIVED = datetime(2026, 11, 24, 8, tzinfo=UTC)
SOURCE = Source(
    id="x",
    feed="f",
    format="text",
    topic="t",
    partition=0,
    offset=0,
    received_at=RECEIVED,
    sha256="",
    origin="live",
)


def read(
    text: str = copy.PORT, headline: str = "Dockers strike", slugline: str = "", ed_note: str = ""
) -> Version:
    story = Story(source=SOURCE, id="x", text=text, headline=headline, slugline=slugline, ed_note=ed_note)
    return version.read(story, clean.lines(text))


@pytest.mark.parametrize(("headline", "kind", "number", "label"), cases.HEADLINES)
def test_headline(headline: str, kind: str | None, number: int | None, label: str) -> None:
    found = read(headline=headline)
    assert (found.kind, found.number) == (kind, number)
    if label or kind is None:
        assert found.label == label
    assert found.correction == (kind == "correction")


@pytest.mark.parametrize(("slug", "kind", "number"), cases.SLUGS)
def test_slugline(slug: str, kind: str | None, number: int | None) -> None:
    found = read(slugline=slug)
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(("signal", "kind", "number"), cases.SIGNALS)
def test_signal(signal: str, kind: str | None, number: int | None) -> None:
    story = Story(source=SOURCE, id="x", text=copy.PORT, headline="Dockers strike", signals=(signal,))
    found = version.read(story, clean.lines(story.text))
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(("note", "kind"), cases.NOTES)
def test_ed_note(note: str, kind: str | None) -> None:
    assert read(ed_note=note).kind == kind


@pytest.mark.parametrize(("line", "kind"), cases.LINES)
def test_first_line(line: str, kind: str | None) -> None:
    assert read(text=f"{line}\n\n{copy.PORT}").kind == kind
    assert read(text=f"{line}\n\nMore was not known at first.").kind == kind


@pytest.mark.parametrize(("top", "kind", "number", "label"), cases.TOPS)
def test_headline_in_the_text(top: str, kind: str | None, number: int | None, label: str) -> None:
    found = read(text=f"{top}\n\n{copy.PORT}", headline="")
    assert (found.kind, found.number, found.label) == (kind, number, label)


@pytest.mark.parametrize(("headline", "line", "kind", "number", "label"), cases.REPEATED)
def test_headline_repeated_with_its_label(
    headline: str, line: str, kind: str | None, number: int | None, label: str
) -> None:
    found = read(text=f"{line}\n\n{copy.PORT}", headline=headline)
    assert (found.kind, found.number, found.label) == (kind, number, label)


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_reads_anything(text: str, headline: str, note: str) -> None:
    found = read(text=text, headline=headline, slugline=note, ed_note=note)
    assert (
        found.label == "" or found.label in (headline, note) or headline.startswith(found.label) or found.kind
    )
