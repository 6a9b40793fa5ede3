"""Phrases and how they meet text: one spelling for both, as bytes, so that one automaton finds them all.

The syntax of a phrase is in rules/README.md. In a folded text a single space joins the words that a phrase may
span; dots, commas and quotes are dropped (`U.S. Senate` is `us senate`), all else that is neither letter nor figure
is a space of its own (`cease-fire` is `cease fire`, but no phrase spans ` - `). `lower` and `cased` agree in every
position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# What parts words beyond ASCII, and what is dropped there as DROPPED is in ASCII.
PARTING = tuple("’‘‛′–—―‐‑…·•°€£®™©\u00a0\u2009\u200a\u202f\u200b\ufeff")
ENCLOSING = tuple("“”„‟«»‹›¿¡")
DROPPED = b'.,;:!?"()[]'
SPREADING = {"İ": "I", "ẞ": "ß", "Ⱥ": "A", "Ⱦ": "T"}  # their small letters have another length in UTF-8
SPACED = bytes(code if code >= 128 or chr(code).isalnum() else 32 for code in range(256))
STAR = "\ufdd0"  # a noncharacter stands for the star while a phrase is folded


@dataclass(frozen=True, slots=True)
class Text:
    """A folded text, a space at both ends: `lower` is searched, `cased` shows the capitals.

    `mono` tells that the text is all in one case, so that its capitals say nothing.
    """

    lower: bytes
    cased: bytes
    mono: bool


@dataclass(frozen=True, slots=True)
class Capital:
    """A capital that a phrase asks for: `size` bytes at `offset` of the match are `exact`, or not small."""

    offset: int
    size: int
    exact: bytes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase made ready: one of `literals` is in the text; then `rest`, if any, matches from there on.

    `inside` tells that the match may begin inside a word; a match without it follows a space.
    """

    literals: tuple[bytes, ...]
    inside: bool
    rest: re.Pattern[bytes] | None
    capitals: tuple[Capital, ...]


def fold(text: str) -> Text:
    """Fold a text for matching."""
    if not text.isascii():
        text = _plain(text)
    cased = f" {text} ".encode("utf-8", "replace").translate(SPACED, DROPPED)
    if cased.isascii():
        lower = cased.lower()
        return Text(lower, cased, mono=lower == cased or cased.isupper())
    said = cased.decode()
    lower = said.lower().encode()
    if len(lower) != len(cased):
        return Text(lower, lower, mono=True)
    return Text(lower, cased, mono=lower == cased or said.isupper())


def _plain(text: str) -> str:
    for mark in ENCLOSING:
        text = text.replace(mark, "")
    for mark in PARTING:
        text = text.replace(mark, " ")
    for wide, plain in SPREADING.items():
        text = text.replace(wide, plain)
    return text


def parse(written: str, endings: Sequence[str]) -> Phrase:
    """Make a phrase ready. Raises ValueError where it is none: nothing to search for, a star of its own."""
    exact = written.endswith("!")
    words = list(_words(written.rstrip("!")))
    while words and words[-1] == STAR:  # `eu-*` is `eu` before any word
        words.pop()
    if not words or any(not word.strip(STAR) or STAR in word.strip(STAR) for word in words):
        raise ValueError(f"not a phrase: {written!r}")
    first = next((n for n, word in enumerate(words) if word.endswith(STAR)), len(words) - 1)
    if any(word.startswith(STAR) for word in words[1 : first + 1]):
        raise ValueError(
            f"only the first word may begin with a star unless another ends with one: {written!r}"
        )
    if any(word != word.lower() for word in words[first + 1 :]):
        raise ValueError(f"no capitals after a star: {written!r}")
    stem = " ".join(words[: first + 1]).strip(STAR)
    whole = first == len(words) - 1 and not words[-1].endswith(STAR)
    tails = ["" if exact else ending for ending in ("", *endings)] if whole else [""]
    lower = stem.lower()
    return Phrase(
        literals=tuple(dict.fromkeys(f"{lower}{tail}{' ' if whole else ''}".encode() for tail in tails)),
        inside=words[0].startswith(STAR),
        rest=_rest(words[first + 1 :], endings) if first < len(words) - 1 else None,
        capitals=tuple(_capitals(stem)),
    )


def _words(written: str) -> Iterator[str]:
    for word in written.split():
        starred = word.replace("*", STAR)
        yield from fold(starred).cased.decode().split()


def _rest(words: Sequence[str], endings: Sequence[str]) -> re.Pattern[bytes]:
    """What follows the first starred word: its remainder, then each word with stars of its own."""
    parts = ["[^ ]{0,40}"]
    for word in words:
        before = "[^ ]{0,40}" if word.startswith(STAR) else ""
        after = "[^ ]{0,40}" if word.endswith(STAR) else ""
        parts.append(f"{before}{re.escape(word.strip(STAR))}{after}")
    if not words[-1].endswith(STAR) and endings:
        parts[-1] += f"(?:{'|'.join(map(re.escape, endings))})?"
    return re.compile((" ".join(parts) + " ").encode())


def _capitals(stem: str) -> Iterator[Capital]:
    """Which letters of the literal must be capitals; words with two or more must be written just so."""
    offset = 0
    for word in stem.split(" "):
        capitals = sum(letter != letter.lower() for letter in word)
        if capitals > 1 or (capitals and word[0].isdigit()):
            yield Capital(offset, len(word.encode()), word.encode())
        elif word and word[0] != word[0].lower():
            yield Capital(offset, len(word[0].encode()), b"")
        offset += len(word.encode()) + 1
