"""Alerts and the stories that grow out of them, found by their words, for they share few shingles.

A page has most of the words of its alert in its lead, the first (who or what it is about) among them. Alerts of the last hours are kept by word, so that a page finds its
alert; an alert that comes late looks for its page among the leads of the last hours, row by row: alerts are rare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.index import Index
from pipeline.dedupe.relate import ALERT_H, ALERT_WORDS
from pipeline.dedupe.rows import GROWS, Row

_FEWEST = 3  # words in common
_SMALL = 256  # alerts, before the old ones are looked for
_HOURS = int(ALERT_H)


class Flashes:
    """Word hash → alerts (their identities) that have it."""

    def __init__(self) -> None:
        self._words: dict[int, list[int]] = {}
        self._rows: dict[int, Row] = {}
        self._full = _SMALL

    def add(self, row: Row) -> None:
        """Remember a row, where it is an alert."""
        if not row.flags & GROWS:
            return
        identity = row.identity
        self._rows[identity] = row
        for word in row.headline:
            if word:
                self._words.setdefault(word, []).append(identity)
        if len(self._rows) >= self._full:
            self._forget(row.time - 2 * _HOURS * 3600)
            self._full = max(_SMALL, 2 * len(self._rows))

    def find(self, new: Arrival) -> Iterator[tuple[Row, float]]:
        """Alerts of the last hours most of whose words the story's lead has, with the share."""
        shared: Counter[int] = Counter()
        for word in new.lead if self._rows else ():
            shared.update(self._words.get(word, ()))
        for identity in sorted(shared):
            row, count = self._rows[identity], shared[identity]
            size = sum(1 for word in row.headline if word)
            near = abs(row.time - new.time) <= _HOURS * 3600 and row.headline[0] in new.lead
            if near and count >= _FEWEST and count >= ALERT_WORDS * size:
                yield row, count / size

    def _forget(self, before: int) -> None:
        self._rows = {name: row for name, row in self._rows.items() if row.time >= before}
        kept = {word: [i for i in names if i in self._rows] for word, names in self._words.items()}
        self._words = {word: names for word, names in kept.items() if names}


def pages(alert: Arrival, index: Index) -> Iterator[tuple[Row, float]]:
    """Stories of the last hours in whose lead most words of an alert's headline stand, with the share."""
    words = np.zeros(1 << 16, np.bool_)
    words[[word & 0xFFFF for word in alert.headline]] = True
    words[0] = False
    size, first_word = (
        len(alert.headline),
        alert.item.fingerprint.headline[0] & 0xFFFF if alert.headline else 0,
    )
    for first, table in index.tables(alert.time // 3600 - _HOURS):
        shared = words[table["lead"]].sum(axis=1) * (table["lead"] == first_word).any(axis=1)
        for at in np.flatnonzero((shared >= _FEWEST) & (shared >= ALERT_WORDS * size)).tolist():
            yield index.row(first + at), float(shared[at]) / size
