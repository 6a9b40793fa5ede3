"""Phrases and how they meet text: one spelling for both, bytes, so that one automaton finds them all.

The syntax of a phrase is in rules/README.md. Text and phrases are folded alike: lower case, each character
that is neither letter nor figure is one space. Byte positions in the folded and the cased text are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

PARTING = str.maketrans(dict.fromkeys("’‘‛′“”„‟«»‹›–—―‐‑…·•¿¡§°€£®™©\u00a0\u2002\u2003\u2009\u200a\u202f\u200b\ufeff", " "))
SPREADING = str.maketrans({"İ": "I", "ẞ": "ß"})  # their small letters have another length in UTF-8
SPACED = bytes(code if code >= 128 or chr(code).isalnum() else 32 for code in range(256))
WORD_END = re.compile(rb"[^ ]{0,40}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text folded for matching: `lower` is searched, `cased` shows capitals, both of one length.

    `mono` tells that the text is all in one case, so that its capitals say nothing.
    """

    lower: bytes
    cased: bytes
    mono: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase made ready: any of `literals` at a place of the text, then `rest` and `capitals` must agree.

    `rest` is a pattern for phrases with inner stars; `capitals` gives for each word "" (any), "A" (first letter)
    or the word itself (exactly so). `head` and `tail` tell whether the match begins and ends inside a word.
    """

    written: str
    literals: tuple[bytes, ...]
    rest: re.Pattern[bytes] | None
    capitals: tuple[str, ...]


def fold(text: str) -> Text:
    """Fold a text; it is padded with a space at both ends."""
    plain = f" {text} " if text.isascii() else f" {text.translate(PARTING).translate(SPREADING)} "
    small = plain.lower()
    cased = plain.encode("utf-8", "replace").translate(SPACED)
    lower = small.encode("utf-8", "replace").translate(SPACED)
    same = len(lower) == len(cased)
    return Text(lower, cased if same else lower, mono=not same or plain == small or plain == plain.upper())


def parse(written: str, endings: Sequence[str]) -> Phrase:
    """Make a phrase ready. Raises ValueError where nothing would be left to search for."""
    exact = written.endswith("!")
    stars = fold(written.rstrip("!").replace("*", "\x1a")).cased
    del stars
    words = written.rstrip("!").split()
    folded = [fold(word.strip("*")).lower.decode().split() for word in words]
    raise NotImplementedError
