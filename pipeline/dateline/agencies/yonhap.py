"""Yonhap: date, dashes doubled."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="yonhap",
    name="Yonhap",
    written=(
        "Yonhap",
        "Yonhap News",
        "YONHAP",
        "연합뉴스",
        "聯合ニュース",
        "韩联社",
        "韓聯社",
        "Yonhap News Agency",
    ),
    country="KR",
    marks=("(END)",),
)

GOOD = (
    Good(
        "SEOUL, Nov. 24 (Yonhap) -- The mayor said the bridge would open again next week after repairs.",
        "SEOUL, Nov. 24 (Yonhap) --",
        ("SEOUL",),
        (11, 24),
    ),
    Good(
        "Seoul, Nov. 19 (Yonhap) -- The mayor said the bridge would open again next week after repairs.",
        "Seoul, Nov. 19 (Yonhap) --",
        ("Seoul",),
        (11, 19),
    ),
    Good(
        "(ATTN: ADDS more remarks in last two paras)\nBy Yoo Ji-min\nSEOUL, May 2 (Yonhap) -- The mayor said the bridge would open again next week after repairs.",
        "SEOUL, May 2 (Yonhap) --",
        ("SEOUL",),
        (5, 2),
    ),
)
BAD = ("Yonhap News Agency (Yonhap) - the national agency - was founded in 1980.",)
