"""The raw record opened: a raw-story envelope, or any other bytes with Kafka headers `feed`, `format`, `id`, `zone`.

The contract is `schemas/raw-story.json`. A JSON object is an envelope when it has `content` or `content_base64`, or
when no header names the feed; with a `feed` header every other value is the content itself.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from pipeline.accept import broken, dates
from pipeline.accept.payload import Payload
from pipeline.story import RawRecord, Refused, Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from pipeline.accept.limits import Limits

CONTENT = ("content", "content_base64")
# The hints of the contract and the JSON types each may have.
HINTS: Mapping[str, tuple[type, ...]] = {
    "id": (str,),
    "version": (str, int),
    "language": (str,),
    "headline": (str,),
    "byline": (str,),
    "slugline": (str,),
    "published_at": (str,),
    "urgency": (int, str),
    "ed_note": (str,),
    "subjects": (list,),
    "embargoed_until": (str,),
    "status": (str,),
    "zone": (str,),
}
NO_FIELDS: Mapping[str, Any] = {}
SMALL = 1 << 20  # bytes: no JSON so small fills a memory
WIDE = (b"\xff\xfe", b"\xfe\xff", b"{\0", b"\0{")
FEED = re.compile(rb'"feed"\s{0,8}:\s{0,8}"([^"\\\x00-\x1f]{1,200})"')


def fields(record: RawRecord, limits: Limits) -> tuple[Mapping[str, Any] | None, tuple[str, ...]]:
    """The envelope's JSON object and what was done to read it; None where the value is bare content.

    Raises `Refused` too-large, not-json, too-deep.
    """
    if len(record.value) > limits.value:
        raise Refused("too-large", f"{len(record.value)} bytes; the limit is {limits.value}")
    named = bool(record.headers.get("feed"))
    value, applied = _object(record.value, limits, repair=not named)
    if isinstance(value, dict) and (not named or any(isinstance(value.get(key), str) for key in CONTENT)):
        return value, applied
    if named:
        return None, ()
    raise Refused("not-json", "neither a raw-story envelope (a JSON object) nor a `feed` header")


def source(record: RawRecord, found: Mapping[str, Any] | None = None, format: str = "") -> Source:
    """Where the record came from, as far as it says so; never raises."""
    told = found or NO_FIELDS
    return Source(
        id=_named(record, told, "id") or None,
        feed=feed(record, found),
        format=format or written_format(record, found),
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        received_at=_believed(record, _received(told)),
        sha256=hashlib.sha256(record.value).hexdigest(),
        origin=record.origin,
        zone=_named(record, told, "zone"),
    )


def feed(record: RawRecord, found: Mapping[str, Any] | None) -> str:
    """The feed's name, "" where there is none; looked for in the beginning of an envelope that is not opened."""
    name = _named(record, found or NO_FIELDS, "feed")
    if not name and found is None and (seen := FEED.search(record.value[:4096])):
        name = seen[1].decode("utf-8", "replace")
    return name


def _believed(record: RawRecord, told: datetime | None) -> datetime:
    """When the story was received. A year of 2100 would have its shard forget all that it has seen."""
    if told is None or (record.latest is not None and told > record.latest):
        return record.timestamp
    return told


def written_format(record: RawRecord, found: Mapping[str, Any] | None) -> str:
    """The format's name as the contract writes it, `auto` where none is told."""
    return (_named(record, found or NO_FIELDS, "format") or "auto").strip().lower().replace("_", "-")


def payload(
    record: RawRecord, found: Mapping[str, Any] | None, limits: Limits, opened: tuple[str, ...] = ()
) -> Payload:
    """The content; raises `Refused` wrong-shape where the envelope has none, or not as the contract writes it."""
    if found is None:
        return Payload(_bounded(record.value, limits), limits)
    given = [key for key in CONTENT if found.get(key) is not None]
    if len(given) != 1 or not isinstance(found[given[0]], str):
        raise Refused("wrong-shape", "the envelope has one of `content` and `content_base64`, a string")
    content = found[given[0]]
    data = content if given[0] == "content" else _decode(content)
    return Payload(_bounded(data, limits), limits, opened=opened)


def hints(found: Mapping[str, Any] | None) -> dict[str, Any]:
    """The hints that are there and not empty. Raises `Refused` wrong-shape where one has the wrong type."""
    if not found:
        return {}
    if found.get("received_at") is not None and _received(found) is None:
        raise Refused("wrong-shape", f"received_at is no RFC 3339 time: {str(found['received_at'])[:80]!r}")
    given = {key: value for key, value in found.items() if key in HINTS and value not in (None, "", [])}
    for key, value in given.items():
        if not isinstance(value, HINTS[key]) or isinstance(value, bool):
            raise Refused("wrong-shape", f"{key} is {type(value).__name__}")
    return given


def _object(value: bytes, limits: Limits, *, repair: bool) -> tuple[Any, tuple[str, ...]]:
    """The value as JSON, None where it is none; slight damage is repaired where it can only be an envelope."""
    head = value[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"{", *WIDE)):
        return None, ()
    if len(value) > SMALL:
        broken.bounded(value, limits)
    try:
        return orjson.loads(value), ()
    except orjson.JSONDecodeError:
        if not repair and b'"content' not in value[:65536]:
            return None, ()
        damaged = Payload(value, limits)
        return damaged.json, tuple(f"envelope:{what}" for what in damaged.applied)


def _named(record: RawRecord, found: Mapping[str, Any], key: str) -> str:
    value = found.get(key) or record.headers.get(key)
    return value if isinstance(value, str) else ""


def _received(found: Mapping[str, Any]) -> datetime | None:
    written = found.get("received_at")
    return _moment(written) if isinstance(written, str) and len(written) < 80 else dates.read(written)


@lru_cache(maxsize=16)
def _moment(written: str) -> datetime | None:
    """Asked for twice, when the hints are looked at and when the source is told."""
    return dates.read(written)


def _bounded(data: str | bytes, limits: Limits) -> str | bytes:
    size = len(data)
    if isinstance(data, str) and size <= limits.content < size * 4:  # a character has one to four bytes
        size = len(data.encode("utf-8", "surrogatepass"))
    if size > limits.content:
        raise Refused("too-large", f"the content has {size} bytes; the limit is {limits.content}")
    return data


def _decode(content: str) -> bytes:
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("wrong-shape", f"content_base64 is no base64: {error}") from None
