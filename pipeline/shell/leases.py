"""All leases of one worker: taken when the group assigns, given back when it revokes."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Iterable, Mapping

from aiokafka import TopicPartition

from pipeline.shell.fate import die
from pipeline.shell.house import House
from pipeline.shell.lease import Hand, Lease
from pipeline.shell.seen import Shelf
from pipeline.shell.topics import SOURCES

log = logging.getLogger("copytaster")

GRACE_SECONDS = 4.0  # for the batch in hand; well within the group's rebalance timeout and a SIGTERM's 10 s


class Leases:
    """`hands` maps each hop to the function that puts a batch on its channel."""

    def __init__(self, house: House, hands: Mapping[str, Hand]) -> None:
        self._house = house
        self._hands = hands
        self._shelf = Shelf()
        self._leases: dict[TopicPartition, Lease] = {}
        self._hops = {
            house.kafka.topic(name): "enrich" if name == "normalised" else "normalise" for name in SOURCES
        }
        self._assigned = False
        self._stopped = False

    async def assigned(self, places: Iterable[TopicPartition]) -> None:
        """Take a lease on each; returns at once, for the group's heartbeats begin only when it has."""
        if self._stopped:
            return
        places = sorted(places)
        for place in places:
            self._check(place)
        await self.revoked()  # none should be left; two leases on one partition would fence each other
        shards = {place.partition for place in places if self._hops[place.topic] == "enrich"}
        self._shelf.only(shards)
        for place in places:
            hop = self._hops[place.topic]
            self._leases[place] = lease = Lease(self._house, place, hop, self._hands[hop], self._shelf)
            lease.start()
        self._assigned = True
        self._show()
        log.info("assigned %s", _listed(places))

    async def revoked(self) -> None:
        """Give all back: the group assigns anew after every change."""
        self._assigned = False
        leases, self._leases = list(self._leases.values()), {}
        await asyncio.gather(*[lease.stop(GRACE_SECONDS) for lease in leases])
        self._show()

    async def stop(self) -> None:
        """Give all back for good."""
        self._stopped = True
        await self.revoked()

    @property
    def ready(self) -> bool:
        """Whether the group has assigned, and every lease is read: its state loaded, its position known."""
        return self._assigned and all(lease.state == "reading" for lease in self._leases.values())

    def stalled(self, seconds: float) -> list[str]:
        """The partitions that have something to read and have committed nothing for so long."""
        since = time.monotonic() - seconds
        return [
            lease.name for lease in self._leases.values()
            if lease.state == "reading" and lease.waiting and lease.last_commit < since
        ]  # fmt: skip

    def describe(self) -> dict[str, str]:
        """Each partition's lease and its state."""
        return {lease.name: lease.state for lease in self._leases.values()}

    def _check(self, place: TopicPartition) -> None:
        if self._hops[place.topic] == "enrich" and place.partition >= self._house.shards:
            die(f"{place.topic} has more partitions than at start: every shard changes with their number")

    def _show(self) -> None:
        counts = Counter(place.topic for place in self._leases)
        for topic in self._hops:
            self._house.metrics.leases.labels(topic).set(counts[topic])


def _listed(places: Iterable[TopicPartition]) -> str:
    """`wire.raw 0-3, wire.normalised 1,3`."""
    by_topic: dict[str, list[int]] = {}
    for place in places:
        by_topic.setdefault(place.topic, []).append(place.partition)
    return "; ".join(f"{topic} {','.join(map(str, found))}" for topic, found in by_topic.items()) or "nothing"
