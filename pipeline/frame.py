"""Frames: the records between the two hops, several normalised stories of one shard in each.

    {"schema": "frame/1", "items": [Normalised, …]}

The story's text stays behind, for `Copy` has every line of it. JSON, so that a frame can be read by eye.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import msgspec
import orjson

from pipeline.story import Normalised, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OPEN, _CLOSE = b'{"schema":"frame/1","items":[', b"]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    schema: Literal["frame/1"]
    items: list[Normalised]


_decoder = msgspec.json.Decoder(_Frame)


def pack(item: Normalised) -> bytes:
    """One story as it stands in a frame.

    Raises Refused (`bad-encoding`) where a text cannot be written as UTF-8, so that one such story does
    not take the others of its frame with it.
    """
    try:
        return orjson.dumps(replace(item, story=replace(item.story, text="")))
    except TypeError as error:
        raise Refused("bad-encoding", f"the story cannot be written as JSON: {error}") from error


def frames(packed: Iterable[bytes], limit: int) -> Iterator[tuple[int, bytes]]:
    """Packed stories, in order, in frames of at most `limit` bytes, each with the number of its stories.

    A story that is larger than the limit goes alone.
    """
    batch: list[bytes] = []
    size = 0
    for one in packed:
        if batch and size + len(one) + 1 > limit:
            yield len(batch), _join(batch)
            batch, size = [], 0
        size += len(one) + 1 if batch else len(_OPEN) + len(one) + len(_CLOSE)
        batch.append(one)
    if batch:
        yield len(batch), _join(batch)


def decode(frame: bytes) -> list[Normalised]:
    """A frame's stories, `story.text` empty. Raises Refused (`wrong-shape`) on a corrupt frame."""
    try:
        return _decoder.decode(frame).items
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused("wrong-shape", f"not a frame of ours: {error}") from error


def _join(packed: list[bytes]) -> bytes:
    return _OPEN + b",".join(packed) + _CLOSE
