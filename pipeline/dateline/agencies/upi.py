"""UPI: dateless city in its public copy, country before the date."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="upi",
    name="United Press International",
    written=("UPI", "United Press International", "合众国际社"),
    country="US",
    first=True,
)

GOOD = (
    Good(
        "June 3 (UPI) -- The mayor said the bridge would open again next week after repairs.",
        "June 3 (UPI) --",
        (),
        (6, 3),
    ),
    Good(
        "BEIRUT, Lebanon, Sept. 20 (UPI) -- The mayor said the bridge would open again next week after repairs.",
        "BEIRUT, Lebanon, Sept. 20 (UPI) --",
        ("BEIRUT",),
        (9, 20),
    ),
    Good(
        "CAIRO, Egypt (UPI) -- The mayor said the bridge would open again next week after repairs.",
        "CAIRO, Egypt (UPI) --",
        ("CAIRO",),
    ),
)
BAD = ("The Universidad Politécnica (UPI) opened in June - two years late.",)
