"""ANI."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="ani", name="ANI", country="IN", written=("ANI",))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
