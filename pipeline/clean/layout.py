"""How a text shows its paragraphs: one a line, by blank lines, or hard-wrapped as on a teleprinter.

A text is *wrapped* where its lines are of one width and break in the middle of sentences, as in ANPA and
Reuters copy of the 1980s (65 columns, new paragraphs indented) and in e-mail (72, a blank line between).
There a line is continued by the next one; in all other texts every line is a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import sub

from pipeline.story import Line

NARROWEST, WIDEST = 40, 100  # columns between which hard-wrapped copy is set
# Columns that a line may be short of the width where its sentence goes on, and else.
_RAGGED, _TIGHT = 25, 2
_ITEM = re.compile(r"(?:[*•·▪–—]|-{1,2}|o|[0-9]{1,2}[.)])[^\S\n]|[*_=-]{3}")
_OPENING = re.compile(rf"\n(?=\s|{_ITEM.pattern})")
_COLUMNS = re.compile(r"\S(?:\s{2,}|\s?\.{3,}\s?)\S{1,40}(?:\s?(?:\s{2,}|\.{3,})\s?\S{1,40})+$")
_ENDS = frozenset(".!?…:;\"”»)'")


def lines(text: str) -> tuple[Line, ...]:
    """The paragraphs of `text`, empty ones left out, with their spans in it.

    Where the text is wrapped, `Line.text` is put on one line: it equals the source character for character up
    to the first seam that is more than a bare newline. Takes time linear in the text; raises nothing.
    """
    wholes = text.split("\n")
    rows = list(map(str.rstrip, wholes))
    width = _width(rows)
    if not width:
        return tuple(_each(wholes))
    return tuple(_indented(text, rows == wholes) if _is_indented(rows) else _flush(wholes, rows, width))


def unwrap(source: str) -> str:
    """A wrapped paragraph on one line, each seam a single space; nothing else is touched."""
    return " ".join(map(str.strip, source.split("\n"))) if "\n" in source else source


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
    widths = sorted(map(len, rows))
    count = len(rows) - bisect(widths, 0)
    width = widths[-1 - count // 20] if count > 2 else 0
    if not NARROWEST <= width <= WIDEST:
        return 0
    near = width - _RAGGED - 2  # columns: a longer line has no room for any word
    inside = 0
    for upper, lower in pairwise(rows):
        if upper and lower and upper[-1] not in _ENDS and (lower[0].islower() or _goes_on(lower)):
            inside += len(upper) > near or _overruns(lower, width - _RAGGED - len(upper))
            if inside * 4 >= len(rows):  # whatever comes
                return width
    full = sum(_runs_on(upper, lower, width) for upper, lower in pairwise(rows) if upper and lower)
    return width if full and inside * 4 >= full else 0


def _goes_on(lower: str) -> bool:
    """Whether a line begins as the middle of a sentence does."""
    first = lower.lstrip()[0]
    return first.isalpha() and not first.isupper()


def _overruns(lower: str, room: int) -> bool:
    """Whether a line's first word and the space before it are longer than the room on the line above."""
    return room < 2 or 1 + len(lower.split(None, 1)[0]) > room


def _is_indented(rows: Sequence[str]) -> bool:
    """Whether paragraphs begin some columns in: not where all of the text does."""
    return any(row[:2].isspace() for row in rows) and any(row and not row[0].isspace() for row in rows)


def _indented(text: str, tight: bool) -> Iterator[Line]:
    """Where paragraphs are indented, each runs on to the next row that is, to an item, a rule or a table.

    `tight`: no row has white space at its end.
    """
    blocks = _OPENING.split(text)
    bares = list(map(str.strip, blocks))
    gaps = _has_gaps("\n".join(bares))
    start = 0
    for block, bare in zip(blocks, bares, strict=True):
        if bare:
            first = start + block.index(bare[0])
            if gaps and "\n" in bare and _has_gaps(bare):
                yield from _tabled(bare.split("\n"), first)
            else:
                joined = bare.replace("\n", " ") if tight else unwrap(bare)
                yield Line(joined, (first, first + len(bare)))
        start += len(block) + 1


def _tabled(rows: Sequence[str], start: int) -> Iterator[Line]:
    """A paragraph in which each row of a table is a line of its own."""
    apart = _columns(list(map(str.strip, rows)))
    yield from _joined(rows, [i for i in range(len(rows)) if not i or i in apart], start)


def _flush(wholes: Sequence[str], rows: Sequence[str], width: int) -> Iterator[Line]:
    """Where they are not, the rows of a paragraph are full but for the last, or break off within a sentence."""
    bares = list(map(str.lstrip, rows))
    indents = list(map(sub, map(len, rows), map(len, bares)))
    columns = _columns(bares) if _has_gaps("\n".join(bares)) else ()
    opening = [
        i
        for i, bare in enumerate(bares)
        if bare
        and (
            not i
            or not rows[i - 1]
            or indents[i] > indents[i - 1]
            or i in columns
            or _ITEM.match(bare)
            or not _runs_on(rows[i - 1], rows[i], width)
        )
    ]
    yield from _joined(wholes, opening, 0)


def _columns(bares: Sequence[str]) -> set[int]:
    """The numbers of the rows that are set in columns, and of those below them."""
    return {n for i, bare in enumerate(bares) if is_tabular(bare) for n in (i, i + 1)}


def _joined(rows: Sequence[str], opening: Sequence[int], start: int) -> Iterator[Line]:
    """Each paragraph from the row that opens it to the next that does; the first row begins at `start` of the text."""
    starts = list(accumulate([len(row) + 1 for row in rows], initial=start))
    for first, after in pairwise((*opening, len(rows))):
        source = "\n".join(rows[first:after])
        bare = source.strip()
        begin = starts[first] + source.index(bare[0])
        yield Line(unwrap(bare), (begin, begin + len(bare)))


def _runs_on(upper: str, lower: str, width: int) -> bool:
    """Whether the next word would not have fitted on the line, or the sentence visibly goes on."""
    return _overruns(lower, width - _TIGHT - len(upper)) or (upper[-1] not in _ENDS and _goes_on(lower))


def is_tabular(text: str) -> bool:
    """Whether a line is set in columns: gaps of two spaces and more, a tab, or leaders."""
    return _has_gaps(text) and ("\t" in text or (len(text) <= WIDEST and bool(_COLUMNS.search(text))))


def _has_gaps(text: str) -> bool:
    return "  " in text or "\t" in text or "..." in text
