"""A refused record goes back as it came."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pipeline.cli import refusals, stretch
from pipeline.cli.outcomes import headers, refusal
from pipeline.cli.refusals import Refused
from pipeline.shell.errors import Trouble

OURS = {
    "reason": "empty", "stage": "accept", "error": "there is no text", "feed": "ap-en", "topic": "wire.raw",
    "partition": "3", "offset": "17", "first_seen": "2026-11-17T05:02:10Z", "attempts": "2",
}  # fmt: skip
SEEN_MS = 1_794_891_730_000


@dataclass
class Record:
    """As kafka-python gives it."""

    value: bytes | None
    headers: list[tuple[str, bytes | None]] = field(default_factory=list)
    key: bytes | None = b"ap-en"
    topic: str = "wire.quarantine"
    partition: int = 0
    offset: int = 5
    timestamp: int = 1_800_000_000_000


def refused(value: bytes | None, told: dict[str, str] = OURS, *kept: tuple[str, bytes]) -> Refused:
    record = Record(value, [*((name, text.encode()) for name, text in told.items()), *kept])
    return Refused("0:5", headers(record), record)


def test_a_bare_record_keeps_its_feed_and_its_own_headers() -> None:
    raw = refusals.again(refused(b"\x01OSLO", OURS, ("format", b"anpa1312"), ("id", b"a1")))
    assert raw.value == b"\x01OSLO"
    assert raw.key == b"ap-en"
    assert raw.timestamp_ms == SEEN_MS
    assert raw.headers == (
        ("feed", b"ap-en"), ("first_seen", b"2026-11-17T05:02:10Z"), ("attempts", b"2"), ("format", b"anpa1312"),
        ("id", b"a1"),
    )  # fmt: skip


def test_an_envelope_that_names_its_feed_gets_no_header_for_it() -> None:
    raw = refusals.again(refused(b'{"feed": "ap-en", "story": "no content"}'))
    assert dict(raw.headers).keys() == {"first_seen", "attempts"}


def test_a_bare_ninjs_item_keeps_its_feed() -> None:
    assert ("feed", b"ap-en") in refusals.again(refused(b'{"uri": "urn:x"}')).headers


def test_a_record_without_anything_is_still_sent() -> None:
    raw = refusals.again(refused(None, {}))
    assert (raw.value, raw.headers, raw.timestamp_ms) == (b"", (), 1_800_000_000_000)


@pytest.mark.parametrize("seen", ["", "yesterday", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00"])
def test_a_time_that_no_record_can_have_is_the_refusals_own(seen: str) -> None:
    assert refusals.again(refused(b"x", {**OURS, "first_seen": seen})).timestamp_ms == 1_800_000_000_000


def test_the_offline_form_is_the_one_of_enrich() -> None:
    value = refusal(b"\xff", OURS)
    assert value["content_base64"] == "/w=="
    assert (value["reason"], value["stage"], value["error"]) == ("empty", "accept", "there is no text")
    source = value["wire"]["source"]
    assert (source["topic"], source["partition"], source["offset"], source["feed"]) == (
        "wire.raw",
        3,
        17,
        "ap-en",
    )


def test_headers_of_another_kind_are_read_without_falling_over() -> None:
    assert refusal(b"", {"partition": "three"})["wire"]["source"]["partition"] == -1


@pytest.mark.parametrize(
    ("written", "milliseconds"),
    [
        ("2026-11-17T05:02:10Z", SEEN_MS),
        ("2026-11-17T05:02:10", SEEN_MS),
        ("2026-11-17T06:02:10+01:00", SEEN_MS),
        ("2026-11-17", SEEN_MS - (5 * 3600 + 130) * 1000),
    ],
)
def test_times_as_a_person_gives_them(written: str, milliseconds: int) -> None:
    assert stretch.milliseconds(stretch.moment(written, "--since")) == milliseconds


def test_a_time_that_is_none_says_how_to_write_one() -> None:
    with pytest.raises(Trouble, match="2026-11-17T05:00Z"):
        stretch.moment("yesterday", "--since")
