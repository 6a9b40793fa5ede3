"""Words that tell which patterns are worth a try, all looked for in one pass over the text."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation


class Words:
    """Some words; they count wherever their letters stand, in their own case: for any case, both are given in small letters."""

    def __init__(self, words: Sequence[str]) -> None:
        self._finder = BytesAhoCorasick([word.encode() for word in words], implementation=Implementation.DFA)

    def any(self, text: str) -> bool:
        """Whether one of the words is in the text. Linear in it, raises nothing."""
        return bool(self._finder.find_matches_as_indexes(text.encode("utf-8", "replace")))

    def all(self, text: str) -> set[int]:
        """The numbers of the words that are in the text. Linear in it, raises nothing."""
        encoded = text.encode("utf-8", "replace")
        return {found[0] for found in self._finder.find_matches_as_indexes(encoded, overlapping=True)}
