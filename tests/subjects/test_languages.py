"""Every language that a story can have is read, also those without rules and in scripts that are not folded."""

from __future__ import annotations

import pytest

from pipeline import subjects
from pipeline.subjects.vocabulary import topics

TAGS = sorted(
    {tag for topic in topics().values() for tag in topic.names} | {"und", "ja", "ko", "th", "hi", "ka", "xx"}
)
TEXT = "国务院总理星期二在北京会见了来访的外国客人。 قالت الحكومة المصرية. Γενική απεργία. Snow fell on Oslo."


@pytest.mark.parametrize("tag", TAGS)
def test_no_language_breaks(tag: str) -> None:
    assert len(subjects.of_text(tag, "Headline", TEXT)) <= 6
