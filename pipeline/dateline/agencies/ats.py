"""Keystone-ATS: lower case, partners after a blank, no dash."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ats",
    name="Keystone-ATS",
    written=("ats", "ATS", "Keystone-ATS"),
    country="CH",
)

GOOD = (
    Good(
        "Paris (ats afp) Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "Paris (ats afp)",
        ("Paris",),
        None,
        "afp",
    ),
    Good(
        "Berne (ats) Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "Berne (ats)",
        ("Berne",),
    ),
    Good(
        "Lausanne (ats afp reuters) Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "Lausanne (ats afp reuters)",
        ("Lausanne",),
        None,
        "afp/reuters",
    ),
)
BAD = ("Le comité (ats) se réunira mardi.",)
