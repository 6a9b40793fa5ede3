"""The processes that `run` starts: a broker and a worker. Each is ended again, whatever happens in between.

Both run in sessions of their own, so that Ctrl-C at the terminal reaches `run` alone, which then ends the
worker before the broker that it needs to say goodbye. Where `run` is killed, their heirs end them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.cli.heir import Heir
from pipeline.shell.broker import daemon
from pipeline.shell.broker.node import free_ports, taken
from pipeline.shell.errors import Trouble
from pipeline.shell.fate import EXIT_UNFORESEEN
from pipeline.shell.settings import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.shell.broker.jars import Progress
    from pipeline.shell.settings import Kafka

MARK = "made-by-run"  # a broker's folder with this file in it is ours to delete
READY_SECONDS = 90.0
STOP_SECONDS = 15.0
RESTARTS = 3
LAST_WORDS = 12


@contextmanager
def broker(folder: Path, progress: Progress, *, keep: bool) -> Iterator[str]:
    """The embedded broker as long as the block runs; gives its address.

    A broker of the user's that is there already is used, and left as it was. A new one begins empty, so that
    each `run` shows the same, and is deleted at the end unless it is to be kept.
    """
    _sweep(folder)
    if running := daemon.status(folder):
        yield running.bootstrap
        return
    fresh = not folder.exists()
    if fresh:
        folder.mkdir(parents=True)
        (folder / MARK).touch()
    heir = None
    try:
        state = daemon.start(folder, progress=progress)
        heir = Heir(state.pid)
        yield state.bootstrap
    except Trouble:
        fresh = False  # its log may tell more; the next `run` sweeps it away
        raise
    finally:
        _stop(folder)
        if heir:
            heir.dismiss()
        if fresh and keep:
            (folder / MARK).unlink()
        elif fresh:
            shutil.rmtree(folder)


def _sweep(folder: Path) -> None:
    """What a `run` left behind that was killed before it could clean up."""
    if (folder / MARK).exists():
        _stop(folder)
        shutil.rmtree(folder)


def _stop(folder: Path) -> None:
    """End the broker that runs on the folder; its data are free a moment before its process is gone."""
    if stopped := daemon.stop(folder):
        deadline = time.monotonic() + STOP_SECONDS
        while _lives(stopped.pid) and time.monotonic() < deadline:
            time.sleep(0.05)


def _lives(pid: int) -> bool:
    with suppress(ChildProcessError):  # not our child: an earlier `run` started it
        os.waitpid(pid, os.WNOHANG)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@dataclass
class Supervised:
    """A worker process, started again when it ended itself to be started again."""

    environment: dict[str, str]
    log: Path
    http: str
    process: subprocess.Popen[bytes] | None = None
    restarts: int = 0
    heir: Heir | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.cli", "worker"],
                env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.heir = Heir(self.process.pid)

    def check(self) -> None:
        """Start it again if it asked for that; raises Trouble with the end of its log if it died otherwise."""
        code = self.process.poll() if self.process else None
        if code is None:
            return
        if code == EXIT_UNFORESEEN and self.restarts < RESTARTS:
            self.restarts += 1
            self._dismiss()
            self.start()
            return
        raise Trouble(
            f"the worker ended with exit code {code}:\n{last_words(self.log)}",
            f"all that it said stands in {self.log}; `copytaster doctor` checks broker, topics and settings",
        )

    def wait(self) -> None:
        """Until it is ready: assigned, and its state loaded. Raises Trouble where it does not get so far."""
        deadline = time.monotonic() + READY_SECONDS
        while not answers(f"{self.http}/readyz"):
            self.check()
            if time.monotonic() > deadline:
                raise Trouble(
                    f"the worker is not ready after {READY_SECONDS:.0f} s:\n{last_words(self.log)}",
                    f"all that it said stands in {self.log}; {self.http}/readyz tells what it waits for",
                )
            time.sleep(0.1)

    def stop(self) -> None:
        """SIGTERM, so that it commits and leaves its group; SIGKILL if that takes too long."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._dismiss()

    def _dismiss(self) -> None:
        if self.heir is not None:
            self.heir.dismiss()
            self.heir = None


@contextmanager
def worker(kafka: Kafka, settings: Worker, log: Path) -> Iterator[Supervised]:
    """One worker, as long as the block runs; `wait` tells when it is ready. `log` is made anew."""
    settings = replace(settings, http_port=port(settings.http_port))
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_bytes(b"")
    http = f"http://{settings.http_host}:{settings.http_port}"
    made = Supervised({**os.environ, **environment(kafka, settings)}, log, http)
    try:
        made.start()
        yield made
    finally:
        made.stop()


def environment(*settings: Any) -> dict[str, str]:
    """Settings as the environment variables that a child reads them from."""
    told = {
        f"COPYTASTER_{f.name.upper()}": str(getattr(one, f.name)) for one in settings for f in fields(one)
    }
    told["KAFKA_BOOTSTRAP_SERVERS"] = told.pop("COPYTASTER_BOOTSTRAP_SERVERS")
    return told


def answers(url: str) -> bool:
    """Whether this answers 200."""
    with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310
        return bool(response.status == 200)
    return False


def last_words(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    return "\n".join(lines[-LAST_WORDS:])


def port(wanted: int) -> int:
    """The port that is wanted; where the usual one is taken, a free one. Raises Trouble for a chosen one."""
    if not taken(wanted):
        return wanted
    if wanted == Worker().http_port:
        return free_ports(1)[0]
    raise Trouble(f"port {wanted} is taken by another program", "choose another with --http-port")
