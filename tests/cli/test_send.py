"""Records are sent in order, each delivery awaited, what is too large refused by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from kafka.errors import KafkaTimeoutError

from pipeline.cli import send as sending
from pipeline.cli.inputs import Raw
from pipeline.cli.send import Sent, send, size


@dataclass
class Metadata:
    partition: int
    offset: int


@dataclass
class Future:
    answer: Metadata | Exception

    def get(self, timeout: float) -> Metadata:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@dataclass
class Producer:
    """Delivers what it is given, until the value `lost`."""

    calls: list[dict[str, Any]] = field(default_factory=list)

    def send(self, topic: str, value: bytes, **rest: Any) -> Future:
        self.calls.append({"topic": topic, "value": value, **rest})
        late = KafkaTimeoutError("no answer")
        return Future(late if value == b"lost" else Metadata(3, len(self.calls) - 1))


def raws(*values: bytes) -> list[Raw]:
    return [Raw(value, (("feed", b"ap"),), f"file:{n}", b"ap") for n, value in enumerate(values, start=1)]


def test_each_comes_back_in_order_with_its_place() -> None:
    producer, given = Producer(), raws(b"a", b"b", b"c")
    assert list(send(producer, "wire.raw", given, 1000)) == [Sent(raw, 3, n) for n, raw in enumerate(given)]
    assert producer.calls[0] == {
        "topic": "wire.raw", "value": b"a", "key": b"ap", "headers": [("feed", b"ap")], "timestamp_ms": None,
    }  # fmt: skip


def test_what_is_too_large_is_refused_and_the_rest_goes_on() -> None:
    producer, given = Producer(), raws(b"a", b"x" * 2000, b"c")
    refused = [sent for sent in send(producer, "wire.raw", given, 1000) if sent.refused]
    assert [call["value"] for call in producer.calls] == [b"a", b"c"]
    assert [(sent.raw.where, sent.refused.split(":")[0]) for sent in refused] == [("file:2", "too-large")]


def test_a_lost_delivery_ends_it() -> None:
    with pytest.raises(KafkaTimeoutError):
        list(send(Producer(), "wire.raw", raws(b"a", b"lost"), 1000))


def test_what_is_under_way_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "UNDER_WAY_RECORDS", 2)
    producer = Producer()
    first = next(send(producer, "wire.raw", iter(raws(*[b"x"] * 50)), 1000))
    assert first.offset == 0
    assert len(producer.calls) == 3


def test_paced_sending_waits_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    producer, pulled = Producer(), []

    def given() -> Iterator[Raw]:
        for raw in raws(b"a", b"b"):
            pulled.append(raw)
            yield raw

    sent = send(producer, "wire.raw", given(), 1000, pace=0.5)
    next(sent)
    assert len(pulled) == 1
    list(sent)
    assert slept == [0.5, 0.5]


def test_size_counts_key_and_headers() -> None:
    bare = size(Raw(b"", (), "x"))
    assert size(Raw(b"12345", (("feed", b"ap"),), "x", b"key")) == bare + 5 + 6 + 3
