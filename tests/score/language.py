"""Language without the feed's tag: how often it is right, and how often wrong (the rest is `und`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from pipeline import language
from tests.score import Row

FILES = (
    "topics_bbc",
    "topics_ag",
    "topics_masakhane_eng",
    "topics_masakhane_fra",
    "topics_10kgnad",
    "datelines",
)
CUTS = {"whole text": None, "100 characters": 100, "40 characters": 40}


def score(corpora: Path) -> Iterator[Row]:
    """One row a length for right and one for wrong answers, all languages together."""
    texts = list(_texts(corpora))
    for name, cut in CUTS.items():
        found = [(tag, language.detect(language.sampled(text[:cut]))[0]) for tag, text in texts]
        right = sum(tag == one for tag, one in found)
        wrong = [f"{tag} read as {one}" for tag, one in found if one not in (tag, language.UNKNOWN)]
        yield Row(name=f"language right, {name}", n=len(found), value=right / len(found))
        yield Row(
            name=f"language wrong, {name}", n=len(found), value=len(wrong) / len(found), misses=tuple(wrong)
        )


def _texts(corpora: Path) -> Iterator[tuple[str, str]]:
    for file in FILES:
        for line in (corpora / f"{file}.jsonl").read_bytes().splitlines()[::4]:
            row = orjson.loads(line)
            tag = language.primary(row["lang"] or "")
            if tag != language.UNKNOWN:
                yield tag, row["text"]
