"""Datelines of Chinese, Japanese and Korean copy, which has no blanks to take apart: `新华社北京5月3日电（记者王明）`,
`【ワシントン共同】`, `(서울=연합뉴스) 김철수 기자 =`. The forms are few and fixed, so that each is a pattern.
"""

from __future__ import annotations

import re

from pipeline.dateline.east import chinese, japanese, korean
from pipeline.dateline.parts import Parts

_FORMS = (("korean", korean.parse), ("chinese", chinese.parse), ("japanese", japanese.parse))
_BEGINS = re.compile(
    r"[\s■◆●▲△*]{0,6}(?=[(\[（［【〔]?\s?(?:[々-〇ァ-ヿ一-鿿가-힣]|\d{1,4}\s?[年月日년월일]))"
)
_REACH = 120  # characters that such a dateline may take


def may_begin(first: str) -> bool:
    """Whether a line with this first character may begin so; most lines begin with a letter of another script."""
    return first >= "々" or not first.isalpha()


def parse(text: str, start: int, end: int) -> tuple[Parts, str] | None:
    """The dateline that the line `text[start:end]` begins with, and the name of its form; None where there is none."""
    begun = _BEGINS.match(text, start, min(end, start + _REACH))
    if begun is None:
        return None
    for name, read in _FORMS:
        if parts := read(text, begun.end(), min(end, start + _REACH)):
            return parts, name
    return None
