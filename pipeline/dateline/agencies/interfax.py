"""Interfax: a full stop after the place, then the date and the agency in brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="interfax",
    name="Interfax",
    written=("Interfax", "Интерфакс", "Interfax-AVN", "INTERFAX.RU"),
    country="RU",
)

GOOD = (
    Good(
        "MOSCOW. April 2 (Interfax) - The mayor said the bridge would open again next week after repairs.",
        "MOSCOW. April 2 (Interfax) -",
        ("MOSCOW",),
        (4, 2),
    ),
    Good(
        "Dushanbe. (Interfax) - The mayor said the bridge would open again next week after repairs.",
        "Dushanbe. (Interfax) -",
        ("Dushanbe",),
    ),
    Good(
        "GROZNY/MOSCOW. April 11 (Interfax) - The mayor said the bridge would open again next week after repairs.",
        "GROZNY/MOSCOW. April 11 (Interfax) -",
        ("GROZNY", "MOSCOW"),
        (4, 11),
    ),
    Good(
        "Москва. 24 февраля. INTERFAX.RU - Мост откроют на следующей неделе, сообщили в мэрии.",
        "Москва. 24 февраля. INTERFAX.RU -",
        ("Москва",),
        (2, 24),
    ),
)
BAD = ("Russian media (Interfax) reported it on Monday - without a source.",)
