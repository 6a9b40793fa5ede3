"""Stories that wait, read out of the state topic, and let go by a notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zlib import crc32

import orjson
import pytest

from pipeline import dedupe, way
from pipeline.cli import clients, held, stretch
from pipeline.shell import topics
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka, Topics
from pipeline.story import Normalised, Outcome, RawRecord
from tests.cli.conftest import Command

EMBARGOED = {
    "feed": "pa", "id": "urn:pa:tea", "received_at": "2026-11-24T08:00:00Z", "headline": "Tea is good, study finds",
    "format": "text", "content": "EMBARGO 0001 Tuesday 1 December\nTea is good for ferry crews, a study of 214 of them says.",
}  # fmt: skip
TIMED = {
    **EMBARGOED, "id": "urn:pa:milk", "headline": "Milk is good", "embargoed_until": "2026-12-01T00:01:00Z",
    "content": "Milk from the hills of Gerau has more iron than any other, chemists have found out in nine years of work.",
}  # fmt: skip
WITHHELD = {
    **EMBARGOED,
    "id": "urn:pa:rum",
    "headline": "Rum is good",
    "content": "Rum is good.",
    "status": "withheld",
}


def normalised(value: bytes) -> Normalised:
    record = RawRecord(value=value, headers={}, topic="wire.raw", partition=0, offset=crc32(value),
                       timestamp=datetime(2026, 11, 24, 9, tzinfo=UTC))  # fmt: skip
    [item] = way.read(record)
    assert isinstance(item, Normalised)
    return item


def published(memory: dedupe.Memory, value: bytes) -> Iterator[str]:
    for one in way.enrich([normalised(value)], memory):
        assert isinstance(one, Outcome)
        assert isinstance(one.value, Mapping)
        if "story" in one.value:
            yield one.value["story"]["headlines"][0]["value"]


@pytest.mark.parametrize("story", [EMBARGOED, TIMED, WITHHELD], ids=lambda story: str(story["id"]))
def test_the_notice_frees_its_story_and_no_other(story: dict[str, str]) -> None:
    memory = dedupe.Memory()
    assert [
        *(line for one in (EMBARGOED, TIMED, WITHHELD) for line in published(memory, orjson.dumps(one)))
    ] == []
    records = [found for record in memory.changes() if (found := dedupe.waiting(record))]
    assert len(records) == memory.held == 3
    one = next(found for found in records if found.item.story.id == story["id"])
    told = held.notice(one, datetime(2026, 11, 24, 9, tzinfo=UTC))
    assert story["headline"] in [*published(memory, told.value)]
    assert memory.held == 2


def test_an_id_that_no_notice_can_name_is_refused() -> None:
    memory = dedupe.Memory()
    assert not [
        *published(memory, orjson.dumps({**EMBARGOED, "id": 'the "tea" story', "headline": 'Tea is "good"'}))
    ]
    [one] = filter(None, map(dedupe.waiting, memory.changes()))
    with pytest.raises(Trouble, match="cannot name"):
        held.notice(one, datetime(2026, 11, 24, 9, tzinfo=UTC))


@pytest.mark.broker
def test_list_and_release(copytaster: Command, kafka: Kafka) -> None:
    own = replace(kafka, topic_prefix="held")
    topics.create(own, Topics(partitions=2))
    memory = dedupe.Memory()
    for story in (EMBARGOED, TIMED):
        assert not [*published(memory, orjson.dumps(story))]
    with clients.producer(own) as made:
        for record in memory.changes():
            made.send(own.topic("seen"), record.value, key=record.key, partition=1)

    told = copytaster("held", "list", "--feed", "pa", COPYTASTER_TOPIC_PREFIX="held").stdout.decode()
    assert "EMBARGO 0001 Tuesday 1 December" in told
    assert "2026-12-01 00:01" in told
    assert "2 held, 1 without a time" in told

    would = copytaster("held", "release", "urn:pa:tea", COPYTASTER_TOPIC_PREFIX="held")
    assert b"1  would be sent to held.raw" in would.stdout
    done = copytaster("held", "release", "urn:pa:tea", "--yes", COPYTASTER_TOPIC_PREFIX="held")
    assert done.returncode == 0
    with clients.consumer(own) as reader:
        [sent] = stretch.read(reader, own, "raw")
    assert sent.key == b"pa"
    assert [*published(memory, sent.value)][-1] == EMBARGOED["headline"]

    gone = copytaster("held", "release", "urn:pa:coffee", COPYTASTER_TOPIC_PREFIX="held")
    assert (gone.returncode, b"no story 'urn:pa:coffee' is held" in gone.stderr) == (1, True)
