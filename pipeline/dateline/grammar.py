"""The shared grammar: a line's beginning to the parts of a dateline, whichever agency wrote it.

    dateline := [agency -] places [sep] [date] [sep] [agency] [dash] [date dash]

The parts may stand in any order that copy uses (`(ANSA) - BELGRADE, MAY 23 -`, `LONDON--(BUSINESS WIRE)--May 2, 2024--`);
each at most once. What was found is not yet believed: `judge` says whether it is a dateline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Literal

from pipeline.dateline import agencies, dates, places, placing
from pipeline.dateline.agencies import Reading
from pipeline.dateline.dates import DatePart
from pipeline.dateline.placing import Name, Style
from pipeline.dateline.tokens import DASH, WORD, Token, tokenise
from pipeline.story import Agency

Around = Literal["", "brackets", "slashes", "bare", "first"]
_CLOSERS = {"(": ")", "/": "/"}
_OPENERS = frozenset("([])")
_LONGEST = 9  # tokens of an agency's name
NEAR, FAR = 100, 240  # characters with which nearly every dateline is done, and that the longest needs


@dataclass(frozen=True, slots=True)
class Parts:
    """What a line begins with. `known` and `around` tell of the agency, `dash` whether a dash or colon closes it all.

    `start` and `end` are offsets in the text; `order` names the parts as they came: `places date agency`.
    """

    start: int
    end: int
    names: tuple[Name, ...]
    style: Style
    date: DatePart | None
    agency: Agency | None
    known: bool
    around: Around
    dash: str
    order: tuple[str, ...]
    slips: tuple[str, ...]


def parse(text: str, start: int, end: int) -> Parts | None:
    """The parts that `text[start:end]` begins with; None where there are none."""
    for reach in (NEAR, FAR):
        reader = _Reader(tokenise(text, start, min(end, start + reach)))
        parts = reader.read()
        if end <= start + reach or not (reader.short or reader.at > len(reader.tokens) - 8):
            break
    return parts


class _Reader:
    """The cursor over the tokens and what it has passed; it lives for one line only."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.short = False  # whether a bracket was still open where the tokens end
        self.start = self.end = tokens[0].start
        self.names: tuple[Name, ...] = ()
        self.style: Style = "mixed"
        self.date: DatePart | None = None
        self.agency: Agency | None = None
        self.known = False
        self.around: Around = ""
        self.dash = ""
        self.order: tuple[str, ...] = ()
        self.slips: tuple[str, ...] = ()

    def read(self) -> Parts | None:
        closed: Parts | None = None
        if self._marked_agency() or self._bare_agency(first=True):
            self._close()
        while True:
            if self.dash:
                closed = self._parts()
            if not self._part():
                break
            self._close()
        whole = self._parts() if self.order else None
        return closed if closed and not (whole and (whole.dash or whole.order[-1] == "agency")) else whole

    def _parts(self) -> Parts:
        return Parts(
            self.start, self.end, self.names, self.style, self.date, self.agency, self.known, self.around, self.dash,
            self.order, self.slips,
        )  # fmt: skip

    def _part(self) -> bool:
        """Pass the next part, whatever it is; False where none begins here."""
        if self.tokens[self.at].kind == "end":
            return False
        if self.date is None and self._date():
            return True
        if self._marked_agency() or (self.order and self._bare_agency()):
            return True
        return not self.names and self._places()

    def _date(self) -> bool:
        found = dates.read(self.tokens, self.at)
        if found is None or (found.slips and not self.names) or (self.dash and not self._ends(found.next)):
            return False
        self.date = found
        self.slips += found.slips
        self._pass("date", found.next)
        return True

    def _places(self) -> bool:
        if self.tokens[self.at].kind != WORD:
            return False
        found = placing.read(self.tokens, self.at, self._is_agency, places.is_region)
        if found is None or (self.order and not self._goes_on(found.next)):
            return False
        self.names, self.style = found.names, found.style
        self.slips += found.slips
        self._pass("places", found.next)
        return True

    def _ends(self, at: int) -> bool:
        """Whether a date that follows a dash is itself closed: else it begins the text."""
        return self.tokens[at].kind == DASH or self._is_agency(at)

    def _goes_on(self, at: int) -> bool:
        """Whether a date or an agency follows the places: after an agency and its dash, other words are text."""
        while self.tokens[at].text in (",", "."):
            at += 1
        return self._is_agency(at) or dates.read(self.tokens, at) is not None

    def _is_agency(self, at: int) -> bool:
        """Whether the bracket or slash at `at` opens the name of a known agency."""
        found = self._agency_at(at)
        return found is not None and found[0].known

    def _agency_at(self, at: int) -> tuple[Reading, int] | None:
        """The agency within the marks that open at `at`, and the index after them."""
        closer = _CLOSERS.get(self.tokens[at].text)
        if closer is None:
            return None
        close = self._closes(at, closer)
        if not close:
            return self._source_at(at)
        found = agencies.read(self._between(at, close))
        return (found, close + 1) if found else None

    def _closes(self, at: int, closer: str) -> int:
        """The index of the closing mark, 0 where none comes soon."""
        last = min(at + _LONGEST, len(self.tokens))
        for i in range(at + 1, last):
            text = self.tokens[i].text
            if text == closer:
                return i if i > at + 1 else 0
            if text in _OPENERS:
                return 0
        self.short |= last == len(self.tokens)
        return 0

    def _source_at(self, at: int) -> tuple[Reading, int] | None:
        """`ORT / SOURCE`, alone on its line."""
        name, after = self.tokens[at + 1 : at + 3]
        house = agencies.written_so(name.text) if name.kind == WORD and after.kind == "end" else None
        return (Reading(agencies.agency(house), True), at + 2) if house and house.slash else None

    def _marked_agency(self) -> bool:
        """`(AP)`, `/TASS/`, `(tca/dpa)`; after a dash only a known one, for there a bracket may be text."""
        found = self._agency_at(self.at)
        if found is None or not (found[0].known or self._may_be_unlisted()):
            return False
        reading, after = found
        if self.agency and not (reading.known and self.around == "first"):
            return False
        self.around = "slashes" if self.tokens[self.at].text == "/" else "brackets"
        if self.agency:
            self.agency = replace(self.agency, partner=reading.agency.name)
        else:
            self.agency, self.known = reading.agency, reading.known
        if reading.slip:
            self.slips += (f"typo: agency {reading.slip!r}",)
        self._pass("agency", after)
        return True

    def _may_be_unlisted(self) -> bool:
        """Slashes need a date before them, and after a dash a bracket is text: `MONTREAL, March 9 - (Lakes Inc) said`."""
        return not self.dash and (self.date is not None or self.tokens[self.at].text == "(")

    def _bare_agency(self, first: bool = False) -> bool:
        """`Kyodo -`, `AAP -`, `РИА Новости.`, and `AP - ` before a place: a known name, closed by a dash or stop."""
        if self.agency:
            return False
        for length in (1, 2, 3):
            last, closing = self.tokens[self.at + length - 1 : self.at + length + 1]
            if last.kind != WORD:
                return False
            if not (
                closing.kind == DASH or (not first and (last.dotted or (closing.text == "," and self.dash)))
            ):
                continue
            words = (word.text for word in self.tokens[self.at : self.at + length])
            if house := agencies.written_so(" ".join(words)):
                self.agency, self.known = agencies.agency(house), True
                self.around = "first" if first else "bare"
                self._pass("agency", self._after_reporter(self.at + length))
                return True
        return False

    def _after_reporter(self, at: int) -> int:
        """`РИА Новости, Ольга Белова.`: the index after the reporter's name, where one stands."""
        for end in range(at + 1, at + 4) if self.tokens[at].text == "," else ():
            word = self.tokens[end]
            if word.kind != WORD or not word.text[0].isupper():
                break
            if word.dotted and end > at + 1:
                return end + 1
        return at

    def _close(self) -> None:
        """Pass what stands between parts; a dash or colon here may be the end of the dateline."""
        self.dash = ""
        while (token := self.tokens[self.at]).kind == DASH or token.text in (",", ".", ":"):
            if token.kind == DASH or token.text == ":":
                self.dash = token.text
            self.end = token.end
            self.at += 1

    def _pass(self, part: str, to: int) -> None:
        self.order = (*self.order, part)
        self.at = to
        self.end = self.tokens[to - 1].end

    def _between(self, opening: int, closing: int) -> str:
        pieces = self.tokens[opening + 1 : closing]
        gaps = (" " if left.end < right.start else "" for left, right in pairwise(pieces))
        return "".join(piece.text + gap for piece, gap in zip_longest(pieces, gaps, fillvalue=""))  # type: ignore[union-attr]
