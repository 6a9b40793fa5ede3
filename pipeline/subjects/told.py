"""What a text says, as subjects with their reasons."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.story import Subject
from pipeline.subjects.choose import choose
from pipeline.subjects.compiled import Compiled
from pipeline.subjects.evidence import gather


def told(book: Compiled, title: str, body: str) -> Iterator[Subject]:
    """The subjects that compiled rules find in a text, best first."""
    evidence = gather(book, title, body)
    for choice in choose(book, evidence):
        topic = book.topics[choice.topic]
        yield Subject(
            uri=topic.uri,
            name=topic.name,
            confidence=round(choice.confidence, 3),
            source="text",
            rule=choice.rule,
            matched=evidence.words(choice.phrases),
        )
