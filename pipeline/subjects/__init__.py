"""What a story is about, in IPTC Media Topics: the feed's codes first, then the rules over its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.story import Normalised, Subject
from pipeline.subjects import codes, compiled
from pipeline.subjects import desk as desks
from pipeline.subjects.choose import MOST
from pipeline.subjects.desk import Desk
from pipeline.subjects.desk import read as read_desk
from pipeline.subjects.genre import genres
from pipeline.subjects.rulebook import RuleError, languages, packaged
from pipeline.subjects.told import told
from pipeline.subjects.vocabulary import SCHEME, topics

__all__ = [
    "DISAGREE",
    "Desk",
    "RuleError",
    "disagree",
    "genres",
    "mark",
    "of_text",
    "prepare",
    "read",
    "read_desk",
    "together",
]

DISAGREE = "subjects: the text says other than the feed's codes"  # the warning of a story whose codes and text disagree
CERTAIN = 0.7  # text that is as sure as this, and in no branch of the codes, disagrees with them


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


def mark(item: Normalised, found: Sequence[Subject]) -> Normalised:
    """The item with its genre, where the feed sent none, and with a warning where codes and text disagree."""
    if own := genres(item):
        story = item.story
        told = {**story.provenance, "genre": "text"}
        item = replace(item, story=replace(story, genre=(*story.genre, *own), provenance=told))
    return replace(item, warnings=(*item.warnings, DISAGREE)) if disagree(found) else item


def prepare(spoken: Iterable[str] = ()) -> None:
    """Load vocabulary and codes, read every file of rules, and make the largest language's ready, and those of `spoken`.

    The others are made ready by their first story (half a second), which spares each start two. Raises
    `RuleError` for a file that cannot be read.
    """
    codes.tables()
    for language in languages():
        packaged(language)
    for language in ("en", *spoken):
        compiled.of(language)


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
    ours = [one for one in found if one.uri.startswith(SCHEME)]  # a desk's own have no part in it
    coded = {_path(one)[0] for one in ours if one.source == "code"}
    told = [one for one in ours if one.source == "text"]
    sure = any(one.confidence >= CERTAIN for one in told)
    return bool(coded) and sure and all(_path(one)[0] not in coded for one in told)


def _number(subject: Subject) -> str:
    return subject.uri.removeprefix(SCHEME)


def _path(subject: Subject) -> tuple[str, ...]:
    return topics()[_number(subject)].path
