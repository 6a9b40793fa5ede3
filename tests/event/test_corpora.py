"""Wire files in real formats through the whole way: each becomes valid ninjs or is refused by name.

The files are no part of the project; where they are not there, nothing is tested.
"""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from pipeline import way
from pipeline.story import Decision, Normalised, RawRecord, Refusal, Verdict
from tests.event import made

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
INDEX = CORPORA / "files" / "index.jsonl"
ROWS = [orjson.loads(line) for line in INDEX.read_bytes().splitlines()] if INDEX.exists() else []
FORMATS = sorted({row["format"] for row in ROWS})

pytestmark = pytest.mark.skipif(not ROWS, reason=f"no corpora at {CORPORA}")


def read(path: Path) -> list[Normalised | Refusal]:
    record = RawRecord(
        value=path.read_bytes(), headers={"feed": "f"}, topic="t", partition=0, offset=0, timestamp=made.TIME
    )
    return list(way.read(record))


@pytest.mark.parametrize("format", FORMATS)
def test_every_file_becomes_valid_ninjs_or_is_refused_by_name(format: str) -> None:
    for row in (row for row in ROWS if row["format"] == format):
        for one in read(CORPORA / row["path"]):
            if isinstance(one, Refusal):
                assert one.reason != "internal-error", (row["path"], one.error)
                continue
            verdict = Verdict(kind="new", chain=one.story.id)
            item = made.story(Decision(item=one, verdict=verdict, event="new", event_id="e"), ())
            embargo = one.story.embargo
            unread = {"embargoedUntil"} if embargo and embargo.until is None else set()
            assert set(one.story.ninjs or ()) - unread <= set(item), row["path"]


@pytest.mark.skipif("ninjs-suite" not in FORMATS, reason="no test suite of ninjs")
def test_what_the_suite_of_ninjs_calls_valid_is_read() -> None:
    valid = [row["path"] for row in ROWS if row["format"] == "ninjs-suite" and row["expected"]["valid"]]
    refused = [path for path in valid if any(isinstance(one, Refusal) for one in read(CORPORA / path))]
    assert (len(valid), refused) == (158, [])
