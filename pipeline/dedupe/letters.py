"""A text as an array of numbers, a code unit each: letters in lower case, digits, marks that stand in numbers, and blanks.

One pass over it instead of one for every question: the words, the text without its figures and the figures are all
`collapse` of it. Code points beyond the BMP (emoji, rare ideographs) count as blanks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, TypeAlias

import numpy as np

Codes: TypeAlias = "np.ndarray[Any, np.dtype[np.uint16]]"
Mask: TypeAlias = "np.ndarray[Any, np.dtype[np.bool_]]"

BLANK, GROUP, COMMA, POINT, ZERO, NINE = map(ord, " ',.09")
_GROUPS = "'’\u00a0\u202f"  # marks and spaces between thousands
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_ZERO, _SPAN = np.uint16(ZERO), np.uint16(9)


def read(text: str) -> Codes:
    """One number for each code point of `text`: 97 and more for letters, `0` to `9`, `'` `,` `.` in numbers, else 32."""
    octets = text.encode("utf-16-le", "surrogatepass")
    if len(octets) > 2 * len(text):
        octets = _BEYOND.sub(" ", text).encode("utf-16-le", "surrogatepass")
    return _table().take(np.frombuffer(octets, "<u2"))


def letters(codes: Codes) -> Mask:
    return np.greater(codes, NINE)


def words(codes: Codes) -> Mask:
    """Letters and digits."""
    return np.greater_equal(codes, ZERO)


def numbers(codes: Codes) -> Mask:
    """Digits, and the marks between two of them."""
    digits: Mask = codes - _ZERO <= _SPAN
    inner: Mask = digits[:-2] & digits[2:] & (codes[1:-1] != BLANK)
    digits[1:-1] |= inner
    return digits


def decimals(codes: Codes) -> Mask:
    """Letters and digits, and points and commas between two digits."""
    inner: Mask = numbers(codes) & (codes != GROUP)
    return words(codes) | inner


def edges(mask: Mask) -> Mask:
    """What `collapse` keeps: the masked, and the one before each run of them."""
    return mask[1:] | mask[:-1]


def collapse(codes: Codes, mask: Mask) -> Codes:
    """The masked codes, a 0 before each run of them. A word that the end cuts loses its last letter."""
    kept: Codes = (codes * mask)[:-1][edges(mask)]
    return kept


def split(run: Codes) -> list[str]:
    """The words of what was collapsed."""
    return run.tobytes().decode("utf-16-le", "surrogatepass").rstrip("\0").split("\0")[1:]


@cache
def _table() -> Codes:
    """By code point: what it counts as."""
    table = np.full(1 << 16, BLANK, np.uint16)
    for code in range(1 << 16):
        character = chr(code)
        kind = unicodedata.category(character)
        if kind == "Nd":
            table[code] = ZERO + unicodedata.digit(character)
        elif kind[0] in "LM" or kind == "Nl":
            lower = character.lower()
            table[code] = ord(lower) if len(lower) == 1 else code
    table[ord("ς")] = ord("σ")
    table[ord(",")], table[ord(".")] = COMMA, POINT
    table[list(map(ord, _GROUPS))] = GROUP
    return table
