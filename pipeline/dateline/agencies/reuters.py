"""Reuters."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="reuters",
    name="Reuters",
    country="GB",
    written=(
        "Reuters",
        "Reuter",
        "Thomson Reuters",
        "Thomson Reuters Foundation",
        "Variety.com",
        "OPTA",
        "Gracenote",
    ),
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
