"""Reuters: date since 1987, none on its public site, several cities by slash, dateless `(Reuters) -`."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="reuters",
    name="Reuters",
    written=(
        "Reuters",
        "Reuter",
        "Рейтер",
        "reuters.com",
        "Thomson Reuters",
        "Thomson Reuters Foundation",
        "Reuters Breakingviews",
        "Reuters Health",
        "IFR",
        "路透",
        "رويترز",
        "路透社",
        "ロイター",
        "ロイター通信",
        "로이터",
        "로이터통신",
    ),
    first=True,
    marks=("REUTER", "Reuter"),
)

GOOD = (
    Good(
        "LIMA, Jan 21 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "LIMA, Jan 21 (Reuters) -",
        ("LIMA",),
        (1, 21),
    ),
    Good(
        "BEIRUT (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "BEIRUT (Reuters) -",
        ("BEIRUT",),
    ),
    Good(
        "Jan 3 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "Jan 3 (Reuters) -",
        (),
        (1, 3),
    ),
    Good(
        "London (Reuters) – The mayor said the bridge would open again next week after repairs.",
        "London (Reuters) –",
        ("London",),
    ),
    Good(
        "WASHINGTON/NEW YORK (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "WASHINGTON/NEW YORK (Reuters) -",
        ("WASHINGTON", "NEW YORK"),
    ),
    Good(
        "WEST PALM BEACH, Fla./HAVANA, March 2 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "WEST PALM BEACH, Fla./HAVANA, March 2 (Reuters) -",
        ("WEST PALM BEACH", "HAVANA"),
        (3, 2),
    ),
    Good("(Reuters) - The mayor said the bridge would open again next week after repairs.", "(Reuters) -"),
    Good(
        "NAIROBI (Thomson Reuters Foundation) - The mayor said the bridge would open again next week after repairs.",
        "NAIROBI (Thomson Reuters Foundation) -",
        ("NAIROBI",),
    ),
    Good(
        "WASHINGTON, March 12, Reuter - The mayor said the bridge would open again next week after repairs.",
        "WASHINGTON, March 12, Reuter -",
        ("WASHINGTON",),
        (3, 12),
    ),
    Good(
        "(Adds mayor, background)\nLIMA, Jan 21 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "LIMA, Jan 21 (Reuters) -",
        ("LIMA",),
        (1, 21),
    ),
    Good(
        "* Bridge to open next week\n* Repairs cost more than planned - mayor\nLIMA, Jan 21 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "LIMA, Jan 21 (Reuters) -",
        ("LIMA",),
        (1, 21),
    ),
    Good(
        "By Rosa Quispe and Jon Hale\nLIMA, Jan 21 (Reuters) - The mayor said the bridge would open again next week after repairs.",
        "LIMA, Jan 21 (Reuters) -",
        ("LIMA",),
        (1, 21),
    ),
    Good(
        "Reuters - Two hikers were found alive on Tuesday after three nights on the mountain, rescuers said.",
        "Reuters -",
    ),
)
BAD = (
    "Reuters, the news agency, said on Monday it would open an office there.",
    "The bank told Reuters (Thomson) that it had no comment - its second refusal.",
)
