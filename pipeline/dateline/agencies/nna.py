"""NNA of Lebanon: its name and a dash before the text, no place."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="nna", name="National News Agency", written=("NNA",), country="LB", first=True)

GOOD = (
    Good("NNA - The mayor said the bridge would open again next week after repairs to both piers.", "NNA -"),
    Good(
        "NNA - Beirut, May 3 - The mayor said the bridge would open again next week after repairs.",
        "NNA - Beirut, May 3 -",
        ("Beirut",),
        (5, 3),
    ),
)
BAD = ("NNA - the agency of the state - reported it first, two ministers said on Monday.",)
