"""The table of topics, and what is said of a cluster that differs from it."""

from __future__ import annotations

import pytest

from pipeline.shell import topics
from pipeline.shell.topics import TABLE, Found
from tests.shell.fakes import KAFKA


def present(partitions: int = 8, **changed: Found) -> dict[str, Found]:
    return {one.name: Found(one.partitions(partitions), one.settings) for one in TABLE} | changed


def test_topics_as_they_should_be_differ_in_nothing() -> None:
    assert topics.compare(present(8), KAFKA, 8) == []


@pytest.mark.parametrize(("wanted", "replay"), [(1, 1), (4, 1), (5, 2), (8, 2), (64, 16)])
def test_replay_has_a_quarter_of_the_partitions(wanted: int, replay: int) -> None:
    counts = {one.name: one.partitions(wanted) for one in TABLE}
    assert counts["replay"] == replay
    assert counts["quarantine"] == 1
    assert counts["seen"] == counts["normalised"] == wanted


def test_a_missing_topic_is_grave_and_another_number_of_partitions_is_not() -> None:
    missing = topics.compare(present(8, raw=Found(0)), KAFKA)
    assert [(one.topic, one.grave) for one in missing] == [("wire.raw", True)]
    differs = topics.compare(present(4), KAFKA, 8)
    assert differs
    assert not any(one.grave for one in differs)


def test_a_memory_that_is_not_compacted_or_has_other_partitions_than_its_shards_is_grave() -> None:
    seen = next(one for one in TABLE if one.name == "seen")
    deleted = Found(8, {**seen.settings, "cleanup.policy": "delete"})
    assert any(one.grave for one in topics.compare(present(8, seen=deleted), KAFKA))
    fewer = topics.compare(present(8, seen=Found(4, seen.settings)), KAFKA)
    assert [one.grave for one in fewer] == [True]
    assert "each shard needs its own" in fewer[0].text


def test_raw_takes_the_largest_story_in_base64_with_its_envelope() -> None:
    assert topics.STORY_BYTES * 4 / 3 < topics.RAW_BYTES - 1_000_000
