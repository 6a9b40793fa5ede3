"""Print what the measures find: `python -m tests.score [MEASURE…] [--misses N] [--against REVISION]`."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests import score
from tests.score import Row, _against

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def main() -> int:
    """Run the measures named, or all. Exit code 0: measured; 2: no corpora, or no such measure."""
    names = [
        module.name for module in pkgutil.iter_modules(score.__path__) if not module.name.startswith("_")
    ]
    given = _arguments(names)
    if not given.corpora.is_dir():
        print(f"no corpora at {given.corpora}: nothing to measure", file=sys.stderr)
        return 2
    console = Console() if sys.stdout.isatty() else Console(width=110)  # a log has no width of its own
    for name in given.measure or names:
        began = time.monotonic()
        rows = list(importlib.import_module(f"tests.score.{name}").score(given.corpora))
        if given.json:
            print(_against.dump(rows))
            continue
        console.print(_table(f"{name} ({time.monotonic() - began:.0f} s)", rows))
        _say(console, (f"  {row.name}: {miss}" for row in rows for miss in row.misses[: given.misses]))
        if given.against:
            _say(
                console,
                _against.differences(rows, _against.at(given.against, name, given.corpora.absolute())),
            )
    return 0


def _arguments(names: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=score.__doc__)
    parser.add_argument("measure", nargs="*", help=f"one or several of: {', '.join(names)} (default: all)")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N wrong cases of each row")
    parser.add_argument(
        "--against", metavar="REVISION", help="show what was gained and lost since, e.g. main"
    )
    parser.add_argument("--json", action="store_true", help="rows as JSON Lines instead of a table")
    parser.add_argument("--corpora", type=Path, default=CORPORA, help="the folder of the corpora")
    given = parser.parse_args()
    if unknown := set(given.measure) - set(names):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    return given


def _table(title: str, rows: Sequence[Row]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in ("measure", "cases", "reached", "aim"):
        table.add_column(column, justify="left" if column == "measure" else "right")
    for row in rows:
        good = row.aim is None or row.value >= row.aim
        aim = "" if row.aim is None else f"{row.aim:.3f}"
        table.add_row(row.name, str(row.n), f"{row.value:.4f}", aim, style=None if good else "red")
    return table


def _say(console: Console, lines: Iterable[str]) -> None:
    for line in lines:
        console.print(line, markup=False, highlight=False, emoji=False)


if __name__ == "__main__":
    sys.exit(main())
