"""STT: the place may stand in a field of its own (`Kiova/Washington`); `STT–` in the text."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="stt",
    name="STT",
    written=("STT", "STT-Lehtikuva"),
    country="FI",
    located=True,
)

GOOD = (
    Good(
        "Helsinki (STT) – Silta avataan jälleen ensi viikolla, kaupunki kertoi.",
        "Helsinki (STT) –",
        ("Helsinki",),
    ),
    Good(
        "Kiova/Washington (STT) – Silta avataan jälleen ensi viikolla, kaupunki kertoi.",
        "Kiova/Washington (STT) –",
        ("Kiova", "Washington"),
    ),
)
BAD = ("STT kertoi asiasta maanantaina.",)
