"""What the gazetteer takes from beside GeoNames' list of cities, read into rows with the keys of that list; see `build`."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.places.fold import fold
from pipeline.places.sphere import distance

City = Mapping[str, Any]
Point = tuple[float, float]
_FIELDS = frozenset({"large_airport", "medium_airport", "small_airport", "seaplane_base"})
_TOWN = re.compile(r"[^\W\d_][^\d()/,;:&]{2,38}")
_BASE = re.compile(
    r"(?:[^\W\d_][\w.'’ -]{2,30} (?:Air Force Base|Space Force Base|Air Base|Airbase|Army Air ?field)"
    r"|(?:RAF|CFB|RAAF Base|Naval Air Station|Marine Corps Air Station|Joint Base|Camp) [A-Z][\w'’-]{2,20})(?= |$)"
)
_AIRPORT = re.compile(r"[^\W\d_][\w.'’ -]{3,50} Airport")
_KINDS = frozenset(
    "Airport International Regional Municipal National Domestic Central County City Area Memorial Field Executive Metropolitan"
    " North South East West Northern Southern Eastern Western New Old General Public".split()
)  # what is no name of an airport's own
_LARGE = frozenset({"large_airport", "medium_airport"})
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*/.*")
_NOWHERE = {"admin1code": "", "timezone": ""}
CLOSE = 30.0  # km within which two of one name are one place, whatever the country
FAR = 100.0  # km from which two places of one name in a country of states are two
FEDERAL = frozenset({"US", "CA", "AU"})  # whose copy writes the state behind a place


def post_towns(path: Path) -> Iterator[City]:
    """The rows of a GeoNames postal file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        country, _, name, _, state, _, county, _, _, latitude, longitude, _ = line.split("\t")
        if state and latitude:
            yield _row(name, country, state, county, float(latitude), float(longitude))


def airfields(path: Path, cities: Sequence[City]) -> Iterator[City]:
    """The places that have an airfield and bases, from OurAirports' table, if no city near bears their name.

    What stands there is where the airfield is, mostly within 15 km of the place. Region and time zone are those of the
    nearest city; the stations of Antarctica have none.
    """
    near, bearers = _Near(cities), _bearers(cities)
    with path.open(encoding="utf-8", newline="") as file:
        for field in csv.DictReader(file):
            if field["type"] not in _FIELDS:
                continue
            here, country = (
                (float(field["latitude_deg"]), float(field["longitude_deg"])),
                field["iso_country"],
            )
            for name in _named(field):
                others = bearers[fold(name)]
                if any(_same(country, here, land, there) for land, there in others):
                    continue
                city = near(here, country) or (_NOWHERE if country == "AQ" else None)
                if city:
                    others.append((country, here))
                    yield {**_row(name, country, city["admin1code"], "", *here), "timezone": city["timezone"]}


def counties(path: Path) -> dict[str, Point]:
    """The middles of the American counties' outlines by FIPS code, from the topology of us-atlas."""
    atlas = json.loads(path.read_bytes())
    arcs = [list(_walked(arc, atlas["transform"])) for arc in atlas["arcs"]]
    return {one["id"]: _middle(_rings(one, arcs)) for one in atlas["objects"]["counties"]["geometries"]}


def _row(name: str, country: str, region: str, county: str, latitude: float, longitude: float) -> City:
    where = {"latitude": latitude, "longitude": longitude, "lat": str(latitude), "lng": str(longitude)}
    codes = {
        "country": country,
        "countrycode": country,
        "admin1": region,
        "admin1code": region,
        "admin2": county,
    }
    none = {"geonameid": 0, "alternatenames": [], "population": 0, "timezone": ""}
    return {"name": name, **none, **codes, **where}


def _named(field: Mapping[str, str]) -> Iterator[str]:
    town = _ASIDE.sub("", field["municipality"]).strip()
    if _TOWN.fullmatch(town) and not town.isupper() and town[0].isupper():
        yield town
    for name in (field["name"], *field["keywords"].split(",")):
        if base := _BASE.match(_ASIDE.sub("", name).strip()):
            yield base[0]
    if field["scheduled_service"] == "yes" and field["type"] in _LARGE:
        yield from _airport(field["name"], town)


def _airport(name: str, town: str) -> Iterator[str]:
    """`London Heathrow Airport`, `Heathrow Airport`: its names, where they are more than the town's and the word."""
    short = name.removeprefix(f"{town} ")
    if _AIRPORT.fullmatch(name) and not _KINDS.issuperset(short.split()):
        yield from dict.fromkeys((name, short))


def _bearers(cities: Iterable[City]) -> dict[str, list[tuple[str, Point]]]:
    found: dict[str, list[tuple[str, Point]]] = defaultdict(list)
    for city in cities:
        for name in (city["name"], *city["alternatenames"]):
            found[fold(name)].append((city["countrycode"], (city["latitude"], city["longitude"])))
    return found


def _same(country: str, here: Point, other: str, there: Point) -> bool:
    """Whether two of one name are one place: bases and borderlands may be counted to another country."""
    away = _away(here, there)
    return away <= CLOSE or (country == other and (away <= FAR or country not in FEDERAL))


class _Near:
    """The nearest city of a country to a point, by squares of one degree."""

    def __init__(self, cities: Iterable[City]) -> None:
        self.squares: dict[tuple[str, int, int], list[City]] = defaultdict(list)
        for city in cities:
            if city["timezone"]:
                self.squares[city["countrycode"], int(city["latitude"]), int(city["longitude"])].append(city)

    def __call__(self, here: Point, country: str) -> City | None:
        for reach in (1, 5):
            rows, columns = (range(int(axis) - reach, int(axis) + reach + 1) for axis in here)
            found = [city for i in rows for j in columns for city in self.squares.get((country, i, j), ())]
            if found:
                return min(found, key=lambda city: _away(here, (city["latitude"], city["longitude"])))
        return None


def _away(here: Point, there: Point) -> float:
    return distance(*here, *there)


def _walked(arc: Iterable[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Iterator[Point]:
    """The points of an arc, latitude first: a topology writes each as the way from the one before."""
    x = y = 0
    (a, b), (c, d) = transform["scale"], transform["translate"]
    for right, up in arc:
        x, y = x + right, y + up
        yield y * b + d, x * a + c


def _rings(shape: Mapping[str, Any], arcs: Sequence[Sequence[Point]]) -> Iterator[list[Point]]:
    """The outer rings of a shape; arc ~n is arc n backwards."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    for outer, *_ in polygons:
        yield [point for n in outer for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]


def _middle(rings: Iterable[Sequence[Point]]) -> Point:
    """The centroid of the rings together, by the shoelace formula; of islets that the topology's grid has made a line, a point."""
    area = north = east = 0.0
    rings = list(rings)
    for ring in rings:
        for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = b * c - d * a
            area, north, east = area + cross, north + (a + c) * cross, east + (b + d) * cross
    return (north / (3 * area), east / (3 * area)) if area else rings[0][0]
