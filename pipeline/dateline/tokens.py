"""The beginning of a line as tokens: words, numbers, dashes and marks, each with its place in the text.

A word keeps what is inside it (`Port-au-Prince`, `L'Aquila`, `N.Y.`); its closing full stop is told by `dotted`.
A number keeps its ordinal (`22nd`, `1er`, `3.`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

WORD, NUMBER, DASH, MARK = "word", "number", "dash", "mark"

# Every character is in one of the groups, so that lengths tell the places without asking each match for them.
_TOKEN = re.compile(
    r"""
    (\s*)(?:
    ((?:['’][sStT](?=-)|[^\W\d_]+)(?:[.'’‘`´{}|-][^\W\d_]+){0,8}(?:'(?=\s[A-Z]{2}))?)(\.(?!\w))?
  | (\d{1,4}(?:[OolI]{1,2}(?![^\W_])|(?:st|nd|rd|th|er|re|ro|º|ª|°|\.(?=\s))(?![^\W_]))?)
  | (-{1,3}|[–—―]{1,2}|_{1,2}(?=\s|$|[^\W\d_]))
  | ([^\s\w])
  | (.))
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
_new = tuple.__new__  # half the time of calling Token, and this is the loop that every story goes through
_ENDS = (END, END, END)  # so that a look at the next but one is always safe


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, and closing `END`s."""
    tokens: list[Token] = []
    at = start
    add = tokens.append
    for blank, word, dot, number, dash, mark, other in _TOKEN.findall(text, start, end):
        here = at = at + len(blank)
        if word:
            at += len(word) + (dot != "")
            add(_new(Token, (WORD, word, here, at, dot != "")))
        elif other:
            at += len(other)
        elif number:
            at += len(number)
            add(_new(Token, (NUMBER, number, here, at, False)))
        else:
            at += len(dash or mark)
            add(_new(Token, (DASH if dash else MARK, dash or mark, here, at, False)))
    tokens += _ENDS
    return tokens
