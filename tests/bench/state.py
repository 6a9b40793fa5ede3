"""A shard's memory with a million stories: resident size, time to load, time of a lookup and of a whole judgement.

    python -m tests.bench.state [--stories 1000000] [--lookups 4000]

Stories are made of hashes, not of text: a fifth of each sketch comes from a pool of boilerplate that many share (as in market
reports), the rest is its own. Of the lookups a third repeats a story with a few changes, a third is an occurrence of a common
template, a third is new. Times are CPU time of the process, so that other work on the machine counts little.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import psutil
from rich.console import Console
from rich.table import Table

from pipeline import dedupe
from pipeline.dedupe import arrival, records
from pipeline.dedupe.rows import EVENT, KEYS, ROW, Rows
from pipeline.story import Copy, Fingerprint, Normalised, Paragraph, Source, StateRecord, Story, Version

START = datetime(2026, 11, 21, tzinfo=UTC)
WINDOW_H = 72
BATCH = 400
BOILERPLATE = 20_000
SKETCH = 56
PASSES = 5


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.state", description=__doc__)
    parser.add_argument("--stories", type=int, default=1_000_000)
    parser.add_argument("--lookups", type=int, default=4_000)
    given = parser.parse_args()
    random = np.random.default_rng(7)
    gc.collect()
    before = psutil.Process().memory_info().rss
    memory, sample, seconds, written = load(random, given.stories)
    gc.collect()
    resident = psutil.Process().memory_info().rss - before
    table = Table(title=f"a shard with {memory.stories:,} stories", title_justify="left")
    for column in ("measure", "reached", "aim"):
        table.add_column(column, justify="left" if column == "measure" else "right")
    table.add_row("resident", f"{resident / 1e6:,.0f} MB", "1,000 MB")
    table.add_row("of which index, as counted", f"{memory.bytes / 1e6:,.0f} MB", "")
    table.add_row("state topic", f"{written / 1e6:,.0f} MB", "")
    table.add_row("load", f"{seconds:.1f} s", "30 s")
    state = memory._state
    arrivals = [arrival.arrive(item) for item in stories(random, sample, given.lookups)]
    for name, times in (
        ("lookup: candidates", timed(lambda new: state.index.votes(new.sketch, 2), arrivals, PASSES)),
        ("lookup: candidates and comparison", timed(state.best, arrivals, PASSES)),
        (
            "judgement",
            timed(lambda item: memory.judge(item, START), list(stories(random, sample, given.lookups))),
        ),
    ):
        half, worst = np.percentile(times, [50, 99])
        table.add_row(name, f"{half:.0f} µs, p99 {worst:.0f} µs", "p99 60 µs" if "lookup" in name else "")
    Console().print(table)


def load(random: np.random.Generator, stories: int) -> tuple[dedupe.Memory, Rows, float, int]:
    """A memory filled out of records, a sample of its rows, the seconds that loading took, the bytes read."""
    memory, seconds, written, kept = dedupe.Memory(), 0.0, 0, []
    for number, (record, rows) in enumerate(segments(random, stories, BATCH)):
        began = time.thread_time()
        memory.load(record)
        seconds += time.thread_time() - began
        written += len(record.value or b"")
        if number % 25 == 0:
            kept.append(rows[:40].copy())
    return memory, np.concatenate(kept), seconds, written


def segments(random: np.random.Generator, stories: int, batch: int) -> Iterator[tuple[StateRecord, Rows]]:
    """The records of the state topic that so many stories make in the window, `batch` of them a record; and their rows."""
    pool = random.integers(1, 1 << 32, BOILERPLATE, np.uint32)
    for first in range(0, stories, batch):
        hour = int(START.timestamp()) // 3600 + first * WINDOW_H // stories
        rows = made(random, pool, min(batch, stories - first), first, hour)
        key = records.key("s", 0, hour, int(rows[0]["identity"]))
        yield StateRecord(key=key, value=records.segment(rows.tobytes(), hour, hour * 3600, 0)), rows


def made(random: np.random.Generator, pool: Any, count: int, first: int, hour: int) -> Rows:
    """Rows of one batch."""
    rows = np.zeros(count, ROW)
    own = random.integers(1, 1 << 32, (count, SKETCH - SKETCH // 5), np.uint32)
    shared = pool[(random.zipf(1.3, (count, SKETCH // 5)) % BOILERPLATE)]
    rows["sketch"] = np.sort(np.concatenate([own, shared], axis=1), axis=1)
    for name in ("figures", "names", "paragraphs", "headline", "lead"):
        width = rows[name].shape[1] // 2
        rows[name][:, :width] = random.integers(1, 1 << 16, (count, width), np.uint32)
    rows["keys"] = random.integers(1, 1 << 32, (count, len(KEYS)), np.uint32)
    for name in ("exact", "identity", "chain"):
        rows[name] = random.integers(1, 1 << 63, count, np.uint64)
    rows["time"], rows["shingles"], rows["words"], rows["flags"] = hour * 3600, 450, 480, EVENT
    rows["agency"], rows["feed"] = b"reuters", b"reuters"
    return rows


def stories(random: np.random.Generator, sample: Rows, count: int) -> Iterator[Normalised]:
    """A third alike to a remembered story, a third sharing its boilerplate, a third new."""
    for number in range(count):
        row = sample[int(random.integers(len(sample)))]
        sketch = row["sketch"].copy()
        keep = (SKETCH - 4, SKETCH // 4, 0)[number % 3]
        change = random.permutation(SKETCH)[keep:]
        sketch[change] = random.integers(1, 1 << 32, len(change), np.uint32)
        print_ = Fingerprint(
            exact=int(random.integers(1, 1 << 62)),
            sketch=tuple(np.sort(sketch).tolist()),
            shingles=450,
            words=480,
            figures=tuple(map(str, random.integers(1, 10**6, 12).tolist())),
            names=tuple(f"Name{n}" for n in random.integers(1, 10**6, 12).tolist()),
            headline=tuple(random.integers(1, 1 << 32, 6).tolist()),
            lead=tuple(random.integers(1, 1 << 32, 24).tolist()),
        )
        yield replace(BASE, story=_story(number), fingerprint=print_)


def _story(number: int) -> Story:
    source = Source(
        id=None, feed="bench", format="text", topic=f"bench{time.monotonic_ns()}", partition=0, offset=number,
        received_at=START + timedelta(hours=WINDOW_H - 1), sha256="", origin="live",
    )  # fmt: skip
    return Story(source=source, text="", id=f"bench-{number}", headline="A headline")


BODY = Paragraph(kind="body", text="", span=(0, 0))
BASE = Normalised(
    story=_story(0), copy=Copy(headline="", standfirst="", paragraphs=(BODY,), notes=()), language="en", dateline=None, byline=None,
    agency=None, version=Version(), fingerprint=Fingerprint(exact=0, sketch=(), shingles=0),
)  # fmt: skip


def timed(work: Callable[[Any], object], given: list[Any], passes: int = 1) -> list[float]:
    """Microseconds of each call, the fastest of the passes over all: what else runs here slows only some of them."""
    times = [float("inf")] * len(given)
    for _ in range(passes):
        for number, one in enumerate(given):
            began = time.thread_time_ns()
            work(one)
            times[number] = min(times[number], (time.thread_time_ns() - began) / 1e3)
    return times


if __name__ == "__main__":
    main()
