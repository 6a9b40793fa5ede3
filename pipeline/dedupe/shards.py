"""Which shard a story belongs to: by language, so that near-duplicates of different agencies meet.

Common languages are ranked by how much copy there is in them and dealt out in that order, so that the
largest never share a shard while there are enough; all others go by a stable hash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xxhash import xxh3_64_intdigest

if TYPE_CHECKING:
    from pipeline.story import Normalised

RANKING = (
    "en", "de", "es", "fr", "ru", "zh", "ar", "pt", "it", "ja",
    "nl", "sv", "no", "da", "fi", "pl", "tr", "uk", "ko", "el",
)  # fmt: skip
_RANK = {code: rank for rank, code in enumerate(RANKING)}
_TO_ALL = frozenset({"kill", "withhold"})


def shard_of(language: str, shards: int) -> int:
    """The shard of a language (`de`, `de-AT`, `""` where unknown), from 0 to `shards` - 1."""
    code = language.replace("_", "-").split("-", 1)[0].lower()
    rank = _RANK.get(code)
    return (xxh3_64_intdigest(code.encode("utf-8", "replace")) if rank is None else rank) % shards


def shards_for(item: Normalised, shards: int) -> tuple[int, ...]:
    """Where a story has to go, its home shard first: to that one alone, or for kills, withholds and what lifts them to every other too.

    A kill must not be lost, and the language of a two-line notice is a guess.
    """
    home = shard_of(item.language, shards)
    label = item.version
    if label.kind in _TO_ALL or (label.release and label.names) or item.story.status != "usable":
        return (home, *(shard for shard in range(shards) if shard != home))
    return (home,)
