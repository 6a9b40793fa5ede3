"""WAM: ordinal days."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="wam",
    name="WAM",
    written=("WAM", "Emirates News Agency", "وام"),
    country="AE",
)

GOOD = (
    Good(
        "ABU DHABI, 22nd April, 2026 (WAM) -- The mayor said the bridge would open again next week after repairs.",
        "ABU DHABI, 22nd April, 2026 (WAM) --",
        ("ABU DHABI",),
        (2026, 4, 22),
    ),
    Good(
        "DUBAI, 1st May, 2025 (WAM) -- The mayor said the bridge would open again next week after repairs.",
        "DUBAI, 1st May, 2025 (WAM) --",
        ("DUBAI",),
        (2025, 5, 1),
    ),
    Good(
        "SHARJAH, 3rd March (WAM) -- The mayor said the bridge would open again next week after repairs.",
        "SHARJAH, 3rd March (WAM) --",
        ("SHARJAH",),
        (3, 3),
    ),
)
BAD = ("The wireless access module (WAM) -- sold since May -- was recalled.",)
