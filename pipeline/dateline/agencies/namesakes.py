"""Agencies that call themselves alike: where the place of the dateline is in the home of the smaller one, it is that one's.

`Dakar, 3 mai (APS) -` is Senegal's agency and `Alger, 3 mai (APS) -` Algeria's. A name means the first where nothing tells more.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.story import Agency

# id of the agency that the name means → ISO country of the place → id and name of the one that it means there
_OTHERS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "aps": {"SN": ("aps-sn", "Agence de Presse Sénégalaise")},
    "apa-at": {"AZ": ("apa-az", "Azeri-Press Agency"), "SN": ("apanews", "APA News")},
    "anp": {"NE": ("anp-ne", "Agence Nigérienne de Presse")},
    "bna": {"AF": ("bakhtar", "Bakhtar News Agency")},
    "cna": {"CY": ("cna-cy", "Cyprus News Agency"), "VA": ("cna-us", "Catholic News Agency")},
    "kna": {"KE": ("kenya-news", "Kenya News Agency")},
    "mehr": {"MM": ("mna-mm", "Myanmar News Agency")},
    "nna": {"JP": ("nna-jp", "NNA Japan")},
}


def at(agency: Agency, country: str) -> Agency:
    """The agency that one of this name is in `country`."""
    found = _OTHERS.get(agency.id, {}).get(country)
    return Agency(id=found[0], name=found[1], partner=agency.partner) if found else agency
