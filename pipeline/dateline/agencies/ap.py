"""The Associated Press: no date, region in AP style, agency in brackets, `_` on ANPA, `--` or a dash elsewhere."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ap",
    name="The Associated Press",
    written=("AP", "Associated Press", "The Associated Press", "美联社", "美聯社", "AP通信", "أ ب"),
    country="US",
    first=True,
    marks=("(AP)",),
)

GOOD = (
    Good(
        "ATLANTA (AP) _ The mayor said the bridge would open again next week after repairs.",
        "ATLANTA (AP) _",
        ("ATLANTA",),
    ),
    Good(
        "BETHESDA, Md. (AP) _ The mayor said the bridge would open again next week after repairs.",
        "BETHESDA, Md. (AP) _",
        ("BETHESDA",),
    ),
    Good(
        "GROSSETO, Italy (AP) -- The mayor said the bridge would open again next week after repairs.",
        "GROSSETO, Italy (AP) --",
        ("GROSSETO",),
    ),
    Good(
        "ROSCOE, South Dakota (AP) _ The mayor said the bridge would open again next week after repairs.",
        "ROSCOE, South Dakota (AP) _",
        ("ROSCOE",),
    ),
    Good(
        "BUFFALO, N.Y. (AP) — The mayor said the bridge would open again next week after repairs.",
        "BUFFALO, N.Y. (AP) —",
        ("BUFFALO",),
    ),
    Good(
        "CHEYENNE, Wyo. (AP) The mayor said the bridge would open again next week after repairs.",
        "CHEYENNE, Wyo. (AP)",
        ("CHEYENNE",),
    ),
    Good(
        "HAVANA - (AP) -- The mayor said the bridge would open again next week after repairs.",
        "HAVANA - (AP) --",
        ("HAVANA",),
    ),
    Good(
        "ABOARD AIR FORCE ONE (AP) — The mayor said the bridge would open again next week after repairs.",
        "ABOARD AIR FORCE ONE (AP) —",
        ("ABOARD AIR FORCE ONE",),
    ),
    Good(
        "By ANN LINDQVIST=\nAP Sports Writer=\nMINNEAPOLIS (AP) — The mayor said the bridge would open again next week after repairs.",
        "MINNEAPOLIS (AP) —",
        ("MINNEAPOLIS",),
    ),
    Good(
        "Eds: Updates. Adds quotes.\n\nMACON, Ga. (AP) — The mayor said the bridge would open again next week after repairs.",
        "MACON, Ga. (AP) —",
        ("MACON",),
    ),
    Good(
        "AP - Two hikers were found alive on Tuesday after three nights on the mountain, rescuers said.",
        "AP -",
    ),
)
BAD = (
    "The Popular Alliance (AP) party said it would table a motion of no confidence.",
    "La Autoridad Palestina (AP) anunció nuevas elecciones.",
    "AP Photo/Ann Lindqvist",
)
