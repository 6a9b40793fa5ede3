"""Bernama: month first or day first."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="bernama",
    name="Bernama",
    written=("Bernama", "BERNAMA", "马新社", "馬新社"),
    country="MY",
    marks=("-- BERNAMA",),
)

GOOD = (
    Good(
        "KUALA LUMPUR, Aug 6 (Bernama) -- The mayor said the bridge would open again next week after repairs.",
        "KUALA LUMPUR, Aug 6 (Bernama) --",
        ("KUALA LUMPUR",),
        (8, 6),
    ),
    Good(
        "KUALA SELANGOR, 5 Sept (Bernama) -- Jambatan itu akan dibuka semula minggu depan.",
        "KUALA SELANGOR, 5 Sept (Bernama) --",
        ("KUALA SELANGOR",),
        (9, 5),
    ),
    Good(
        "PUTRAJAYA, 12 Ogos (Bernama) -- Jambatan itu akan dibuka semula minggu depan.",
        "PUTRAJAYA, 12 Ogos (Bernama) --",
        ("PUTRAJAYA",),
        (8, 12),
    ),
)
BAD = ("Bernama (Malaysia) -- the national agency -- reported it.",)
