"""Alerts and lines, and the stories that grow out of them: found by their words, for they share few shingles.

A page has most of the words of its alert in its lead, the first (who or what it is about) among them. Alerts of the last
hours, and short copy of the last two, are kept by that word, so that a page finds them; an alert that comes late looks for
its page among the leads of the last hours, row by row: alerts are rare.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.index import Index
from pipeline.dedupe.relate import ALERT_H, ALERT_WORDS, LINE_H, LINE_WORDS
from pipeline.dedupe.rows import CORRECTION, DEAD, GROWS, KILL, LABELLED, Row

_FEWEST = 3  # words in common
_SMALL = 256  # alerts, before the old ones are looked for
_HOURS, _LINE_HOURS = int(ALERT_H), int(LINE_H)
_LABELS = LABELLED | CORRECTION | KILL | DEAD


def hours(row: Row) -> int:
    """For how long a story may grow out of a row, 0 where none will."""
    if row.flags & GROWS:
        return _HOURS
    return _LINE_HOURS if row.words <= LINE_WORDS and not row.flags & _LABELS else 0


class Flashes:
    """Alerts and lines with the words of their headlines, by the first of these."""

    def __init__(self) -> None:
        self._by_first: dict[int, list[tuple[Row, frozenset[int], int]]] = {}
        self._count, self._full = 0, _SMALL

    def add(self, row: Row) -> None:
        """Remember a row, where a story may grow out of it."""
        words, last = frozenset(row.headline) - {0}, 3600 * hours(row)
        if len(words) < _FEWEST or not last:
            return
        self._by_first.setdefault(row.headline[0], []).append((row, words, last))
        self._count += 1
        if self._count >= self._full:
            self._forget(row.time)
            self._full = max(_SMALL, 2 * self._count)

    def find(self, new: Arrival) -> list[tuple[Row, float]]:
        """Rows most of whose words the story's lead has, the first among them, with the share for alerts; in a fixed order."""
        found = []
        for first in new.lead & self._by_first.keys():
            for row, words, last in self._by_first[first]:
                if abs(row.time - new.time) > last:
                    continue
                shared = len(words & new.lead)
                if shared >= _FEWEST and shared >= ALERT_WORDS * len(words):
                    found.append((row, shared / len(words) if row.flags & GROWS else 0.0))
        return sorted(found, key=lambda one: one[0].identity)

    def _forget(self, now: int) -> None:
        kept = {
            first: [one for one in rows if one[0].time + 2 * one[2] >= now]
            for first, rows in self._by_first.items()
        }
        self._by_first = {first: rows for first, rows in kept.items() if rows}
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
