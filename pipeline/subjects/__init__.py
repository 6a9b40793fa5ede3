"""What a story is about, in IPTC Media Topics: the feed's codes first, then the rules over its text."""

from __future__ import annotations

from pipeline.story import Normalised, Subject
from pipeline.subjects import codes, compiled
from pipeline.subjects.choose import MOST, choose
from pipeline.subjects.evidence import gather
from pipeline.subjects.vocabulary import topics


def read(item: Normalised) -> tuple[Subject, ...]:
    """The story's subjects, best first, at most six: those of the feed's codes, then what the text says besides."""
    coded = codes.subjects(item.story.codes)
    copy = item.copy
    told = of_text(item.language, f"{copy.headline}\n{copy.standfirst}", copy.body)
    known = {subject.uri for subject in coded}
    return (*coded, *(subject for subject in told if subject.uri not in known))[:MOST]


def of_text(language: str, title: str, body: str) -> tuple[Subject, ...]:
    """The subjects that the rules of a language find in a text, best first."""
    book = compiled.of(language)
    evidence = gather(book, title, body)
    return tuple(
        Subject(
            uri=topics()[choice.topic].uri,
            name=topics()[choice.topic].name,
            confidence=round(choice.confidence, 3),
            source="text",
            rule=choice.rule,
            matched=evidence.words(choice.spans),
        )
        for choice in choose(book, evidence)
    )
