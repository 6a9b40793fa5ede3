"""Every metric of the worker, in one place. Labels are bounded: a feed, a stage, a reason, a verdict; never an id.

One `Metrics` belongs to one worker, on a registry of its own, so that tests and several apps in one
process never meet. Counters move only when the transaction that they describe is committed.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
MOST_VALUES = 200  # a feed's name comes from outside: so many get a series of their own, the others share one
_STAGE_SECONDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0)


class Metrics:
    """The worker's metrics: `registry` is what `/metrics` shows."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self._values: dict[str, set[str]] = defaultdict(set)

        def counter(name: str, text: str, *labels: str) -> Counter:
            return Counter(f"copytaster_{name}", text, labels, registry=registry)

        def gauge(name: str, text: str, *labels: str) -> Gauge:
            return Gauge(f"copytaster_{name}", text, labels, registry=registry)

        # Received = published + duplicate + held - released + quarantined + repeated + in flight, for each feed.
        self.received = counter("stories_received_total", "Stories read from raw records", "feed")
        self.published = counter("stories_published_total", "Events published", "feed", "event")
        self.duplicate = counter(
            "stories_duplicate_total", "Stories suppressed as duplicates", "feed", "verdict"
        )
        self.quarantined = counter("stories_quarantined_total", "Stories refused", "feed", "stage", "reason")
        self.held = counter("stories_held_total", "Stories held back, by an embargo or a kill", "feed")
        self.released = counter("stories_released_total", "Held stories set free", "feed")
        self.repeated = counter(
            "stories_repeated_total", "Stories that were delivered again, by their offset", "feed"
        )
        self.withdrawn = counter("events_withdrawn_total", "Events that a kill withdrew", "feed")
        self.alerts = counter("alerts_total", "Findings that a person should look at", "kind")
        self.repaired = counter("stories_repaired_total", "Stories read only after a repair", "feed")
        self.no_dateline = counter(
            "stories_without_dateline_total", "Published stories without a dateline", "feed"
        )
        self.no_subject = counter(
            "stories_without_subject_total", "Published stories without a subject", "feed"
        )
        self.subjects_disagree = counter(
            "stories_with_disagreeing_subjects_total",
            "Published stories whose text says other than the feed's codes", "feed",
        )  # fmt: skip
        self.last_story = gauge(
            "feed_last_story_timestamp_seconds", "When a feed's last story was read", "feed"
        )

        self.stage = Histogram(
            "copytaster_stage_duration_seconds", "Mean time of one story in one stage of a batch",
            ("stage",), buckets=_STAGE_SECONDS, registry=registry,
        )  # fmt: skip
        self.batch = Histogram(
            "copytaster_batch_duration_seconds", "One batch, from its records to its commit",
            ("hop",), buckets=_SECONDS, registry=registry,
        )  # fmt: skip
        self.end_to_end = Histogram(
            "copytaster_end_to_end_duration_seconds", "From the raw record's timestamp to the event's commit",
            buckets=_SECONDS, registry=registry,
        )  # fmt: skip

        self.in_flight = gauge("in_flight_stories", "Stories in a batch that is not yet committed", "hop")
        self.lag = gauge(
            "lag_records", "Records of a partition that are not yet committed", "topic", "partition"
        )
        self.leases = gauge("leases", "Partitions that this worker reads", "topic")
        self.commits = counter("commits_total", "Transactions committed", "hop")
        self.lost = counter(
            "records_lost_total", "Records that retention removed before they were read", "topic"
        )
        self.loading = gauge(
            "state_loading_ratio", "How much of a shard's state is loaded, 0 to 1", "partition"
        )
        self.state_stories = gauge("state_stories", "Stories in a shard's memory", "partition")
        self.state_held = gauge("state_held_stories", "Stories held in a shard's memory", "partition")
        self.state_bytes = gauge("state_bytes", "Size of a shard's memory, as it estimates it", "partition")
        self.state_corrupt = counter("state_records_corrupt_total", "State records that could not be read")

    def forget(self, topic: str, partition: int, *, shard: bool) -> None:
        """A partition is not ours any more: its gauges are for its next owner to show."""
        gauges = [self.state_stories, self.state_held, self.state_bytes, self.loading] if shard else []
        for gauge, labels in [(self.lag, (topic,)), *((one, ()) for one in gauges)]:
            with suppress(KeyError):
                gauge.remove(*labels, str(partition))

    def label(self, name: str, value: str) -> str:
        """The value as a label of the metric `name`: `other` where that has seen too many different ones."""
        known = self._values[name]
        if value not in known:
            if len(known) >= MOST_VALUES:
                return "other"
            known.add(value)
        return value
