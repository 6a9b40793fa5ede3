"""Ends a process when the one that started it is gone, however it went: `kill -9` leaves nobody to clean up.

The heir is a small process that reads a pipe which its parent holds open and never writes to. When the parent
dies, the kernel closes the pipe. Run as a file, it needs the standard library alone.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress


class Heir:
    """Of the process `pid`, from now on until `dismiss`."""

    def __init__(self, pid: int) -> None:
        self._process = subprocess.Popen(  # a session of its own: Ctrl-C at the terminal is not for it
            [sys.executable, "-I", "-S", __file__, str(pid)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def dismiss(self) -> None:
        """The process has ended, or is to outlive us."""
        self._process.kill()
        self._process.communicate()


def _inherit(pid: int) -> None:
    sys.stdin.buffer.read()
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)


if __name__ == "__main__":
    _inherit(int(sys.argv[1]))
