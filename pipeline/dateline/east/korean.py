"""Korean: `(서울=연합뉴스) 김철수 기자 =`, `(카이로 AP=연합뉴스)`, `[부산·서울=뉴시스]`, `(평양 5월 3일발 조선중앙통신)`."""

from __future__ import annotations

import re

from pipeline.dateline import agencies
from pipeline.dateline.east.heads import CLOSE, DATE, OPEN, are_known, parts, split
from pipeline.dateline.parts import Parts

_SOUTH = re.compile(
    rf"{OPEN}(?P<head>[가-힣·,ㆍ/\s]{{2,24}}?)(?:\s(?P<partner>[A-Za-z]{{2,8}}))?\s?[=＝]\s?(?P<agency>[가-힣A-Za-z\d]{{2,14}}){CLOSE}"
    r"(?P<reporter>\s?[가-힣]{2,4}(?:[·,ㆍ\s]{1,2}[가-힣]{2,4}){0,4}\s(?:[가-힣]{0,6}기자|특파원|통신원|논설위원)\s?[=＝]?)?"
)
_PRESS = (
    "뉴스",
    "통신",
    "신문",
    "일보",
    "경제",
    "방송",
    "타임스",
    "TV",
    "맥스",
)  # what names of the press end with
_LABELS = frozenset(
    "사진 자료사진 자료 그래픽 영상 출처 종합 제공 속보".split()
)  # `(사진=연합뉴스)` is a credit
_NORTH = re.compile(rf"[(（](?P<head>[가-힣]{{2,8}})\s?{DATE}\s?발\s?(?P<agency>[가-힣]{{4,8}}){CLOSE}")


def parse(text: str, start: int, end: int) -> Parts | None:
    """The dateline that begins at `start`: every place must be known, or the agency and a reporter be named."""
    if found := _NORTH.match(text, start, end):
        house = agencies.named(found["agency"])
        return parts(found, (found["head"],), agencies.agency(house)) if house else None
    if found := _SOUTH.match(text, start, end):
        names, partner = _passed_on(split(found["head"]), found["partner"])
        reading = agencies.read(found["agency"])
        listed = reading is not None and (reading.known or found["agency"].endswith(_PRESS))
        told = are_known(names) or (found["reporter"] is not None and not _LABELS.intersection(names))
        return (
            parts(found, names, reading.agency, partner, known=reading.known)
            if reading and listed and told
            else None
        )
    return None


def _passed_on(names: tuple[str, ...], partner: str | None) -> tuple[tuple[str, ...], str | None]:
    """`모스크바 타스`: the last of the names is an agency whose copy is passed on."""
    if partner is None and len(names) > 1 and agencies.named(names[-1]):
        return names[:-1], names[-1]
    return names, partner
