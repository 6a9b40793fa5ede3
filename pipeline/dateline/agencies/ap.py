"""The Associated Press."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ap",
    name="The Associated Press",
    country="US",
    written=("AP", "Associated Press", "The Associated Press"),
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
