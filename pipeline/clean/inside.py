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
_SHORT, _HEADING, _WORDS = 100, 80, 9


def mark(lines: Sequence[Line], kinds: list[ParagraphKind], top: int) -> None:
    """Set the kinds of the body's own lines, in place."""
    for i in range(top, len(lines)):
        text = lines[i].text
        if kinds[i] != "body" or (len(text) > _SHORT and text[0] not in _SURE):
            continue
        if _is_table(lines, i):
            kinds[i] = "table"
        elif (text[0] in _SURE or text[0] in _MAYBE) and _BULLET.match(text):
            kinds[i] = "list"
        elif top < i < len(lines) - 1 and _is_subhead(lines[i - 1].text, text, lines[i + 1].text):
            kinds[i] = "subhead"


def _is_table(lines: Sequence[Line], i: int) -> bool:
    """Columns, and a neighbour in columns."""
    return is_tabular(lines[i].text) and any(
        is_tabular(line.text) for line in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
    )


def _is_subhead(before: str, text: str, after: str) -> bool:
    """A short line that is no sentence, between two that are."""
    return (
        len(text) <= _HEADING
        and not text.endswith(_SENTENCE_END)
        and not text[0].islower()
        and text.count(" ") < _WORDS
        and all(len(near) > _PROSE and near.endswith(_SENTENCE_END) for near in (before, after))
    )


_PROSE = 60
