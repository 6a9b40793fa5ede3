"""The gate before the group: load the rules, wait for the broker, refuse one that cannot do what we need, wait for the topics."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from typing import Any

from kafka.errors import KafkaError
from mode import Service

from pipeline.shell import desk, reach, topics
from pipeline.shell.errors import Trouble
from pipeline.shell.house import House
from pipeline.shell.refusals import explained

log = logging.getLogger("copytaster")

RETRY_SECONDS = 1.0
REMIND_SECONDS = 30.0

# Kafka's protocol keys of what a transaction needs, by name.
NEEDED = {
    22: "InitProducerId",
    24: "AddPartitionsToTxn",
    25: "AddOffsetsToTxn",
    26: "EndTxn",
    28: "TxnOffsetCommit",
}


class Gate(Service):
    """A service of the app that starts before its consumer, and is started when the cluster is as it must be."""

    def __init__(self, house: House, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.house = house
        self.waits_for = "its rules and places"

    async def on_start(self) -> None:
        await asyncio.to_thread(desk.prepare)
        self.waits_for = "the broker"
        said, told = "", 0.0
        while not self.should_stop:
            why = await asyncio.to_thread(self._look)
            if not why:
                break
            if why != said or time.monotonic() - told > REMIND_SECONDS:
                log.warning("waiting: %s", why)
                said, told = why, time.monotonic()
            await asyncio.sleep(RETRY_SECONDS)
        self.waits_for = ""

    def _look(self) -> str:
        """Learn the number of shards; or why that cannot be yet. Raises Trouble where waiting is of no use."""
        kafka = self.house.kafka
        try:
            with topics.admin(kafka) as client:
                refuse_without_transactions(client)
                present = topics.look(client, kafka)
        except (KafkaError, OSError) as failed:
            error = reach.cause(kafka) or failed
            if trouble := explained(failed, kafka) or explained(error, kafka):
                raise trouble from failed
            self.waits_for = "the broker"
            return f"no answer from Kafka at {kafka.bootstrap_servers} ({_short(error)})"
        missing = [kafka.topic(name) for name, found in present.items() if not found.partitions]
        if missing:
            self.waits_for = "the topics"
            return f"there is no topic {', '.join(missing)}: run `copytaster topics create`"
        self._accept(present)
        return ""

    def _accept(self, present: Mapping[str, topics.Found]) -> None:
        for found in topics.compare(present, self.house.kafka):
            if found.grave:
                raise Trouble(f"{found.topic}: {found.text}", "see `copytaster topics check`")
            log.warning("%s: %s", found.topic, found.text)
        self.house.shards = present["normalised"].partitions


def refuse_without_transactions(client: Any) -> None:
    """Raises Trouble, by name, for a broker that lacks what exactly-once needs."""
    versions = client._manager.broker_version_data.api_versions
    lacking = [name for key, name in NEEDED.items() if key not in versions]
    if lacking:
        raise Trouble(
            f"this broker has no transactions (it lacks {', '.join(lacking)})",
            "Copytaster needs Apache Kafka 2.5 or newer, or a broker that is as good",
        )


def _short(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200] or type(error).__name__
