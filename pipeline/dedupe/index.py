"""The index over the rows of a window: blocks of rows, and chains of postings in one hash table.

`heads[key & mask]` is the latest posting of a bucket, `previous` leads from each posting to the one before; a
posting's key stands in its row. A posting's number is row * POSTS + slot. Blocks hold rows of one hour, so that an
hour leaves whole; the table is built anew when much of it is dead. About 730 bytes a story, with no object of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from pipeline.dedupe.rows import KEYS, ROW, Row, Rows

Links: TypeAlias = "np.ndarray[Any, np.dtype[np.int32]]"
BLOCK = 512
SKETCHED = 16
POSTS = len(KEYS) + SKETCHED
_WIDTH = ROW.itemsize // 4
_SMALLEST = 1 << 12
_NONE = -1
_FIRST = 8  # rows of a new block


class Block:
    """Up to `BLOCK` rows of one hour, in arrays that grow."""

    __slots__ = ("count", "hour", "keys", "links", "previous", "rows")

    def __init__(self, hour: int) -> None:
        self.hour = hour
        self.count = 0
        self._hold(np.zeros(_FIRST, ROW), np.full(_FIRST * POSTS, _NONE, np.int32))

    def _hold(self, rows: Rows, previous: Links) -> None:
        self.rows, self.previous = rows, previous
        self.keys = memoryview(rows.view(np.uint8).data).cast("B").cast("I")
        self.links = memoryview(previous.data)

    def write(self, rows: Rows) -> None:
        """Append rows, for which there must be room."""
        end = self.count + len(rows)
        if end > len(self.rows):
            size = min(max(end, 4 * len(self.rows)), BLOCK)
            more = size - len(self.rows)
            self._hold(
                np.concatenate([self.rows, np.zeros(more, ROW)]),
                np.concatenate([self.previous, np.full(more * POSTS, _NONE, np.int32)]),
            )
        self.rows[self.count : end] = rows
        self.count = end

    @property
    def bytes(self) -> int:
        return self.rows.nbytes + self.previous.nbytes


class Index:
    """Rows by their postings, newest first. Row numbers are only good until the next `expire`."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._open: dict[int, int] = {}
        self._heads = np.full(_SMALLEST, _NONE, np.int32)
        self._dead = 0
        self.count = 0

    @property
    def bytes(self) -> int:
        """Resident size of rows and table."""
        return sum(block.bytes for block in self._blocks) + self._heads.nbytes

    def add(self, row: Row, hour: int) -> int:
        """Write a row; its number."""
        return self.extend(np.array([row], ROW), hour)[0]

    def extend(self, rows: Rows, hour: int) -> list[int]:
        """Write rows of one hour; their numbers."""
        numbers: list[int] = []
        while len(numbers) < len(rows):
            number = self._place(hour)
            block, start = self._blocks[number // BLOCK], number % BLOCK
            block.write(rows[len(numbers) : len(numbers) + BLOCK - start])
            added = block.count - start
            self.count += added
            if self.count * POSTS > 2 * len(self._heads):
                self._rebuild()
            else:
                self._link(block, number // BLOCK, start, block.count)
            numbers += range(number, number + added)
        return numbers

    def row(self, number: int) -> Row:
        block = self._blocks[number // BLOCK]
        return block.rows[number % BLOCK]  # type: ignore[no-any-return]

    def find(self, slot: str, key: int, most: int = 16) -> list[int]:
        """Rows whose posting at `slot` is `key`, newest first."""
        at = KEYS.index(slot)
        return [p // POSTS for p in self._walk(key, most, 4096) if p % POSTS == at]

    def votes(self, hashes: Sequence[int], most: int = 12) -> dict[int, int]:
        """How many of the sketch's postings each row shares with `hashes` (its smallest sixteen are looked up)."""
        found: dict[int, int] = {}
        for key in hashes[:SKETCHED]:
            for posting in self._walk(key, most, 48):
                number = posting // POSTS
                found[number] = found.get(number, 0) + 1
        return found

    def expire(self, hours: frozenset[int]) -> bool:
        """Drop all rows of `hours`; True where row numbers have changed."""
        gone = [n for n, block in enumerate(self._blocks) if block.count and block.hour in hours]
        for n in gone:
            block = self._blocks[n]
            self._dead += block.count
            self.count -= block.count
            block.count = 0
        for hour in hours & self._open.keys():
            del self._open[hour]
        if self._dead * 4 < self.count or not gone:
            return False
        self._blocks = [block for block in self._blocks if block.count]
        self._open = {b.hour: n for n, b in enumerate(self._blocks) if b.count < BLOCK}
        self._dead = 0
        self._rebuild()
        return True

    def tables(self) -> Iterator[tuple[int, Rows]]:
        """Every block's first row number and its rows, oldest first."""
        for n, block in enumerate(self._blocks):
            if block.count:
                yield n * BLOCK, block.rows[: block.count]

    def _place(self, hour: int) -> int:
        n = self._open.get(hour)
        if n is None:
            n = self._open[hour] = len(self._blocks)
            self._blocks.append(Block(hour))
        block = self._blocks[n]
        if block.count < BLOCK:
            return n * BLOCK + block.count
        del self._open[hour]
        return self._place(hour)

    def _walk(self, key: int, most: int, steps: int) -> Iterator[int]:
        """Postings whose key is `key`, newest first, those of dead blocks left out."""
        heads, blocks = self._heads, self._blocks
        posting = int(heads[key & (len(heads) - 1)])
        while posting >= 0 and most and steps:
            number, slot = divmod(posting, POSTS)
            n, at = divmod(number, BLOCK)
            block = blocks[n]
            if block.keys[at * _WIDTH + slot] == key and at < block.count:
                most -= 1
                yield posting
            posting = block.links[at * POSTS + slot]
            steps -= 1

    def _link(self, block: Block, n: int, start: int, end: int) -> None:
        """Hang the postings of a block's rows `start` to `end` before those that were there."""
        keys = block.rows[start:end].view(np.uint32).reshape(end - start, _WIDTH)[:, :POSTS].ravel()
        used = np.flatnonzero(keys)
        buckets = keys[used] & np.uint32(len(self._heads) - 1)
        postings = (used + (n * BLOCK + start) * POSTS).astype(np.int32)
        previous = self._heads[buckets]
        if end - start > 1:
            order = np.argsort(buckets, kind="stable")
            buckets, postings, previous, used = buckets[order], postings[order], previous[order], used[order]
            again = np.flatnonzero(buckets[1:] == buckets[:-1]) + 1
            previous[again] = postings[again - 1]
        block.previous[used + start * POSTS] = previous
        self._heads[buckets] = postings

    def _rebuild(self) -> None:
        """The table anew, in a size for the rows there are."""
        size = len(self._heads)
        while self.count * POSTS > size:
            size *= 2
        self._heads = np.full(size, _NONE, np.int32)
        for n, block in enumerate(self._blocks):
            if block.count:
                block.previous.fill(_NONE)
                self._link(block, n, 0, block.count)
