"""What the gazetteer takes from beside GeoNames: places with an airfield, bases, the middles of counties."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.places import sources

TOWN = {
    "name": "Odda", "alternatenames": [], "countrycode": "NO", "admin1code": "12", "timezone": "Europe/Oslo",
    "latitude": 60.07, "longitude": 6.55,
}  # fmt: skip
FIELD = {
    "type": "small_airport", "name": "Odda Airport", "municipality": "Odda", "iso_country": "NO",
    "latitude_deg": "60.1", "longitude_deg": "6.6", "scheduled_service": "no", "keywords": "",
}  # fmt: skip


def fields(tmp_path: Path, *changed: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Name, region and zone of what is taken from rows like `FIELD`."""
    path = tmp_path / "airports.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(FIELD))
        table.writeheader()
        table.writerows({**FIELD, **one} for one in changed)
    found = sources.airfields(path, [TOWN])
    return [(one["name"], one["admin1code"], one["timezone"]) for one in found]


@pytest.mark.parametrize(
    ("changed", "names"),
    [
        ({}, []),  # the list has it
        ({"municipality": "Tyssedal"}, ["Tyssedal"]),
        ({"municipality": "Tyssedal (Odda)"}, ["Tyssedal"]),
        ({"municipality": "Tyssedal / Odda"}, ["Tyssedal"]),
        ({"municipality": "Farm 7"}, []),
        ({"municipality": ""}, []),
        ({"municipality": "Tyssedal", "type": "heliport"}, []),
        ({"municipality": "Tyssedal", "iso_country": "SE"}, []),  # no city near tells the region
        ({"name": "Tysse Air Base"}, ["Tysse Air Base"]),
        ({"name": "RAF Tysse"}, ["RAF Tysse"]),
        ({"name": "Tysse Air Force Base / North Field"}, ["Tysse Air Force Base"]),
        ({"name": "Joint Base Tysse"}, ["Joint Base Tysse"]),
        ({"keywords": "TYS, Camp Tysse"}, ["Camp Tysse"]),
    ],
)
def test_places_with_an_airfield(tmp_path: Path, changed: Mapping[str, str], names: list[str]) -> None:
    assert fields(tmp_path, changed) == [(name, "12", "Europe/Oslo") for name in names]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Odda Tysse Airport", ["Odda Tysse Airport", "Tysse Airport"]),
        ("Sigrid Undset International Airport", ["Sigrid Undset International Airport"]),
        ("Odda Airport", []),  # the town's, which stands for it
        ("Odda Regional Airport", []),
        ("International Airport", []),
    ],
)
def test_airports_that_airlines_serve(tmp_path: Path, name: str, names: list[str]) -> None:
    served = {"name": name, "type": "large_airport", "scheduled_service": "yes"}
    assert [one for one, *_ in fields(tmp_path, served)] == names
    assert fields(tmp_path, {**served, "scheduled_service": "no"}) == []


def test_a_station_of_antarctica_has_no_region(tmp_path: Path) -> None:
    assert fields(tmp_path, {"municipality": "Tysse Station", "iso_country": "AQ"}) == [
        ("Tysse Station", "", "")
    ]


def test_each_place_is_taken_once(tmp_path: Path) -> None:
    assert (
        len(
            fields(
                tmp_path,
                {"municipality": "Tyssedal"},
                {"municipality": "TYSSEDAL"},
                {"municipality": "Tyssedal"},
            )
        )
        == 1
    )


def test_the_middle_of_a_county_is_that_of_its_outline(tmp_path: Path) -> None:
    square = [[0, 0], [4, 0], [0, 2], [-4, 0], [0, -2]]
    atlas: dict[str, Any] = {
        "transform": {"scale": [0.5, 1.0], "translate": [-100.0, 40.0]},
        "arcs": [square, [[0, 0], [0, 0]]],
        "objects": {
            "counties": {
                "geometries": [
                    {"type": "Polygon", "id": "53073", "arcs": [[0]]},
                    {"type": "MultiPolygon", "id": "53075", "arcs": [[[-1]]]},
                    {"type": "Polygon", "id": "53077", "arcs": [[1]]},
                ]
            }
        },
    }
    path = tmp_path / "counties.json"
    path.write_text(json.dumps(atlas))
    assert sources.counties(path) == {"53073": (41.0, -99.0), "53075": (41.0, -99.0), "53077": (40.0, -100.0)}
