"""IANS: no dash after the brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ians",
    name="IANS",
    written=("IANS", "Indo-Asian News Service"),
    country="IN",
)

GOOD = (
    Good(
        "New Delhi, July 26 (IANS) The mayor said the bridge would open again next week after repairs.",
        "New Delhi, July 26 (IANS)",
        ("New Delhi",),
        (7, 26),
    ),
    Good(
        "Kolkata, Jan 1 (IANS) The mayor said the bridge would open again next week after repairs.",
        "Kolkata, Jan 1 (IANS)",
        ("Kolkata",),
        (1, 1),
    ),
)
BAD = ("The Indo-Asian News Service (IANS) was founded in 1986.",)
