"""Xinhua."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="xinhua", name="Xinhua", country="CN", written=("Xinhua", "Xinhua News Agency", "新华社", "Xinhuanet")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
