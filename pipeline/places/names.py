"""Names of cities that copy uses and the gazetteer lacks, or has for a smaller place first: old, short and foreign ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.places import german
from pipeline.places.fold import fold
from pipeline.places.gazetteer import cities

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
Řím|Rome
Beč|Vienna
Şam|Damascus
Benátky|Venice
Venise|Venice
L'Aja|The Hague
Karlsbad|Karlovy Vary
"""
# country of the agency, what it writes, what the gazetteer calls it: at home it has a village of that name
_FROM_HOME = """
DE|Lemberg|Lviv
FR|Bruges|Brugge
IT|Pola|Pula
PL|Lipsk|Leipzig
"""
_SHORT = {
    "mt": "mount",
    "ft": "fort",
    "pt": "point",
    "st": "saint",
    "ste": "sainte",
    "hts": "heights",
    "spgs": "springs",
}


def usual(name: str, home: str = "") -> str:
    """The gazetteer's name for a city, as an agency of the country `home` means it; most names are their own."""
    key = fold(name)
    return (
        _from_home().get((home, key))
        or _cities().get(key)
        or german.whole(name)
        or _only_in_full(key)
        or name
    )


def in_full(key: str) -> str:
    """`mt laurel` → `mount laurel`; other folded names as they are."""
    return " ".join(_SHORT.get(word, word) for word in key.split())


def _only_in_full(key: str) -> str:
    """The name without abbreviations, if the gazetteer has only that; else ""."""
    whole = in_full(key)
    return whole if whole != key and not cities(key) and cities(whole) else ""


@cache
def _cities() -> Mapping[str, str]:
    rows = (line.split("|") for line in _CITIES.strip().splitlines())
    return {fold(written): name for written, name in rows}


@cache
def _from_home() -> Mapping[tuple[str, str], str]:
    rows = (line.split("|") for line in _FROM_HOME.strip().splitlines())
    return {(home, fold(written)): name for home, written, name in rows}
