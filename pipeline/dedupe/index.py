"""The index over the rows of a window: blocks of rows, and chains of postings in one hash table.

`heads[key & mask]` is the latest posting of a bucket, `previous` leads from each posting to the one before; a
posting's key stands in its row. A posting's number is row * POSTS + slot. Blocks hold rows of one hour, so that an
hour leaves whole; the table is built anew when much of it is dead. About 730 bytes a story, with no object of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from pipeline.dedupe.rows import KEYS, ROW, Row, Rows

BLOCK = 512
SKETCHED = 16
POSTS = len(KEYS) + SKETCHED
_WIDTH = ROW.itemsize // 4
_SMALLEST = 1 << 12
_NONE = -1


class Block:
    """Up to `BLOCK` rows of one hour."""

    __slots__ = ("count", "hour", "keys", "links", "previous", "rows")

    def __init__(self, hour: int) -> None:
        self.hour = hour
        self.count = 0
        self.rows: Rows = np.zeros(BLOCK, ROW)
        self.keys = memoryview(self.rows.view(np.uint8).data).cast("B").cast("I")
        self.previous = np.full(BLOCK * POSTS, _NONE, np.int32)
        self.links = memoryview(self.previous.data)


class Index:
    """Rows by their postings, newest first. Row numbers are only good until the next `expire`."""

    def __init__(self) -> None:
        self._blocks: list[Block | None] = []
        self._open: dict[int, int] = {}
        self._heads = np.full(_SMALLEST, _NONE, np.int32)
        self._dead = 0
        self.count = 0

    @property
    def bytes(self) -> int:
        """Resident size of rows and table."""
        blocks = sum(block is not None for block in self._blocks)
        return blocks * BLOCK * (ROW.itemsize + 4 * POSTS) + self._heads.nbytes

    def add(self, row: Row, hour: int) -> int:
        """Write a row; its number."""
        number = self._place(hour)
        block = self._blocks[number // BLOCK]
        assert block is not None
        at = number % BLOCK
        block.rows[at] = row
        block.count = at + 1
        self.count += 1
        if self.count * POSTS > 2 * len(self._heads):
            self._rebuild()
        else:
            self._link(block, number // BLOCK, at, at + 1)
        return number

    def extend(self, rows: Rows, hour: int) -> Iterator[int]:
        """Write many rows of one hour; their numbers."""
        start = 0
        while start < len(rows):
            number = self._place(hour)
            block = self._blocks[number // BLOCK]
            assert block is not None
            at = number % BLOCK
            size = min(BLOCK - at, len(rows) - start)
            block.rows[at : at + size] = rows[start : start + size]
            block.count = at + size
            self.count += size
            if self.count * POSTS > 2 * len(self._heads):
                self._rebuild()
            else:
                self._link(block, number // BLOCK, at, at + size)
            yield from range(number, number + size)
            start += size

    def row(self, number: int) -> Row:
        block = self._blocks[number // BLOCK]
        assert block is not None
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

    def expire(self, before: int) -> bool:
        """Drop all hours before `before`; True where row numbers have changed."""
        gone = [n for n, block in enumerate(self._blocks) if block and block.hour < before]
        for n in gone:
            block = self._blocks[n]
            assert block is not None
            self._dead += block.count
            self.count -= block.count
            block.count = 0
        for hour in [hour for hour in self._open if hour < before]:
            del self._open[hour]
        if self._dead * 4 < self.count or not gone:
            return False
        self._blocks = [block for block in self._blocks if block and block.count]
        self._open = {b.hour: n for n, b in enumerate(self._blocks) if b and b.count < BLOCK}
        self._dead = 0
        self._rebuild()
        return True

    def tables(self) -> Iterator[tuple[int, Rows]]:
        """Every block's first row number and its rows, oldest first."""
        for n, block in enumerate(self._blocks):
            if block and block.count:
                yield n * BLOCK, block.rows[: block.count]

    def _place(self, hour: int) -> int:
        n = self._open.get(hour)
        if n is None:
            n = self._open[hour] = len(self._blocks)
            self._blocks.append(Block(hour))
        block = self._blocks[n]
        assert block is not None
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
            assert block is not None
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
            if block and block.count:
                block.previous.fill(_NONE)
                self._link(block, n, 0, block.count)
