"""How long a command of many processes lives: alone in its folder, until a signal ends it."""

from __future__ import annotations

import fcntl
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from pipeline.shell.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One `run` in a folder. Raises Trouble for the second."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "run.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Trouble(
                f"another `copytaster run` is under way in {folder.absolute()}",
                "end it with Ctrl-C in its terminal, or set COPYTASTER_DATA_DIR to another folder",
            ) from error
        yield


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """SIGTERM and a closed terminal end it as Ctrl-C does; once is enough, for what follows has its own deadlines.

    Nothing is put back: the process ends with this block.
    """
    ends = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def interrupt(*_: object) -> NoReturn:
        for each in ends:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in ends:
        signal.signal(each, interrupt)
    yield
