"""Bloomberg."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="bloomberg", name="Bloomberg", country="US", written=("Bloomberg", "Bloomberg News"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
