"""The sketch of a text: the smallest hashes of its shingles, so that two sketches tell how alike two texts are.

A shingle is the run of 24 letters and blanks that begins at a word (about four words), or of five letters at every
one where words are not spaced (Chinese, Japanese, Thai). Figures are no letters: they are compared apart, so
boilerplate shows whatever the figures are. Bottom-k sampling: A. Broder, "On the resemblance and containment of
documents", 1997.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from pipeline.dedupe.letters import Codes

SIZE = 56
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
Hashes: TypeAlias = "np.ndarray[Any, np.dtype[np.uint32]]"
Starts: TypeAlias = "np.ndarray[Any, np.dtype[np.intp]]"
Octets: TypeAlias = "np.ndarray[Any, np.dtype[np.uint8]]"
Longs: TypeAlias = "np.ndarray[Any, np.dtype[np.uint64]]"

WIDTH = 24
_MULTIPLIERS = tuple(np.uint64(m) for m in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_SHIFT, _HALF = np.uint64(29), np.uint64(32)


def spaced(run: Codes) -> tuple[Octets, Starts]:
    """The low bytes of a collapsed text, zeros after them, and where its words begin."""
    octets = np.zeros(len(run) + WIDTH + 8, np.uint8)
    octets[: len(run)] = run
    return octets, (run == 0).nonzero()[0] + 1


def shingles(octets: Octets, starts: Starts) -> Hashes:
    """The hashes of the shingles that begin at `starts`, ascending, some perhaps twice. Linear but for the sort."""
    size, eight = len(octets) - WIDTH, np.dtype("<u8")
    return _hashes([np.ndarray(size, eight, octets, n, (1,))[starts] for n in range(0, WIDTH, 8)])


def unspaced(run: Codes) -> Hashes:
    """The same for a text without blanks, five letters from each."""
    octets = np.zeros(len(run) + 8, np.uint16)
    octets[: len(run)] = run
    fours: Longs = np.ndarray(len(run) + 1, np.dtype("<u8"), octets, strides=(2,))
    return _hashes([fours[:-1], fours[1:]])


def _hashes(parts: list[Longs]) -> Hashes:
    mixed = parts[0] * _MULTIPLIERS[0]
    for part, multiplier in zip(parts[1:], _MULTIPLIERS[1:], strict=False):
        mixed += part * multiplier
    mixed ^= mixed >> _SHIFT
    mixed *= _MULTIPLIERS[0]
    mixed >>= _HALF
    hashes = mixed.astype(np.uint32)
    hashes.sort()
    return hashes


def smallest(hashes: Hashes) -> tuple[tuple[int, ...], int]:
    """The smallest of ascending hashes, each once, and how many different ones there are; 0 is no hash."""
    if not len(hashes):
        return (), 0
    new = np.empty(len(hashes), np.bool_)
    new[0] = hashes[0] != 0
    np.not_equal(hashes[1:], hashes[:-1], out=new[1:])
    found = hashes[new]
    return tuple(found[:SIZE].tolist()), len(found)
