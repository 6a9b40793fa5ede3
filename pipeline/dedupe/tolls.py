"""Tolls: the one number in a headline that changes while its story stays the same one.

    "Two dead in avalanche in Tyrol" → "Three dead in avalanche in Tyrol"

Magnitudes, yields and results change from story to story, tolls within one; so the headline has to count the dead, the hurt
or the missing, and say nothing else that differs on both sides.
"""

from __future__ import annotations

from functools import cache

from pipeline.dedupe import figures, fingerprints
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.rows import Row

_WORDS = (
    "dead death deaths killed kills die dies died injured wounded hurt missing injures wounds toll casualties"
    " tote toten todesopfer verletzte verletzten vermisste vermissten opfer"
    " mort morts blessé blessés disparus victimes tués"
    " muerto muertos heridos desaparecidos fallecidos víctimas"
    " погиб погибли погибших погибшие пострадали пострадавших пострадавшие ранены раненых"
    " morti feriti dispersi mortos feridos doden gewonden döda skadade"
)
_FEWEST = 3  # words that two headlines share, the toll's own among them


def grown(new: Arrival, old: Row) -> bool:
    """Whether the headlines count the same thing and differ in numbers, on one side at most in words."""
    theirs = set(old.headline) - {0}
    shared = new.headline & theirs
    if len(shared) < _FEWEST or not shared & _hashes(_WORDS):
        return False
    return not renamed(new, old)


def renamed(new: Arrival, old: Row) -> bool:
    """Whether each headline has words, not only numbers, that the other lacks."""
    theirs = set(old.headline) - {0}
    counted = " ".join(filter(None, map(figures.decode, old.figures)))
    said = (
        new.headline - theirs - set(fingerprints.numbers(new.item.copy.headline)) - _hashes(figures.SPELLED)
    )
    gone = theirs - new.headline - set(fingerprints.numbers(counted)) - _hashes(figures.SPELLED)
    return bool(said) and bool(gone)


@cache
def _hashes(words: str) -> frozenset[int]:
    return frozenset(fingerprints.content_words(words, 1000))
