"""The memory of one shard: judges each story against what it has seen.

Pure: time is an argument, and what changed is handed out as records (`changes`) that a memory elsewhere can `load`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from pipeline.dedupe import arrival, embargo, withdraw
from pipeline.dedupe.decide import Result, decide, hold
from pipeline.dedupe.shards import shard_of
from pipeline.dedupe.state import State
from pipeline.story import Decision, Normalised, Source, StateRecord

WINDOW = timedelta(hours=72)
Last = Literal["", "decided", "held", "killed", "redelivered"]


class Memory:
    """What a shard has seen within the window of event time. `last` tells what became of the story last judged."""

    def __init__(self, shard: int = 0, shards: int = 1, window: timedelta = WINDOW) -> None:
        self.shard, self.shards = shard, shards
        self.last: Last = ""
        self._state = State(shard, int(window.total_seconds()))
        self._alerts: list[str] = []

    def judge(self, item: Normalised, now: datetime) -> tuple[Decision, ...]:
        """The decisions that a story brings: none where it is held or known, more where it lifts what was held.

        `now` is event time: the moment the story was received. The first decision is the story's own.
        """
        new = arrival.arrive(item)
        if self._state.known(new):
            self.last = "redelivered"
            return ()
        self._state.clock.advance(new.time)
        self.last, decisions, alert = self._judge(new, now)
        if alert:
            self._alerts.append(alert)
        return decisions

    def _judge(self, new: arrival.Arrival, now: datetime) -> Result:
        label = new.item.version
        home = self.shard == shard_of(new.item.language, self.shards)
        if label.kind == "kill":
            return withdraw.kill(self._state, new, home=home)
        if label.kind == "withhold" and not label.release and not embargo.over(new.item, now):
            return withdraw.withhold(self._state, new, now, home=home)
        stop = embargo.hold(new.item, now)
        if label.kind == "withhold" and not label.release:
            new = arrival.arrive(_usable(new.item))
        if stop:
            return hold(self._state, new, stop)
        freed = withdraw.lift(self._state, new, home=home) if label.release and label.names else ()
        if label.release and not home:
            return "decided", freed, ""
        last, decisions, alert = decide(self._state, new)
        return last, (*decisions, *freed), alert

    def release(self, now: datetime) -> tuple[Decision, ...]:
        """The decisions on the held stories whose embargo is over."""
        return tuple(decision for name, _ in self.due(now) for decision in self.free(name))

    def due(self, now: datetime) -> tuple[tuple[int, Source], ...]:
        """The held stories whose embargo is over, in the order of their times: the name to free each by, and its source."""
        held = self._state.held.items()
        found = sorted((one.until, one.order, name) for name, one in held if one.until and one.until <= now)
        return tuple((name, self._state.held[name].item.story.source) for _, _, name in found)

    def free(self, name: int) -> tuple[Decision, ...]:
        """The decisions that a held story brings now; none where what was freed before it has stopped it.

        Whatever it raises, the story is held no more.
        """
        if name not in self._state.held:
            return ()
        one = self._state.drop(name)
        return decide(self._state, arrival.arrive(_usable(one.item)), one.order)[1]

    @property
    def next_release(self) -> datetime | None:
        """When the next embargo ends."""
        return min((one.until for one in self._state.held.values() if one.until), default=None)

    @property
    def waiting(self) -> frozenset[str]:
        """The languages of the held stories."""
        return frozenset(one.item.language for one in self._state.held.values())

    @property
    def stories(self) -> int:
        return self._state.index.count

    @property
    def held(self) -> int:
        """Stories that wait, and stories that a kill stopped."""
        return len(self._state.held) + self._state.dead

    def take_alerts(self) -> tuple[str, ...]:
        """Alerts of held stories, which have no decision to carry them, since the last call: `name: words`."""
        taken, self._alerts = tuple(self._alerts), []
        return taken

    def changes(self) -> tuple[StateRecord, ...]:
        """What changed since the last call, for the state topic: segments, held stories, kills, tombstones."""
        return tuple(self._state.changes())

    def load(self, record: StateRecord) -> None:
        """Take in one record of the state topic, in the topic's order, before the first story is judged.

        Raises Refused where it is corrupt or of a newer schema; the memory is then as if it had not been there.
        """
        self._state.load(record)

    @property
    def bytes(self) -> int:
        """Resident size of the index, about."""
        return self._state.index.bytes


def _usable(item: Normalised) -> Normalised:
    """A story that was withheld until its embargo ended is usable then."""
    return (
        replace(item, story=replace(item.story, status="usable")) if item.story.status == "withheld" else item
    )
