"""Inside the body: subheads, lists and tables. They stay in it; the kind only says how they are set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.clean.layout import is_tabular
from pipeline.story import ParagraphKind

_BULLET = re.compile(r"(?:[*•·▪‣◦●■]|-{1,2}|[–—]|o|\d{1,2}[.)])\s+\S")
_SURE = frozenset("*•·▪‣◦●■")  # dashes and figures begin sentences and speech too: such items are short
_MARKS = _SURE | frozenset("-–—o0123456789")
_SENTENCE_END = tuple('.!?…”"»:;,)-–—=')
_SHORT, _HEADING, _WORDS, _PROSE = 100, 80, 9, 60


def mark(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    """Set the kinds of the body's own lines, in place."""
    last = len(texts) - 1
    for i in range(top, last + 1):
        text = texts[i]
        if (len(text) <= _SHORT or text[0] in _SURE) and kinds[i] == "body":
            kinds[i] = _kind(texts, i, top < i < last)


def _kind(texts: Sequence[str], i: int, between: bool) -> ParagraphKind:
    """`between`: there are lines of the body above and below."""
    text = texts[i]
    if is_tabular(text) and any(map(is_tabular, (*texts[max(0, i - 1) : i], *texts[i + 1 : i + 2]))):
        return "table"
    if text[0] in _MARKS and _BULLET.match(text):
        return "list"
    if between and _is_heading(text) and _is_prose(texts[i - 1]) and _is_prose(texts[i + 1]):
        return "subhead"
    return "body"


def _is_heading(text: str) -> bool:
    """A short line that is no sentence."""
    return (
        len(text) <= _HEADING
        and not text.endswith(_SENTENCE_END)
        and not text[0].islower()
        and text.count(" ") < _WORDS
    )


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE and text.endswith(_SENTENCE_END)
