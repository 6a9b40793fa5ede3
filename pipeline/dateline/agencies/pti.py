"""Press Trust of India."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="pti", name="Press Trust of India", country="IN", written=("PTI",))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
