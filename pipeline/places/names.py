"""Names of cities that copy uses and the gazetteer lacks, or has for a smaller place first: old, short and foreign ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.places import german
from pipeline.places.fold import fold

# as written, then what the gazetteer calls it
_CITIES = """
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
Hong Kong SAR|Hong Kong
Macau SAR|Macau
华盛顿|Washington D.C.
華盛頓|Washington D.C.
ワシントン|Washington D.C.
워싱턴|Washington D.C.
纽约|New York City
紐約|New York City
뉴욕|New York City
伦敦|London
倫敦|London
首尔|Seoul
首爾|Seoul
汉城|Seoul
悉尼|Sydney
雪梨|Sydney
ジュネーブ|Geneva
檳城|Pinang
槟城|Pinang
河内|Hanoi
Istočno Sarajevo|Lukavica
Åbo|Turku
Freiburg im Üechtland|Fribourg
Freiburg i. Ue.|Fribourg
East Sarajevo|Lukavica
창원|Changwon
"""


def usual(name: str) -> str:
    """The gazetteer's name for a city; most names are their own."""
    return _cities().get(fold(name)) or german.whole(name) or name


@cache
def _cities() -> Mapping[str, str]:
    rows = (line.split("|") for line in _CITIES.strip().splitlines())
    return {fold(written): name for written, name in rows}
