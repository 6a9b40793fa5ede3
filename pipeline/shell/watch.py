"""The watchdog: keeps the membership alive while the event loop is, and ends a worker that only looks alive.

A service of its own, for Faust's timers begin only when the group has assigned: too late for a member that the
group does not let in.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from aiokafka.errors import KafkaError
from mode import Service

from pipeline.shell.fate import die, give_up
from pipeline.shell.leases import Leases
from pipeline.shell.membership import Consumer
from pipeline.shell.refusals import explained
from pipeline.shell.settings import Kafka

log = logging.getLogger("copytaster")

PULSE_SECONDS = 1.0


class Watch(Service):
    """`kafka` is for words to a person; `stall` are the seconds without a commit, though there is something to read, after which the worker ends."""

    def __init__(self, app: Any, leases: Leases, kafka: Kafka, stall: float, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._app = app
        self._leases = leases
        self._kafka = kafka
        self._stall = stall

    @Service.task
    async def _beat(self) -> None:
        while not self.should_stop:
            await asyncio.sleep(PULSE_SECONDS)
            await _pulse(self._app.consumer, self._kafka)
            stalled = self._leases.stalled(self._stall)
            if stalled:
                die(
                    f"nothing committed for {self._stall:.0f} s, though there is something to read: {stalled}"
                )


async def _pulse(consumer: Consumer, kafka: Kafka) -> None:
    try:
        await consumer.pulse()
    except asyncio.CancelledError:
        raise
    except KafkaError as error:
        if trouble := explained(error, kafka):
            give_up(trouble)
        if not error.retriable:
            die("the group does not want this worker", error)
        log.warning("the group: %r, trying again", error)
    except Exception as error:
        die("the group's coordination broke", error)
