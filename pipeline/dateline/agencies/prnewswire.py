"""PR Newswire: in slashes, the affiliate after a hyphen, blanks as they fall."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="prnewswire",
    name="PR Newswire",
    written=("PRNewswire", "PR Newswire", "PRN", "美通社"),
)

GOOD = (
    Good(
        "LONDON, Feb. 1, 2017 /PRNewswire/ -- The mayor said the bridge would open again next week after repairs.",
        "LONDON, Feb. 1, 2017 /PRNewswire/ --",
        ("LONDON",),
        (2017, 2, 1),
    ),
    Good(
        "MUMBAI, India, July 25, 2018/PRNewswire-AsiaNet/ The mayor said the bridge would open again next week after repairs.",
        "MUMBAI, India, July 25, 2018/PRNewswire-AsiaNet/",
        ("MUMBAI",),
        (2018, 7, 25),
        "AsiaNet",
    ),
    Good(
        "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ -- The mayor said the bridge would open again next week after repairs.",
        "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ --",
        ("NEW YORK", "LONDON", "BEIJING"),
        (2017, 2, 2),
        "AsiaNet",
    ),
    Good(
        "LONDON, Feb. 1 /PRNewswire-AsiaNet / -- The mayor said the bridge would open again next week after repairs.",
        "LONDON, Feb. 1 /PRNewswire-AsiaNet / --",
        ("LONDON",),
        (2, 1),
        "AsiaNet",
    ),
    Good(
        "WASHINGTON, May 4, 2021 /PRNewswire-USNewswire/ -- The mayor said the bridge would open again next week after repairs.",
        "WASHINGTON, May 4, 2021 /PRNewswire-USNewswire/ --",
        ("WASHINGTON",),
        (2021, 5, 4),
        "USNewswire",
    ),
)
BAD = ("SOURCE: PR Newswire/Acme",)
