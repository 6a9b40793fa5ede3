"""NTB: `ORT / SOURCE` on a line of its own, or brackets and a colon."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ntb",
    name="NTB",
    written=("NTB", "NPK", "NTBs"),
    country="NO",
    slash=True,
    located=True,
)

GOOD = (
    Good("Oslo (NTB): Broen åpner igjen neste uke, opplyser kommunen.", "Oslo (NTB):", ("Oslo",)),
    Good("OSLO / NTB \nBroen åpner igjen neste uke, opplyser kommunen.", "OSLO / NTB", ("OSLO",)),
)
BAD = ("NTB meldte dette mandag.",)
