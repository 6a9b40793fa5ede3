"""ANSA: the agency first, partner after a hyphen; also last in older and regional copy."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ansa",
    name="ANSA",
    written=("ANSA", "ANSAmed", "ANSALatina", "安莎社"),
    country="IT",
    first=True,
    marks=("(ANSA).",),
)

GOOD = (
    Good(
        "(ANSA) - BELGRADE, MAY 23 - The mayor said the bridge would open again next week after repairs.",
        "(ANSA) - BELGRADE, MAY 23 -",
        ("BELGRADE",),
        (5, 23),
    ),
    Good(
        "(ANSA-AFP) - SKOPJE, APR 24 - The mayor said the bridge would open again next week after repairs.",
        "(ANSA-AFP) - SKOPJE, APR 24 -",
        ("SKOPJE",),
        (4, 24),
        "AFP",
    ),
    Good(
        "(ANSA) - ROMA, 16 MAG - Il ponte riaprirà la settimana prossima, ha detto il sindaco.",
        "(ANSA) - ROMA, 16 MAG -",
        ("ROMA",),
        (5, 16),
    ),
    Good(
        "ROMA, 21 NOV (ANSA) - Il ponte riaprirà la settimana prossima, ha detto il sindaco.",
        "ROMA, 21 NOV (ANSA) -",
        ("ROMA",),
        (11, 21),
    ),
    Good(
        "(ANSA) - CITTA' DEL VATICANO, 21 NOV - Il ponte riaprirà la settimana prossima, ha detto il sindaco.",
        "(ANSA) - CITTA' DEL VATICANO, 21 NOV -",
        ("CITTA' DEL VATICANO",),
        (11, 21),
    ),
)
BAD = ("Lo ha detto il sindaco (ANSA).",)
