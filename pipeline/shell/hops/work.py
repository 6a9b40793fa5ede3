"""What one batch comes to: an outbox, a tally, and how much of it is done with. Nothing is sent here."""

from __future__ import annotations

import time
import traceback
from dataclasses import dataclass, field
from typing import Any

from pipeline.shell import raw
from pipeline.shell.metrics import Metrics
from pipeline.shell.outbox import Outbox
from pipeline.shell.settings import Kafka
from pipeline.shell.tally import Tally
from pipeline.shell.topics import LARGEST_BYTES
from pipeline.story import Outcome, Refusal, Source
from pipeline.subjects import DISAGREE, Desk

MOST_BYTES = LARGEST_BYTES - 64 * 1024  # of one record: room for its headers
SINCE = "since"  # header of a frame: when each story's raw record was written, milliseconds of the epoch
APP = "app"  # header of a frame: the application that made it


@dataclass(slots=True)
class Work:
    """One batch: `taken` of its records are done with, `stories` were in them.

    `orphans` are stories refused in the second hop, with what is left of each should its raw record be gone. `desk` is
    the newsroom's own vocabulary, `app` our COPYTASTER_APP_ID, `met` the others whose frames have been seen.
    """

    kafka: Kafka
    metrics: Metrics
    desk: Desk | None = None
    app: str = ""
    met: set[str] = field(default_factory=set)
    outbox: Outbox = field(default_factory=Outbox)
    taken: int = 0
    stories: int = 0
    orphans: list[tuple[Refusal, bytes]] = field(default_factory=list)
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        self.tally = Tally(self.metrics)

    def quarantine(self, refusal: Refusal, found: Any) -> None:
        """Refuse a record that is at hand."""
        self.outbox.add(raw.quarantined(refusal, found, self.kafka.topic("quarantine")))
        self.refused(refusal)

    def meet(self, app: str) -> None:
        """An application has made a frame; another one than ours is told of once."""
        if app != self.app and app not in self.met:
            self.met.add(app)
            where = self.kafka.topic("normalised")
            self.tally.alert(
                f"two-applications: {app!r} has put frames on {where}, where {self.app!r} works: while both run, each "
                "story is published twice. Give all workers one COPYTASTER_APP_ID, or each application its own prefix"
            )

    def stage(self, name: str, started: float, stories: int) -> None:
        """A stage has worked on so many stories since `started` (of `time.perf_counter`)."""
        self.metrics.stage.labels(name).observe((time.perf_counter() - started) / max(1, stories))

    def refused(self, refusal: Refusal) -> None:
        self.tally.add("quarantined", refusal.source.feed, refusal.stage, refusal.reason)

    def told(self, outcome: Outcome, *, counted: bool) -> None:
        """An outcome is in the outbox; `counted` False where another shard counts its story."""
        if isinstance(outcome.value, bytes):
            return
        feed, wire = outcome.source.feed, outcome.value["wire"]
        for alert in wire["dedupe"]["alerts"]:
            self.tally.alert(alert)
        if wire["dedupe"]["withdraws"]:
            self.tally.add("withdrawn", feed, count=len(wire["dedupe"]["withdraws"]))
        if counted and outcome.topic == "duplicates":
            self.tally.add("duplicate", feed, wire["dedupe"]["verdict"])
        elif counted:
            self.tally.add("published", feed, outcome.value["event"])
            self._lacks(feed, wire)

    def _lacks(self, feed: str, wire: Any) -> None:
        if not wire["dateline"]:
            self.tally.add("no_dateline", feed)
        if not wire["subjects"]:
            self.tally.add("no_subject", feed)
        if DISAGREE in wire["warnings"]:
            self.tally.add("subjects_disagree", feed)


def defect(stage: str, source: Source, value: bytes) -> Refusal:
    """The exception being handled as the refusal of one story, with its traceback."""
    error = traceback.format_exc(limit=-8)
    return Refusal(reason="internal-error", stage=stage, error=error, source=source, value=value)
