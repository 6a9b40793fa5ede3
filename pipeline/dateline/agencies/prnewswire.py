"""PR Newswire."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="prnewswire",
    name="PR Newswire",
    country="US",
    written=(
        "PRNewswire",
        "PR Newswire",
        "PRNewswire-USNewswire",
        "PRNewswire-FirstCall",
        "PRNewswire-AsiaNet",
        "PRNewswire-PRWeb",
        "PRNewswire-iReach",
    ),
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
