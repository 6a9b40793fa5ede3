"""Phrases made ready to be found in folded text (alphabet.py); their syntax is in rules/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.subjects.alphabet import STAR, Alphabet

COMMON = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")  # most phrases are as simple as this
BETWEEN = "[^ ]{0,40}"  # what a star stands for


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


def parse(written: str, endings: Sequence[str], alphabet: Alphabet) -> Phrase:
    """Make a phrase ready. Raises ValueError where it is none: nothing to search for, a star of its own."""
    if COMMON.fullmatch(written):
        return Phrase(_whole(written, ("", *endings), alphabet), inside=False, rest=None, capitals=())
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
        literals=tuple(
            dict.fromkeys(
                _literal(f"{spelling}{tail}{end}", alphabet, inside=inside)
                for spelling in _spellings(stem)
                for tail in tails
            )
        ),
        inside=inside,
        rest=_rest(words[first + 1 :], endings, alphabet) if first < len(words) - 1 else None,
        capitals=tuple(_capitals(stem, alphabet)),
    )


def _spellings(stem: str) -> tuple[str, ...]:
    """A phrase as it may be written: the Swiss have `ss` for `ß`, which no phrase with a second capital needs."""
    small = stem.lower()
    return (small, small.replace("ß", "ss")) if "ß" in small and stem[1:] == small[1:] else (small,)


def _literal(text: str, alphabet: Alphabet, *, inside: bool) -> bytes:
    """What is searched for a text that begins a word, or is `inside` one."""
    before = "" if inside else " "
    return alphabet.bared(f"{before}{text}".encode(alphabet.charset))[len(before) :]


def _whole(stem: str, endings: Sequence[str], alphabet: Alphabet) -> tuple[bytes, ...]:
    return tuple(_literal(f"{stem}{ending} ", alphabet, inside=False) for ending in endings)


def _words(written: str, alphabet: Alphabet) -> Iterator[str]:
    folded = (
        alphabet.read(alphabet.fold(word.replace("*", STAR)).cased).split(" ") for word in written.split()
    )
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
    parts = [BETWEEN]
    for word in words:
        before = BETWEEN if word.startswith(STAR) else ""
        after = BETWEEN if word.endswith(STAR) else ""
        parts.append(f"{before}{re.escape(word.strip(STAR))}{after}")
    if not words[-1].endswith(STAR) and endings:
        parts[-1] += f"(?:{'|'.join(map(re.escape, endings))})?"
    pattern = (" ".join(parts) + " ").replace("ß", "(?:ß|ss)")
    return re.compile(alphabet.bared(pattern.encode(alphabet.charset)))


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
