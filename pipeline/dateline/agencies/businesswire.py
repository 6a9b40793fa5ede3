"""Business Wire: dashes on both sides, the date after the agency."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="businesswire",
    name="Business Wire",
    written=("BUSINESS WIRE", "Business Wire"),
)

GOOD = (
    Good(
        "LAKEVILLE, Conn.--(BUSINESS WIRE)--Aug 29, 2024-- The mayor said the bridge would open again next week after repairs.",
        "LAKEVILLE, Conn.--(BUSINESS WIRE)--Aug 29, 2024--",
        ("LAKEVILLE",),
        (2024, 8, 29),
    ),
    Good(
        "SAN FRANCISCO & TEL AVIV, Israel--(BUSINESS WIRE)-- The mayor said the bridge would open again next week after repairs.",
        "SAN FRANCISCO & TEL AVIV, Israel--(BUSINESS WIRE)--",
        ("SAN FRANCISCO", "TEL AVIV"),
    ),
    Good(
        "ST. LOUIS--(BUSINESS WIRE)-- The mayor said the bridge would open again next week after repairs.",
        "ST. LOUIS--(BUSINESS WIRE)--",
        ("ST. LOUIS",),
    ),
    Good(
        "STOCKHOLM, Sweden --(Business Wire)-- The mayor said the bridge would open again next week after repairs.",
        "STOCKHOLM, Sweden --(Business Wire)--",
        ("STOCKHOLM",),
    ),
)
BAD = ("Business Wire (a Berkshire company) -- founded in 1961 -- is in San Francisco.",)
