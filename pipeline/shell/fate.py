"""How a worker dies of what it did not foresee: at once, so that nothing half done is ever committed."""

from __future__ import annotations

import logging
import os
from typing import NoReturn

EXIT_UNFORESEEN = 70  # EX_SOFTWARE of sysexits.h; the orchestrator starts the worker again

log = logging.getLogger("copytaster")


def die(why: str, error: BaseException | None = None) -> NoReturn:
    """End the process now, without clean-up: the next owner fences us and reads what was committed."""
    log.critical("%s: ending with exit code %d, to be started again", why, EXIT_UNFORESEEN, exc_info=error)
    logging.shutdown()
    os._exit(EXIT_UNFORESEEN)
