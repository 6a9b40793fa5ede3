"""Metrics move only with a commit, and no stranger can make series without end."""

from __future__ import annotations

import pytest

from pipeline.shell.metrics import MOST_VALUES, Metrics
from pipeline.shell.tally import Tally


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(f"copytaster_{name}", labels)


def test_nothing_moves_before_the_batch_is_counted() -> None:
    metrics = Metrics()
    tally = Tally(metrics)
    tally.received("f", at=100.0)
    tally.add("duplicate", "f", "resend")
    tally.since.append(90.0)
    assert value(metrics, "stories_received_total", feed="f") is None
    tally.count(now=100.5)
    assert value(metrics, "stories_received_total", feed="f") == 1
    assert value(metrics, "stories_duplicate_total", feed="f", verdict="resend") == 1
    assert value(metrics, "feed_last_story_timestamp_seconds", feed="f") == 100.0
    assert value(metrics, "end_to_end_duration_seconds_sum") == pytest.approx(10.5)


def test_a_stranger_cannot_make_more_than_so_many_series() -> None:
    metrics = Metrics()
    tally = Tally(metrics)
    for number in range(MOST_VALUES + 50):
        tally.received(f"feed-{number}", at=1.0)
    tally.count(now=2.0)
    assert value(metrics, "stories_received_total", feed="feed-0") == 1
    assert value(metrics, "stories_received_total", feed="other") == 50


def test_an_alert_is_counted_by_its_kind_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    metrics = Metrics()
    tally = Tally(metrics)
    tally.alert("unmatched-kill: names nobody knows")
    tally.count(now=1.0)
    assert value(metrics, "alerts_total", kind="unmatched-kill") == 1
    assert "names nobody knows" in caplog.text
