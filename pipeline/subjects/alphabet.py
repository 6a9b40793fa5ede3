"""Text as bytes to search in: one letter, one byte, in the 8-bit charset of the language.

Tables do all of the folding in one pass each: dots, commas and quotes are dropped (`U.S. Senate` is `us senate`),
all else that is neither letter nor figure is a space (`cease-fire` is `cease fire`; no phrase spans ` - `). What the
charset has not is dropped as well, in text and phrase alike.

What is searched is in small letters and in a code of seven bits, ASCII as far as it goes; the eighth says that a word
begins. So a phrase is found where words begin and nowhere else: `art market` is not in `smart market`, and does not take
the market away.

French wires write `Etat` and `État`, `Election` and `Élection`: there an É that begins a word is searched as an E.
"""

from __future__ import annotations

import re
from codecs import charmap_decode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from string import whitespace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DROPPED = set('.,;:!?"()[]“”„«»‹›¿¡')
STAR = "\x1a"  # stands for the star while a phrase is folded; clean text has none
WESTERN = "cp1252"
BARE = {
    "fr": ("é", "e")
}  # a letter that capitals mostly leave bare where it begins a word, and what is searched
CHARSETS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), "cp1251"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256",
}  # fmt: skip
BEGINS = np.uint8(0x80)  # the bit of a letter that begins a word
SPACE = ord(" ")


class Text(NamedTuple):
    """Title and body folded, a space at both ends of each: `searched` for phrases, `cased` shows the capitals.

    `body` is where the body begins. What is all in one case, so that its capitals say nothing, is `mono`: title, body.
    """

    searched: bytes
    cased: bytes
    body: int
    mono: tuple[bool, bool]


@dataclass(frozen=True, slots=True, eq=False)
class Alphabet:
    """How the text of a language is folded, by tables.

    `table` gives the byte of a character, `code` the small letter as it is searched, `first` the same where it begins a word.
    """

    charset: str
    letters: str
    table: NDArray[np.uint8]
    kept: bytes
    dropped: bytes
    code: bytes
    first: tuple[bytes, ...]
    bare: tuple[bytes, bytes] | None
    capitals: frozenset[int]
    capital: re.Pattern[bytes]
    small: re.Pattern[bytes]

    def fold(self, title: str, body: str) -> Text:
        """Fold a text for matching."""
        head, text = self.cased(title), self.cased(body)
        cased = head + text
        return Text(self._searched(cased), cased, len(head), (self._mono(head), self._mono(text)))

    def cased(self, text: str) -> bytes:
        """The words of a text with their capitals, a space before and behind."""
        return self._encoded(f" {text} ").translate(self.kept, self.dropped)

    def begun(self, words: str) -> bytes:
        """Words, in small letters and a space between, as they are searched."""
        coded = words.encode(self.charset).translate(self.code)
        first = self.first
        return b" ".join([word and first[word[0]] + word[1:] for word in coded.split(b" ")])

    def within(self, end: str) -> bytes:
        """The end of a word as it is searched."""
        return end.encode(self.charset).translate(self.code)

    def holds(self, text: str) -> bool:
        """Whether every character is in the charset: of Chinese or Japanese next to nothing would be left."""
        try:
            text.encode(self.charset)
        except UnicodeEncodeError:
            return False
        return True

    def read(self, folded: bytes) -> str:
        """The words of `cased` as text again."""
        return charmap_decode(folded, "strict", self.letters)[0]

    def _searched(self, cased: bytes) -> bytes:
        coded = bytearray(cased.translate(self.code))
        letters = np.frombuffer(coded, np.uint8)
        letters[1:] |= (letters[:-1] == SPACE) * BEGINS
        return bytes(coded.replace(*self.bare) if self.bare else coded)

    def _mono(self, cased: bytes) -> bool:
        return not (self.capital.search(cased) and self.small.search(cased))

    def _encoded(self, text: str) -> bytes:
        """The text in the charset; Latin 1, which is western Europe's without quotes and dashes, is much faster."""
        if self.charset == WESTERN:
            try:
                return text.encode("latin-1")
            except UnicodeEncodeError:
                pass
        units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
        return self.table.take(units).tobytes()


def of(language: str) -> Alphabet:
    """The alphabet of a language: western Europe's where no other is known."""
    return _alphabet(CHARSETS.get(language, WESTERN), BARE.get(language))


@cache
def _alphabet(charset: str, bare: tuple[str, str] | None) -> Alphabet:
    letters = [bytes((byte,)).decode(charset, "ignore") for byte in range(256)]
    kept = [one if one.isalnum() or one == STAR else " " for one in letters]
    small = [one.lower() if one.lower() in letters else one for one in kept]
    capitals = [byte for byte in range(256) if small[byte] != kept[byte]]
    codes = _codes(small)
    first = {code: bytes((code | int(BEGINS),)) for code in codes.values()}
    if bare:
        marked = first[codes[bare[0]]], first[codes[bare[1]]]
        first[codes[bare[0]]] = marked[1]
    return Alphabet(
        charset=charset,
        letters="".join(one or "\ufffd" for one in letters),
        table=_table(letters),
        kept="".join(kept).encode(charset),
        dropped="".join(one for one in letters if one in DROPPED).encode(charset),
        code=bytes([codes[one] for one in small]),
        first=tuple([first.get(code, b"") for code in range(0x80)]),
        bare=marked if bare else None,
        capitals=frozenset(capitals),
        capital=_any(capitals),
        small=_any(byte for byte, one in enumerate(letters) if one.islower()),
    )


def _table(letters: Iterable[str]) -> NDArray[np.uint8]:
    """The byte of each character, that of `?` for one that the charset has not: thrice as fast as Python's own tables."""
    table = np.full(0x10000, ord("?"), np.uint8)
    for byte, letter in enumerate(letters):
        if letter:
            table[ord(letter)] = byte
    return table


def _codes(letters: Iterable[str]) -> dict[str, int]:
    """Seven bits for each letter: its own in ASCII, else such as no letter has, and nothing takes for a space or an end."""
    known = dict.fromkeys(letters)
    free = (byte for byte in range(1, 0x80) if chr(byte) not in known and chr(byte) not in whitespace)
    return {one: ord(one) if one.isascii() else next(free) for one in known}


def _any(these: Iterable[int]) -> re.Pattern[bytes]:
    return re.compile(b"[" + re.escape(bytes(these)) + b"]")
