"""What one batch would add to the metrics: gathered while it is worked on, counted only once it is committed."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pipeline.shell.metrics import Metrics

log = logging.getLogger("copytaster")


@dataclass(slots=True)
class Tally:
    """Counts and observations of one batch."""

    metrics: Metrics
    counts: Counter[tuple[str, tuple[str, ...]]] = field(default_factory=Counter)
    since: list[float] = field(
        default_factory=list
    )  # when the raw records of the published events were written
    last_seen: dict[str, float] = field(default_factory=dict)
    alerts: list[str] = field(default_factory=list)

    def add(self, name: str, *labels: str, count: float = 1) -> None:
        """Add to the counter `metrics.NAME`; the first label is most often the feed."""
        self.counts[name, tuple(self.metrics.label(name, one) for one in labels)] += count  # type: ignore[assignment]

    def received(self, feed: str, at: float) -> None:
        """A story was read from a raw record written at `at` (seconds of the epoch)."""
        self.add("received", feed)
        feed = self.metrics.label("received", feed)
        self.last_seen[feed] = max(at, self.last_seen.get(feed, at))

    def alert(self, text: str) -> None:
        """Something that a person should look at, `kind: words`; logged and counted with the batch."""
        self.alerts.append(text)
        self.add("alerts", text.partition(":")[0])

    def count(self, now: float) -> None:
        """The batch is committed: let the metrics move. `now` in seconds of the epoch."""
        for (name, labels), value in self.counts.items():
            counter: Any = getattr(self.metrics, name)
            (counter.labels(*labels) if labels else counter).inc(value)
        for feed, at in self.last_seen.items():
            self.metrics.last_story.labels(feed).set(at)
        for text in self.alerts:
            log.warning("alert: %s", text)
        for at in self.since:
            self.metrics.end_to_end.observe(max(0.0, now - at))
