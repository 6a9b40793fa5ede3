"""AGI: the agency first, with a dash, on its own page without a place; in its wire before place and date."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="agi", name="AGI", written=("AGI", "Agenzia Italia"), country="IT", first=True)

GOOD = (
    Good("AGI - Il ponte riaprirà la settimana prossima, ha detto il sindaco ai giornalisti.", "AGI -"),
    Good(
        "(AGI) - Roma, 3 mag. - Il ponte riaprirà la settimana prossima, ha detto il sindaco.",
        "(AGI) - Roma, 3 mag. -",
        ("Roma",),
        (5, 3),
    ),
)
BAD = ("AGI - in English artificial general intelligence - is years away, the author writes.",)
