"""Recent alerts by their words, so that the story that grows out of two lines finds them.

An alert and the page that follows share few shingles; they share the alert's words. Kept for six hours.
"""

from __future__ import annotations

from collections import Counter

from pipeline.dedupe.relate import ALERT_H
from pipeline.dedupe.rows import ALERT, Row

_FEWEST = 3  # words in common


class Flashes:
    """Word hash → alerts (identity, time) that have it."""

    def __init__(self) -> None:
        self._words: dict[int, list[int]] = {}
        self._rows: dict[int, Row] = {}

    def add(self, row: Row) -> None:
        if not int(row["flags"]) & ALERT:
            return
        identity = int(row["identity"])
        self._rows[identity] = row
        for word in row["headline"].tolist():
            if word:
                self._words.setdefault(word, []).append(identity)
        if len(self._rows) > 64 and len(self._rows) % 64 == 0:
            self._forget(int(row["time"]) - int(ALERT_H * 3600))

    def find(self, words: frozenset[int]) -> list[tuple[Row, float]]:
        """Alerts most of whose words are among `words`, with the share."""
        if not self._rows:
            return []
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._words.get(word, ()))
        found = []
        for identity, count in shared.items():
            row = self._rows[identity]
            size = sum(1 for word in row["headline"].tolist() if word)
            if count >= _FEWEST and count / size >= 0.6:
                found.append((row, count / size))
        return found

    def _forget(self, before: int) -> None:
        self._rows = {name: row for name, row in self._rows.items() if int(row["time"]) >= before}
        kept = {word: [i for i in names if i in self._rows] for word, names in self._words.items()}
        self._words = {word: names for word, names in kept.items() if names}
