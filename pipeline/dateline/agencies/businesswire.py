"""Business Wire."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="businesswire", name="Business Wire", country="US", written=("BUSINESS WIRE", "Business Wire")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
