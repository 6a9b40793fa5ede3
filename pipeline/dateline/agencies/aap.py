"""AAP."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="aap", name="AAP", country="AU", written=("AAP", "Australian Associated Press"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
