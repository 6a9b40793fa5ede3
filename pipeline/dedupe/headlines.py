"""A headline that a kill quotes, found among the headlines of stories: labels fall off it, its end is cut, a word is put otherwise.

"Ferry with 214 on board runs aground off Halvan" is "Ferry with 214 aboard runs aground off Halvan"
"Cyclist dies in accident in Rossbach" is not "Cyclist dies in accident in Lindental"
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from pipeline.dedupe.index import Index

HEADLINE = 0.75  # share of the quoted words
SURE = 7  # words: in shorter headlines, one word for another is another story's (`… in Lindental`, `… in Rossbach`)
FEWER = 5  # the same where a figure is among them
HALF = 0.5  # share of a headline that a shorter form of it has


def alike(index: Index, words: Sequence[int], figures: Sequence[int]) -> Iterable[tuple[float, int]]:
    """Rows by the share of a headline's words, its figures all there: kills are rare, so every row is looked at."""
    wanted = np.array(words, np.uint32)
    numbers = np.array([word for word in words if word in figures], np.uint32)
    for first, table in index.tables():
        heads = table["headline"]
        shared = np.isin(heads, wanted).sum(axis=1)
        sizes = np.maximum((heads != 0).sum(axis=1), 1)
        hit = (shared >= 3) & (shared >= HEADLINE * len(words)) & (shared >= HALF * sizes)
        least = FEWER if len(numbers) and len(words) > FEWER else SURE
        hit &= (shared == len(words)) | (shared == sizes) | (shared >= max(least, len(words) - 1))
        hit &= np.isin(heads, numbers).sum(axis=1) >= len(numbers)
        yield from ((float(shared[n]) / len(words), first + n) for n in np.flatnonzero(hit).tolist())


def same(named: set[int], heads: frozenset[int], figures: set[int]) -> bool:
    """The same for one headline, of a story that comes after the kill that named it."""
    shared = len(named & heads)
    least = FEWER if named & figures and len(named) > FEWER else SURE
    return (
        named & figures <= heads
        and shared >= 2
        and shared >= HEADLINE * len(named)
        and shared >= HALF * len(heads)
        and (shared in (len(named), len(heads)) or shared >= max(least, len(named) - 1))
    )
