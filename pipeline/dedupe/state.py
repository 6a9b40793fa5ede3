"""What a shard remembers, and how it is written down: rows, held stories, kills, the clock.

Nothing is judged here. Every change is noted, so that `changes` can hand out the records that another `State` loads.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

import numpy as np

from pipeline.dedupe import arrival, records, rows, search
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.clock import Clock
from pipeline.dedupe.flashes import Flashes
from pipeline.dedupe.index import Index
from pipeline.dedupe.kills import Kill
from pipeline.dedupe.records import HeldRecord
from pipeline.dedupe.relate import LINE_WORDS, Relation
from pipeline.dedupe.rows import DEAD, HELD, KILL, Row
from pipeline.dedupe.stops import Stops
from pipeline.story import StateRecord

Value: TypeAlias = bytes | None
_FEW = 8  # rows up to which one by one is faster


class State:
    """`held` are the stories that wait, by identity; `dead` counts those that a kill stopped."""

    def __init__(self, shard: int, window: int) -> None:
        self.shard = shard
        self.clock = Clock(window)
        self.index = Index()
        self.held: dict[int, HeldRecord] = {}
        self.stops = Stops()
        self.dead = 0
        self._flashes = Flashes()
        self._order = 0
        self._fresh: dict[int, list[bytes]] = defaultdict(list)
        self._touched: dict[bytes, Value] = {}
        self._segments: dict[int, array[int]] = defaultdict(lambda: array("Q"))

    # ── asking ──

    def known(self, new: Arrival) -> bool:
        """Whether this very record was judged before."""
        found = map(self.index.row, self.index.find("identity", new.keys["identity"]))
        return any(row.identity == new.identity for row in found)

    def live(self, row: Row) -> bool:
        """Rows of kills, and of stories that were held once, are no story's predecessors."""
        flags = row.flags
        return row.identity in self.held if flags & HELD else not flags & KILL

    def best(self, new: Arrival, live: Callable[[Row], bool] | None = None) -> Relation | None:
        return search.best(new, self.index, self._flashes, self.clock.window, live or self.live)

    def chain(self, number: int) -> list[Row]:
        """The rows of a chain, newest first."""
        return search.chain(self.index, number)

    def waiting(self, number: int) -> list[int]:
        """The identities of a chain's stories that are held, oldest first."""
        found = [row.identity for row in reversed(self.chain(number)) if row.flags & HELD]
        return [name for name in dict.fromkeys(found) if name in self.held]

    # ── changing ──

    def write(self, new: Arrival, chain: int, event_id: bytes, flags: int) -> None:
        """Remember a judged story."""
        packed = arrival.pack(new, chain, event_id, flags)
        hour = self.clock.hour(new.time)
        self.index.add(packed, hour)
        if new.words <= LINE_WORDS or arrival.grows(new.item):
            self._flashes.add(rows.read(packed))
        self._fresh[hour].append(packed)
        self.dead += bool(flags & DEAD)

    def hold(self, new: Arrival, chain: int, until: datetime | None, why: str) -> None:
        """Keep a story whole until it may be published."""
        self._order += 1
        one = self.held[new.identity] = HeldRecord(item=new.item, until=until, why=why, order=self._order)
        self._touch("h", new.identity, records.held(one))
        self.write(new, chain, bytes(16), HELD)

    def prolong(self, chain: int, until: datetime | None) -> None:
        """A later version's longer embargo holds the earlier ones too."""
        for name in self.waiting(chain):
            one = self.held[name]
            if one.until is not None and (until is None or until > one.until):
                self.held[name] = one = replace(one, until=until)
                self._touch("h", name, records.held(one))

    def drop(self, identity: int) -> HeldRecord:
        """Take a held story out."""
        self._touch("h", identity, None)
        return self.held.pop(identity)

    def stop(self, one: Kill) -> None:
        """Remember a kill or withhold; stories of a killed chain that wait will never be published."""
        self.stops.put(one)
        self._touch("k", one.identity, records.kill(one))
        if one.withhold:
            return
        for chain in one.chains:
            for identity in self.waiting(chain):
                self.write(arrival.arrive(self.drop(identity).item), chain, bytes(16), DEAD)

    def lift(self, one: Kill) -> None:
        """Forget a withhold."""
        self.stops.drop(one.identity)
        self._touch("k", one.identity, None)

    # ── writing down, reading back ──

    def changes(self) -> Iterator[StateRecord]:
        """The records of what changed since the last call."""
        yield from self._new_segments()
        yield from self._expired()
        yield from (StateRecord(key=key, value=value) for key, value in self._touched.items())
        self._touched.clear()

    def load(self, record: StateRecord) -> None:
        """Take in one record. Raises Refused where it is corrupt or of a newer schema; then nothing is changed."""
        kind, numbers = records.parse(record)
        if kind == "s":
            self._load_segment(record.value, *numbers)
        elif kind == "h":
            self._load_held(record.value, *numbers)
        else:
            one = None if record.value is None else records.read_kill(record.value)
            self.stops.drop(numbers[0])
            if one:
                self.stops.put(one)

    def _load_segment(self, value: Value, hour: int, first: int) -> None:
        if value is None:
            return
        head, table = records.read_segment(value)
        self.clock.now, self.clock.ahead = max(self.clock.now, head.clock), head.ahead
        self._segments[hour].append(first)
        if len(table) > _FEW:
            self.index.extend(table, hour)
        else:
            for row in table:
                self.index.add(row.tobytes(), hour)
        flags = table["flags"]
        self.dead += int(np.count_nonzero(flags & DEAD))
        for row in table[((flags & rows.GROWS) != 0) | (table["words"] <= LINE_WORDS)]:
            self._flashes.add(rows.read(row.tobytes()))

    def _load_held(self, value: Value, identity: int) -> None:
        one = None if value is None else records.read_held(value)
        self.held.pop(identity, None)
        if one:
            self.held[identity] = one
            self._order = max(self._order, one.order)

    def _new_segments(self) -> Iterator[StateRecord]:
        fresh, self._fresh = self._fresh, defaultdict(list)
        for hour, batch in fresh.items():
            name = self._unused(hour, rows.read(batch[0]).identity)
            self._segments[hour].append(name)
            value = records.segment(b"".join(batch), hour, self.clock.now, self.clock.ahead)
            yield StateRecord(key=records.key("s", self.shard, hour, name), value=value)

    def _unused(self, hour: int, name: int) -> int:
        """A name for a segment that no other of its hour has: a story that is written twice may begin two of them."""
        while name in self._segments[hour]:
            name = (name + 1) & 0xFFFF_FFFF_FFFF_FFFF
        return name

    def _expired(self) -> Iterator[StateRecord]:
        """Tombstones for the hours past the window, which go whole, and for the kills of then."""
        hours = sorted(filter(self.clock.stale, self._segments))
        if not hours:
            return
        for hour in hours:
            for first in self._segments.pop(hour):
                yield StateRecord(key=records.key("s", self.shard, hour, first), value=None)
        self.index.expire(frozenset(hours))
        for one in self.stops:
            if self.clock.stale(one.time // 3600):
                self.lift(one)

    def _touch(self, kind: str, identity: int, value: Value) -> None:
        key = records.key(kind, self.shard, identity)
        self._touched.pop(key, None)
        self._touched[key] = value
