"""How a text shows its paragraphs: one a line, by blank lines, or hard-wrapped as on a teleprinter.

A text is *wrapped* where its lines are of one width and break in the middle of sentences, as in ANPA and
Reuters copy of the 1980s (65 columns, new paragraphs indented) and in e-mail (72, a blank line between).
There a line is continued by the next one; in all other texts every line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.story import Line

NARROWEST, WIDEST = 40, 100  # columns between which hard-wrapped copy is set
# Columns that a line may be short of the width where its sentence goes on, and else.
_RAGGED, _TIGHT = 25, 2
_ITEM = re.compile(r"(?:[*•·▪–—]|-{1,2}|o|[0-9]{1,2}[.)])\s|[*_=-]{3}")
_ITEMS = frozenset("*•·▪–—-o0123456789_=")
_COLUMNS = re.compile(r"\S(?:\s{2,}|\s?\.{3,}\s?)\S{1,40}(?:\s?(?:\s{2,}|\.{3,})\s?\S{1,40})+$")
_ENDS = frozenset(".!?…:;\"”»)'")


def lines(text: str) -> tuple[Line, ...]:
    """The paragraphs of `text`, empty ones left out, with their spans in it.

    Where the text is wrapped, `Line.text` is put on one line: it equals the source character for character up
    to the first seam that is more than a bare newline. Takes time linear in the text; raises nothing.
    """
    wholes = text.split("\n")
    if not _is_wide(wholes):
        rows = list(map(str.rstrip, wholes))
        if width := _width(rows):
            return tuple(_paragraphs(wholes, rows, width))
    return tuple(_each(wholes))


def unwrap(source: str) -> str:
    """A wrapped paragraph on one line, each seam a single space; nothing else is touched."""
    return " ".join(map(str.strip, source.split("\n"))) if "\n" in source else source


def _is_wide(wholes: Sequence[str]) -> bool:
    """Whether more lines than a wrapped text may have (see `_width`) are wider than it can be: most news, told soonest."""
    wide = [whole for whole in wholes if len(whole) > WIDEST]
    return len(wide) * 20 > len(wholes) and sum(len(one.strip()) > WIDEST for one in wide) * 20 > len(wholes)


def _each(wholes: Sequence[str]) -> Iterator[Line]:
    """Every line that is not empty."""
    start = 0
    for whole in wholes:
        if bare := whole.strip():
            first = start + (0 if len(bare) == len(whole) else whole.index(bare[0]))
            yield Line(bare, (first, first + len(bare)))
        start += len(whole) + 1


def _width(rows: Sequence[str]) -> int:
    """The column at which this text is wrapped, 0 where it is not; `rows` are its lines without white space at their ends."""
    widths = sorted(filter(None, map(len, rows)))
    width = widths[-1 - len(widths) // 20] if len(widths) > 2 else 0
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = inside = 0
    for upper, lower in pairwise(rows):
        if upper and lower:
            if _flows(upper, lower):
                full += 1
                inside += _overruns(lower, width - _RAGGED - len(upper))
                if inside * 4 >= len(rows):  # whatever comes
                    return width
            else:
                full += _overruns(lower, width - _TIGHT - len(upper))
    return width if full and inside * 4 >= full else 0


def _flows(upper: str, lower: str) -> bool:
    """Whether a sentence visibly goes on from one line to the next."""
    first = lower.lstrip()[0]
    return upper[-1] not in _ENDS and first.isalpha() and not first.isupper()


def _overruns(lower: str, room: int) -> bool:
    """Whether a line's first word and the space before it are longer than the room on the line above."""
    return room < 2 or 1 + len(lower.split(None, 1)[0]) > room


def _paragraphs(wholes: Sequence[str], rows: Sequence[str], width: int) -> Iterator[Line]:
    bares = list(map(str.lstrip, rows))
    indents = [len(row) - len(bare) for row, bare in zip(rows, bares, strict=True)]
    indented = max(indents) > 1 and any(row and not indent for row, indent in zip(rows, indents, strict=True))
    gaps = _has_gaps("\n".join(bares))
    block: list[str] = []
    upper, tabled, allowed, start, first, last = "", False, 0, 0, 0, 0
    for whole, row, bare, indent in zip(wholes, rows, bares, indents, strict=True):
        if bare:
            table = gaps and is_tabular(bare)
            apart = (
                not upper or indent > allowed or table or tabled or (bare[0] in _ITEMS and _ITEM.match(bare))
            )
            if apart or not (indented or _runs_on(upper, row, width)):
                if block:
                    yield Line(" ".join(block), (first, last))
                block, first = [], start + indent
            block.append(bare)
            last = start + len(row)
            tabled, allowed = table, 0 if indented else indent
        upper = row
        start += len(whole) + 1
    yield Line(" ".join(block), (first, last))


def _runs_on(upper: str, lower: str, width: int) -> bool:
    """Whether the next word would not have fitted on the line, or the sentence visibly goes on."""
    return _overruns(lower, width - _TIGHT - len(upper)) or _flows(upper, lower)


def is_tabular(text: str) -> bool:
    """Whether a line is set in columns: gaps of two spaces and more, a tab, or leaders."""
    return _has_gaps(text) and ("\t" in text or (len(text) <= WIDEST and bool(_COLUMNS.search(text))))


def _has_gaps(text: str) -> bool:
    return "  " in text or "\t" in text or "..." in text
