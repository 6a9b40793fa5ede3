"""Kyodo News."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="kyodo", name="Kyodo News", country="JP", written=("Kyodo", "Kyodo News"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
