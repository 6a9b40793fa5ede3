"""How much two stories agree: shares and counts, from a new story's fingerprint and an old story's row."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from pipeline.dedupe import figures
from pipeline.dedupe.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.dedupe.arrival import Arrival

_TOP = 1 << 32
_NONE = frozenset({0})
Overlap: TypeAlias = tuple[float, float, float]  # Jaccard, share of the new in the old, of the old in the new


class Agreement(NamedTuple):
    """Shares run from 0 to 1; `inside` is the share of the new text found in the old, `kept` of the old in the new."""

    exact: bool
    alike: float  # Jaccard of the shingles
    inside: float
    kept: float
    shingles: tuple[int, int]
    words: tuple[int, int]
    figures_same: tuple[str, ...]
    figures_new: tuple[str, ...]
    old: tuple[int, ...]  # the figures of the old that the new lacks, encoded
    figures_seen: tuple[int, int]
    names_same: int
    names: tuple[int, int]
    names_new: tuple[str, ...]
    headline: float  # shared words of the shorter headline
    headline_words: int
    headlines: tuple[int, int]
    elsewhere: bool  # datelined from another place
    paragraphs_same: int
    paragraphs: tuple[int, int]
    hours: float

    @property
    def figures_old(self) -> tuple[str, ...]:
        """The old's own figures in words, those that were hashed as `?`."""
        return tuple(figures.decode(code) or "?" for code in self.old)

    @property
    def most(self) -> float:
        """Share of the shorter text, figures counted as text: they are not in the shingles."""
        same = len(self.figures_same)
        new = (self.inside * self.shingles[0] + same) / max(1, self.shingles[0] + self.figures_seen[0])
        old = (self.kept * self.shingles[1] + same) / max(1, self.shingles[1] + self.figures_seen[1])
        return max(new, old)

    @property
    def boilerplate(self) -> float:
        """Share of the shorter text, whatever the figures."""
        return max(self.inside, self.kept)

    @property
    def conflict(self) -> bool:
        """Each has figures that the other lacks."""
        return bool(self.figures_new) and bool(self.old)

    @property
    def names_conflict(self) -> bool:
        """Each names someone whom the other does not."""
        return min(self.names) > self.names_same

    @property
    def headline_conflict(self) -> bool:
        """Each headline has words that the other lacks."""
        return min(self.headlines) > self.headline_words

    @property
    def figures_agree(self) -> int:
        """How many figures there are, where both have the same; else 0."""
        return 0 if self.figures_new or self.old else len(self.figures_same)

    @property
    def figures_share(self) -> float:
        """Shared figures of the story that has fewer; 1 where one has none."""
        least = min(self.figures_seen)
        return len(self.figures_same) / least if least else 1.0

    @property
    def names_share(self) -> float:
        least = min(self.names)
        return self.names_same / least if least else 1.0


def compare(new: Arrival, old: Row, same: Overlap | None = None) -> Agreement:
    """How the two agree; their order only swaps the pairs. `same` where the overlap is known already."""
    alike, inside, kept = same or shared(new, old.sketch, old.shingles)
    theirs, named = {*old.figures} - _NONE, {*old.names} - _NONE
    heads, parts = {*old.headline} - _NONE, {*old.paragraphs} - _NONE
    both = heads & new.headline
    least = min(len(new.headline), len(heads))
    return Agreement(
        exact=new.exact == old.exact != 0,
        alike=alike,
        inside=inside,
        kept=kept,
        shingles=(new.shingles, old.shingles),
        words=(new.words, old.words),
        figures_same=tuple([text for code, text in new.figures.items() if code in theirs]),
        figures_new=tuple([text for code, text in new.figures.items() if code not in theirs]),
        old=tuple(sorted(theirs.difference(new.figures))),
        figures_seen=(len(new.figures), len(theirs)),
        names_same=len(named.intersection(new.names)),
        names=(len(new.names), len(named)),
        names_new=tuple([text for code, text in new.names.items() if code not in named]),
        headline=len(both) / least if least else 0.0,
        headline_words=len(both),
        headlines=(len(new.headline), len(heads)),
        elsewhere=bool(new.place) and old.place not in (0, new.place),
        paragraphs_same=len(parts & new.paragraphs),
        paragraphs=(len(new.paragraphs), len(parts)),
        hours=abs(new.time - old.time) / 3600,
    )


def shared(new: Arrival, old: tuple[int, ...], shingles: int) -> Overlap:
    """How much of a new story's text and of another's, of so many shingles, is the same, by their sketches."""
    both = len(new.hashes.intersection(old))
    return _overlap(new.sketch, new.shingles, _trimmed(old), shingles, both)


def overlap(new: Sequence[int], new_all: int, old: Sequence[int], old_all: int) -> Overlap:
    """Jaccard, share of new in old and of old in new, estimated from two sketches over the range both cover.

    Sketches ascend, zeros are no hashes; `_all` is how many shingles the text has.
    """
    mine, theirs = _trimmed(new), _trimmed(old)
    return _overlap(mine, new_all, theirs, old_all, len(frozenset(mine).intersection(theirs)))


def _overlap(
    mine: Sequence[int], mine_all: int, theirs: Sequence[int], theirs_all: int, both: int
) -> Overlap:
    if not both:
        return 0.0, 0.0, 0.0
    limit = min(
        mine[-1] if mine_all > len(mine) else _TOP,
        theirs[-1] if theirs_all > len(theirs) else _TOP,
    )
    n, m = bisect_right(mine, limit), bisect_right(theirs, limit)
    return both / (n + m - both), both / n, both / m


def _trimmed(sketch: Sequence[int]) -> Sequence[int]:
    return sketch if not sketch or sketch[-1] else sketch[: sketch.index(0)]
