"""How a worker ends when it cannot go on: at once, so that nothing half done is ever committed."""

from __future__ import annotations

import logging
import os
from typing import NoReturn

from pipeline.shell.errors import Trouble

EXIT_TROUBLE = 1
EXIT_UNFORESEEN = 70  # EX_SOFTWARE of sysexits.h; the orchestrator starts the worker again

log = logging.getLogger("copytaster")


def die(why: str, error: BaseException | None = None) -> NoReturn:
    """End the process now, without clean-up: the next owner fences us and reads what was committed."""
    log.critical("%s: ending with exit code %d, to be started again", why, EXIT_UNFORESEEN, exc_info=error)
    _end(EXIT_UNFORESEEN)


def give_up(trouble: Trouble) -> NoReturn:
    """End the process now: a person has to do something first, and starting it again would not help."""
    log.critical("%s", trouble)
    _end(EXIT_TROUBLE)


def _end(code: int) -> NoReturn:
    logging.shutdown()
    os._exit(code)
