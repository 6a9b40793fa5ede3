"""One judged story as a row of a numpy table: what memory keeps of it, and what the state topic holds.

Rows are fixed in size (`ROW.itemsize` bytes) and never change once written. A row begins with its postings:
eight typed keys (`KEYS`) and the sketch, whose first sixteen hashes are postings as well.
Within a schema, fields are only ever appended, so that older rows read as zeros in what they lack.
"""

from __future__ import annotations

import struct
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
from xxhash import xxh3_64_intdigest, xxh3_128_digest, xxh32_intdigest

from pipeline.dedupe import figures, fingerprints, sketch

if TYPE_CHECKING:
    from pipeline.story import Normalised, Source

KEYS = ("identity", "exact", "id", "other", "slug", "headline", "number", "chain")
ROW = np.dtype(
    [
        ("keys", "<u4", (len(KEYS),)),
        ("sketch", "<u4", (sketch.SIZE,)),
        ("figures", "<u4", (figures.MOST,)),
        ("names", "<u2", (fingerprints.NAMES,)),  # sixteen bits are enough to tell a dozen or two
        ("paragraphs", "<u2", (fingerprints.PARAGRAPHS,)),
        ("headline", "<u4", (fingerprints.HEADLINE,)),
        ("lead", "<u2", (fingerprints.LEAD,)),
        ("exact", "<u8"),
        ("identity", "<u8"),
        ("chain", "<u8"),
        ("event_id", "V16"),
        ("time", "<i8"),  # received, seconds since 1970
        ("published", "<i8"),  # by the feed's own clock, 0 where it does not say
        ("version", "<i8"),  # the feed's version + 1, 0 where it has none
        ("day", "<i4"),  # ordinal of the dateline's date, 0 where it has none
        ("shingles", "<u2"),
        ("words", "<u2"),
        ("number", "<u2"),  # the label's number + 1, 0 where it has none
        ("flags", "<u2"),
        ("agency", "S16"),
        ("feed", "S16"),
        ("place", "<u4"),  # the dateline's first place, 0 where it has none
    ]
)
PACK = struct.Struct(
    f"<{len(KEYS)}I{sketch.SIZE}I{figures.MOST}I{fingerprints.NAMES}H{fingerprints.PARAGRAPHS}H{fingerprints.HEADLINE}I{fingerprints.LEAD}H"
    "QQQ16sqqqiHHHH16s16sI"
)  # the same as ROW, for one row at a time
OFFSETS = {name: where[1] for name, where in (ROW.fields or {}).items()}  # in bytes
Rows: TypeAlias = "np.ndarray[Any, np.dtype[np.void]]"
# where in an unpacked row the fields of several numbers begin and end
_MANY = tuple(
    pairwise(
        accumulate(
            (
                len(KEYS),
                sketch.SIZE,
                figures.MOST,
                fingerprints.NAMES,
                fingerprints.PARAGRAPHS,
                fingerprints.HEADLINE,
                fingerprints.LEAD,
            ),
            initial=0,
        )
    )
)
_ONE = _MANY[-1][1]
IDENTITY, EXACT, CHAIN = 0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35  # kinds of keys that are made of a hash


class Row(NamedTuple):
    """One row, its fields as in `ROW`; those of several numbers are filled up with zeros."""

    keys: tuple[int, ...]
    sketch: tuple[int, ...]
    figures: tuple[int, ...]
    names: tuple[int, ...]
    paragraphs: tuple[int, ...]
    headline: tuple[int, ...]
    lead: tuple[int, ...]
    exact: int
    identity: int
    chain: int
    event_id: bytes
    time: int
    published: int
    version: int
    day: int
    shingles: int
    words: int
    number: int
    flags: int
    agency: bytes
    feed: bytes
    place: int


# flags
EVENT, HELD, KILL, DEAD, ALERT, LABELLED, CORRECTION, TEMPLATE, GROWS, NAMED_AGENCY = (
    1 << n for n in range(10)
)
VOID = KILL  # never matched by later stories


def identity_text(source: Source) -> str:
    """(topic, partition, offset, item): the identity of a story for ever."""
    return f"{source.topic}/{source.partition}/{source.offset}/{source.item}"


def identity(source: Source) -> int:
    return xxh3_64_intdigest(identity_text(source).encode())


def event_id(source: Source, decision: str) -> bytes:
    """Sixteen bytes, the same for the same story and decision on every run."""
    return xxh3_128_digest(f"{identity_text(source)}/{decision}".encode())


def mixed(kind: int, hashed: int) -> int:
    """The same of what is a hash already, 0 of none."""
    return (hashed >> 16 ^ kind) & 0xFFFF_FFFF | 1 if hashed else 0


def key(kind: str, *parts: object) -> int:
    """A typed posting key of 32 bits, never 0."""
    return xxh32_intdigest("\0".join([kind, *map(str, parts)]).encode("utf-8", "replace")) | 1


def agency(item: Normalised) -> str:
    """Who speaks: the agency's id, else the feed."""
    return item.agency.id if item.agency else item.story.source.feed.lower()


def read(packed: bytes | memoryview) -> Row:
    """One row from its bytes."""
    many = PACK.unpack(packed)
    *one, agency_, feed, place = many[_ONE:]
    fields = [many[first:end] for first, end in _MANY]
    return Row._make([*fields, *one, agency_.rstrip(b"\0"), feed.rstrip(b"\0"), place])


def fill(values: tuple[int, ...], size: int) -> tuple[int, ...]:
    """Cut or padded with zeros to `size`."""
    return (*values[:size], *(0,) * (size - len(values)))
