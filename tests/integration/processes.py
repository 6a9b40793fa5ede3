"""Workers as an operator has them: processes of `copytaster worker`, and a supervisor that starts them again."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM, Signals

import orjson

from pipeline.shell.broker.node import free_ports

COMMAND = [sys.executable, "-m", "pipeline.cli"]
UNFORESEEN = 70
PATIENCE = 8  # a machine that has other things to do is slow, not wrong: loading the rules alone takes seconds of its own


def until(ready: Callable[[], object], seconds: float, what: str) -> None:
    """Wait for something to become true; fails with `what` where it does not."""
    deadline = time.monotonic() + PATIENCE * seconds
    while not ready():
        if time.monotonic() > deadline:
            raise AssertionError(f"after {PATIENCE * seconds:.0f} s still not: {what}")
        time.sleep(0.1)


class Process:
    """One `copytaster worker`; `supervised`: started again whenever it ends itself with 70, or is killed."""

    def __init__(
        self, instance: str, folder: Path, environment: Mapping[str, str], *, supervised: bool = False
    ) -> None:
        self.instance = instance
        self.port = free_ports(1)[0]
        self.log_file = folder / f"{instance}.log"
        self.ends: list[int] = []
        self._environment = {**os.environ, **environment, "COPYTASTER_DATA_DIR": str(folder / "data")}
        self._supervised = supervised
        self._process = self._start()
        if supervised:
            threading.Thread(target=self._supervise, daemon=True).start()

    @property
    def log(self) -> str:
        return self.log_file.read_text("utf-8")

    def signal(self, number: Signals) -> None:
        self._process.send_signal(number)

    def stop(self, number: Signals = SIGTERM, seconds: float = 10.0) -> int:
        """Ask it to end, wait, and give its exit code. Fails where that takes longer."""
        self._supervised = False
        self._process.send_signal(number)
        return self._process.wait(seconds)

    def wait(self, seconds: float) -> int:
        return self._process.wait(seconds)

    def destroy(self) -> None:
        self._supervised = False
        with suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def page(self, name: str) -> tuple[int, str]:
        """Status and text of `/NAME`; status 0 where nothing answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{name}", timeout=2) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def ready(self) -> bool:
        return self.page("readyz")[0] == 200

    def leases(self) -> dict[str, str]:
        """The partitions it has, and the state of each lease."""
        text = self.page("readyz")[1]
        return dict(orjson.loads(text)["leases"]) if text else {}

    def metric(self, name: str, **labels: str) -> float:
        """The sum of `copytaster_NAME` over all series that have these labels."""
        wanted = [f'{key}="{value}"' for key, value in labels.items()]
        lines = [
            line for line in self.page("metrics")[1].splitlines()
            if line.split("{")[0].split(" ")[0] == f"copytaster_{name}" and all(w in line for w in wanted)
        ]  # fmt: skip
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines)

    def _start(self) -> subprocess.Popen[bytes]:
        with self.log_file.open("ab") as log:
            return subprocess.Popen(
                [*COMMAND, "worker", "--instance", self.instance, "--http-port", str(self.port)],
                env=self._environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            )  # fmt: skip

    def _supervise(self) -> None:
        while self._supervised:
            code = self._process.wait()
            if self._supervised:
                self.ends.append(code)
                time.sleep(0.2)
                self._process = self._start()
