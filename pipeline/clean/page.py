"""The head of a web page taken as plain text: navigation, headline, standfirst, caption, credit.

Only where the feed gives no headline of its own. The line with the dateline is where the body begins; without
one it is the first paragraph of prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.story import Line, ParagraphKind

_SLASHED = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w.'’-]*\s?/\s?[A-Z][\w ]{1,30}$")
_PROSE_END = tuple(".!?…\"”»")
_LONGEST_HEADLINE = 250


def mark(lines: Sequence[Line], kinds: list[ParagraphKind], anchor: int | None) -> None:
    """Set the kinds of the lines above the body, in place."""
    end = anchor if anchor is not None else _first_prose(lines, kinds)
    free = [i for i in range(end) if kinds[i] == "body"]
    head = next((i for i in free if len(lines[i].text.split()) >= 4), free[0] if free else None)
    if head is None or len(lines[head].text) > _LONGEST_HEADLINE:
        return
    kinds[head] = "headline"
    for i in range(head):
        if kinds[i] == "body":
            kinds[i] = "furniture"
    _mark_pictures(lines, kinds, head + 1, end)
    for i in range(head + 1, end):
        if kinds[i] == "body" and len(lines[i].text) > 40:
            kinds[i] = "standfirst"
            return


def _first_prose(lines: Sequence[Line], kinds: Sequence[ParagraphKind]) -> int:
    return next(
        (i for i, line in enumerate(lines) if i and kinds[i] == "body" and line.text.endswith(_PROSE_END)),
        0,
    )


def _mark_pictures(lines: Sequence[Line], kinds: list[ParagraphKind], start: int, end: int) -> None:
    """The line above a credit is its caption, and so are those above that begin with the same words."""
    for i in range(start, end):
        if kinds[i] == "body" and _SLASHED.match(lines[i].text) and len(lines[i].text) < 60:
            kinds[i] = "credit"
    for i in range(end - 1, start, -1):
        if kinds[i] != "credit" or kinds[i - 1] != "body":
            continue
        caption = lines[i - 1].text
        above = i - 1
        while above >= start and kinds[above] == "body" and lines[above].text.startswith(caption):
            kinds[above] = "caption"
            above -= 1
