"""What each step of the way costs: `python -m tests.bench.steps [LAST] [--stories N] [--rounds N] [--against REVISION]`.

Stories of about 3 KB go through every step by itself, with what the step gets on the way. A column is a kind
of copy, see tests/bench/kinds.py.

Figures are microseconds of CPU time a story. Each step runs in small lots of stories, the whole several times over, and of
each lot the best time counts: on a machine that does other work too a plain average says more of the others than of us.
The collector of garbage is off meanwhile, as in `timeit`. With `--against`, the code of that revision does the same between
whiles, so that both columns come from one run and their ratio is to be trusted where the figures are not.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from pipeline import byline, clean, dateline, dedupe, event, language, mentions, subjects, version, way
from pipeline.accept import accept
from pipeline.dedupe import Memory
from pipeline.story import Normalised, Outcome, RawRecord, Refusal, Story
from tests.bench import kinds

ROOT = Path(__file__).parents[2]
LOT = 20  # stories that are timed together
WHOLE = "the whole way"
TOGETHER = "lines + dateline + separate + byline"
PARTS = ("lines", "dateline", "separate", "byline")
AIMS = {"accept": 30, TOGETHER: 120, "fingerprint": 60, "judge": 60, "subjects": 120}
Figures = dict[str, dict[str, float]]  # kind of copy → step → microseconds


class Work:
    """One story on its way: what came in, and under each step's name what the step gave."""

    def __init__(self, record: RawRecord, story: Story) -> None:
        self.record, self.story = record, story
        self.memory = Memory()
        self.done: dict[str, Any] = {}

    def item(self) -> Normalised:
        d, story = self.done, self.story
        return Normalised(
            story=story, copy=d["separate"], language=d["language"], dateline=d["dateline"], byline=d["byline"],
            agency=dateline.agency(story, d["dateline"], d["byline"]), version=d["version"], fingerprint=d["fingerprint"],
        )  # fmt: skip


def _events(done: dict[str, Any]) -> list[Outcome]:
    return [event.outcome(one, done["subjects"], done["mentions"]) for one in done["judge"]]


def _whole(record: RawRecord, memory: Memory) -> list[Outcome | Refusal]:
    items = [one for one in way.read(record) if isinstance(one, Normalised)]
    return list(way.enrich(items, memory))


# As `way` calls them, in its order; what a step is given is made before the clock runs.
STEPS: dict[str, Callable[[Work], Callable[[], object]]] = {
    "accept": lambda w: partial(accept, w.record),
    "lines": lambda w: partial(clean.lines, w.story.text),
    "version": lambda w: partial(version.read, w.story, w.done["lines"]),
    "dateline": lambda w: partial(dateline.read, w.story, w.done["lines"]),
    "separate": lambda w: partial(clean.separate, w.story, w.done["lines"], w.done["dateline"], w.done["version"]),
    "byline": lambda w: partial(byline.read, w.story, w.done["separate"]),
    "language": lambda w: partial(language.read, w.story, w.done["separate"]),
    "fingerprint": lambda w: partial(dedupe.fingerprint, w.done["separate"], w.done["language"]),
    "judge": lambda w: partial(w.memory.judge, w.item(), w.story.source.received_at),
    "subjects": lambda w: partial(subjects.read, w.item()),
    "mentions": lambda w: partial(mentions.read, w.item()),
    "event": lambda w: partial(_events, w.done),
    WHOLE: lambda w: partial(_whole, w.record, w.memory),
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.steps", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "last", nargs="?", choices=STEPS, default=WHOLE, help="the last step to measure (default: all)"
    )
    parser.add_argument("--stories", type=int, default=500, help="how many of each kind of copy")
    parser.add_argument("--rounds", type=int, default=7, help="how often; of each lot the best time counts")
    parser.add_argument("--against", metavar="REVISION", help="measure that revision too")
    parser.add_argument("--json", action="store_true", help="the figures as JSON instead of a table")
    given = parser.parse_args()
    if given.against:
        now, then = _both(
            given.against, [given.last, "--stories", str(given.stories), "--rounds", str(given.rounds)]
        )
        Console(width=150).print(_table(now, then, given.against))
    elif given.json:
        print(json.dumps(measured(given.last, given.stories, given.rounds)))
    else:
        Console(width=110).print(_table(measured(given.last, given.stories, given.rounds)))


