"""The agency part: `(AP)`, `/TASS/`, `(tca/dpa)`, `Kyodo -`, `РИА Новости, Ольга Белова.`, `(Newsfile Corp. - March 4, 2021)`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from pipeline.dateline import agencies, dates
from pipeline.dateline.agencies import Reading
from pipeline.dateline.dates import DatePart
from pipeline.dateline.tokens import DASH, WORD, Token

Around = Literal["", "brackets", "slashes", "bare", "first"]
_CLOSERS = {"(": ")", "/": "/"}
_BRACKETS = frozenset("([])")
_LONGEST = 13  # tokens from the opening mark to the closing one


class AgencyPart(NamedTuple):
    """`next` is the index of the token after it; `date` is one that stands within the brackets."""

    reading: Reading
    around: Around
    next: int
    date: DatePart | None = None


def marked(tokens: Sequence[Token], at: int) -> AgencyPart | None:
    """The agency within the brackets or slashes that open at the token `at`."""
    closer = _CLOSERS.get(tokens[at].text)
    if closer is None:
        return None
    close = _closes(tokens, at, closer)
    if not close:
        return _source(tokens, at)
    end, date = _dated(tokens, at, close)
    found = agencies.read(_between(tokens[at + 1 : end]))
    return AgencyPart(found, "slashes" if closer == "/" else "brackets", close + 1, date) if found else None


def bare(
    tokens: Sequence[Token], at: int, after_dash: bool = False, *, dated: bool = False
) -> AgencyPart | None:
    """A known agency with nothing around it, closed by a dash or a full stop, after a dash also by a reporter's name,
    after a date also by the end of the line."""
    for length in (1, 2, 3):
        last, closing = tokens[at + length - 1], tokens[at + length]
        if last.kind != WORD:
            return None
        ended = last.dotted or closing.kind == DASH or (dated and closing.kind == "end")
        if ended or (after_dash and closing.text == ","):
            house = agencies.written_so(" ".join(word.text for word in tokens[at : at + length]))
            if house:
                return AgencyPart(
                    Reading(agencies.agency(house), True), "bare", _after_reporter(tokens, at + length)
                )
    return None


def is_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket opens at `at` and the tokens end before it could be closed."""
    return tokens[at].text in _CLOSERS and at + _LONGEST >= len(tokens)


def _closes(tokens: Sequence[Token], at: int, closer: str) -> int:
    """The index of the closing mark, 0 where none comes soon or nothing is within."""
    for i in range(at + 1, min(at + _LONGEST, len(tokens))):
        if tokens[i].text == closer:
            return i if i > at + 1 else 0
        if tokens[i].text in _BRACKETS:
            return 0
    return 0


def _source(tokens: Sequence[Token], at: int) -> AgencyPart | None:
    """`ORT / SOURCE`, alone on its line."""
    name, after = tokens[at + 1 : at + 3]
    house = agencies.written_so(name.text) if name.kind == WORD and after.kind == "end" else None
    return (
        AgencyPart(Reading(agencies.agency(house), True), "slashes", at + 2)
        if house and house.slash
        else None
    )


def _dated(tokens: Sequence[Token], at: int, close: int) -> tuple[int, DatePart | None]:
    """Where the name ends within the brackets, and the date that follows it after a dash."""
    for i in range(at + 2, close - 1):
        if tokens[i].kind == DASH and (found := dates.read(tokens, i + 1)) and found.next == close:
            return i, found
    return close, None


def _after_reporter(tokens: Sequence[Token], at: int) -> int:
    """`РИА Новости, Ольга Белова.`: the index after the reporter's name, where one stands."""
    for end in range(at + 1, at + 4) if tokens[at].text == "," else ():
        word = tokens[end]
        if word.kind != WORD or not word.text[0].isupper():
            break
        if word.dotted and end > at + 1:
            return end + 1
    return at


def _between(pieces: Sequence[Token]) -> str:
    """The tokens as they are written, each gap one blank."""
    if len(pieces) == 1:
        return pieces[0].text
    gaps = [" " if left.end < right.start else "" for left, right in pairwise(pieces)]
    return "".join(piece.text + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True))
