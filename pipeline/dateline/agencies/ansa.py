"""ANSA."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="ansa", name="ANSA", country="IT", written=("ANSA",))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
