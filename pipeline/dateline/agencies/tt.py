"""TT: `ORT / SOURCE` on a line of its own, or brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="tt",
    name="TT",
    written=("TT", "TT Nyhetsbyrån"),
    country="SE",
    slash=True,
    located=True,
)

GOOD = (
    Good("STOCKHOLM (TT) \nBron öppnar igen nästa vecka, uppger kommunen.", "STOCKHOLM (TT)", ("STOCKHOLM",)),
    Good("Malmö/TT \nBron öppnar igen nästa vecka, uppger kommunen.", "Malmö/TT", ("Malmö",)),
)
BAD = (
    "Foto: Anna Berg / TT",
    "Anna Berg / TT\nBron öppnar igen nästa vecka, uppger kommunen.",
)
