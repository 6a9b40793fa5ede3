"""Japanese: `【ワシントン共同】`, `【北京＝山田太郎】`, `[東京 3日 ロイター] -`, `【5月3日 AFP＝時事】`, `【新華社北京5月3日】`."""

from __future__ import annotations

import re

from pipeline.dateline.east.heads import DASH, DATE, HAN, KANA, are_known, leading, parts, split, trailing
from pipeline.dateline.parts import Parts
from pipeline.story import Agency

_INSIDE = rf"[{HAN}{KANA}A-Za-z=＝・、·/／\s]"
_BRACKETS = re.compile(
    rf"[\[［【〔（](?P<head>{_INSIDE}{{0,30}}?)(?:{DATE}(?P<tail>{_INSIDE}{{0,30}}))?[\]］】〕）]{DASH}"
)
_REPORTERS = re.compile(rf"[{HAN}{KANA}]{{2,10}}(?:[、・\s][{HAN}{KANA}]{{1,10}}){{0,5}}")


def parse(text: str, start: int, end: int) -> Parts | None:
    """The dateline in brackets that begins at `start`; every place in it must be known."""
    found = _BRACKETS.match(text, start, end)
    if found is None:
        return None
    return _dated(found) if found["day"] else _undated(found)


def _undated(found: re.Match[str]) -> Parts | None:
    """The place with the agency glued to it; or `=` and the agency, or the name of a newspaper's own reporter."""
    head, mark, tail = _halves(found["head"])
    house, place = trailing(head)
    glued, place = (
        place,
        trailing(place)[1] if house else place,
    )  # `カイロAFP時事`: the one passes on the other's copy
    signed, partner = (house, glued.removeprefix(place)) if house else _signed(tail)
    if signed is None and not (mark and _REPORTERS.fullmatch(tail)):
        return None
    names = split(place)
    return parts(found, names, signed, partner or None) if are_known(names) else None


def _dated(found: re.Match[str]) -> Parts | None:
    """The agency before the place or behind the date."""
    house, rest = leading(found["head"].strip())
    signed, partner = _signed(found["tail"].strip())
    names = split(rest)
    if not (house or signed) or (names and not are_known(names)) or (found["tail"].strip() and not signed):
        return None
    return parts(found, names, house or signed, partner)


def _signed(tail: str) -> tuple[Agency | None, str | None]:
    """`ロイター`, `AFP＝時事`: the agency, and the partner that passes it on."""
    head, _, partner = _halves(tail)
    house, rest = trailing(head)
    return (house, partner or None) if house and not rest else (None, None)


def _halves(inside: str) -> tuple[str, str, str]:
    head, mark, tail = inside.replace("＝", "=").partition("=")
    return head.strip(), mark, tail.strip()
