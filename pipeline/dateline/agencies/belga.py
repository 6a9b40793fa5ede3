"""Belga: in brackets, French and Dutch."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="belga",
    name="Belga",
    written=("Belga", "BELGA"),
    country="BE",
    marks=("(BELGA)", "(Belga)"),
    located=True,
)

GOOD = (
    Good(
        "BRUXELLES (BELGA) - Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "BRUXELLES (BELGA) -",
        ("BRUXELLES",),
    ),
    Good("Brussel (Belga) - De brug gaat volgende week weer open.", "Brussel (Belga) -", ("Brussel",)),
)
BAD = ("Une bière (Belga) a été lancée.",)
