"""How a text shows its paragraphs: one a line, by blank lines, or hard-wrapped as on a teleprinter.

A text is *wrapped* where its lines are of one width and break in the middle of sentences, as in ANPA and
Reuters copy of the 1980s (65 columns, new paragraphs indented) and in e-mail (72, a blank line between).
There a line is continued by the next one; in all other texts every line is a paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from pipeline.story import Line, Span

NARROWEST, WIDEST = 40, 100  # columns between which hard-wrapped copy is set
_RAGGED = 25  # columns that a line may be short of the width where its sentence goes on
_ITEM = re.compile(r"(?:[*•·▪–—]|-{1,2}|o|\d{1,2}[.)])\s|[*_=-]{3}")
_COLUMNS = re.compile(r"\S(?:\s{2,}|\s?\.{3,}\s?)\S{1,40}(?:\s?(?:\s{2,}|\.{3,})\s?\S{1,40})+$")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_ENDS = ".!?…:;\"”»)'"


class Row(NamedTuple):
    """One physical line that is not empty: where its text stands, its indent, whether a blank line precedes."""

    text: str
    span: Span
    indent: int
    apart: bool


def lines(text: str) -> tuple[Line, ...]:
    """The paragraphs of `text`, empty ones left out, with their spans in it.

    Where the text is wrapped, `Line.text` is put on one line: it equals the source character for character up
    to the first seam that is more than a bare newline. Takes time linear in the text; raises nothing.
    """
    if _is_wide(text):
        return tuple([Line(text=found.group(), span=found.span()) for found in _LINE.finditer(text)])
    rows = _rows(text)
    width = _width(rows)
    if not width:
        return tuple([Line(text=row.text, span=row.span) for row in rows])
    spans = _paragraphs(rows, width)
    return tuple([Line(text=unwrap(text[start:end]), span=(start, end)) for start, end in spans])


def unwrap(source: str) -> str:
    """A wrapped paragraph on one line, each seam a single space; nothing else is touched."""
    return " ".join(map(str.strip, source.split("\n"))) if "\n" in source else source


def _is_wide(text: str) -> bool:
    """Whether more lines than a wrapped text may have (see `_width`) are wider than it can be: most news, told soonest."""
    wholes = text.split("\n")
    wide = [whole for whole in wholes if len(whole) > WIDEST]
    return len(wide) * 20 > len(wholes) and sum(len(one.strip()) > WIDEST for one in wide) * 20 > len(wholes)


def _rows(text: str) -> list[Row]:
    rows: list[Row] = []
    start, apart = 0, True
    for whole in text.split("\n"):
        bare = whole.strip()
        if bare:
            indent = len(whole) - len(whole.lstrip()) if len(bare) < len(whole) else 0
            rows.append(Row(bare, (start + indent, start + indent + len(bare)), indent, apart))
        apart = not bare
        start += len(whole) + 1
    return rows


def _width(rows: list[Row]) -> int:
    """The column at which this text is wrapped, 0 where it is not."""
    if len(rows) < 3:
        return 0
    reach = sorted(row.indent + len(row.text) for row in rows)
    width = reach[-1 - len(reach) // 20]
    if not NARROWEST <= width <= WIDEST:
        return 0
    seams = [(upper, lower) for upper, lower in pairwise(rows) if not lower.apart]
    full = sum(_runs_on(upper, lower, width) for upper, lower in seams)
    inside = sum(
        _inside_sentence(upper, lower) and _reach(upper, lower) > width - _RAGGED for upper, lower in seams
    )
    return width if full and inside * 4 >= full else 0


def _inside_sentence(upper: Row, lower: Row) -> bool:
    return lower.text[0].isalpha() and not lower.text[0].isupper() and upper.text[-1] not in _ENDS


def _reach(upper: Row, lower: Row) -> int:
    """The column to which the next word would have reached on the line above."""
    return upper.indent + len(upper.text) + 1 + len(lower.text.split(None, 1)[0])


def _runs_on(upper: Row, lower: Row, width: int) -> bool:
    """Whether the next word would not have fitted on the line, or the sentence visibly goes on."""
    return _reach(upper, lower) > width - 2 or _inside_sentence(upper, lower)


def _paragraphs(rows: list[Row], width: int) -> list[Span]:
    indented = any(row.indent > 1 for row in rows) and any(row.indent == 0 for row in rows)
    spans: list[Span] = []
    for upper, lower in pairwise([rows[0], *rows]):
        if spans and _continues(upper, lower, width, indented):
            spans[-1] = (spans[-1][0], lower.span[1])
        else:
            spans.append(lower.span)
    return spans


def _continues(upper: Row, lower: Row, width: int, indented: bool) -> bool:
    if lower.apart or _ITEM.match(lower.text) or is_tabular(lower.text) or is_tabular(upper.text):
        return False
    if indented:
        return lower.indent == 0
    return lower.indent <= upper.indent and _runs_on(upper, lower, width)


def is_tabular(text: str) -> bool:
    """Whether a line is set in columns: gaps of two spaces and more, a tab, or leaders."""
    return "\t" in text or (
        ("  " in text or "..." in text) and len(text) <= WIDEST and bool(_COLUMNS.search(text))
    )
