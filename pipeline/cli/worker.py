"""`copytaster worker`: one worker, until it is told to end."""

from __future__ import annotations

import os
import signal
import socket
from dataclasses import replace
from typing import Any

from pipeline.cli.flags import HERE, Brokers
from pipeline.shell.settings import Worker

DEFAULT = Worker()


def worker(*, kafka: Brokers = HERE, settings: Worker = DEFAULT) -> None:
    """Read raw stories, publish enriched events. Ends with 0 on SIGTERM or Ctrl-C, with 70 on what nobody foresaw."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _not_yet_begun)
    from pipeline.cli.clients import located
    from pipeline.shell.desk import load
    from pipeline.shell.house import House
    from pipeline.shell.run import run

    named = replace(settings, instance=settings.instance or socket.gethostname())
    desk = load(settings.desk)
    run(House(located(kafka, settings.data_dir), named, desk=desk))


def _not_yet_begun(*_: Any) -> None:
    """A signal while we are still importing: nothing is in flight."""
    os._exit(0)
