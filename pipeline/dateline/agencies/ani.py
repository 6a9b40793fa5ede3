"""ANI: country or state in square brackets, a colon."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ani",
    name="ANI",
    written=("ANI", "Asian News International"),
    country="IN",
    marks=("(ANI)",),
)

GOOD = (
    Good(
        "Damascus [Syria], June 9 (ANI): The mayor said the bridge would open again next week after repairs.",
        "Damascus [Syria], June 9 (ANI):",
        ("Damascus",),
        (6, 9),
    ),
    Good(
        "New Delhi [India], Jan 10 (ANI): The mayor said the bridge would open again next week after repairs.",
        "New Delhi [India], Jan 10 (ANI):",
        ("New Delhi",),
        (1, 10),
    ),
    Good(
        "Carrara [Australia], Jan 01 (ANI): The mayor said the bridge would open again next week after repairs.",
        "Carrara [Australia], Jan 01 (ANI):",
        ("Carrara",),
        (1, 1),
    ),
    Good(
        "New Delhi, Jan 10 (ANI): The mayor said the bridge would open again next week after repairs.",
        "New Delhi, Jan 10 (ANI):",
        ("New Delhi",),
        (1, 10),
    ),
)
BAD = ("The minister told ANI: the road will be built.",)
