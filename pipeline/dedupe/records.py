"""The state topic's records: a shard's memory as it is written down, and read back.

    s<shard>/<hour>/<identity>   a segment: the rows of one batch that fall into one hour, as they are in memory
    h<shard>/<identity>          a held story, whole
    k<shard>/<identity>          a kill or withhold, with the chains it stops

A value is a JSON head with a checksum, a newline, and the body. A record of a newer schema, of a wrong size or with a wrong
checksum is refused by name; rows with more or fewer fields than ours are read as far as both have them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
import numpy as np
import orjson
from xxhash import xxh3_64_intdigest

from pipeline.dedupe import fingerprints, rows
from pipeline.dedupe.kills import Kill
from pipeline.dedupe.rows import ROW, Rows
from pipeline.story import Normalised, Refused, StateRecord

SCHEMA = 2  # in 1, keys and sketches were made otherwise: its rows are found by id, slug, headline and number, not by text


_LONGER = ("names", "paragraphs")  # their hashes had 32 bits in schema 1
_ROW_1 = np.dtype(
    [
        (name, "<u4" if name in _LONGER else kind.base, kind.shape)
        for name, (kind, *_) in (ROW.fields or {}).items()
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """`clock` and `ahead` are the shard's clock when the record was written; `size` is a row's, in bytes."""

    schema: int
    check: int
    size: int = 0
    hour: int = 0
    clock: int = 0
    ahead: int = 0
    until: str = ""
    why: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRecord:
    item: Normalised
    until: datetime | None
    why: str
    order: int


_head = msgspec.json.Decoder(Head)
_item = msgspec.json.Decoder(Normalised)
_kill = msgspec.json.Decoder(Kill)


def key(kind: str, shard: int, *parts: int) -> bytes:
    return f"{kind}{shard}/{'/'.join(f'{part:x}' for part in parts)}".encode()


def parse(record: StateRecord) -> tuple[str, tuple[int, ...]]:
    """The kind and numbers of a key; raises Refused `wrong-shape`."""
    try:
        head, *parts = record.key.decode().split("/")
        numbers = tuple(int(part, 16) for part in parts)
    except ValueError as error:
        raise Refused("wrong-shape", f"no key of the state topic: {record.key!r}") from error
    if (
        head[:1] not in ("s", "h", "k")
        or not head[1:].isdigit()
        or len(numbers) != (2 if head[0] == "s" else 1)
    ):
        raise Refused("wrong-shape", f"no key of the state topic: {record.key!r}")
    return head[0], numbers


def segment(body: bytes, hour: int, clock: int, ahead: int) -> bytes:
    return _value(body, {"size": ROW.itemsize, "hour": hour, "clock": clock, "ahead": ahead})


def held(one: HeldRecord) -> bytes:
    """The story's text stays behind: `Copy` has every line of it."""
    small = replace(one.item, story=replace(one.item.story, text=""))
    until = one.until.isoformat() if one.until else ""
    return _value(orjson.dumps(small), {"until": until, "why": one.why, "order": one.order})


def kill(of: Kill) -> bytes:
    return _value(orjson.dumps({**asdict(of), "names": dict(of.names)}), {})


def read_segment(value: bytes) -> tuple[Head, Rows]:
    head, body = _open(value)
    if head.size <= 0 or head.size % 4 or len(body) % head.size:
        raise Refused(
            "wrong-shape", f"a segment of {len(body)} bytes is no whole number of rows of {head.size}"
        )
    if head.schema < 2:
        return head, _renewed(_table(body, head.size, _ROW_1))
    return head, _table(body, head.size, ROW)


def _table(body: bytes, size: int, wanted: np.dtype[np.void]) -> Rows:
    """Rows of `size` bytes as rows of the wanted fields."""
    if size == wanted.itemsize:
        return np.frombuffer(body, wanted)
    count, both = len(body) // size, min(size, wanted.itemsize)
    octets = np.zeros((count, wanted.itemsize), np.uint8)
    octets[:, :both] = np.frombuffer(body, np.uint8).reshape(count, size)[:, :both]
    return octets.view(wanted).reshape(count)


def _renewed(old: Rows) -> Rows:
    """Rows of schema 1 as rows of ours: hashes of names are shorter, keys that are made of a hash are made otherwise."""
    table = np.zeros(len(old), ROW)
    for name in ROW.names or ():
        table[name] = old[name] & 0xFFFF if name in _LONGER else old[name]
    for name, kind in (("identity", rows.IDENTITY), ("exact", rows.EXACT), ("chain", rows.CHAIN)):
        hashed = table[name]
        keys = ((hashed >> np.uint64(16)).astype(np.uint32) ^ np.uint32(kind)) | np.uint32(1)
        table["keys"][:, rows.KEYS.index(name)] = np.where(hashed, keys, np.uint32(0))
    return table


def read_held(value: bytes) -> HeldRecord:
    head, body = _open(value)
    try:
        until = datetime.fromisoformat(head.until) if head.until else None
    except ValueError as error:
        raise Refused("wrong-shape", f"the time of a held story cannot be read: {head.until!r}") from error
    item: Normalised = _decoded(_item, body)
    if head.schema < 2:
        item = replace(item, fingerprint=fingerprints.fingerprint(item.copy, item.language))
    return HeldRecord(item=item, until=until, why=head.why, order=head.order)


def waiting(record: StateRecord) -> HeldRecord | None:
    """The held story of a record of the state topic; None where the record is something else. Raises Refused."""
    if record.value is None or not record.key.startswith(b"h"):
        return None
    return read_held(record.value)


def read_kill(value: bytes) -> Kill:
    _, body = _open(value)
    found: Kill = _decoded(_kill, body)
    return found


def _value(body: bytes, head: dict[str, Any]) -> bytes:
    return orjson.dumps({"schema": SCHEMA, "check": xxh3_64_intdigest(body), **head}) + b"\n" + body


def _open(value: bytes) -> tuple[Head, bytes]:
    first, _, body = value.partition(b"\n")
    head: Head = _decoded(_head, first)
    if head.schema > SCHEMA:
        raise Refused(
            "unknown-format", f"schema {head.schema} of the state; this version reads up to {SCHEMA}"
        )
    if head.check != xxh3_64_intdigest(body):
        raise Refused("wrong-shape", "the checksum of a state record is wrong")
    return head, body


def _decoded(decoder: Any, body: bytes) -> Any:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, OverflowError) as error:
        raise Refused("wrong-shape", f"not a record of the state: {error}") from error
