"""Run the benchmark and print its table: `python -m tests.bench [--stories N] [CONTENDER…]`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kafka import KafkaProducer
from rich.console import Console
from rich.table import Table

from pipeline.shell.broker import Broker
from pipeline.shell.settings import Kafka, Topics
from pipeline.shell.topics import create
from tests import bench
from tests.bench import worker
from tests.bench.stories import envelopes

ROOT = Path(__file__).parents[2]
PARTITIONS = 4
CONTENDERS = {
    "core": "the pure core, one process, no broker",
    "worker": "copytaster worker, exactly once",
    "confluent_loop": "confluent-kafka loop, at least once",
    "quix": "Quix Streams, at least once",
    "bytewax_flow": "Bytewax, at least once",
}


def main() -> int:
    """Exit code 0: measured; 1: a contender failed."""
    parser = argparse.ArgumentParser(prog="make bench", description=bench.__doc__)
    parser.add_argument(
        "contender", nargs="*", help=f"one or several of: {', '.join(CONTENDERS)} (default: all)"
    )
    parser.add_argument("--stories", type=int, default=20_000, help="how many stories each works off")
    given = parser.parse_args()
    if unknown := set(given.contender) - CONTENDERS.keys():
        parser.error(f"no such contender: {', '.join(sorted(unknown))}")
    console = Console() if sys.stdout.isatty() else Console(width=110)  # a log has no width of its own
    with tempfile.TemporaryDirectory(prefix="copytaster-bench-") as folder:
        figures = _run(given.contender or list(CONTENDERS), given.stories, Path(folder), console)
    console.print(_table(figures, given.stories))
    return 0


def _run(names: Sequence[str], count: int, folder: Path, console: Console) -> dict[str, dict[str, Any]]:
    figures = {}
    with Broker(folder / "kafka") as broker, console.status("") as status:
        status.update(f"feeding {count:,} stories")
        _feed(broker.bootstrap, count)
        for name in names:
            status.update(CONTENDERS[name])
            figures[name] = _measure(name, count, broker.bootstrap, folder)
    return figures


def _feed(brokers: str, count: int) -> None:
    for name in CONTENDERS:
        create(Kafka(bootstrap_servers=brokers, topic_prefix=_prefix(name)), Topics(partitions=PARTITIONS))
    producer = KafkaProducer(bootstrap_servers=brokers, linger_ms=50, compression_type=None)
    for number, value in enumerate(envelopes(count)):
        producer.send(f"{_prefix('worker')}.raw", value, partition=number % PARTITIONS)
    producer.flush()
    producer.close()


def _measure(name: str, count: int, brokers: str, folder: Path) -> dict[str, Any]:
    if name == "worker":
        return worker.run(count, brokers, _prefix(name), folder)
    python = ROOT / ".venv-bench" / "bin" / "python"
    where = [brokers, f"{_prefix('worker')}.raw", _prefix(name)] if name != "core" else []
    done = subprocess.run(
        [python, "-m", f"tests.bench.contenders.{name}", str(count), *where],
        cwd=ROOT, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-2000:]}")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _prefix(name: str) -> str:
    return f"bench-{name.replace('_', '-')}"


def _table(figures: dict[str, dict[str, Any]], count: int) -> Table:
    table = Table(title=f"{count:,} stories of 3 KB, one process each, one run", title_justify="left")
    for column in ("", "stories/s", "stories per CPU s", "CPU s", "peak memory"):
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    for name, row in figures.items():
        table.add_row(
            CONTENDERS[name],
            f"{row['stories'] / row['wall']:,.0f}",
            f"{row['stories'] / row['cpu']:,.0f}",
            f"{row['cpu']:.1f}",
            f"{row['memory'] / 1e6:,.0f} MB",
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
