"""What a story is about, in IPTC Media Topics: the feed's codes first, then the rules over its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.story import Normalised, Subject
from pipeline.subjects import codes, compiled
from pipeline.subjects.choose import MOST, choose
from pipeline.subjects.evidence import gather
from pipeline.subjects.genre import genres
from pipeline.subjects.vocabulary import SCHEME, topics

__all__ = ["disagree", "genres", "of_text", "read", "together"]

CERTAIN = 0.8  # text that is as sure as this, and in no branch of the codes, disagrees with them


def read(item: Normalised) -> tuple[Subject, ...]:
    """The story's subjects, best first, at most six.

    Those of the feed's codes come first, each after what the text says more exactly below it; then what the
    text says besides.
    """
    copy = item.copy
    told = of_text(item.language, f"{copy.headline}\n{copy.standfirst}", copy.body)
    return together(codes.subjects(item.story.codes), told)


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


def together(coded: Sequence[Subject], told: Sequence[Subject]) -> tuple[Subject, ...]:
    """Subjects of codes and of text in one order; a text subject that a code confirms is surer for it."""
    ordered: dict[str, Subject] = {}
    for code in coded:
        for text in told:
            if text.uri != code.uri and _number(code) in _path(text):
                ordered.setdefault(text.uri, replace(text, confidence=round((1 + text.confidence) / 2, 3)))
        ordered.setdefault(code.uri, code)
    for text in told:
        if not any(_number(text) in _path(code) for code in coded):
            ordered.setdefault(text.uri, text)
    return tuple(ordered.values())[:MOST]


def disagree(found: Sequence[Subject]) -> bool:
    """Whether codes and text are of different minds: the text is sure, and says nothing in a branch of the codes."""
    coded = {_path(one)[0] for one in found if one.source == "code"}
    told = [one for one in found if one.source == "text"]
    sure = any(one.confidence >= CERTAIN for one in told)
    return bool(coded) and sure and all(_path(one)[0] not in coded for one in told)


def _number(subject: Subject) -> str:
    return subject.uri.removeprefix(SCHEME)


def _path(subject: Subject) -> tuple[str, ...]:
    return topics()[_number(subject)].path
