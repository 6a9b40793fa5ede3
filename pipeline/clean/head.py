"""What stands before the body: navigation, headline, standfirst, pictures, bylines.

The line with the dateline is where the body begins; without one it is the first paragraph of prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.clean import names
from pipeline.clean.signs import kind_of
from pipeline.story import ParagraphKind

_CREDITED = re.compile(
    r"(?:[^\W\d_a-zа-я][\w.'’-]{0,30}\s){1,2}[^\W\d_a-zа-я][\w.'’-]{0,30}\s?/\s?[A-ZА-Я][\w ]{1,25}$"
)
_PROSE_END = tuple('.!?…"”»')
_SENTENCE_END = (
    ".",
    '."',
    ".”",
    '!"',
    '?"',
    "!”",
    "?”",
    ".»",
)  # a first line that ends in `?` alone may be a headline
_BULLETS = "*•·▪‣◦●■-–—"
_PROSE = 60  # characters: what is shorter is no paragraph of prose by its end alone
_LONGEST_HEADLINE, _SHORTEST_STANDFIRST = 250, 40


def mark(
    texts: Sequence[str], kinds: list[ParagraphKind], anchor: int | None, titled: bool, plainly: bool = False
) -> int:
    """Set the kinds of the lines above the body, in place, and give the line at which the body begins.

    `texts` are the lines' own, `anchor` is the line of the dateline. Headline and standfirst are looked for where the feed gives none
    (`titled` False). `plainly`: this agency puts a reporter's bare name above the dateline.
    """
    top = anchor if anchor is not None else _first_prose(texts, kinds)
    for i in range(top):
        if kinds[i] == "body":
            kinds[i] = kind_of(texts[i], "head") or "body"
            if kinds[i] == "byline":
                kinds[i] = "body"
    _mark_bylines(texts, kinds, anchor, top)
    if plainly and titled and anchor and kinds[anchor - 1] == "body" and names.is_bare(texts[anchor - 1]):
        kinds[anchor - 1] = "byline"
    if top and not titled:
        _mark_headline(texts, kinds, top)
    _mark_pictures(texts, kinds, top)
    if top and not titled:
        _mark_standfirst(texts, kinds, top)
    return top


def _first_prose(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> int:
    """The first paragraph of prose: a long line, or one that ends as a sentence; 0 where there is none."""
    for i, text in enumerate(texts):
        ends = len(text) > _LONGEST_HEADLINE or text.endswith(_PROSE_END)
        long = len(text) > _PROSE or (i == 0 and text.endswith(_SENTENCE_END))
        if kinds[i] == "body" and ends and long:
            return i
    return 0


def _mark_bylines(texts: Sequence[str], kinds: list[ParagraphKind], anchor: int | None, top: int) -> None:
    """Bylines stand before the body or right after the dateline's line, their titles on the line below."""
    end = min(len(texts), top + 2)
    for i in range(end):
        if i == anchor or kinds[i] != "body" or len(texts[i]) > names.LONGEST:
            continue
        below = texts[i + 1] if i + 1 < end and i + 1 != anchor else ""
        text = texts[i]
        named = names.is_byline(text) or (
            i < top and (names.is_house(text) or (i > 0 and names.is_housed(text)))
        )
        if (named or (i < top and names.is_plain(text))) and below and names.is_title(below):
            kinds[i] = kinds[i + 1] = "byline"
        elif named:
            kinds[i] = "byline"


def _mark_headline(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    """The first line that is no furniture; a single word above a longer line is the page's section."""
    free = [i for i in range(top) if kinds[i] == "body"]
    first = 0
    while first + 1 < len(free) and " " not in texts[free[first]] and " " in texts[free[first + 1]]:
        kinds[free[first]] = "furniture"
        first += 1
    if first < len(free) and _is_heading(texts[free[first]]):
        kinds[free[first]] = "headline"


def _is_heading(text: str) -> bool:
    """No sentence, no fragment of one, no number of an item."""
    sentence = text.endswith(".") and not text.endswith("...") and len(text) > _PROSE // 2
    quoted = len(text) > 2 * _PROSE and text.endswith(_PROSE_END)
    figures = sum(map(str.isdigit, text))
    return len(text) <= _LONGEST_HEADLINE and not (
        sentence or quoted or text[0].islower() or text[0] in _BULLETS or figures * 2 > len(text)
    )


def _mark_standfirst(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    """The first longer line between headline and body."""
    if "headline" not in kinds[:top]:
        return
    for i in range(kinds.index("headline") + 1, top):
        if kinds[i] == "body" and len(texts[i]) > _SHORTEST_STANDFIRST:
            kinds[i] = "standfirst"
            return


def _mark_pictures(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    """The line above a credit is its caption, and so are those above that begin with the same words."""
    for i in range(top):
        if kinds[i] == "body" and len(texts[i]) < 60 and _CREDITED.match(texts[i]):
            kinds[i] = "credit"
    for i in range(top - 1, 0, -1):
        if kinds[i] != "credit" or kinds[i - 1] != "body":
            continue
        caption, above = texts[i - 1], i - 1
        while above >= 0 and kinds[above] == "body" and texts[above].startswith(caption):
            kinds[above] = "caption"
            above -= 1
