"""The best relation of a new story to what is remembered: candidates from the index, each compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.dedupe import rows
from pipeline.dedupe.arrival import Arrival, grows, is_alert
from pipeline.dedupe.compare import Overlap, compare, shared
from pipeline.dedupe.flashes import Flashes, pages
from pipeline.dedupe.index import Index
from pipeline.dedupe.relate import Relation, relate
from pipeline.dedupe.rows import GROWS, Row

VOTED = 6  # candidates by shingles
KEYED = 4  # candidates by each key
LITTLE = 0.25  # below this share of the shorter text there is no verdict by text


def best(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Relation | None:
    """The strongest relation to a row within the window that is `live`; None where nothing is alike."""
    found: Relation | None = None
    templates: dict[int, Relation] = {}
    for row, share, same in _candidates(new, index, flashes, window, live):
        relation = relate(new, row, compare(new, row, same), shared_words=share)
        if relation and not relation.same and not (grows(new.item) or row.flags & GROWS):
            templates[row.chain] = relation
        if relation and (found is None or relation.order > found.order):
            found = relation
    if found and found.how == "alert":  # an alert may announce two things: its story is not the other's
        return templates.get(found.old.chain, found)
    return found


def chain(index: Index, number: int, most: int = 1 << 60) -> list[Row]:
    """Every row of a chain, newest first."""
    found = map(index.row, index.find("chain", rows.mixed(rows.CHAIN, number), most))
    return [row for row in found if row.chain == number]


def _candidates(
    new: Arrival, index: Index, flashes: Flashes, window: int, live: Callable[[Row], bool]
) -> Iterator[tuple[Row, float, Overlap]]:
    """Rows with the share of an alert's words, and how much of their texts is shared."""
    keyed = dict.fromkeys(_keyed(new, index))
    known = [(index.row(number), 0.0) for number in keyed]
    for row, share in (*known, *flashes.find(new), *_pages(new, index)):
        if abs(row.time - new.time) <= window and live(row):
            yield row, share, shared(new, row.sketch, row.shingles)
    for number in _voted(new, index):
        same = shared(new, *index.sketch(number)) if number not in keyed else (0.0, 0.0, 0.0)
        if max(same) >= LITTLE:
            row = index.row(number)
            if abs(row.time - new.time) <= window and live(row):
                yield row, 0.0, same


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


def _voted(new: Arrival, index: Index) -> list[int]:
    """Rows with most shingles in common."""
    votes = index.votes(new.sketch, 1 if new.shingles < 8 else 2)
    least = max(votes.values(), default=0) // 4
    found = [(count, number) for number, count in votes.items() if count >= least]
    return [number for _, number in sorted(found, reverse=True)[:VOTED]]
