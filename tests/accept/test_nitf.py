from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accept import golden

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", golden.files("nitf"), ids=lambda path: path.name)
def test_golden_files(path: Path) -> None:
    found, expected = golden.compared(path)
    assert found == expected


@pytest.mark.parametrize("path", golden.files("nitf"), ids=lambda path: path.name)
def test_recognised_by_its_bytes(path: Path) -> None:
    assert {story.source.format for story in golden.read(path.read_bytes())} == {"nitf"}


def test_a_picture_amid_a_sentence_does_not_join_the_words_around_it() -> None:
    story = golden.one(
        "<nitf><body><body.content><p>The ferry<media><media-caption>x</media-caption></media> <b>sank</b> today</p>"
        "</body.content></body></nitf>"
    )
    assert story.text == "The ferry sank today"


RELEASE = (
    "<nitf><head><docdata><date.issue norm='{}'/><date.release norm='{}'/></docdata></head><body><body.content>"
    "<p>The ferry sails.</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    ("issued", "release", "zone", "until"),
    [
        ("20250311", "20250311T063000", "America/New_York", "2025-03-11T10:30:00+00:00"),
        ("20250311T050000", "20250311T060000", "America/New_York", "2025-03-11T10:00:00+00:00"),
        ("20250311T060000", "20250311T060000", "America/New_York", None),
        ("20250311T040000", "20250311T040000", "Europe/Oslo", None),
    ],
)
def test_a_release_is_read_by_the_feeds_clock(
    issued: str, release: str, zone: str, until: str | None
) -> None:
    story = golden.one(RELEASE.format(issued, release), zone=zone)
    assert (story.embargo and story.embargo.until and story.embargo.until.isoformat()) == until
