"""GlobeNewswire."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="globenewswire", name="GlobeNewswire", country="US", written=("GLOBE NEWSWIRE", "GlobeNewswire")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
