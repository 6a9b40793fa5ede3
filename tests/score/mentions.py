"""Countries that stories are about, against the `places` tags of Reuters-21578 (which are countries), even and odd rows apart.

The rules were made with the even rows in sight. Stories tagged `usa` alone are seven in ten, and most of them are company
reports that name no country: they are told apart, and so are stories without a tag.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pipeline import mentions, way
from pipeline.places.countries import country
from pipeline.story import Normalised, RawRecord
from tests.score import Row

RECEIVED = datetime(1987, 10, 20, tzinfo=UTC)
TAGS = {
    "usa": "US", "uk": "GB", "ussr": "RU", "west-germany": "DE", "east-germany": "DE", "uae": "AE", "congo": "CG",
    "yemen-arab-republic": "YE", "yemen-demo-republic": "YE", "trinidad-tobago": "TT", "ivory-coast": "CI",
    "south-korea": "KR", "north-korea": "KP", "us-virgin-islands": "VI", "hong-kong": "HK",
}  # fmt: skip


class Case(NamedTuple):
    number: int
    title: str
    wanted: frozenset[str]
    given: tuple[str, ...]


def score(corpora: Path) -> Iterator[Row]:
    """Precision, recall and F1 over all pairs of story and country."""
    cases = list(_cases(corpora))
    for half, name in ((0, "even rows"), (1, "odd rows")):
        mine = [case for case in cases if case.number % 2 == half]
        yield from _rows(name, mine, lambda case: True)
        yield from _rows(f"{name}, not only the USA", mine, lambda case: case.wanted != {"US"})


def _rows(name: str, cases: Sequence[Case], kept: Callable[[Case], bool]) -> Iterator[Row]:
    chosen = [case for case in cases if kept(case)]
    right = sum(len(case.wanted & set(case.given)) for case in chosen)
    given, wanted = sum(len(case.given) for case in chosen), sum(len(case.wanted) for case in chosen)
    precision, recall = right / max(1, given), right / max(1, wanted)
    false = tuple(_told(case) for case in chosen if set(case.given) - case.wanted)
    missed = tuple(_told(case) for case in chosen if case.wanted - set(case.given))
    yield Row(name=f"{name}: precision", n=given, value=precision, aim=None, misses=false)
    yield Row(name=f"{name}: recall", n=wanted, value=recall, aim=None, misses=missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    yield Row(name=f"{name}: F1", n=len(chosen), value=f1, aim=None)


def _told(case: Case) -> str:
    return f"{case.title}: {', '.join(sorted(case.wanted))} → {', '.join(case.given)}"


def _cases(corpora: Path) -> Iterator[Case]:
    with (corpora / "reuters.jsonl").open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            wanted = frozenset(code for tag in row["places"] if (code := _code(tag)))
            if len(wanted) == len(row["places"]) and row["body"]:
                yield Case(number, row["title"] or "", wanted, _given(row))


def _given(row: dict[str, str]) -> tuple[str, ...]:
    """The countries found on the whole way of a story; of cities none."""
    envelope = {
        "feed": "reuters-en", "language": "en", "received_at": f"{row['date_iso']}Z", "headline": row["title"] or "",
        "content": (row["dateline"] or "") + row["body"],
    }  # fmt: skip
    record = RawRecord(
        value=json.dumps(envelope).encode(),
        headers={},
        topic="score",
        partition=0,
        offset=0,
        timestamp=RECEIVED,
    )
    items = [item for item in way.read(record) if isinstance(item, Normalised)]
    return tuple(dict.fromkeys(one.place.country for item in items for one in mentions.read(item)))


def _code(tag: str) -> str:
    land = country(tag.replace("-", " "))
    return TAGS.get(tag) or (land.code if land else "")
