"""A newcomer's minute: `run` shows the sample, accounts for all of it, and leaves no process behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from pipeline import samples

pytestmark = pytest.mark.broker
COMMAND = [sys.executable, "-m", "pipeline.cli", "run"]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """`run` in an empty folder, with a broker of its own."""
    environ = {
        name: value for name, value in os.environ.items() if not name.startswith(("KAFKA_", "COPYTASTER_"))
    }
    process = subprocess.Popen(
        COMMAND, cwd=tmp_path, env={**environ, "PYTHONUNBUFFERED": "1"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    yield process
    for each in children(process):
        each.kill()
    process.kill()
    process.wait()


def children(process: subprocess.Popen[str]) -> list[psutil.Process]:
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def until(process: subprocess.Popen[str], words: str) -> list[str]:
    """What it says up to the line with these words."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if words in line:
            return lines
    pytest.fail(f"ended without saying {words!r}:\n" + "".join(lines[-30:]))


def left(processes: list[psutil.Process]) -> list[str]:
    _, alive = psutil.wait_procs(processes, timeout=5)
    return [" ".join(each.cmdline())[:120] for each in alive]


def test_the_sample_is_shown_and_accounted_for(started: subprocess.Popen[str], tmp_path: Path) -> None:
    said = until(started, "Watching.")
    text = "".join(said)
    assert re.search(rf"{len(samples.lines())} in: \d+ published .*, none lost", text), text[-2000:]
    for words in ("Bank of Japan's Moriyama", "Tokyo (Japan), 17 November 2026", "duplicate   resend", "refused     empty",
                  "/metrics", "wire.raw → wire.enriched"):  # fmt: skip
        assert words in text
    family = children(started)
    assert len(family) == 4  # the broker, the worker, and the heir of each

    second = subprocess.run(COMMAND, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert second.returncode == 1
    assert "another `copytaster run` is under way" in second.stderr

    started.send_signal(signal.SIGINT)
    assert "stopped" in "".join(until(started, "stopped"))
    assert started.wait(30) == 0
    assert left(family) == []
    assert not (tmp_path / ".copytaster" / "broker").exists()


def test_ended_before_it_is_up_it_leaves_nothing(started: subprocess.Popen[str], tmp_path: Path) -> None:
    until(started, "Apache Kafka at")
    family = children(started)
    assert family
    started.send_signal(signal.SIGTERM)
    assert started.wait(60) == 0
    assert left(family) == []
    assert not (tmp_path / ".copytaster" / "broker").exists()


def test_a_worker_that_dies_is_told(started: subprocess.Popen[str]) -> None:
    until(started, "NEW ")
    family = children(started)
    next(one for one in family if "worker" in one.cmdline()).kill()
    assert "exit code -9" in "".join(until(started, "exit code"))
    assert started.wait(60) == 1
    assert left(family) == []


def test_a_broker_that_dies_is_told(started: subprocess.Popen[str]) -> None:
    until(started, "NEW ")
    family = children(started)
    next(one for one in family if "kafka.Kafka" in one.cmdline()).kill()
    assert "kafka.log" in "".join(until(started, "its log is"))
    assert started.wait(60) == 1
    assert left(family) == []
