"""Deutsche Presse-Agentur."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="dpa", name="Deutsche Presse-Agentur", country="DE", written=("dpa", "Deutsche Presse-Agentur")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
