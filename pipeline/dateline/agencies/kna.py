"""KNA."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="kna", name="KNA", country="DE", written=("KNA",))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
