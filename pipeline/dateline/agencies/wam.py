"""WAM."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="wam", name="WAM", country="AE", written=("WAM",))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
