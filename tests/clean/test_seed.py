"""The seed story, a web page as plain text with its furniture: read from beside the repository, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.story import Copy
from tests.clean.stories import dateline, separated

SEED = Path(__file__).parents[3] / "shared" / "seed"
FILES = sorted(SEED.glob("*.txt"))


@pytest.fixture
def copy() -> Copy:
    if not FILES:
        pytest.skip("the seed story is not part of the project; ../shared/seed is not there")
    text = FILES[0].read_text("utf-8")
    return separated(text, dateline(text, "MOSCOW, July 11. /TASS/."))


def of(copy: Copy, kind: str) -> list[str]:
    return [paragraph.text for paragraph in copy.paragraphs if paragraph.kind == kind]


def test_head(copy: Copy) -> None:
    assert of(copy, "furniture") == ["All news"]
    assert copy.headline.startswith("Russia’s Foreign Ministry")
    assert copy.headline.endswith("July 14-15")
    assert copy.standfirst.startswith('"We expect')
    assert copy.standfirst.endswith("the ministry said")


def test_picture(copy: Copy) -> None:
    assert of(copy, "caption") == ["U.S. Secretary of State John Kerry"] * 2
    assert of(copy, "credit") == ["Mikhail Metzel/TASS", "© Mikhail Metzel/TASS"]


def test_body(copy: Copy) -> None:
    assert copy.body.startswith("U.S. Secretary of State John Kerry will pay")
    assert of(copy, "subhead") == ["Syria and Ukraine among central topics"]
    assert len(of(copy, "body")) == 8
    assert copy.body.endswith("the ministry underscored.")
