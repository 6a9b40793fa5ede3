"""Places: within 50 km of where a machine geocoder put them, the right country, and whether confidence keeps its word.

Three truths, none of them ours: New York Times datelines with coordinates; the country tag of Reuters-21578 stories that
carry one only; and the region that a dateline writes after its place, hidden from the gazetteer and compared with what
it says without. The last is harsher than life: regions are written where a name alone would mislead.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.places import Hints, distance, lookup
from pipeline.places.countries import country
from pipeline.story import Place
from tests.score import Row
from tests.score.datelines import read

KM = 50.0
_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_TAGS = {"usa": "US", "uk": "GB", "ussr": "RU", "west-germany": "DE", "east-germany": "DE", "uae": "AE"}
Judged = tuple[Place, bool, str]


def score(corpora: Path) -> Iterator[Row]:
    """The three truths, then for each a row per band of confidence: the share that is right should lie in the band."""
    for name, judged, aim in (
        ("New York Times, within 50 km", list(_times(corpora)), 0.97),
        ("Reuters-21578, country", list(_tagged(corpora)), None),
        ("region hidden, within 50 km", list(_hidden(corpora)), None),
    ):
        yield _row(name, judged, aim)
        yield from _calibration(name, judged)


def _times(corpora: Path) -> Iterator[Judged]:
    for case in _rows(corpora / "places.jsonl"):
        if case["suspect"]:
            continue
        name, *regions = (part.strip() for part in case["dateline_place"].split(","))
        place = lookup(name, regions)
        yield place, _near(place, case["lat"], case["lon"]), f"{case['dateline_place']} → {_told(place)}"


def _tagged(corpora: Path) -> Iterator[Judged]:
    for case in _rows(corpora / "reuters.jsonl"):
        if len(case["places"]) != 1 or not case["dateline"]:
            continue
        found = read(case["dateline"] + (case["body"] or ""), case["date_iso"])
        if not found or not found.places:
            continue
        tag = case["places"][0]
        land = country(tag.replace("-", " "))
        code = _TAGS.get(tag) or (land.code if land else "")
        place = found.places[0]
        if code and place.written:
            yield place, place.country == code, f"{case['newid']} {found.text} {tag} → {_told(place)}"


def _hidden(corpora: Path) -> Iterator[Judged]:
    """Each place once; the text after the dateline stays, for it may name the country or region."""
    seen: set[str] = set()
    pattern = re.compile(r"([A-Z][\w .'-]{2,30}), ([A-Z][\w .'-]{2,25}?),? (?:\(|[A-Z][a-z]+\.? \d)")
    for case in _rows(corpora / "datelines.jsonl"):
        match = pattern.match(case["dateline"])
        if match is None or match[0] in seen:
            continue
        seen.add(match[0])
        truth = lookup(match[1], [match[2]])
        if truth.latitude is None or truth.longitude is None or truth.confidence < 0.9:
            continue
        after = case["text"][case["text"].find(case["dateline"]) + len(case["dateline"]) :][:3000]
        place = lookup(match[1], (), Hints(text=after))
        yield place, _near(place, truth.latitude, truth.longitude), f"{match[1]}, {match[2]} → {_told(place)}"


def _near(place: Place, latitude: float, longitude: float) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    return distance(place.latitude, place.longitude, latitude, longitude) <= KM


def _told(place: Place) -> str:
    return f"{place.name}, {place.region}, {place.country} ({place.confidence})"


def _calibration(name: str, judged: Sequence[Judged]) -> Iterator[Row]:
    bands: dict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        bands[next(i for i, edge in enumerate(_EDGES[1:]) if one[0].confidence < edge)].append(one)
    for i, inside in sorted(bands.items()):
        yield _row(f"  … said with {_EDGES[i]:.2f} to {min(_EDGES[i + 1], 1):.2f}", inside, None)


def _row(name: str, judged: Sequence[Judged], aim: float | None) -> Row:
    misses = tuple(shown for _, right, shown in judged if not right)
    return Row(name=name, n=len(judged), value=1 - len(misses) / max(len(judged), 1), aim=aim, misses=misses)


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
