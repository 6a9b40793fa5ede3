"""The raw record opened: a raw-story envelope, or any other bytes with Kafka headers `feed`, `format`, `id`.

The contract is design.md, "Raw story". A JSON object is an envelope when it has `content` or `content_base64`, or
when no header names the feed; with a `feed` header every other value is the content itself.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Any, TYPE_CHECKING

import orjson

from pipeline.accept import dates
from pipeline.accept.payload import Payload
from pipeline.story import RawRecord, Refused, Source

if TYPE_CHECKING:
    from pipeline.accept.limits import Limits
    from datetime import datetime
    from collections.abc import Mapping

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
}
NO_FIELDS: Mapping[str, Any] = {}


def fields(record: RawRecord, limits: Limits) -> Mapping[str, Any] | None:
    """The envelope's JSON object; None where the value is bare content. Raises `Refused`."""
    if len(record.value) > limits.value:
        raise Refused("too-large", f"{len(record.value)} bytes; the limit is {limits.value}")
    named = bool(record.headers.get("feed"))
    value = _object(record.value, limits, repair=not named)
    if isinstance(value, dict) and (not named or any(isinstance(value.get(key), str) for key in CONTENT)):
        return value
    if named:
        return None
    raise Refused("not-json", "neither a raw-story envelope (a JSON object) nor a `feed` header")


def source(record: RawRecord, found: Mapping[str, Any] = NO_FIELDS) -> Source:
    """Where the record came from, as far as it says so; never raises."""
    return Source(
        id=_named(record, found, "id") or None,
        feed=_named(record, found, "feed"),
        format=_named(record, found, "format") or "auto",
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        received_at=_received(found) or record.timestamp,
        sha256=hashlib.sha256(record.value).hexdigest(),
        origin=record.origin,
    )


def payload(record: RawRecord, found: Mapping[str, Any] | None, limits: Limits) -> Payload:
    """The content; raises `Refused` where the envelope has none, or not as the contract writes it."""
    if found is None:
        return Payload(record.value, limits)
    given = [key for key in CONTENT if found.get(key) is not None]
    if len(given) != 1 or not isinstance(found[given[0]], str):
        raise Refused("wrong-shape", "the envelope has one of `content` and `content_base64`, a string")
    content = found[given[0]]
    return Payload(content if given[0] == "content" else _decode(content), limits)


def hints(found: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The hints that are there and not empty. Raises `Refused` wrong-shape where one has the wrong type."""
    if found is None:
        return NO_FIELDS
    if found.get("received_at") is not None and _received(found) is None:
        raise Refused("wrong-shape", f"received_at is no RFC 3339 time: {str(found['received_at'])[:80]!r}")
    given = {key: found[key] for key in found.keys() & HINTS.keys() if found[key] not in (None, "", [])}
    for key, value in given.items():
        if not isinstance(value, HINTS[key]) or isinstance(value, bool):
            raise Refused("wrong-shape", f"{key} is {type(value).__name__}")
    return given


def _object(value: bytes, limits: Limits, *, repair: bool) -> Any:
    """The value as JSON, None where it is none; slight damage is repaired where it can only be an envelope."""
    if not value[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        return Payload(value, limits).json if repair or b'"content' in value[:65536] else None


def _named(record: RawRecord, found: Mapping[str, Any], key: str) -> str:
    value = found.get(key) or record.headers.get(key)
    return value if isinstance(value, str) else ""


def _received(found: Mapping[str, Any]) -> datetime | None:
    return dates.read(found.get("received_at"))


def _decode(content: str) -> bytes:
    try:
        return base64.b64decode(content, validate=False)
    except (binascii.Error, ValueError) as error:
        raise Refused("wrong-shape", f"content_base64 is no base64: {error}") from None
