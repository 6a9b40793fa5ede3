"""The beginning of a line as tokens: words, numbers, dashes and marks, each with its place in the text.

A word keeps what is inside it (`Port-au-Prince`, `L'Aquila`, `N.Y.`); its closing full stop is told by `dotted`.
A number keeps its ordinal (`22nd`, `1er`, `3.`). At most `MOST` tokens are read, from at most `REACH` characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

REACH = 240
MOST = 56

WORD, NUMBER, DASH, MARK = "word", "number", "dash", "mark"

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:[.'’‘`´{}|-][^\W\d_]+){0,8})(?P<dot>\.(?![\w]))?
  | (?P<number>\d{1,4}(?:[OolI]{1,2}(?![^\W_])|(?:st|nd|rd|th|er|re|º|ª|°|\.(?=\s))(?![^\W_]))?)
  | (?P<dash>-{1,3}|[–—―]{1,2}|_{1,2}(?=\s|$|[^\W\d_]))
  | (?P<mark>[^\s\w])
  | \s+ | .
    """,
    re.X | re.S,
)


class Token(NamedTuple):
    """`start` and `end` are offsets in the text that was read; `dotted` words end in a full stop, which `end` includes."""

    kind: str
    text: str
    start: int
    end: int
    dotted: bool = False


END = Token("end", "", -1, -1)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, bounded by `REACH` and `MOST`, and closing `END`s."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, min(end, start + REACH)):
        kind = found.lastgroup
        if kind is None:
            continue
        if kind == "dot":
            tokens.append(Token(WORD, found["word"], found.start(), found.end(), dotted=True))
        else:
            tokens.append(Token(kind, found[kind], found.start(), found.end()))
        if len(tokens) == MOST:
            break
    tokens += (END, END, END)  # so that a look at the next but one is always safe
    return tokens
