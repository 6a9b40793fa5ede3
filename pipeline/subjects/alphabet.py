"""Text as bytes to search in: one letter, one byte, in the 8-bit charset of the language.

Three tables do all of the folding in one pass each: dots, commas and quotes are dropped (`U.S. Senate` is
`us senate`), all else that is neither letter nor figure is a space (`cease-fire` is `cease fire`; no phrase spans
` - `), capitals become small. What the charset has not is dropped as well, in text and phrase alike.

French wires write `Etat` and `État`, `Election` and `Élection`: there an É that begins a word is searched as an E.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

DROPPED = set('.,;:!?"()[]“”„«»‹›¿¡')
STAR = "\x1a"  # stands for the star while a phrase is folded; clean text has none
WESTERN = "cp1252"
BARE = {
    "fr": (b" \xe9", b" e")
}  # the beginning of a word that capitals mostly leave without its accent, and as it is searched
CHARSETS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), "cp1251"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256",
}  # fmt: skip


class Text(NamedTuple):
    """A folded text, a space at both ends: `lower` is searched, `cased` shows the capitals.

    `mono` tells that the text is all in one case, so that its capitals say nothing.
    """

    lower: bytes
    cased: bytes
    mono: bool


@dataclass(frozen=True, slots=True)
class Alphabet:
    """How the text of a language is folded."""

    charset: str
    cased: bytes
    lower: bytes
    dropped: bytes
    small: bytes
    bare: tuple[bytes, bytes] | None = None

    def fold(self, text: str) -> Text:
        """Fold a text for matching."""
        plain = self._encoded(f" {text} ")
        cased = plain.translate(self.cased, self.dropped)
        lower = plain.translate(self.lower, self.dropped)
        mono = lower == cased or len(cased.translate(None, self.small)) == len(cased)
        return Text(self.bared(lower), cased, mono)

    def bared(self, folded: bytes) -> bytes:
        """Folded text as it is searched: without the accents that copy leaves out."""
        return folded.replace(*self.bare) if self.bare else folded

    def _encoded(self, text: str) -> bytes:
        """The text in the charset; Latin 1, which is western Europe's without quotes and dashes, is much faster."""
        if self.charset == WESTERN:
            try:
                return text.encode("latin-1")
            except UnicodeEncodeError:
                pass
        return text.encode(self.charset, "replace")

    def holds(self, text: str) -> bool:
        """Whether every character is in the charset: of Chinese or Japanese next to nothing would be left."""
        try:
            text.encode(self.charset)
        except UnicodeEncodeError:
            return False
        return True

    def read(self, folded: bytes) -> str:
        """Folded bytes as text again."""
        return folded.decode(self.charset, "replace")


def of(language: str) -> Alphabet:
    """The alphabet of a language: western Europe's where no other is known."""
    return _alphabet(CHARSETS.get(language, WESTERN), BARE.get(language))


@cache
def _alphabet(charset: str, bare: tuple[bytes, bytes] | None) -> Alphabet:
    letters = [bytes((code,)).decode(charset, "ignore") for code in range(256)]
    kept = [one if one.isalnum() or one == STAR else " " for one in letters]
    small = [one.lower() if one.lower() in letters else one for one in kept]
    return Alphabet(
        charset=charset,
        cased="".join(kept).encode(charset),
        lower="".join(small).encode(charset),
        dropped="".join(one for one in letters if one in DROPPED).encode(charset),
        small="".join(one for one in letters if one.islower()).encode(charset),
        bare=bare,
    )
