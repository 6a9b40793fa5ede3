"""The embedded broker that stays: `copytaster broker start`, `stop`, `status`, and who looks for it.

Under its folder stand Kafka's own (`1/`) and `state.json`. What proves that it runs is not the state file but
the lock that Kafka holds on its data folder, so a reused process id is never taken for the broker.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline.shell.broker import jars
from pipeline.shell.broker.embedded import Broker
from pipeline.shell.broker.node import STOP_SECONDS, taken
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka


@dataclass(frozen=True)
class State:
    """What `state.json` remembers."""

    pid: int
    port: int
    version: str

    @property
    def bootstrap(self) -> str:
        return f"127.0.0.1:{self.port}"


def start(folder: Path, port: int = 0, progress: jars.Progress = lambda done, total: None) -> State:
    """Start the broker unless it runs; it outlives us. Port 0: the last one, or a free one.

    Raises Trouble (jars cannot be had, `port` is taken, the broker does not come up).
    """
    with _one_at_a_time(folder):
        running = status(folder)
        if running and port in (0, running.port):
            return running
        if running:
            raise Trouble(
                f"the embedded broker already runs, on port {running.port}",
                "run `copytaster broker stop` first, or leave --port away",
            )
        broker = Broker(folder, port=port or _last_port(folder), progress=progress).start()
        node = broker.nodes[0]
        assert node.process is not None
        state = State(node.process.pid, node.port, jars.kafka_version())
        _state_file(folder).write_text(json.dumps(asdict(state)), "utf-8")
        return state


def stop(folder: Path) -> State | None:
    """End the broker and wait for it; None if none runs."""
    state = status(folder)
    if state is None:
        return None
    os.kill(state.pid, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    while _locked(folder):
        if time.monotonic() > deadline:
            os.kill(state.pid, signal.SIGKILL)
        time.sleep(0.05)
    return state


def status(folder: Path) -> State | None:
    """The broker that runs on this folder, if one does."""
    return _read(folder) if _locked(folder) else None


def bootstrap(kafka: Kafka, data_dir: str | Path = ".copytaster") -> str:
    """The brokers to connect to: those that are named, else the embedded one.

    Raises Trouble where neither is there.
    """
    if kafka.bootstrap_servers:
        return kafka.bootstrap_servers
    state = status(Path(data_dir) / "broker")
    if state is None:
        raise Trouble(
            "no broker: KAFKA_BOOTSTRAP_SERVERS is empty and the embedded Apache Kafka does not run",
            "run `copytaster broker start` (or `make run`), or set KAFKA_BOOTSTRAP_SERVERS=host:port",
        )
    return state.bootstrap


def _state_file(folder: Path) -> Path:
    return folder / "state.json"


def _read(folder: Path) -> State | None:
    try:
        return State(**json.loads(_state_file(folder).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _last_port(folder: Path) -> int:
    """The port of the last time if it is free: clients that still know it find the broker again."""
    state = _read(folder)
    return state.port if state and not taken(state.port) else 0


def _locked(folder: Path) -> bool:
    """Whether a Kafka holds the data folder."""
    try:
        with (folder / "1" / "data" / ".lock").open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "start.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
