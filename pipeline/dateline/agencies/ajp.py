"""AJP."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="ajp", name="AJP", country="KR", written=("AJP", "Aju Press"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
