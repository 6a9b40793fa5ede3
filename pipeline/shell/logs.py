"""What the log shows: our own lines, and of the libraries' only what they have not just said.

aiokafka says several times a second, for each of some dozen connections, that a broker does not answer.
"""

from __future__ import annotations

import logging
import sys
import time

LIBRARIES = ("pipeline", "faust", "mode", "aiokafka", "kafka", "aiohttp.access", "asyncio")
# The first calls every rebalance a warning, and a group that is just being made an error; what matters, the watchdog
# says. The second complains of a tenth of a second without the processor.
TALKATIVE = ("aiokafka.consumer.group_coordinator", "kafka.net.selector")
QUIET_SECONDS = 30.0


class Repeats(logging.Filter):
    """Lets each kind of a library's message through once in a while; `now` is a monotonic clock."""

    def __init__(self, seconds: float = QUIET_SECONDS) -> None:
        super().__init__()
        self._seconds = seconds
        self._until: dict[tuple[str, str], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name == "copytaster" or record.levelno >= logging.CRITICAL:
            return True
        kind, now = (record.name, str(record.msg)), time.monotonic()
        if now < self._until.get(kind, 0.0):
            return False
        self._until[kind] = now + self._seconds
        return True


def to_stderr(level: str) -> None:
    """Set up the process's log at a level; the libraries show warnings and worse, with DEBUG everything."""
    logging.basicConfig(
        stream=sys.stderr, level=level, format="%(asctime)s %(levelname)s %(message)s", force=True
    )
    if level == "DEBUG":
        return
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for handler in logging.getLogger().handlers:
        handler.addFilter(Repeats())
