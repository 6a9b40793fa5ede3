"""AAP: the bare name after the date, or in brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="aap",
    name="AAP",
    written=("AAP", "Australian Associated Press"),
    country="AU",
    marks=("AAP",),
)

GOOD = (
    Good(
        "BRISBANE, Oct 12 AAP - The mayor said the bridge would open again next week after repairs.",
        "BRISBANE, Oct 12 AAP -",
        ("BRISBANE",),
        (10, 12),
    ),
    Good(
        "MELBOURNE, Feb 09 AAP - The mayor said the bridge would open again next week after repairs.",
        "MELBOURNE, Feb 09 AAP -",
        ("MELBOURNE",),
        (2, 9),
    ),
    Good(
        "SYDNEY (AAP) - The mayor said the bridge would open again next week after repairs.",
        "SYDNEY (AAP) -",
        ("SYDNEY",),
    ),
    Good(
        "NEWCASTLE, Oct 12 AAP - The mayor said the bridge would open again next week after repairs.",
        "NEWCASTLE, Oct 12 AAP -",
        ("NEWCASTLE",),
        (10, 12),
    ),
)
BAD = (
    "Australian Associated Press Pty Limited (AAP)",
    "The Aam Aadmi Party (AAP) - in power since 2015 - lost the vote.",
)
