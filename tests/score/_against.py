"""The same measures at another revision, in a work tree of its own: what was gained, what was lost, by its rows."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.score import Row

ROOT = Path(__file__).parents[2]
SHOWN = 20  # cases of a row


def dump(rows: Iterable[Row]) -> str:
    """Rows as JSON, one a line, for the other side to read."""
    return "\n".join(json.dumps(asdict(row)) for row in rows)


def at(revision: str, measure: str, corpora: Path) -> list[Row]:
    """The rows of a measure as the code of `revision` has them; [] where it has no such measure.

    Raises SystemExit where git does not know the revision.
    """
    with tempfile.TemporaryDirectory(prefix="copytaster-score-") as folder:
        _git("worktree", "add", "--quiet", "--detach", folder, revision)
        try:
            if not (Path(folder) / "tests" / "score" / f"{measure}.py").exists():
                return []
            command = [sys.executable, "-m", "tests.score", measure, "--json", "--corpora", str(corpora)]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        finally:
            _git("worktree", "remove", "--force", folder)
    if done.returncode:
        raise SystemExit(f"{revision} cannot be measured:\n{done.stderr[-800:]}")
    return [
        Row(**{**row, "misses": tuple(row["misses"])}) for row in map(json.loads, done.stdout.splitlines())
    ]


def differences(now: Sequence[Row], then: Sequence[Row]) -> Iterator[str]:
    """A line for each row whose value moved, and below it the cases that went wrong since, or no longer do."""
    before = {row.name: row for row in then}
    for row in now:
        old = before.get(row.name)
        if old is None or (old.value == row.value and set(old.misses) == set(row.misses)):
            continue
        yield f"{row.name}: {old.value:.4f} → {row.value:.4f}"
        for sign, cases in (
            ("lost  ", set(row.misses) - set(old.misses)),
            ("gained", set(old.misses) - set(row.misses)),
        ):
            yield from (f"  {sign} {case}" for case in sorted(cases)[:SHOWN])


def _git(*words: str) -> None:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"git {words[0]}: {done.stderr.strip()}")
