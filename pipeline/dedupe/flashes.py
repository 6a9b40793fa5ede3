"""Alerts and the stories that grow out of them, found by their words, for they share few shingles.

A page has most of the words of its alert in its lead, the first (who or what it is about) among them. Alerts of the last
hours are kept by that word, so that a page finds its
alert; an alert that comes late looks for its page among the leads of the last hours, row by row: alerts are rare.
"""

from __future__ import annotations

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
    """Alerts with the words of their headlines, by the first of these."""

    def __init__(self) -> None:
        self._by_first: dict[int, list[tuple[Row, frozenset[int]]]] = {}
        self._count, self._full = 0, _SMALL

    def add(self, row: Row) -> None:
        """Remember a row, where it is an alert."""
        words = frozenset(row.headline) - {0}
        if not words or not row.flags & GROWS:
            return
        self._by_first.setdefault(row.headline[0], []).append((row, words))
        self._count += 1
        if self._count >= self._full:
            self._forget(row.time - 2 * _HOURS * 3600)
            self._full = max(_SMALL, 2 * self._count)

    def find(self, new: Arrival) -> list[tuple[Row, float]]:
        """Alerts of the last hours most of whose words the story's lead has, the first among them, with the share."""
        found = []
        for first in new.lead & self._by_first.keys():
            for row, words in self._by_first[first]:
                shared = len(words & new.lead)
                if shared < _FEWEST or shared < ALERT_WORDS * len(words):
                    continue
                if abs(row.time - new.time) <= _HOURS * 3600:
                    found.append((row, shared / len(words)))
        return sorted(found, key=lambda one: one[0].identity)

    def _forget(self, before: int) -> None:
        kept = {
            first: [one for one in alerts if one[0].time >= before]
            for first, alerts in self._by_first.items()
        }
        self._by_first = {first: alerts for first, alerts in kept.items() if alerts}
        self._count = sum(map(len, self._by_first.values()))


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
