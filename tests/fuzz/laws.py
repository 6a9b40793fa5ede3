"""What holds for any bytes, and the files to begin with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pipeline.accept import accept
from pipeline.story import RawRecord, Refusal, Story

SEEDS = Path(__file__).parents[1] / "accept" / "data"
TIME = datetime(2025, 3, 11, 10, tzinfo=UTC)


def seeds(format: str) -> list[Path]:
    """The golden files of a format, without what is expected of them; with `auto` those of all."""
    folder = SEEDS if format == "auto" else SEEDS / format.replace("-", "_")
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.with_name(f"{p.name}.json").exists())


def outcomes(value: bytes, **headers: str) -> list[Story | Refusal]:
    record = RawRecord(value=value, headers=headers, topic="wire.raw", partition=0, offset=0, timestamp=TIME)
    return accept(record)


def check(value: bytes, **headers: str) -> None:
    """Raises AssertionError where a law is broken: something comes out, no defect of ours, the same ids again."""
    found, again = outcomes(value, **headers), outcomes(value, **headers)
    assert found
    assert [one.source for one in found] == [one.source for one in again]
    defects = [one.error for one in found if isinstance(one, Refusal) and one.reason == "internal-error"]
    assert not defects, defects[0]
    for story in found:
        if isinstance(story, Story):
            assert story.id
            f"{story.text}{story.headline}{story.ed_note}{story.id}".encode()
