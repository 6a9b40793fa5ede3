"""Reuters partners name themselves as an agency would: `(Variety.com)`, `(OPTA)`, `(Gracenote)`."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="variety",
    name="Variety",
    written=(
        "Variety.com",
        "Variety",
        "OPTA",
        "Gracenote",
        "The Hollywood Reporter",
        "Hollywood Reporter",
        "Billboard",
    ),
)

GOOD = (
    Good(
        "LOS ANGELES (Variety.com) - The mayor said the bridge would open again next week after repairs.",
        "LOS ANGELES (Variety.com) -",
        ("LOS ANGELES",),
    ),
    Good(
        "Jan 3 (OPTA) - The mayor said the bridge would open again next week after repairs.",
        "Jan 3 (OPTA) -",
        (),
        (1, 3),
    ),
    Good(
        "Jan 30 (Gracenote) - The mayor said the bridge would open again next week after repairs.",
        "Jan 30 (Gracenote) -",
        (),
        (1, 30),
    ),
)
BAD = ("The film won three prizes (Variety) at the festival on Sunday - its best year.",)
