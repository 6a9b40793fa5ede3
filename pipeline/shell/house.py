"""What the parts of one worker share: settings, metrics, and what was learnt of the cluster at start."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from pipeline.shell.clients import arguments
from pipeline.shell.metrics import Metrics
from pipeline.shell.settings import Kafka, Worker
from pipeline.subjects import Desk


@dataclass(slots=True)
class House:
    """`shards` is the number of partitions of `normalised`, known once the cluster has answered.

    `turn` is whose turn with the core it is: one batch is worked on while others are read or committed. `desk` is the
    newsroom's own vocabulary, `met` the other applications that were met on our topics.
    """

    kafka: Kafka
    worker: Worker
    metrics: Metrics = field(default_factory=Metrics)
    desk: Desk | None = None
    shards: int = 0
    met: set[str] = field(default_factory=set)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def clients(self) -> dict[str, Any]:
        """The arguments of every aiokafka client."""
        return {**arguments(self.kafka), "client_id": f"copytaster-{self.worker.instance}"}

    def transactional_id(self, topic: str, partition: int) -> str:
        return f"{self.worker.app_id}-{topic}-{partition}"
