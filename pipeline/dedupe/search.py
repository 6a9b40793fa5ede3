"""The best relation of a new story to what is remembered: candidates from the index, each compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.dedupe import rows
from pipeline.dedupe.arrival import Arrival, grows, is_alert
from pipeline.dedupe.compare import compare, overlap
from pipeline.dedupe.flashes import Flashes, pages
from pipeline.dedupe.index import Index
from pipeline.dedupe.relate import Relation, relate
from pipeline.dedupe.rows import Row

VOTED = 6  # candidates by shingles
KEYED = 4  # candidates by each key
LITTLE = 0.25  # below this share of the shorter text there is no verdict by text


def best(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Relation | None:
    """The strongest relation to a row within the window that is `live`; None where nothing is alike."""
    found: Relation | None = None
    templates: dict[int, Relation] = {}
    for row, share in _candidates(new, index, flashes, window, live):
        relation = relate(new, row, compare(new, row), shared_words=share)
        if relation and not relation.same:
            templates[int(row["chain"])] = relation
        if relation and (found is None or relation.order > found.order):
            found = relation
    if found and found.how == "alert":  # an alert may announce two things: its story is not the other's
        return templates.get(int(found.old["chain"]), found)
    return found


def chain(index: Index, number: int, most: int = 1 << 60) -> list[Row]:
    """Every row of a chain, newest first."""
    found = map(index.row, index.find("chain", rows.key("chain", number), most))
    return [row for row in found if int(row["chain"]) == number]


def _candidates(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Iterator[tuple[Row, float]]:
    keyed = set(_keyed(new, index))
    voted = [n for n in _voted(new, index) if n not in keyed]
    for number in (*keyed, *voted):
        row = index.row(number)
        if abs(int(row["time"]) - new.time) <= window and live(row):
            yield row, 0.0
    for row, share in (*flashes.find(new), *_pages(new, index)):
        if live(row) and abs(int(row["time"]) - new.time) <= window:
            yield row, share


def _pages(new: Arrival, index: Index) -> Iterator[tuple[Row, float]]:
    """The pages of an alert that comes late; one without a label has to have all its words there."""
    if grows(new.item):
        least = 0.0 if is_alert(new.item) else 1.0
        yield from ((row, share) for row, share in pages(new, index) if share >= least)


def _keyed(new: Arrival, index: Index) -> Iterator[int]:
    """Rows with the same id, text, slug or headline."""
    for key in (*new.ids, *new.linked):
        yield from index.find("id", key, KEYED)
        yield from index.find("other", key, KEYED)
    for slot in ("exact", "slug", "headline"):
        if key := new.keys[slot]:
            yield from index.find(slot, key, KEYED)


def _voted(new: Arrival, index: Index) -> Iterator[int]:
    """Rows with most shingles in common, those left out whose texts have too little in common for any verdict."""
    votes = index.votes(new.sketch)
    least = max(1 if new.shingles < 8 else 2, max(votes.values(), default=0) // 4)
    found = [(count, number) for number, count in votes.items() if count >= least]
    for _, number in sorted(found, reverse=True)[:VOTED]:
        shingles, sketch = index.sketch(number)
        if max(overlap(new.sketch, new.shingles, sketch, shingles)) >= LITTLE:
            yield number
