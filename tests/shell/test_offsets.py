"""Where a lease begins. An unknown offset is never taken for none: that would read all again."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import NotCoordinatorForGroupError
from aiokafka.structs import OffsetAndMetadata

from pipeline.shell import offsets
from pipeline.shell.errors import Trouble
from pipeline.shell.house import House
from pipeline.shell.settings import Worker
from tests.shell.fakes import KAFKA, Admin, Reader

PLACE = TopicPartition("wire.raw", 3)


def at(offset: int) -> dict[TopicPartition, OffsetAndMetadata]:
    return {PLACE: OffsetAndMetadata(offset, "")}


def start(monkeypatch: pytest.MonkeyPatch, reader: Reader, *answers: Any) -> tuple[int, House]:
    monkeypatch.setattr(offsets, "AIOKafkaAdminClient", Admin(*answers))
    house = House(KAFKA, Worker(instance="one"))
    return asyncio.run(offsets.start(house, reader, PLACE)), house


def test_the_committed_offset_or_the_first_where_nothing_is_committed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert start(monkeypatch, Reader(0, 9), at(5))[0] == 5
    assert start(monkeypatch, Reader(2, 9), at(offsets.NONE))[0] == 2


def test_errors_and_empty_answers_are_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(monkeypatch, Reader(0, 9), NotCoordinatorForGroupError(), {}, at(7))[0] == 7


def test_an_empty_answer_is_never_nothing_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offsets, "AIOKafkaAdminClient", Admin({}))
    with pytest.raises(offsets.Unknown):
        asyncio.run(offsets.committed(House(KAFKA, Worker(instance="one")), PLACE, patience=0.2))


def test_what_retention_took_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    offset, house = start(monkeypatch, Reader(8, 20), at(5))
    assert offset == 8
    assert (
        house.metrics.registry.get_sample_value("copytaster_records_lost_total", {"topic": "wire.raw"}) == 3
    )


def test_a_topic_that_was_made_anew_is_for_a_person_to_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Trouble, match="made anew"):
        start(monkeypatch, Reader(0, 4), at(5))
