"""ANP: no date, dash; Dutch."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="anp",
    name="ANP",
    written=("ANP", "Algemeen Nederlands Persbureau"),
    country="NL",
)

GOOD = (
    Good(
        "San Mateo (ANP) - De brug gaat volgende week weer open, zei de burgemeester.",
        "San Mateo (ANP) -",
        ("San Mateo",),
    ),
    Good(
        "DEN HAAG (ANP) - De brug gaat volgende week weer open, zei de burgemeester.",
        "DEN HAAG (ANP) -",
        ("DEN HAAG",),
    ),
)
BAD = ("Dat meldt het persbureau ANP - op basis van bronnen.",)
