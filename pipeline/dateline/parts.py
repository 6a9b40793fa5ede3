"""What a line begins with, as the grammars read it and `judge` weighs it."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.dateline.dates import DatePart
from pipeline.dateline.naming import Around
from pipeline.dateline.placing import Style
from pipeline.places import Name
from pipeline.story import Agency


class Parts(NamedTuple):
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
