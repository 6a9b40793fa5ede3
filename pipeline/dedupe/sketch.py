"""The sketch of a text: the smallest hashes of its shingles, so that two sketches tell how alike two texts are.

A shingle is the run of bytes that begins at a word: 24 bytes in Latin script (about four words), 40 where
letters take two bytes (Cyrillic, Greek, Arabic), and 12 at every character where words are not spaced (Chinese,
Japanese, Thai). Bottom-k sampling: A. Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import numpy as np

SIZE = 56
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
Hashes: TypeAlias = "np.ndarray[Any, np.dtype[np.uint32]]"

_SPACES = bytes(
    32 if not (48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122 or c >= 128) else c for c in range(256)
)
_LOWER = bytes(c + 32 if 65 <= c <= 90 else _SPACES[c] for c in range(256))
_PUNCTUATION = re.compile("[\u2010-\u206f\u00a0-\u00bf\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]")
_MULTIPLIERS = tuple(np.uint64(m) for m in (
    0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD,
))  # fmt: skip
_SHIFT = np.uint64(29)


def plain(text: str) -> bytes:
    """Lower case, letters and digits only, single spaces: what two copies of a text have in common. UTF-8."""
    if not text.isascii():
        text = _PUNCTUATION.sub(" ", text.lower())
    return b" ".join(text.encode("utf-8", "replace").translate(_LOWER).split())


def wordless(text: bytes) -> bytes:
    """A `plain` text without its figures, which are compared apart: so boilerplate shows whatever the figures are."""
    return b" ".join(text.translate(None, b"0123456789").split())


def shingles(text: bytes, *, spaced: bool = True) -> Hashes:
    """The different shingle hashes of a `plain` text, ascending. Linear in the text but for the sort."""
    if not text:
        return np.empty(0, np.uint32)
    buffer = b" " + text + b" " + bytes(40)
    octets = np.frombuffer(buffer, np.uint8, len(text) + 1)
    if spaced:
        words = 5 if np.count_nonzero(octets >= 128) * 5 > 2 * len(text) else 3
        starts = np.flatnonzero(octets == 32) + 1
    else:
        words = 2
        starts = np.flatnonzero((octets & 0xC0) != 0x80)
    # a view of the eight bytes that begin at each byte
    eights: np.ndarray[Any, np.dtype[np.uint64]] = np.ndarray(
        len(buffer) - 7, np.dtype("<u8"), buffer, strides=(1,)
    )
    mixed = np.zeros(len(starts), np.uint64)
    for i in range(words):
        mixed ^= eights[starts + 8 * i]
        mixed *= _MULTIPLIERS[i]
        mixed ^= mixed >> _SHIFT
    mixed *= _MULTIPLIERS[4]
    hashes = (mixed >> np.uint64(32)).astype(np.uint32)
    hashes.sort()
    # the first difference is to 0, which is no hash
    return hashes[np.flatnonzero(np.diff(hashes, prepend=np.uint32(0)))]
