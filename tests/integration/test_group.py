"""Workers that come and go: each story has one outcome, each partition one reader."""

from __future__ import annotations

import time

import pytest

from tests.integration.processes import until
from tests.integration.stories import stories
from tests.integration.wire import Wire, repeated

pytestmark = pytest.mark.broker


def test_a_storm_of_joins_and_leaves(wire: Wire) -> None:
    wire.create(4)
    workers = {"w1": wire.worker("w1", supervised=True)}
    fed = wire.feed(stories(2000))
    for name in ("w2", "w3", "w4"):
        workers[name] = wire.worker(name, supervised=True, ready=False)
        time.sleep(2)
    until(lambda: all(workers[name].log for name in workers), 60, "all have begun")
    for name in ("w3", "w2"):
        assert workers[name].stop() == 0
    fed += wire.feed(stories(500, 2000))
    outcomes = wire.until_done(fed, 120)
    assert not repeated(outcomes)
    until(
        lambda: held_once(workers["w1"].leases(), workers["w4"].leases()), 40, "each partition has one reader"
    )


def held_once(*leases: dict[str, str]) -> bool:
    names = [name for one in leases for name in one]
    return len(names) == len(set(names)) == 4 + 4 + 1
