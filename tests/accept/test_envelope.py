"""The raw record opened: envelopes, bare bytes with headers, and what is wrong with either."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from pipeline.accept import Limits, accept
from pipeline.story import RawRecord, Refusal, Story

TIME = datetime(2024, 5, 6, 9, tzinfo=UTC)


def record(value: bytes | dict[str, Any], **headers: str) -> RawRecord:
    data = value if isinstance(value, bytes) else orjson.dumps(value)
    return RawRecord(value=data, headers=headers, topic="wire.raw", partition=3, offset=17, timestamp=TIME)


def one(value: bytes | dict[str, Any], **headers: str) -> Story:
    (found,) = accept(record(value, **headers))
    assert isinstance(found, Story), found
    return found


def refused(value: bytes | dict[str, Any], limits: Limits | None = None, **headers: str) -> Refusal:
    (found,) = accept(record(value, **headers), limits or Limits())
    assert isinstance(found, Refusal), found
    return found


def test_an_envelope_names_the_story() -> None:
    story = one(
        {
            "feed": "f",
            "content": "Text.",
            "id": "x:1",
            "format": "TEXT",
            "received_at": "2024-05-06T11:30:00+02:00",
        }
    )
    source = story.source
    assert (source.feed, source.format, source.id, story.id) == ("f", "text", "x:1", "x:1")
    assert (source.topic, source.partition, source.offset, source.item) == ("wire.raw", 3, 17, 0)
    assert source.received_at == datetime(2024, 5, 6, 9, 30, tzinfo=UTC)


def test_bare_bytes_are_described_by_headers() -> None:
    story = one(b"Text.", feed="f", id="y", format="text")
    assert (story.text, story.id, story.source.feed, story.source.received_at) == ("Text.", "y", "f", TIME)


def test_with_a_feed_header_json_without_content_is_the_content() -> None:
    assert one(b'{"uri": "urn:x:1", "headline": "H"}', feed="f").source.format == "ninjs"
    assert one(b'{"feed": "g", "content": "Text."}', feed="f").source.feed == "g"


def test_base64_is_read_with_the_charset_of_its_bytes() -> None:
    content = base64.b64encode("Größe — schön".encode("cp1252")).decode()
    wrapped = content[:4] + "\r\n" + content[4:]
    assert one({"feed": "f", "content_base64": wrapped}).text == "Größe — schön"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b"", "not-json"),
        (b"just text", "not-json"),
        (b"[1, 2]", "not-json"),
        (b'{"feed": "f", "content": "cut o', "not-json"),
        (b'{"feed": "f", "content":', "not-json"),
        (b'"text"', "not-json"),
        (b"\xff\xfe\x00", "bad-encoding"),
        ({}, "no-feed"),
        ({"content": "Text."}, "no-feed"),
        ({"feed": "", "content": "Text."}, "no-feed"),
        ({"feed": 7, "content": "Text."}, "no-feed"),
        ({"feed": "f"}, "wrong-shape"),
        ({"feed": "f", "content": 1}, "wrong-shape"),
        ({"feed": "f", "content": "a", "content_base64": "YQ=="}, "wrong-shape"),
        ({"feed": "f", "content_base64": "!!!"}, "wrong-shape"),
        ({"feed": "f", "content": "a", "urgency": 12}, "wrong-shape"),
        ({"feed": "f", "content": "a", "urgency": True}, "wrong-shape"),
        ({"feed": "f", "content": "a", "headline": ["x"]}, "wrong-shape"),
        ({"feed": "f", "content": "a", "status": "lively"}, "wrong-shape"),
        ({"feed": "f", "content": "a", "received_at": "yesterday"}, "wrong-shape"),
        ({"feed": "f", "content": "a", "subjects": [1]}, "wrong-shape"),
        ({"feed": "f", "content": ""}, "empty"),
        ({"feed": "f", "content": " \n\t"}, "empty"),
        ({"feed": "f", "content": "<p> </p>", "format": "html"}, "empty"),
        ({"feed": "f", "content": "a", "format": "teletext"}, "unknown-format"),
        ({"feed": "f", "content": '{"a": 1}'}, "unknown-format"),
        ({"feed": "f", "content": '<?xml version="1.0"?><opml/>'}, "unknown-format"),
        (
            {"feed": "f", "content": '<Publication xmlns="urn:x"><Title>a</Title></Publication>'},
            "unknown-format",
        ),
        ({"feed": "f", "content": '{"'}, "broken-markup"),
        ({"feed": "f", "content_base64": base64.b64encode(b"\x1f\x8b\x08\0\0").decode()}, "unknown-format"),
        ({"feed": "f", "content_base64": base64.b64encode(bytes(range(256)) * 9).decode()}, "bad-encoding"),
    ],
)
def test_bad_input_is_refused_by_name_with_its_bytes(value: bytes | dict[str, Any], reason: str) -> None:
    found = refused(value)
    assert (found.reason, found.stage) == (reason, "accept")
    assert found.value == (value if isinstance(value, bytes) else orjson.dumps(value))
    assert found.error


SMALL = Limits(value=2_000, content=1_000)


@pytest.mark.parametrize(
    "value",
    [
        b'{"feed": "f", "content": "' + b"a" * 3_000 + b'"}',
        {"feed": "f", "content": "a" * 1_001},
        {"feed": "f", "content": "я" * 501},
        {"feed": "f", "content_base64": base64.b64encode(b"a" * 1_001).decode()},
    ],
)
def test_what_is_too_large_is_refused_and_its_feed_known(value: bytes | dict[str, Any]) -> None:
    found = refused(value, SMALL)
    assert (found.reason, found.source.feed) == ("too-large", "f")


def test_the_limits_of_a_story_and_of_its_record() -> None:
    limits = Limits()
    assert (limits.content, limits.value) == (16 << 20, 24 << 20)
    assert -(-limits.content // 3) * 4 < limits.value  # a whole story in base64 fits its envelope
    assert (
        one(
            {"feed": "f", "content": "я" * 500},
        ).text
        == "я" * 500
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (b"{'feed': 'f', 'content': 'Text.',}", "envelope:json:repaired"),
        (b'{"feed": "f", "content": "Text.\tx"}'.replace(b"\\t", b"\t"), "envelope:json:not-strict"),
        (b'\xef\xbb\xbf{"feed": "f", "content": "Text."}', "envelope:charset:utf-8-sig"),
        ('{"feed": "f", "content": "Text."}'.encode("utf-16"), "envelope:charset:utf-16"),
    ],
)
def test_a_slightly_broken_envelope_is_read_and_said(value: bytes, said: str) -> None:
    story = one(value)
    assert story.source.feed == "f"
    assert said in story.applied


def test_a_lone_surrogate_does_not_go_on() -> None:
    story = one(b'{"feed": "f", "content": "a \\ud800 b", "headline": "\\udfff"}')
    assert story.text == "a \ufffd b"
    orjson.dumps([story.text, story.headline])


def test_ids_come_from_the_content_where_nothing_gives_one() -> None:
    first, again, other = (one({"feed": "f", "content": text, "received_at": at}) for text, at in (
        ("Text.", "2024-05-06T09:00:00Z"), ("Text.", "2024-05-07T09:00:00Z"), ("Other.", "2024-05-06T09:00:00Z")))  # fmt: skip
    assert first.id == again.id == again.source.id != other.id


def test_several_stories_have_ids_of_their_own_and_one_bad_one_goes_alone() -> None:
    found = accept(
        record(
            b'[{"uri": "urn:x:1", "headline": "A"}, {"headline": "B"}, {"uri": "urn:x:3", "headline": "C"}]',
            feed="f",
        )
    )
    assert [type(one) for one in found] == [Story, Refusal, Story]
    assert [one.source.item for one in found] == [0, 1, 2]
    assert [one.source.id for one in found] == ["urn:x:1", None, "urn:x:3"]


def test_more_stories_than_the_limit() -> None:
    items = orjson.dumps([{"uri": f"urn:x:{n}"} for n in range(6)])
    (found,) = accept(record(items, feed="f"), Limits(stories=5))
    assert isinstance(found, Refusal)
    assert found.reason == "too-many"


def test_a_field_that_is_a_book_is_refused() -> None:
    assert (
        refused({"feed": "f", "content": '{"uri": "urn:x:1", "headline": "%s"}' % ("a" * 70_000)}).reason
        == "too-large"
    )


def test_many_bad_items_of_a_large_record_do_not_carry_it_many_times() -> None:
    items = b"[" + b",".join([b"{}"] * 50 + [b'{"uri": "urn:x:1", "headline": "H"}'] + [b"{}"] * 9) + b"]"
    assert len(accept(record(items, feed="f", format="ninjs"))) == 60
    found = accept(record(items, feed="f", format="ninjs"), Limits(refused=3 * len(items)))
    assert [type(one) for one in found] == [Refusal, Refusal, Refusal, Story]
    assert [one.source.item for one in found] == [0, 1, 2, 50]
    assert isinstance(found[2], Refusal)
    assert found[2].error.startswith("57 items refused")
    assert found[2].error.endswith("58, 59")


def test_nobody_has_received_a_story_in_the_time_to_come() -> None:
    def received(at: str) -> datetime:
        told = record({"feed": "f", "content": "Text.", "received_at": at})
        (found,) = accept(replace(told, latest=TIME + timedelta(days=1)))
        assert isinstance(found, Story)
        return found.source.received_at

    assert received("2100-01-01T00:00:00Z") == received("9999-12-31T23:59:59Z") == TIME
    assert received("2024-05-06T23:00:00Z") == datetime(2024, 5, 6, 23, tzinfo=UTC)  # a clock an ocean away
    assert received("1970-01-01T00:00:00Z").year == 1970
