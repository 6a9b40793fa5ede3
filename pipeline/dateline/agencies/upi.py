"""United Press International."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="upi", name="United Press International", country="US", written=("UPI", "United Press International")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
