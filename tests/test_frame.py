"""Frames carry stories whole and in order, in as many bytes as they may have."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import frame, way
from pipeline.story import Normalised, RawRecord, Refused
from tests.integration.stories import stories


@cache
def items() -> tuple[Normalised, ...]:
    now = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    records = [
        RawRecord(value=value, headers={}, topic="wire.raw", partition=1, offset=number, timestamp=now)
        for number, value in enumerate(stories(6))
    ]
    return tuple(one for record in records for one in way.read(record) if isinstance(one, Normalised))


def without_text(item: Normalised) -> Normalised:
    return replace(item, story=replace(item.story, text=""))


@given(st.lists(st.integers(0, 5), max_size=12), st.integers(1, 60_000))
def test_what_goes_in_comes_out_in_order_whatever_the_limit(picks: list[int], limit: int) -> None:
    chosen = [items()[number] for number in picks]
    packed = [frame.pack(one) for one in chosen]
    found = list(frame.frames(packed, limit))
    assert [item for _, value in found for item in frame.decode(value)] == [
        without_text(one) for one in chosen
    ]
    assert all(len(value) <= limit or count == 1 for count, value in found)
    assert [count for count, _ in found] == [len(frame.decode(value)) for _, value in found]


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"\xff", b'{"schema":"frame/2","items":[]}', b'{"schema":"frame/1","items":[1]}']
)
def test_what_is_no_frame_is_refused(broken: bytes) -> None:
    with pytest.raises(Refused) as refused:
        frame.decode(broken)
    assert refused.value.reason == "wrong-shape"


def test_a_text_that_is_no_unicode_refuses_its_story_alone() -> None:
    item = items()[0]
    with pytest.raises(Refused) as refused:
        frame.pack(replace(item, copy=replace(item.copy, headline="\ud800")))
    assert refused.value.reason == "bad-encoding"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_frame_or_refused(value: bytes) -> None:
    with suppress(Refused):
        frame.decode(value)
