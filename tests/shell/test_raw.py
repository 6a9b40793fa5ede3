"""Kafka's records to the core's, and refusals to records that still have every original byte."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipeline.shell import raw
from pipeline.story import Refusal, Source
from tests.shell.fakes import Found

SOURCE = Source(
    id=None, feed="f", format="text", topic="wire.raw", partition=0, offset=7,
    received_at=datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), sha256="0", origin="live",
)  # fmt: skip


def refusal(value: bytes) -> Refusal:
    return Refusal(reason="empty", stage="accept", error="no text", source=SOURCE, value=value)


def test_a_null_value_is_empty_and_headers_are_text() -> None:
    record = raw.record(Found(None, headers=[("feed", b"f"), ("odd", b"\xff"), ("feed", b"g")]), "live")
    assert record.value == b""
    assert record.headers == {"feed": "g", "odd": "\ufffd"}


@pytest.mark.parametrize("milliseconds", [None, -1, 1 << 62])
def test_a_timestamp_that_no_calendar_has_is_now(milliseconds: int | None) -> None:
    assert abs((raw.moment(milliseconds) - datetime.now(UTC)).total_seconds()) < 60


def test_a_refused_record_keeps_key_value_and_headers() -> None:
    original = Found(b"\x00\xff", key=b"k", headers=[("format", b"text"), ("feed", b"f")])
    record = raw.quarantined(refusal(b"\x00\xff"), original, "wire.quarantine")
    headers = dict(record.headers)
    assert (record.key, record.value) == (b"k", b"\x00\xff")
    assert (headers["reason"], headers["format"], headers["attempts"]) == (b"empty", b"text", b"1")
    assert [name for name, _ in record.headers].count("feed") == 1


def test_a_record_without_a_key_has_none_in_the_quarantine() -> None:
    assert raw.quarantined(refusal(b"x"), Found(b"x"), "q").key is None


@pytest.mark.parametrize(
    ("before", "now"), [(b"1", b"2"), (b"41", b"42"), (b"many", b"1"), ("²".encode(), b"1")]
)
def test_attempts_are_counted_on(before: bytes, now: bytes) -> None:
    original = Found(b"x", headers=[("attempts", before), ("first_seen", b"2020-01-01T00:00:00Z")])
    headers = dict(raw.quarantined(refusal(b"x"), original, "q").headers)
    assert headers["attempts"] == now
    assert headers["first_seen"] == b"2020-01-01T00:00:00Z"
