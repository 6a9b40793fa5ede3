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
