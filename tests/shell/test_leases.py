"""What the leases tell of themselves: who is ready, and who only looks alive."""

from __future__ import annotations

import time
from typing import Any

from aiokafka import TopicPartition

from pipeline.shell.house import House
from pipeline.shell.leases import Leases
from pipeline.shell.settings import Worker
from tests.shell.fakes import KAFKA


class Fake:
    def __init__(self, name: str, state: str, waiting: bool, age: float) -> None:
        self.name, self.state, self.waiting = name, state, waiting
        self.last_commit = time.monotonic() - age


def some(*fakes: Fake) -> Leases:
    leases = Leases(House(KAFKA, Worker(instance="one")), {})
    found: Any = {TopicPartition(fake.name, 0): fake for fake in fakes}
    leases._leases = found
    leases._assigned = True
    return leases


def test_stalled_is_who_has_something_to_read_and_commits_nothing() -> None:
    leases = some(
        Fake("old and waiting", "reading", True, 90),
        Fake("old and idle", "reading", False, 90),
        Fake("quick", "reading", True, 1),
        Fake("loading", "opening", True, 90),
    )
    assert leases.stalled(60) == ["old and waiting"]


def test_ready_is_who_reads_every_partition() -> None:
    assert some().ready
    assert some(Fake("a", "reading", False, 0)).ready
    assert not some(Fake("a", "reading", False, 0), Fake("b", "opening", False, 0)).ready
    assert not Leases(House(KAFKA, Worker(instance="one")), {}).ready
