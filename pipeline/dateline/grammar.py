"""The shared grammar: a line's beginning to the parts of a dateline, whichever agency wrote it.

    dateline := [agency -] places [sep] [date] [sep] [agency] [dash] [date dash]

The parts may stand in any order that copy uses (`(ANSA) - BELGRADE, MAY 23 -`, `LONDON--(BUSINESS WIRE)--May 2, 2024--`);
each at most once. What was found is not yet believed: `judge` says whether it is a dateline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline import places
from pipeline.dateline import dates, naming, placing
from pipeline.dateline.dates import DatePart
from pipeline.dateline.naming import AgencyPart, Around
from pipeline.dateline.parts import Parts
from pipeline.dateline.placing import Names, Style
from pipeline.dateline.tokens import DASH, NUMBER, WORD, Token, tokenise
from pipeline.places import Name
from pipeline.story import Agency

_ON = frozenset(("le", "den", "dne", "dnia", "في"))  # `MONTRÉAL, le 3 mai 2019`, `København, den 3. maj`
_OPENERS = frozenset("(/")
# In characters: nearly every dateline is done with the first, and the longest with the last.
REACHES = (60, 120, 240)
MARGIN = 8  # tokens that the longest further part begins with, and the three that close them


def parse(text: str, start: int, end: int) -> Parts | None:
    """The parts that `text[start:end]` begins with; None where there are none."""
    for reach in REACHES:
        reader = _Reader(tokenise(text, start, min(end, start + reach)))
        parts = reader.read()
        if end <= start + reach or not reader.is_short():
            break
    return parts


class _Reader:
    """The cursor over the tokens and what it has passed; it lives for one line only."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.dates: dict[int, DatePart | None] = {}
        self.at = 0
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
        if self._agency(first=True):
            self._close()
        while True:
            if self.dash:
                closed = self._parts()
            if not self._part():
                break
            self._close()
        if self.dash or not self.order:
            return closed
        return closed if closed and self.order[-1] != "agency" else self._parts()

    def is_short(self) -> bool:
        """Whether more tokens might have told more."""
        return self.at > len(self.tokens) - MARGIN or naming.is_open(self.tokens, self.at)

    def _parts(self) -> Parts:
        return Parts(
            self.start, self.end, self.names, self.style, self.date, self.agency, self.known, self.around, self.dash,
            self.order, self.slips,
        )  # fmt: skip

    def _part(self) -> bool:
        """Pass the next part, whatever it is; False where none begins here."""
        token = self.tokens[self.at]
        if token.kind == "end":
            return False
        if self.date is None and self._date():
            return True
        if ((token.kind == WORD and self.order) or token.text in _OPENERS) and self._agency():
            return True
        return not self.names and self._places()

    def _date(self) -> bool:
        token = self.tokens[self.at]
        if token.kind == WORD:
            found = self._dated(self.at + (self.names != () and token.text in _ON))
        elif token.kind == NUMBER:
            found = self._dated(self.at) or self._figures()
        else:
            found = self._bracketed() if token.text == "(" and self.names else None
        if found is None or (found.slips and not self.names) or (self.dash and not self._ends(found.next)):
            return False
        self.date = found
        self.slips += found.slips
        self._pass("date", found.next)
        return True

    def _dated(self, at: int) -> DatePart | None:
        """The date at a token; each place is read once, for places end where a date begins."""
        if at not in self.dates:
            found = dates.read(self.tokens, at)
            self.dates[at] = found or (self._weekday(at) if dates.is_weekday(self.tokens[at].text) else None)
        return self.dates[at]

    def _weekday(self, at: int) -> DatePart | None:
        """`LONDON, Monday (Reuters)`: right before an agency that is known."""
        found = dates.weekday(self.tokens, at) if at else None
        return found if found and self._is_agency(found.next) else None

    def _bracketed(self) -> DatePart | None:
        """`OSLO, Norway (3 May 2024) –`: a date that brackets hold."""
        found = self._dated(self.at + 1)
        return found._replace(next=found.next + 1) if found and self.tokens[found.next].text == ")" else None

    def _figures(self) -> DatePart | None:
        """`BRUSSEL 03/05 (BELGA) =`, `MADRID, 3 (EUROPA PRESS)`: only right before an agency that is known;
        `03.05. Warszawa (PAP)`: before a place and such an agency."""
        if self.names:
            found = dates.figures(self.tokens, self.at) or dates.day(self.tokens, self.at)
            return found if found and self._is_agency(found.next) else None
        found = None if self.order else dates.figures(self.tokens, self.at)
        there = found and placing.read(self.tokens, found.next, self._is_agency, self._dated)
        return found if there and self._is_agency(there.next) else None

    def _places(self) -> bool:
        if self.tokens[self.at].kind != WORD:
            return False
        found = placing.read(self.tokens, self.at, self._is_agency, self._dated)
        if found is None or (self.order and not self._goes_on(found)):
            return False
        self.names, self.style = found.names, found.style
        self.slips += found.slips
        cut = self.tokens[found.next].text == ")" and self._dated(found.next + 1) is not None
        if cut:  # `Galicia) 23 may (EFE).-`
            self.slips += ("typo: the beginning is cut off",)
        self._pass("places", found.next + cut)
        return True

    def _ends(self, at: int) -> bool:
        """Whether a date that follows a dash is itself closed: else it begins the text."""
        return self.tokens[at].kind == DASH or self._is_agency(at)

    def _goes_on(self, found: Names) -> bool:
        """Whether places after an agency are its dateline's: a date, an agency or a dash follows; else they are text."""
        at = found.next
        while self.tokens[at].text in (",", "."):
            at += 1
        if self._is_agency(at) or self._dated(at) is not None:
            return True
        first = found.names[0].text
        sure = first.isupper() or (self.date is not None and self.date.year is not None)
        return sure and places.known(first) > 0 and self.tokens[at].kind == DASH

    def _is_agency(self, at: int) -> bool:
        """Whether a known agency begins at `at`, within marks or without."""
        if self.tokens[at].kind != WORD:
            found = naming.marked(self.tokens, at)
            return found is not None and found.reading.known
        found = naming.bare(self.tokens, at)  # with a full stop it may be a region: `LANCASTER, PA.`
        return found is not None and self.tokens[found.next].kind == DASH

    def _agency(self, first: bool = False) -> bool:
        if self.agency and self.around != "first" and (self.known or self.order[-1] != "date"):
            return False
        opened = self.tokens[self.at].text in _OPENERS
        found = naming.marked(self.tokens, self.at) if opened else self._unmarked(first)
        if found is None or not (found.reading.known or self._may_be_unlisted()):
            return False
        self._take(found)
        return True

    def _unmarked(self, first: bool) -> AgencyPart | None:
        """`AP - ` before all else must be closed by a dash."""
        if not (first or self.order):
            return None
        found = naming.bare(self.tokens, self.at, self.dash != "", dated=self.date is not None)
        if found is None or not first:
            return found
        return found._replace(around="first") if self.tokens[found.next].kind == DASH else None

    def _take(self, found: AgencyPart) -> None:
        reading = found.reading
        if self.agency and self.known:  # a portal's prefix came first, and the agency itself is its partner
            self.agency = replace(self.agency, partner=reading.agency.name)
        else:
            self.agency, self.known = reading.agency, reading.known
        self.around = found.around
        self.date = self.date or found.date
        if reading.slip:
            self.slips += (f"typo: agency {reading.slip!r}",)
        self._pass("agency", found.next)

    def _may_be_unlisted(self) -> bool:
        """Slashes need a date before them, and after a dash a bracket is text: `MONTREAL, March 9 - (Lakes Inc) said`."""
        if self.agency or self.dash:
            return False
        return self.date is not None or self.tokens[self.at].text == "("

    def _close(self) -> None:
        """Pass what stands between parts; a dash or colon here may be the end of the dateline."""
        self.dash = ""
        while (
            (token := self.tokens[self.at]).kind == DASH
            or token.text in (",", ".", ":")
            or (token.text == "=" and self.order and self.order[-1] == "agency")
            or (token.text == "/" and self._is_last_slash())
        ):
            if token.kind == DASH or token.text in (":", "/", "="):
                self.dash = token.text
            self.end = token.end
            self.at += 1

    def _is_last_slash(self) -> bool:
        """`RENO, NV / ACCESSWIRE / March 4, 2021 /`."""
        return self.order == ("places", "agency", "date")

    def _pass(self, part: str, to: int) -> None:
        self.order = (*self.order, part)
        self.at = to
        self.end = self.tokens[to - 1].end
