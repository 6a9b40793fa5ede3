"""`copytaster broker`: the embedded Apache Kafka, for laptops and tests."""

from __future__ import annotations

from pathlib import Path

from cyclopts import App
from rich.console import Console
from rich.progress import Progress

from pipeline.cli.flags import DATA_DIR
from pipeline.shell.broker import daemon, jars

app = App(name="broker", help="The embedded Apache Kafka: start it, stop it, see whether it runs.")


@app.command
def start(*, port: int = 0, data_dir: str = DATA_DIR) -> None:
    """Start it unless it runs. The first time, its jars are fetched.

    Parameters
    ----------
    port
        Port on 127.0.0.1; 0 takes the last one, or a free one.
    data_dir
        Folder of its data, kept over restarts.
    """
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Apache Kafka's jars", total=len(jars.locked()))
        state = daemon.start(
            _folder(data_dir), port, lambda done, total: bar.update(task, completed=done, total=total)
        )
    print(f"Apache Kafka {state.version} runs on {state.bootstrap} (process {state.pid})")


@app.command
def stop(*, data_dir: str = DATA_DIR) -> None:
    """End it, and wait until it has ended. Its data stays."""
    state = daemon.stop(_folder(data_dir))
    print(f"Apache Kafka on {state.bootstrap} has ended" if state else "no embedded Apache Kafka runs here")


@app.command
def status(*, data_dir: str = DATA_DIR) -> int:
    """Say whether it runs, and where; ends with 1 if it does not."""
    state = daemon.status(_folder(data_dir))
    if state is None:
        print("no embedded Apache Kafka runs here")
        return 1
    print(f"Apache Kafka {state.version} runs on {state.bootstrap} (process {state.pid})")
    return 0


def _folder(data_dir: str) -> Path:
    return Path(data_dir) / "broker"
