"""Names that copy uses and the gazetteer lacks, or has for a smaller place first: old, short and foreign ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.dateline.places.fold import fold

# as written, then what the gazetteer calls it
_TABLE = """
Rom|Rome
Rio|Rio de Janeiro
Genischesk|Henichesk
Peiping|Beijing
Canton|Guangzhou
Keijo|Seoul
Cuidad Juarez|Ciudad Juárez
N.Y.C.|New York City
Frisco|San Francisco
Raleigh-Durham|Raleigh
Dallas-Fort Worth|Dallas
Minneapolis-St. Paul|Minneapolis
Ginebra|Geneva
Haag|The Hague
Petersburg|Saint Petersburg
Genève|Geneva
Villarreal|Vila-real
"""


@cache
def _names() -> Mapping[str, str]:
    rows = (line.split("|") for line in _TABLE.strip().splitlines())
    return {fold(written): name for written, name in rows}


def usual(name: str) -> str:
    """The gazetteer's name for `name`; most names are their own."""
    return _names().get(fold(name), name)
