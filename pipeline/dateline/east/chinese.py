"""Chinese: `新华社北京5月3日电（记者王明）`, `（中央社記者陳大同華盛頓3日專電）`, `（吉隆坡3日讯）`, `路透北京5月3日 - `, `东京2024年5月3日 /美通社/ --`."""

from __future__ import annotations

import re

from pipeline import places
from pipeline.dateline import agencies
from pipeline.dateline.east.heads import (
    CLOSE,
    DASH,
    DATE,
    HAN,
    OPEN,
    are_known,
    leading,
    parts,
    split,
    trailing,
)
from pipeline.dateline.parts import Parts
from pipeline.story import Agency

# 电 and 讯 are the wire's words for a cable and for news; a word that only begins with them (电视, television) is none.
_CABLE = re.compile(
    rf"(?P<open>{OPEN})?\s?(?P<head>[{HAN}ァ-ヺー·、/／\s]{{2,30}}?)\s?(?:{DATE})?\s?(?:综合|綜合|专|專|外){{0,2}}"
    r"(?:消息|[电電讯訊])(?![视視影力话話气氣台子脑腦动動网網号號])(?:外電)?(?:[报報][导導道])?"
    rf"(?:\s?(?P<close>{CLOSE}))?(?:\s?[（(][^（()）]{{0,12}}[记記]者[^（()）]{{1,24}}[）)])?{DASH}"
)
_DASHED = re.compile(rf"(?P<head>[{HAN}]{{4,16}}?){DATE}\s?(?:-{{1,2}}|[–—－])(?=[\s々-鿿])")
_RELEASED = re.compile(
    rf"(?P<head>[{HAN}·、]{{2,16}})\s?{DATE}\s?/(?P<agency>[{HAN}A-Za-z -]{{2,24}})/(?:\s?(?:-{{1,2}}|[–—]{{1,2}}))?"
)
_REPORTER = ("记者", "記者")
_OURS = ("本报", "本報", "本社")  # a newspaper's own
_PRESS = frozenset("社网網报報台")  # what names of agencies, sites, newspapers and channels end with


def parse(text: str, start: int, end: int) -> Parts | None:
    """The dateline that begins at `start`: in brackets with places that are known, else of an agency that is known, dated."""
    if released := _RELEASED.match(text, start, end):
        return _release(released)
    found = _CABLE.match(text, start, end) or _DASHED.match(text, start, end)
    if found is None:
        return None
    opened, closed = (found.groupdict().get(mark) is not None for mark in ("open", "close"))
    if opened != closed:
        return None
    head = found["head"].strip()
    ours = head.startswith(_OURS)
    house, rest = leading(head[2:]) if ours else _headed(head)
    names = _after_reporter(rest) if rest.startswith(_REPORTER) else split(rest)
    signed = (house is not None or ours) and found["day"] is not None
    sure = are_known(names) or (signed and not ours and len(names) <= 1)
    return parts(found, names, house) if sure and (opened or signed) else None


def _release(found: re.Match[str]) -> Parts | None:
    """`东京2024年5月3日 /美通社/ --`: of places and an agency that are known."""
    house, names = agencies.named(found["agency"]), split(found["head"])
    return parts(found, names, agencies.agency(house)) if house and are_known(names) else None


def _headed(head: str) -> tuple[Agency | None, str]:
    """`新华社北京`, `东京共同社`, `人民网北京`: the agency, also one nobody listed whose name sounds so, and the rest."""
    for house, rest in (leading(head), trailing(head)):
        if house is not None:
            return house, rest
    for cut in range(2, len(head) - 1):
        if head[cut - 1] in _PRESS and places.known(head[cut:]):
            return Agency(id=head[:cut], name=head[:cut]), head[cut:]
    return None, head


def _after_reporter(head: str) -> tuple[str, ...]:
    """The longest place that is known behind a name: `記者陳大同華盛頓` → `華盛頓`."""
    return next(((head[cut:],) for cut in range(4, len(head) - 1) if places.known(head[cut:])), ())
