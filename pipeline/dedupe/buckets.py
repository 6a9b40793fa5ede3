"""Sketch hashes → the rows that have them: buckets of the latest twelve, so that one lookup is one gather of numpy.

A slot is eight bits of the hash and 24 of the row's number (plus one; 0 is empty). A bucket that is full forgets its
oldest: a hash that many rows have says little, and of sixteen hashes a row is found by any two. Rows beyond sixteen
million have no slot; they are found by their keys alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np

Hashes: TypeAlias = "np.ndarray[Any, np.dtype[np.uint32]]"
Numbers: TypeAlias = "np.ndarray[Any, np.dtype[np.intp]]"
SLOTS = 12
FULL = 8  # slots of a bucket in use, on average, before there are more buckets
_FEWEST = 1 << 8
_BUCKET = np.dtype(f"V{4 * SLOTS}")
_NUMBER = np.uint32((1 << 24) - 1)
_TAG = ~_NUMBER
_MULTIPLIER = np.uint32(0x9E3779B1)


class Buckets:
    """`size` buckets, a power of two."""

    def __init__(self, size: int = _FEWEST) -> None:
        self._table = np.zeros((size, SLOTS), np.uint32)
        self._whole = self._table.view(_BUCKET).ravel()  # numpy moves a bucket at once, not slot by slot
        self._mask = np.uint32(size - 1)

    def have_room(self, postings: int) -> bool:
        return postings <= FULL * len(self._table)

    def size_for(self, postings: int) -> int:
        """How many buckets have room for so many."""
        return max(_FEWEST, 1 << (-(-postings // FULL) - 1).bit_length())

    def add(self, hashes: Hashes, number: int) -> None:
        """Post one row by its hashes, none of them 0."""
        buckets = hashes & self._mask
        if len(set(buckets.tolist())) < len(hashes):
            self.extend(hashes[None, :], number)
        elif number < _NUMBER:
            self._push(buckets, (hashes * _MULTIPLIER & _TAG) | np.uint32(number + 1))

    def extend(self, hashes: Hashes, first: int) -> None:
        """Post rows, a row of hashes each (0 is none), numbered from `first`."""
        rows, places = hashes.nonzero()
        posted = hashes[rows, places]
        buckets = posted & self._mask
        order = _ordered(buckets)
        numbers = (rows + (first + 1)).astype(np.uint32)
        slots = np.where(numbers <= _NUMBER, (posted * _MULTIPLIER & _TAG) | numbers, np.uint32(0)).take(
            order
        )
        buckets = buckets.take(order)
        ends = np.append(buckets[1:] != buckets[:-1], True)  # the latest of each bucket
        ranks = ends.nonzero()[0][np.cumsum(ends) - ends] - np.arange(len(buckets))
        for rank in range(min(SLOTS - 1, int(ranks.max(initial=-1))), -1, -1):
            here = ranks == rank
            self._push(buckets[here], slots[here])

    def votes(self, hashes: Sequence[int], least: int = 1) -> dict[int, int]:
        """How many of the hashes each row has, of rows that are among the latest to have them; `least` or more."""
        wanted = np.array(hashes, np.uint32)
        slots = self._table.take(wanted & self._mask, axis=0)
        same = (slots & _TAG) == (wanted * _MULTIPLIER & _TAG)[:, None]
        found = Counter((slots[same] & _NUMBER).tolist())
        del found[0]
        return {number - 1: count for number, count in found.items() if count >= least}

    @property
    def bytes(self) -> int:
        return self._table.nbytes

    def _push(self, buckets: Hashes, slots: Hashes) -> None:
        """Before the others of their buckets, each of which is named once."""
        new = np.empty((len(buckets), SLOTS), np.uint32)
        new[:, 0] = slots
        new[:, 1:] = self._whole.take(buckets).view(np.uint32).reshape(-1, SLOTS)[:, :-1]
        self._whole[buckets] = new.view(_BUCKET).ravel()


def _ordered(buckets: Hashes) -> Numbers:
    """Where each bucket's postings stand, side by side and in their order: a sort of whole numbers is the fastest."""
    keys = buckets.astype(np.uint64) << np.uint64(32) | np.arange(len(buckets), dtype=np.uint64)
    keys.sort()
    return (keys & np.uint64(0xFFFF_FFFF)).astype(np.intp)
