"""PTI: no dash after the brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="pti",
    name="Press Trust of India",
    written=("PTI", "Press Trust of India"),
    country="IN",
)

GOOD = (
    Good(
        "Melbourne, Oct 22 (PTI) The mayor said the bridge would open again next week after repairs.",
        "Melbourne, Oct 22 (PTI)",
        ("Melbourne",),
        (10, 22),
    ),
    Good(
        "BHOPAL (PTI) - The mayor said the bridge would open again next week after repairs.",
        "BHOPAL (PTI) -",
        ("BHOPAL",),
    ),
    Good(
        "New Delhi, Mar 9 (PTI) The mayor said the bridge would open again next week after repairs.",
        "New Delhi, Mar 9 (PTI)",
        ("New Delhi",),
        (3, 9),
    ),
    Good(
        "Thane (Maharashtra), Jan 4 (PTI) The mayor said the bridge would open again next week after repairs.",
        "Thane (Maharashtra), Jan 4 (PTI)",
        ("Thane",),
        (1, 4),
    ),
)
BAD = (
    "The PTI (Pakistan Tehreek-e-Insaf) - founded in 1996 - won most seats.",
    "Lahore: The PTI chief spoke on Friday.",
)
