"""Kyodo: the bare name after the date, or in brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="kyodo",
    name="Kyodo News",
    written=("Kyodo", "Kyodo News", "共同", "共同通信", "共同通信社", "共同社", "교도", "교도통신"),
    country="JP",
    marks=("==Kyodo",),
)

GOOD = (
    Good(
        "SAITAMA, Japan, Dec. 9 Kyodo - The mayor said the bridge would open again next week after repairs.",
        "SAITAMA, Japan, Dec. 9 Kyodo -",
        ("SAITAMA",),
        (12, 9),
    ),
    Good(
        "TOKYO (Kyodo) -- The mayor said the bridge would open again next week after repairs.",
        "TOKYO (Kyodo) --",
        ("TOKYO",),
    ),
    Good(
        "Tokyo, Jan. 17 Kyodo -- The mayor said the bridge would open again next week after repairs.",
        "Tokyo, Jan. 17 Kyodo --",
        ("Tokyo",),
        (1, 17),
    ),
    Good(
        "Nairobi, April 26 Kyodo -- The mayor said the bridge would open again next week after repairs.",
        "Nairobi, April 26 Kyodo --",
        ("Nairobi",),
        (4, 26),
    ),
)
BAD = ("Kyodo News reported on Monday - citing officials - that talks had begun.",)
