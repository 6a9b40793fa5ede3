"""Make `data/cities.txt` from the gazetteer: `python -m pipeline.mentions.build`.

Cities of 300,000 and more, those that stand for their country, and those that stand alone in datelines. `?` marks a name that a city of
another country bears too, a tenth as large at least: the country must be named beside it. `@` marks one that is not
known to everybody: only a preposition shows that the city is meant (`in Leeds`), for many are family names as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.mentions.table import rows
from pipeline.places.countries import _rows, capital
from pipeline.places.fold import fold
from pipeline.places.gazetteer import City, _table, cities
from pipeline.places.standalone import ALONE

LARGE, FAMOUS, VILLAGE = 300_000, 2_000_000, 20_000
# Names that are words of their own, or countries and regions: they would need a reader.
WORDS = """
Nice, Mobile, Reading, Bath, Orange, Male, Date, Split, Tours, Nancy, Essen, Same, Most, Police, Of, Born, Ii, Ob, Victoria, Georgetown,
Lincoln, Jackson, Madison, Washington, Columbus, Santos, Salvador, Fernando, Leon, León, Trinidad, Central, Bonn, Chuo, Minato, Kita, Nishi,
Minami, Higashi, Midori, Alexander, Aurora, Independence, Enterprise, Paradise, Surprise, Corona, Mérida, Colon, Colón, Union, Natal, Cordoba,
Córdoba, Granada, Guadalupe, La Paz, Santiago, Concepción, Asunción, San José, San Juan, Santa Cruz, Santa Ana, San Pedro, San Miguel, San Martín,
Callao, Bari, Ra's, Sale, Safi, Fes, Homs, Hama, Salem, Van, Ordu, Batman, Adana, Bursa, Gent, Malé, Kent, Surrey, Mission, Laval, Hamilton, Nelson,
Kingston, Wellington, Palmas, Serra, Canoas, Caxias, Betim, Olinda, Campos, Maria, Sari, Rasht, Qom, Anand, Gaya, Kota, Salta, Neuquén,
Bragança, Puebla, Mexico, Panama, Singapore, Luxembourg, Monaco, Gibraltar, Djibouti, Vatican City, San Marino, Hong Kong, Guatemala City,
New South Memphis, Meads, City of London, Queens, Manhattan, Brooklyn, The Bronx, Bronx, Staten Island, Islington, Brent, Ealing, Bromley, Barnet
"""
SHY = {
    "Nice",
    "Male",
    "Victoria",
    "Georgetown",
    "Hamilton",
    "Nassau",
    "Stanley",
    "Douglas",
    "Plymouth",
    "Jamestown",
    "Alofi",
    "Yaren",
}
LANDS = {fold(name) for land, others in _rows() for name in (land.name, *others)}
OUT = frozenset(name.strip() for name in WORDS.split(","))


def main() -> None:
    made = sorted("|".join(row) for row in _chosen())
    head = "# city | country | GeoNames id | ? borne by others, @ only after a preposition\n"
    text = head + "\n".join(made) + "\n"
    Path(__file__).with_name("data").joinpath("cities.txt").write_text(text, encoding="utf-8")


def _chosen() -> Iterator[tuple[str, str, str, str]]:
    """A row for each city; the capitals of all countries under the name that the countries' table gives them."""
    seats = {
        (land.capital, seat.country): seat
        for land, _ in _rows()
        if (seat := capital(land)) and fold(land.capital) not in LANDS
    }
    large = {
        (found[0].name, found[0].country): found[0]
        for name, population in _names()
        if (population >= LARGE or fold(name) in ALONE) and name not in OUT and (found := cities(name))
    }
    told = {
        (name, country): next(city for city in cities(name) if city.country == country)
        for name, country, *_ in rows("exonyms")
    }
    for (name, country), city in {**large, **told, **seats}.items():
        if fold(name) not in LANDS and city.geonames_id:
            known = (name, country) in seats | told.keys()
            yield name, country, str(city.geonames_id), _marks(name, city, known=known)


def _names() -> Iterator[tuple[str, int]]:
    for line in _table("cities").decode().splitlines():
        _, name, _, _, _, _, population, _ = line.split("\t")
        yield name, int(population)


def _marks(name: str, city: City, *, known: bool) -> str:
    alone = fold(name) in ALONE
    rivals = any(
        fold(other.name) == fold(name)
        and other.country != city.country
        and other.population * 10 > city.population
        for other in cities(name)
    )
    known = known or alone or city.population >= FAMOUS
    shy = name in SHY or city.population < VILLAGE
    return "?" * (not alone and (rivals or city.population < VILLAGE)) + "@" * (shy or not known)


if __name__ == "__main__":
    main()
