"""Phrases made ready to be found in folded text (alphabet.py); their syntax is in rules/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.subjects.alphabet import STAR, Alphabet

COMMON = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")  # most phrases are as simple as this
BETWEEN = b"[^ ]{0,40}"  # what a star stands for


class Capital(NamedTuple):
    """A capital that a phrase asks for: `size` bytes at `offset` of the match are `exact`, or not small."""

    offset: int
    size: int
    exact: bytes


class Phrase(NamedTuple):
    """A phrase made ready: one of `literals` is in the text; then `rest`, if any, matches from there on.

    `inside` tells that the match may begin inside a word: of its literals some begin there, some where words do.
    """

    literals: tuple[bytes, ...]
    inside: bool
    rest: re.Pattern[bytes] | None
    capitals: tuple[Capital, ...]


def parse(written: str, endings: Sequence[str], alphabet: Alphabet) -> Phrase:
    """Make a phrase ready. Raises ValueError where it is none: nothing to search for, a star of its own."""
    if COMMON.fullmatch(written):
        literals = tuple(_literals(written, ("", *endings), " ", alphabet, inside=False))
        return Phrase(literals, inside=False, rest=None, capitals=())
    exact = written.endswith("!")
    words = list(_words(written.rstrip("!"), alphabet))
    _check(written, words)
    first = next((n for n, word in enumerate(words) if word.endswith(STAR)), len(words) - 1)
    stem = " ".join(words[: first + 1]).strip(STAR)
    whole = not words[first].endswith(STAR)
    tails = ["", *endings] if whole and not exact else [""]
    end = " " if whole else ""
    inside = words[0].startswith(STAR)
    return Phrase(
        literals=tuple(dict.fromkeys(_literals(stem, tails, end, alphabet, inside=inside))),
        inside=inside,
        rest=_rest(words[first + 1 :], endings, alphabet) if first < len(words) - 1 else None,
        capitals=tuple(_capitals(stem, alphabet)),
    )


def _literals(
    stem: str, tails: Sequence[str], end: str, alphabet: Alphabet, *, inside: bool
) -> Iterator[bytes]:
    """What is searched for the beginning of a phrase, or for all of it."""
    ends = _ends(tuple(tails), end, alphabet)
    for spelling in _spellings(stem):
        begun = alphabet.begun(spelling)
        yield from [begun + one for one in ends]
        if inside:
            within = alphabet.within(spelling[0]) + begun[1:]
            yield from [within + one for one in ends]


@cache
def _ends(tails: tuple[str, ...], end: str, alphabet: Alphabet) -> tuple[bytes, ...]:
    return tuple([alphabet.within(f"{tail}{end}") for tail in tails])


def _spellings(stem: str) -> tuple[str, ...]:
    """A phrase as it may be written: the Swiss have `ss` for `ß`, which no phrase with a second capital needs."""
    small = stem.lower()
    return (small, small.replace("ß", "ss")) if "ß" in small and stem[1:] == small[1:] else (small,)


def _words(written: str, alphabet: Alphabet) -> Iterator[str]:
    folded = (alphabet.read(alphabet.cased(word.replace("*", STAR))).split(" ") for word in written.split())
    words = [word for parts in folded for word in parts if word]
    while words and words[-1] == STAR:  # `eu-*` is `eu` before any word
        words.pop()
    yield from words


def _check(written: str, words: Sequence[str]) -> None:
    if not words or any(not word.strip(STAR) or STAR in word.strip(STAR) for word in words):
        raise ValueError(f"not a phrase: {written!r}")
    first = next((n for n, word in enumerate(words) if word.endswith(STAR)), len(words) - 1)
    if any(word.startswith(STAR) for word in words[1 : first + 1]):
        raise ValueError(
            f"only the first word may begin with a star unless another ends with one: {written!r}"
        )
    if any(word != word.lower() for word in words[first + 1 :]):
        raise ValueError(f"no capitals after a star: {written!r}")


def _rest(words: Sequence[str], endings: Sequence[str], alphabet: Alphabet) -> re.Pattern[bytes]:
    """What follows the first starred word: its remainder, then each word with stars of its own."""
    parts = [BETWEEN, *(_starred(word, alphabet) for word in words)]
    if not words[-1].endswith(STAR) and endings:
        parts[-1] += b"(?:" + b"|".join([re.escape(alphabet.within(one)) for one in endings]) + b")?"
    return re.compile(b" ".join(parts) + b" ")


def _starred(word: str, alphabet: Alphabet) -> bytes:
    """A word with its stars as a pattern: with one before it, it may also stand within a word."""
    spellings = _spellings(word.strip(STAR))
    ways = [re.escape(alphabet.begun(one)) for one in spellings]
    if word.startswith(STAR):
        ways += [b"[^ ]{1,40}" + re.escape(alphabet.within(one)) for one in spellings]
    return b"(?:" + b"|".join(ways) + b")" + (BETWEEN if word.endswith(STAR) else b"")


def _capitals(stem: str, alphabet: Alphabet) -> Iterator[Capital]:
    """Which letters of the literal must be capitals; words with two or more must be written just so."""
    offset = 0
    for word in stem.split(" "):
        capitals = sum(letter != letter.lower() for letter in word)
        if capitals > 1 or (capitals and word[0].isdigit()):
            yield Capital(offset, len(word), word.encode(alphabet.charset))
        elif word and word[0] != word[0].lower():
            yield Capital(offset, 1, b"")
        offset += len(word) + 1
