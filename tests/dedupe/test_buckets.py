"""The sketch's postings: one by one or many at once is the same, and nothing is lost that fits."""

from __future__ import annotations

from collections import Counter, defaultdict, deque

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dedupe.buckets import SLOTS, Buckets

SKETCHES = st.lists(
    st.lists(st.integers(1, 60), min_size=1, max_size=8, unique=True), min_size=1, max_size=40
)


def padded(sketches: list[list[int]]) -> np.ndarray:
    return np.array([one + [0] * (8 - len(one)) for one in sketches], np.uint32)


@given(SKETCHES, st.integers(0, 40))
@settings(deadline=None)
def test_each_hash_has_its_latest_rows(sketches: list[list[int]], cut: int) -> None:
    """Of few hashes every one has a bucket of its own."""
    buckets = Buckets(256)
    latest: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=SLOTS))
    for number, hashes in enumerate(sketches[:cut]):
        buckets.add(np.array(hashes, np.uint32), number)
    if sketches[cut:]:
        buckets.extend(padded(sketches[cut:]), len(sketches[:cut]))
    for number, hashes in enumerate(sketches):
        for one in hashes:
            latest[one].append(number)
    for wanted in ([7], [1, 2, 3], list(range(1, 61))):
        assert buckets.votes(wanted) == Counter(n for one in wanted for n in latest[one])


@given(SKETCHES)
@settings(deadline=None)
def test_one_by_one_is_many_at_once(sketches: list[list[int]]) -> None:
    one, many = Buckets(8), Buckets(8)
    for number, hashes in enumerate(sketches):
        one.add(np.array(hashes, np.uint32), number)
    many.extend(padded(sketches), 0)
    assert one.votes(range(1, 61)) == many.votes(range(1, 61))


def test_rows_past_the_last_number_are_not_mistaken_for_others() -> None:
    buckets = Buckets()
    last = (1 << 24) - 2
    for number in (last, last + 1, last + 2):
        buckets.add(np.array([5, 6], np.uint32), number)
        buckets.extend(np.array([[7, 8]], np.uint32), number)
    assert buckets.votes([5, 6, 7, 8]) == {last: 4}
