"""The kills and withholds of the window: which chains they stop, and which stories yet to come they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipeline.dedupe import kills
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.kills import Kill

SKETCHED = 16


class Stops:
    """Kills by their identity, by chain, and by every key that a story to come might share with them."""

    def __init__(self) -> None:
        self._kills: dict[int, Kill] = {}
        self._chains: dict[int, int] = {}
        self._wanted: dict[int, set[int]] = defaultdict(set)

    def __iter__(self) -> Iterator[Kill]:
        return iter(tuple(self._kills.values()))

    def put(self, one: Kill) -> None:
        """Remember, in place of what was known of the same notice."""
        self.drop(one.identity)
        self._kills[one.identity] = one
        self._chains.update(dict.fromkeys(one.chains, one.identity))
        for key in _keys(one):
            self._wanted[key].add(one.identity)

    def drop(self, identity: int) -> None:
        """Forget, where it is known."""
        one = self._kills.pop(identity, None)
        if one is None:
            return
        for chain in one.chains:
            if self._chains.get(chain) == identity:
                del self._chains[chain]
        for key in _keys(one):
            self._wanted[key].discard(identity)
            if not self._wanted[key]:
                del self._wanted[key]

    def of_chain(self, chain: int) -> Kill | None:
        identity = self._chains.get(chain)
        return None if identity is None else self._kills[identity]

    def naming(self, new: Arrival) -> Kill | None:
        """A kill that names this story, though it came before it."""
        if not self._kills:
            return None
        keys = (*new.ids, new.keys["number"], new.slug, *new.headline, *new.sketch[:SKETCHED])
        found = {name for key in keys for name in self._wanted.get(key, ())}
        return next((one for name in sorted(found) if kills.stops(one := self._kills[name], new)), None)


def _keys(one: Kill) -> Iterator[int]:
    for names in one.names.values():
        yield from names
    for words in one.headlines:
        yield from words
    yield from one.sketch[:SKETCHED]
