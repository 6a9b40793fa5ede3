"""What a story is about, in IPTC Media Topics: the feed's codes first, then the rules over its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.story import Normalised, Subject
from pipeline.subjects import codes, compiled
from pipeline.subjects import desk as desks
from pipeline.subjects.choose import MOST
from pipeline.subjects.desk import Desk
from pipeline.subjects.genre import genres
from pipeline.subjects.told import told
from pipeline.subjects.vocabulary import SCHEME, topics

__all__ = ["Desk", "disagree", "genres", "of_text", "read", "together"]

CERTAIN = 0.8  # text that is as sure as this, and in no branch of the codes, disagrees with them


def read(item: Normalised, desk: Desk | None = None) -> tuple[Subject, ...]:
    """The story's subjects, best first, at most six, and after them those of a desk's own vocabulary.

    Those of the feed's codes come first, each after what the text says more exactly below it; then what the
    text says besides.
    """
    copy = item.copy
    title = f"{copy.headline}\n{copy.standfirst}"
    told = of_text(item.language, title, copy.body)
    found = together(codes.subjects(item.story.codes), told)
    return (*found, *desks.subjects(desk, found, item.language, title, copy.body)) if desk else found


def of_text(language: str, title: str, body: str) -> tuple[Subject, ...]:
    """The subjects that the rules of a language find in a text, best first."""
    return tuple(told(compiled.of(language), title, body))


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