def measured(last: str, stories: int, rounds: int) -> Figures:
    """Microseconds a story, of each kind of copy and each step up to the last."""
    steps = list(STEPS)[: list(STEPS).index(last) + 1]
    way.prepare()
    values = {kind: list(islice(made, stories)) for kind, made in kinds.every().items()}
    return {kind: _steps(steps, _works(raw), rounds) for kind, raw in values.items() if raw}


def _steps(steps: Sequence[str], works: list[Work], rounds: int) -> dict[str, float]:
    best: dict[str, list[float]] = {}
    for _ in range(rounds):
        memory = Memory(), Memory()  # each round judges from an empty one
        for step in steps:
            for work in works:
                work.memory = memory[step == WHOLE]
            times = list(_timed(step, [(work, STEPS[step](work)) for work in works]))
            best[step] = list(map(min, best.get(step, times), times))
    figures = {step: sum(times) / len(works) for step, times in best.items()}
    return figures | {TOGETHER: sum(figures.get(part, 0.0) for part in PARTS)}


def _timed(step: str, calls: Sequence[tuple[Work, Callable[[], object]]]) -> Iterator[float]:
    """Microseconds of each lot; what the step gave is kept for those after it."""
    for start in range(0, len(calls), LOT):
        lot = calls[start : start + LOT]
        gc.collect(0)
        gc.disable()
        began = time.thread_time_ns()
        given = [call() for _, call in lot]
        spent = time.thread_time_ns() - began
        gc.enable()
        for (work, _), one in zip(lot, given, strict=True):
            work.done[step] = one
        yield spent / 1_000


def _works(values: list[bytes]) -> list[Work]:
    works = []
    for number, value in enumerate(values):
        record = RawRecord(
            value=value, headers={}, topic="bench", partition=0, offset=number, timestamp=datetime(2026, 3, 2, tzinfo=UTC)
        )  # fmt: skip
        works += [Work(record, story) for story in accept(record)[:1] if not isinstance(story, Refusal)]
    return works


def _both(revision: str, given: list[str]) -> tuple[Figures, Figures]:
    """This code and that of a revision in turns, each in processes of its own; of each figure the best counts."""
    now: list[Figures] = []
    then: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="copytaster-steps-") as folder:
        _git("worktree", "add", "-q", "--detach", "--no-checkout", folder, revision)
        try:
            _git("-C", folder, "checkout", "-q", revision, "--", "pipeline")
            for turn in range(4):
                where, figures = (ROOT, now) if turn % 2 else (Path(folder), then)
                figures.append(_elsewhere(where, given))
        finally:
            _git("worktree", "remove", "--force", folder)
    return _best(now), _best(then)


def _git(*words: str) -> None:
    subprocess.run(["git", *words], cwd=ROOT, check=True)


def _elsewhere(folder: Path, given: list[str]) -> Figures:
    """The figures of the pipeline in `folder`, measured by this very benchmark."""
    command = [sys.executable, "-m", "tests.bench.steps", "--json", *given]
    told = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    done = subprocess.run(command, cwd=folder, env=told, stdout=subprocess.PIPE, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _best(turns: Sequence[Figures]) -> Figures:
    first, *others = turns
    return {
        kind: {step: min(value, *(turn[kind][step] for turn in others)) for step, value in steps.items()}
        for kind, steps in first.items()
    }


def _table(now: Figures, then: Figures | None = None, revision: str = "") -> Table:
    """Steps in the order of the way; with `then`, each figure stands after that of the other revision."""
    title = f"µs a story; {revision} → here" if then else "µs a story"
    table = Table(title=title, title_justify="left")
    table.add_column("step", no_wrap=True)
    for name in (*now, "mean", "aim"):
        table.add_column(name, justify="right", no_wrap=True)
    for step in filter(now[next(iter(now))].__contains__, (*STEPS, TOGETHER)):
        cells = [_cell(step, now, then, (kind,)) for kind in now]
        aim = str(AIMS.get(step, ""))
        table.add_row(step, *cells, _cell(step, now, then, tuple(now)), aim, end_section=step == "event")
    return table


def _cell(step: str, now: Figures, then: Figures | None, kinds: tuple[str, ...]) -> str:
    here = sum(now[kind][step] for kind in kinds) / len(kinds)
    if not then:
        return f"{here:.1f}"
    there = sum(then[kind][step] for kind in kinds) / len(kinds)
    return f"{there:.0f} → {here:.0f} ({here / there - 1:+.0%})"


if __name__ == "__main__":
    main()
