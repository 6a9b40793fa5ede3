"""dpa: no date, normal case, partner or regional service after a slash."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="dpa",
    name="Deutsche Presse-Agentur",
    written=("dpa", "Deutsche Presse-Agentur", "德新社", "د ب أ"),
    country="DE",
    first=True,
)

GOOD = (
    Good(
        "Berlin (dpa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Berlin (dpa) -",
        ("Berlin",),
    ),
    Good(
        "Tel Aviv/Beirut (dpa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Tel Aviv/Beirut (dpa) -",
        ("Tel Aviv", "Beirut"),
    ),
    Good(
        "Peine (dpa/lni) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Peine (dpa/lni) -",
        ("Peine",),
        None,
        "lni",
    ),
    Good(
        "San Diego (tca/dpa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "San Diego (tca/dpa) -",
        ("San Diego",),
        None,
        "tca",
    ),
    Good(
        "Frankfurt/Main (dpa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Frankfurt/Main (dpa) -",
        ("Frankfurt/Main",),
    ),
    Good(
        "Halle/Saale (dpa/sa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Halle/Saale (dpa/sa) -",
        ("Halle/Saale",),
        None,
        "sa",
    ),
    Good(
        "Bad Homburg (dpa/tmn) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Bad Homburg (dpa/tmn) -",
        ("Bad Homburg",),
        None,
        "tmn",
    ),
    Good(
        "Von Anna Kühn, dpa\nBerlin (dpa) - Die Brücke soll nach Angaben der Stadt in der kommenden Woche wieder öffnen.",
        "Berlin (dpa) -",
        ("Berlin",),
    ),
)
BAD = (
    "Das berichtete die Deutsche Presse-Agentur (dpa).",
    "Der Chefredakteur der Deutschen Presse-Agentur (dpa) - seit Mai im Amt - widersprach.",
)
