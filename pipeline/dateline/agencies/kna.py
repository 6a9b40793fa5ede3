"""KNA (Katholische Nachrichten-Agentur): no dash after the brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="kna",
    name="KNA",
    written=("KNA",),
    country="DE",
)

GOOD = (
    Good(
        "Berlin (KNA) Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Berlin (KNA)",
        ("Berlin",),
    ),
    Good(
        "Rom/Bonn (KNA) Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Rom/Bonn (KNA)",
        ("Rom", "Bonn"),
    ),
    Good(
        "Vatikanstadt (KNA) Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Vatikanstadt (KNA)",
        ("Vatikanstadt",),
    ),
)
BAD = ("Die Katholische Nachrichten-Agentur (KNA) meldete dies am Montag.",)
