"""Inside the body: subheads, lists and tables. They stay in it; the kind only says how they are set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.clean.layout import is_tabular
from pipeline.story import Line, ParagraphKind

_BULLET = re.compile(r"(?:[*•·▪‣◦●■]|-{1,2}|[–—]|o|\d{1,2}[.)])\s+\S")
_SURE = frozenset("*•·▪‣◦●■")  # dashes and figures begin sentences and speech too: such items are short
_MAYBE = frozenset("-–—o0123456789")
_SENTENCE_END = tuple('.!?…”"»:;,)-–—=')
_SHORT, _HEADING, _WORDS, _PROSE = 100, 80, 9, 60


def mark(lines: Sequence[Line], kinds: list[ParagraphKind], top: int) -> None:
    """Set the kinds of the body's own lines, in place."""
    last = len(lines) - 1
    for i in range(top, len(lines)):
        text = lines[i].text
        first = text[0]
        if kinds[i] != "body" or (len(text) > _SHORT and first not in _SURE):
            continue
        if is_tabular(text) and _is_in_table(lines, i):
            kinds[i] = "table"
        elif (first in _SURE or first in _MAYBE) and _BULLET.match(text):
            kinds[i] = "list"
        elif top < i < last and _is_heading(text) and _is_prose(lines[i - 1].text, lines[i + 1].text):
            kinds[i] = "subhead"


def _is_in_table(lines: Sequence[Line], i: int) -> bool:
    """A neighbour is in columns too."""
    return any(is_tabular(line.text) for line in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]))


def _is_heading(text: str) -> bool:
    """A short line that is no sentence."""
    return (
        len(text) <= _HEADING
        and not text.endswith(_SENTENCE_END)
        and not text[0].islower()
        and text.count(" ") < _WORDS
    )


def _is_prose(*texts: str) -> bool:
    return all(len(text) > _PROSE and text.endswith(_SENTENCE_END) for text in texts)
