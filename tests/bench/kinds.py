"""Kinds of copy to measure with, as raw-story envelopes of about 3 KB.

`made` are the benchmark's own stories, `teleprinter` is hard-wrapped copy of 1987, `modern` has a paragraph a line, `dpa` are
files of digitalwires (markup and metadata weigh more than the text there). The last three are read from ../shared/corpora,
even rows only, and left out where it is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from tests.bench.stories import envelopes

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
MODERN = ("topics_bbc", "topics_masakhane_eng", "topics_masakhane_fra", "topics_10kgnad", "datelines")
SHORTEST, LONGEST = 2_000, 4_500  # characters of text
ENDLESS = 10**9


def every() -> dict[str, Iterator[bytes]]:
    """Raw-story envelopes of each kind of copy."""
    kinds = {"made": envelopes(ENDLESS)}
    if CORPORA.is_dir():
        kinds |= {"teleprinter": _teleprinter(), "modern": _modern(), "dpa": _dpa()}
    return kinds


def _teleprinter() -> Iterator[bytes]:
    for row in _even("reuters"):
        text = (row["dateline"] or "") + (row["body"] or "")
        if SHORTEST <= len(text) <= LONGEST:
            yield _envelope(row["title"], text, f"{row['date_iso']}Z")


def _modern() -> Iterator[bytes]:
    files = [_even(name) for name in MODERN]
    for rows in zip(*files, strict=False):
        for row in rows:
            if SHORTEST <= len(row["text"]) <= LONGEST:
                yield _envelope(row["title"], row["text"], "2024-05-03T12:00:00Z")


def _dpa() -> Iterator[bytes]:
    """The same few files over and over, each time with another id."""
    files = [path.read_text("utf-8") for path in sorted((CORPORA / "files" / "dpa-json").rglob("*.json"))]
    for number in range(ENDLESS if files else 0):
        content = files[number % len(files)]
        yield orjson.dumps({
            "feed": "dpa", "format": "dpa-json", "id": f"dpa-{number}", "received_at": "2024-05-03T12:00:00Z", "content": content
        })  # fmt: skip


def _envelope(title: str | None, text: str, received: str) -> bytes:
    told = {
        "feed": "bench",
        "received_at": received,
        "headline": title or "",
        "format": "text",
        "content": text,
    }
    return orjson.dumps(told)


def _even(name: str) -> Iterator[dict[str, Any]]:
    with (CORPORA / f"{name}.jsonl").open("rb") as file:
        yield from map(orjson.loads, islice(file, 0, None, 2))
