"""Whoever is killed leaves no child behind; whoever ends in good order keeps the choice."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from pipeline.cli.heir import Heir

PARENT = """
import subprocess, sys, time
from pipeline.cli.heir import Heir
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]])
heir = Heir(child.pid)
print("ready", flush=True)
time.sleep(600)
"""
CHILD = """
import signal, sys, time
def end(*_):
    open({!r}, "w").close()
    sys.exit()
signal.signal(signal.SIGTERM, end)
time.sleep(600)
"""


def test_a_killed_parent_takes_its_child_along_in_good_order(tmp_path: Path) -> None:
    said = tmp_path / "asked to end"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, CHILD.format(str(said))], stdout=subprocess.PIPE)
    assert parent.stdout
    assert parent.stdout.readline() == b"ready\n"
    time.sleep(1)  # for the child to set its signal's handler
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 30
    while not said.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_an_heir_that_is_dismissed_ends_nothing() -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    try:
        Heir(child.pid).dismiss()
        time.sleep(0.2)
        assert child.poll() is None
    finally:
        child.kill()
        child.wait()
