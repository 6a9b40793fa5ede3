"""Measures on real wire copy: `make score`, one file a measure, found by dropping it in.

Each file offers `score(corpora: Path) -> Iterable[Row]`. The corpora are not part of the project (publishers' text);
where they are not there, nothing is measured.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`value` is what was reached (a share from 0 to 1 unless `name` says otherwise) on `n` cases; `aim` is the
    issue's figure where there is one; `misses` are the cases that went wrong, one line each."""

    name: str
    n: int
    value: float
    aim: float | None = None
    misses: tuple[str, ...] = ()
