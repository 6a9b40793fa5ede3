"""The best relation of a new story to what is remembered: candidates from the index, each compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pipeline.dedupe import rows
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.compare import compare
from pipeline.dedupe.flashes import Flashes
from pipeline.dedupe.index import Index
from pipeline.dedupe.relate import Relation, relate
from pipeline.dedupe.rows import Row

VOTED = 6  # candidates by shingles
KEYED = 4  # candidates by each key


def best(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Relation | None:
    """The strongest relation to a row within the window that is `live`; None where nothing is alike."""
    found: Relation | None = None
    for row, share in _candidates(new, index, flashes, window, live):
        relation = relate(new, row, compare(new, row), shared_words=share)
        if relation and (found is None or relation.order > found.order):
            found = relation
    return found


def chain(index: Index, number: int, most: int = 512) -> list[Row]:
    """Every row of a chain, newest first."""
    found = map(index.row, index.find("chain", rows.key("chain", number), most))
    return [row for row in found if int(row["chain"]) == number]


def _candidates(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Iterator[tuple[Row, float]]:
    seen: set[int] = set()
    for number in _numbers(new, index):
        if number in seen:
            continue
        seen.add(number)
        row = index.row(number)
        if abs(int(row["time"]) - new.time) <= window and live(row):
            yield row, 0.0
    for row, share in flashes.find(new.lead):
        if live(row):
            yield row, share


def _numbers(new: Arrival, index: Index) -> Iterator[int]:
    for key in new.ids:
        yield from index.find("id", key, KEYED)
        yield from index.find("other", key, KEYED)
    for slot in ("exact", "slug", "headline"):
        if key := new.keys[slot]:
            yield from index.find(slot, key, KEYED)
    least = 1 if new.shingles < 8 else 2
    votes: list[tuple[int, Any]] = sorted(
        ((count, number) for number, count in index.votes(new.sketch).items() if count >= least), reverse=True
    )
    yield from (number for _, number in votes[:VOTED])
