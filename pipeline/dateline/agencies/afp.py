"""AFP: date with or without a year, in the language of the service; region between place and date."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="afp",
    name="Agence France-Presse",
    written=("AFP", "Agence France-Presse", "AFP-SF", "AFPTV", "法新社", "АФП", "أ ف ب", "ا ف ب"),
    country="FR",
    first=True,
)

GOOD = (
    Good(
        "STOCKHOLM, Aug 29, 2014 (AFP) - The mayor said the bridge would open again next week after repairs.",
        "STOCKHOLM, Aug 29, 2014 (AFP) -",
        ("STOCKHOLM",),
        (2014, 8, 29),
    ),
    Good(
        "Paris, 21 jan 2019 (AFP) - Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "Paris, 21 jan 2019 (AFP) -",
        ("Paris",),
        (2019, 1, 21),
    ),
    Good(
        "Gaza City, Palestinian Territories, May 16, 2021 (AFP) - The mayor said the bridge would open again next week after repairs.",
        "Gaza City, Palestinian Territories, May 16, 2021 (AFP) -",
        ("Gaza City",),
        (2021, 5, 16),
    ),
    Good(
        "Strasbourg, 10 juil 2024 (AFP) Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "Strasbourg, 10 juil 2024 (AFP)",
        ("Strasbourg",),
        (2024, 7, 10),
    ),
    Good(
        "LONDRES, 31 dez 2008 (AFP) - A ponte vai reabrir na próxima semana, disse o prefeito.",
        "LONDRES, 31 dez 2008 (AFP) -",
        ("LONDRES",),
        (2008, 12, 31),
    ),
    Good(
        "SARAJEVO April 13 (AFP) - The mayor said the bridge would open again next week after repairs.",
        "SARAJEVO April 13 (AFP) -",
        ("SARAJEVO",),
        (4, 13),
    ),
    Good(
        "SEOUL. April 11 (AFP) - The mayor said the bridge would open again next week after repairs.",
        "SEOUL. April 11 (AFP) -",
        ("SEOUL",),
        (4, 11),
    ),
)
BAD = (
    "The Australian Federal Police (AFP) said two men had been charged.",
    "Die Agence France-Presse (AFP) hatte zuerst berichtet.",
)
