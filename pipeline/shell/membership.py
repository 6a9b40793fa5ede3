"""Faust as the group's member that never fetches: the leases read, and only transactions commit.

Faust's own delivery loses and doubles records around rebalances, and its background commits can set the group's
offsets back. So its consumer joins the group, heartbeats and tells who owns what; every way by which records
or offsets would pass through it is closed here. This is the whole intrusion into Faust.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiokafka import TopicPartition
from faust.transport.drivers import aiokafka as driver
from faust.types import TP


class _Thread(driver.AIOKafkaConsumerThread):
    """The consumer's own thread: heartbeats go on while the event loop works on a batch."""

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        consumer = self._ensure_consumer()
        consumer.pause(*(TopicPartition(one.topic, one.partition) for one in assigned))
        await super().on_partitions_assigned(assigned, generation_id)

    async def pulse(self) -> None:
        """aiokafka takes a consumer that never polls for dead, and keeps its errors for the poll."""
        consumer = self._ensure_consumer()
        with consumer._subscription.fetch_context():
            consumer._coordinator.check_errors()


class Consumer(driver.Consumer):
    """The member: it owns partitions and reads none of them."""

    _thread: _Thread

    def _new_consumer_thread(self) -> _Thread:
        return _Thread(self, loop=self.loop, beacon=self.beacon)

    def resume_partitions(self, tps: Iterable[TP]) -> None:
        """Every partition stays paused for ever."""

    async def perform_seek(self) -> None:
        """No position to set: nothing is read."""

    async def commit(self, topics: Any = None, start_new_transaction: bool = True) -> bool:
        """Offsets are committed by the leases' transactions alone."""
        return False

    async def verify_all_partitions_active(self) -> None:
        """Faust would complain that nothing is fetched; the leases have a watchdog of their own."""

    async def pulse(self) -> None:
        """Say that the event loop is alive. Raises what went wrong in the group (a fenced instance, no rights)."""
        await self._thread.call_thread(self._thread.pulse)


class Transport(driver.Transport):
    """Faust's transport with our consumer."""

    Consumer = Consumer
