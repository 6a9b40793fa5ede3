"""An outbox goes out whole, in order, in batches; what it says of offsets is where the last record went."""

from __future__ import annotations

import asyncio

import pytest

from pipeline.shell.outbox import Outbox, Record
from tests.shell.fakes import Producer


def send(records: list[Record], producer: Producer) -> dict[str, int]:
    outbox = Outbox()
    for record in records:
        outbox.add(record)
    return asyncio.run(outbox.send(producer))


def test_records_of_one_key_share_a_partition_and_a_named_partition_is_kept() -> None:
    producer = Producer()
    send([Record("t", b"k", b"1"), Record("t", b"k", b"2"), Record("t", None, b"3", partition=2)], producer)
    assert sorted(count for _, _, count in producer.sent) in ([1, 2], [3])
    assert ("t", 2) in {(topic, partition) for topic, partition, _ in producer.sent}


def test_full_batches_are_followed_by_others_and_a_large_record_goes_alone() -> None:
    producer = Producer(partitions=1, batch_size=1000)
    values = [b"x" * 300] * 4 + [b"y" * 5000] + [b"z"]
    highest = send([Record("t", None, value, partition=0) for value in values], producer)
    assert sum(count for _, _, count in producer.sent) == len(values)
    assert [count for _, _, count in producer.sent] == [3, 1, 1, 1]
    assert highest == {"t": 5}


def test_a_failed_delivery_is_raised() -> None:
    with pytest.raises(OSError, match="lost"):
        send([Record("t", b"k", b"1")], Producer(error=OSError("lost")))
