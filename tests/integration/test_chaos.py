"""Twenty thousand stories while workers are killed, frozen, fenced, added and stopped: each has one outcome.

A reader that is set to read what is not committed sees the aborted outputs, too: the same check must fail for
it, or the faults of this test were none.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from signal import SIGCONT, SIGKILL, SIGSTOP

import pytest

from tests.integration.processes import UNFORESEEN, Process, until
from tests.integration.stories import stories
from tests.integration.wire import Place, Record, Wire

pytestmark = [pytest.mark.broker, pytest.mark.timeout(1200)]

STORIES = 20_000
PARTITIONS = 8
ALL = [*(("raw", n) for n in range(PARTITIONS)), *(("normalised", n) for n in range(PARTITIONS))]


class Feeder(threading.Thread):
    """Feeds in the background, a thousand stories at a time."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(daemon=True)
        self.places: list[Place] = []
        self._wire = wire

    def run(self) -> None:
        for first in range(0, STORIES, 1000):
            self.places += self._wire.feed(stories(1000, first))


def accounted(outcomes: list[Record], fed: list[Place]) -> None:
    """Every raw story has exactly one outcome; no event and no chain comes twice."""
    assert not set(fed) - {one.source for one in outcomes}
    events = [one.json for one in outcomes if "event" in one.headers]
    chains = [one["wire"]["dedupe"]["chain"] for one in events if one["event"] == "new"]
    for name, values in {
        "stories": [one.source for one in outcomes],
        "events": [one["event_id"] for one in events],
        "chains": chains,
    }.items():
        twice = [value for value, count in Counter(values).items() if count > 1]
        assert not twice, f"{len(twice)} {name} come more than once"


def test_every_story_has_one_outcome_whatever_happens_to_the_workers(wire: Wire) -> None:
    wire.create(PARTITIONS)
    first, second = wire.worker("w1", supervised=True), wire.worker("w2", supervised=True)
    feeder = Feeder(wire)
    feeder.start()

    progress(wire, 1_500)
    first.signal(SIGKILL)

    progress(wire, 3_500)
    wire.fence(ALL)  # what they have open is aborted, and the workers end with 70

    progress(wire, 6_000)
    freeze(wire, second)

    third = wire.worker("w3", supervised=True)
    progress(wire, 11_000)
    assert first.stop() == 0
    progress(wire, 13_000)
    wire.fence(ALL)

    feeder.join(300)
    assert len(feeder.places) == STORIES
    outcomes = wire.until_done(feeder.places, 180)
    accounted(outcomes, feeder.places)
    assert set(first.ends + second.ends + third.ends) <= {-SIGKILL, UNFORESEEN}
    assert UNFORESEEN in second.ends

    with pytest.raises(AssertionError, match="come more than once"):
        accounted(wire.outcomes("read_uncommitted"), feeder.places)


def progress(wire: Wire, count: int) -> None:
    until(lambda: wire.count() >= count, 120, f"{count} outcomes")


def freeze(wire: Wire, process: Process, seconds: float = 9.0) -> None:
    """Stop it in the midst of a transaction and past its session, so that others take its partitions, and wake it as a zombie."""
    until(
        lambda: stopped_midway(wire, process), 120, "a transaction that is open while its worker stands still"
    )
    time.sleep(seconds)
    process.signal(SIGCONT)


def stopped_midway(wire: Wire, process: Process) -> bool:
    """Stop it; should it have written nothing that is not committed, let it go on."""
    process.signal(SIGSTOP)
    found = wire.open()
    if found:
        time.sleep(0.5)  # what others have open ends, or goes on elsewhere
        found &= wire.open()
    if not found:
        process.signal(SIGCONT)
    return bool(found)
