"""Names of regions and provinces that copy uses and the gazetteer has in another language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.places.fold import fold

# as written, then what the gazetteer calls it
_AREAS = """
Álava|Araba / Álava
Araba|Araba / Álava
Vizcaya|Bizkaia
Guipúzcoa|Gipuzkoa
Castellón|Castelló
Gerona|Girona
Lérida|Lleida
Orense|Ourense
Baleares|Balearic Islands
Islas Baleares|Balearic Islands
Canarias|Canary Islands
Andalucía|Andalusia
Cataluña|Catalonia
Castilla y León|Castille and León
Castilla-La Mancha|Castille-La Mancha
País Vasco|Basque Country
Sicilia|Sicily
Lombardia|Lombardy
Toscana|Tuscany
Piemonte|Piedmont
Puglia|Apulia
Sardegna|Sardinia
Bretagne|Brittany
Normandie|Normandy
Corse|Corsica
Estado de México|México
Crimée|Crimea
Krim|Crimea
Dade County|Miami-Dade County
"""
_COUNTY = ("county ", "co ", "comté de ", "condado de ")


def usual_area(name: str) -> str:
    """The gazetteer's name for a region or province; most names are their own. Of `County Kerry` it has the last word."""
    key = fold(name)
    return _table().get(key) or (key.partition(" ")[2] if key.startswith(_COUNTY) else name)


@cache
def _table() -> Mapping[str, str]:
    rows = (line.split("|") for line in _AREAS.strip().splitlines())
    return {fold(written): name for written, name in rows}
