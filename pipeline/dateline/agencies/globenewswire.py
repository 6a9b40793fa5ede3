"""GlobeNewswire: regions in full, sometimes wrong (`BROOKFIELD, News`)."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="globenewswire",
    name="GlobeNewswire",
    written=("GLOBE NEWSWIRE", "GlobeNewswire", "GlobeNewswire via COMTEX"),
)

GOOD = (
    Good(
        "CALGARY, Alberta, Dec. 03, 2019 (GLOBE NEWSWIRE) -- The mayor said the bridge would open again next week after repairs.",
        "CALGARY, Alberta, Dec. 03, 2019 (GLOBE NEWSWIRE) --",
        ("CALGARY",),
        (2019, 12, 3),
    ),
    Good(
        "TORONTO, 26 mai 2020 (GLOBE NEWSWIRE) -- Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "TORONTO, 26 mai 2020 (GLOBE NEWSWIRE) --",
        ("TORONTO",),
        (2020, 5, 26),
    ),
    Good(
        "Pune, India., June 13, 2023 (GLOBE NEWSWIRE) -- The mayor said the bridge would open again next week after repairs.",
        "Pune, India., June 13, 2023 (GLOBE NEWSWIRE) --",
        ("Pune",),
        (2023, 6, 13),
    ),
    Good(
        "BROOKFIELD, News, July 07, 2020 (GLOBE NEWSWIRE) -- The mayor said the bridge would open again next week after repairs.",
        "BROOKFIELD, News, July 07, 2020 (GLOBE NEWSWIRE) --",
        ("BROOKFIELD",),
        (2020, 7, 7),
    ),
    Good(
        "WHITE PLAINS, N.Y., and HERZLIYA, Israel, April 2, 2021 (GLOBE NEWSWIRE) -- The mayor said the bridge would open again next week after repairs.",
        "WHITE PLAINS, N.Y., and HERZLIYA, Israel, April 2, 2021 (GLOBE NEWSWIRE) --",
        ("WHITE PLAINS", "HERZLIYA"),
        (2021, 4, 2),
    ),
)
BAD = ("GLOBE NEWSWIRE is a press release service.",)
