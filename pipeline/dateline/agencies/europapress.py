"""Europa Press."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="europapress", name="Europa Press", country="ES", written=("Europa Press", "EUROPA PRESS"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
