"""TASS."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="tass", name="TASS", country="RU", written=("TASS", "ТАСС", "ITAR-TASS", "ИТАР-ТАСС", "Itar Tass")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
