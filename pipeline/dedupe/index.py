"""The index over the rows of a window: blocks of rows, chains of postings by key, and buckets of postings by sketch.

`heads[key & mask]` is the latest posting of a chain, `previous` leads from each posting to the one before; a
posting's key stands in its row. A posting's number is row * POSTS + slot. Blocks hold rows of one hour, so that an
hour leaves whole; the tables are built anew when much of them is dead. About 780 bytes a story, with no object of its own.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np

from pipeline.dedupe.buckets import Buckets
from pipeline.dedupe.rows import KEYS, OFFSETS, ROW, Row, Rows, read
from pipeline.dedupe.sketch import SIZE

Links: TypeAlias = "np.ndarray[Any, np.dtype[np.int32]]"
BLOCK = 512
SKETCHED = 16  # hashes of a sketch that are posted
POSTS = len(KEYS)
_WIDTH = ROW.itemsize // 4
_SMALLEST = 1 << 10
_NONE = -1
_BLOCK_POSTS = BLOCK * POSTS
_SKETCH, _SHINGLES = struct.Struct(f"<{SIZE}I"), struct.Struct("<H")
_AT_SKETCH, _AT_SHINGLES = OFFSETS["sketch"], OFFSETS["shingles"]
_FIRST = 8  # rows of a new block


class Block:
    """Up to `BLOCK` rows of one hour, in arrays that grow."""

    __slots__ = ("count", "hour", "keys", "links", "octets", "previous", "rows", "sketches")

    def __init__(self, hour: int) -> None:
        self.hour = hour
        self.count = 0
        self._hold(np.zeros(_FIRST, ROW), np.full(_FIRST * POSTS, _NONE, np.int32))

    def _hold(self, rows: Rows, previous: Links) -> None:
        self.rows, self.previous = rows, previous
        self.sketches = rows["sketch"]
        self.octets = memoryview(rows.view(np.uint8).data).cast("B")
        self.keys = self.octets.cast("I")
        self.links = memoryview(previous.data)

    def make_room(self, more: int) -> None:
        """Let the arrays grow, so that `more` rows can be written."""
        end = self.count + more
        if end > len(self.rows):
            size = min(max(end, 4 * len(self.rows)), BLOCK)
            more = size - len(self.rows)
            self._hold(
                np.concatenate([self.rows, np.zeros(more, ROW)]),
                np.concatenate([self.previous, np.full(more * POSTS, _NONE, np.int32)]),
            )

    @property
    def bytes(self) -> int:
        return self.rows.nbytes + self.previous.nbytes


class Index:
    """Rows by their postings, newest first. Row numbers are only good until the next `expire`."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._open: dict[int, int] = {}
        self._set_heads(_SMALLEST)
        self._buckets = Buckets()
        self._dead = 0
        self.count = 0

    def add(self, packed: bytes, hour: int) -> int:
        """Write a row, given as its bytes; its number."""
        number = self._place(hour)
        block, at = self._blocks[number // BLOCK], number % BLOCK
        block.make_room(1)
        block.octets[at * ROW.itemsize : (at + 1) * ROW.itemsize] = packed
        block.count += 1
        self.count += 1
        if not self._grow():
            self._link_one(block, number, at)
        return number

    def extend(self, rows: Rows, hour: int) -> None:
        """Write rows of one hour."""
        done = 0
        while done < len(rows):
            number = self._place(hour)
            block, start = self._blocks[number // BLOCK], number % BLOCK
            added = min(BLOCK - start, len(rows) - done)
            block.make_room(added)
            block.rows[start : start + added] = rows[done : done + added]
            block.count += added
            self.count += added
            done += added
            if not self._grow():
                self._link(block, number // BLOCK, start, block.count)

    def _grow(self) -> bool:
        """Whether a table was too small, and both were built anew."""
        if self.count * POSTS <= 2 * len(self._heads) and self._buckets.have_room(self.count * SKETCHED):
            return False
        self._rebuild()
        return True

    def row(self, number: int) -> Row:
        block, start = self._blocks[number // BLOCK], number % BLOCK * ROW.itemsize
        return read(block.octets[start : start + ROW.itemsize])

    def sketch(self, number: int) -> tuple[tuple[int, ...], int]:
        """A row's sketch, zeros at its end, and how many shingles its text has."""
        block, start = self._blocks[number // BLOCK], number % BLOCK * ROW.itemsize
        (shingles,) = _SHINGLES.unpack_from(block.octets, start + _AT_SHINGLES)
        return _SKETCH.unpack_from(block.octets, start + _AT_SKETCH), shingles

    def find(self, slot: str, key: int, most: int = 16) -> list[int]:
        """Rows whose posting at `slot` is `key`, newest first; those of dead blocks left out."""
        wanted, blocks, found = KEYS.index(slot), self._blocks, []
        posting = self._table[key & self._mask]
        while posting >= 0:
            at = posting % _BLOCK_POSTS
            block, row = blocks[posting // _BLOCK_POSTS], at // POSTS
            if at % POSTS == wanted and block.keys[row * _WIDTH + wanted] == key and row < block.count:
                found.append(posting // POSTS)
                if len(found) == most:
                    break
            posting = block.links[at]
        return found

    def votes(self, hashes: Sequence[int], least: int = 1) -> dict[int, int]:
        """How many of the hashes each row has among those that it is posted by, its smallest sixteen; `least` or more."""
        found = self._buckets.votes(hashes, least)
        return {number: count for number, count in found.items() if self._alive(number)}

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

    def tables(self, since: int = 0) -> Iterator[tuple[int, Rows]]:
        """Every block's first row number and its rows, oldest first; `since`: the first hour to look at."""
        for n, block in enumerate(self._blocks):
            if block.count and block.hour >= since:
                yield n * BLOCK, block.rows[: block.count]

    def _set_heads(self, size: int) -> None:
        self._heads = np.full(size, _NONE, np.int32)
        self._table = memoryview(self._heads.data)
        self._mask = size - 1

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

    def _alive(self, number: int) -> bool:
        return number % BLOCK < self._blocks[number // BLOCK].count

    def _link_one(self, block: Block, number: int, at: int) -> None:
        """As `_link`, for one row: a plain loop is faster than arrays."""
        table, mask, links = self._table, self._mask, block.links
        for slot, key in enumerate(block.keys[at * _WIDTH : at * _WIDTH + POSTS]):
            if key:
                links[at * POSTS + slot] = table[key & mask]
                table[key & mask] = number * POSTS + slot
        hashes = block.sketches[at, :SKETCHED]
        self._buckets.add(hashes if hashes[-1] else hashes[hashes != 0], number)

    def _link(self, block: Block, n: int, start: int, end: int) -> None:
        """Hang the postings of a block's rows `start` to `end` before those that were there."""
        keys = block.rows["keys"][start:end].ravel()
        used = np.flatnonzero(keys)
        buckets = keys[used] & np.uint32(len(self._heads) - 1)
        postings = (used + (n * BLOCK + start) * POSTS).astype(np.int32)
        order = np.argsort(
            buckets, kind="stable"
        )  # postings of one bucket side by side, each leads to the one before
        buckets, postings, used = buckets[order], postings[order], used[order]
        previous = self._heads[buckets]
        again = np.flatnonzero(buckets[1:] == buckets[:-1]) + 1
        previous[again] = postings[again - 1]
        block.previous[used + start * POSTS] = previous
        self._heads[buckets] = postings
        self._buckets.extend(block.sketches[start:end, :SKETCHED], n * BLOCK + start)

    def _rebuild(self) -> None:
        """The tables anew, in a size for the rows there are."""
        size = len(self._heads)
        while self.count * POSTS > size:
            size *= 2
        self._set_heads(size)
        self._buckets = Buckets(self._buckets.size_for(self.count * SKETCHED))
        for n, block in enumerate(self._blocks):
            if block.count:
                block.previous.fill(_NONE)
                self._link(block, n, 0, block.count)

    @property
    def bytes(self) -> int:
        """Resident size of rows and table."""
        return sum(block.bytes for block in self._blocks) + self._heads.nbytes + self._buckets.bytes
