"""Words that tell which patterns are worth a try, all looked for in one pass over the text."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation


class Words:
    """Words in lower case; they count wherever their letters stand."""

    def __init__(self, words: Sequence[str]) -> None:
        self._finder = BytesAhoCorasick([word.encode() for word in words], implementation=Implementation.DFA)

    def any(self, lower: str) -> bool:
        """Whether one of the words is in a text in lower case."""
        return bool(self._finder.find_matches_as_indexes(lower.encode("utf-8", "replace")))

    def all(self, lower: str) -> set[int]:
        """The numbers of the words that are in a text in lower case."""
        encoded = lower.encode("utf-8", "replace")
        return {found[0] for found in self._finder.find_matches_as_indexes(encoded, overlapping=True)}
