"""How long a worker waits for its memory: `wire.seen` with a million stories, on the embedded Apache Kafka, read to its end.

    python -m tests.bench.rebuild [--stories 1000000] [--batch 100]

The records are those of `tests.bench.state`, written in transactions as a lease writes them; then they are read as a lease
reads them: committed only, from the beginning, into the index. Wall time, with the broker on the same machine.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import tempfile
import time
from itertools import islice
from pathlib import Path

import numpy as np
import psutil
from aiokafka import AIOKafkaProducer
from rich.console import Console

from pipeline.shell import seen
from pipeline.shell.broker import Broker
from pipeline.shell.clients import arguments
from pipeline.shell.house import House
from pipeline.shell.settings import Kafka, Topics, Worker
from pipeline.shell.tenure import BATCH_BYTES
from pipeline.shell.topics import create
from tests.bench.state import segments

TOGETHER = 20  # records of a transaction


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rebuild", description=__doc__)
    parser.add_argument("--stories", type=int, default=1_000_000)
    parser.add_argument("--batch", type=int, default=100, help="stories of a record")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="copytaster-bench-") as folder, Broker(Path(folder)) as broker:
        kafka = Kafka(bootstrap_servers=broker.bootstrap)
        create(kafka, Topics(partitions=1))
        asyncio.run(_measure(House(kafka, Worker(instance="bench"), shards=1), given.stories, given.batch))


async def _measure(house: House, stories: int, batch: int) -> None:
    written = await _write(house, stories, batch)
    gc.collect()
    process = psutil.Process()
    before, cpu = process.memory_info().rss, sum(process.cpu_times()[:2])
    began = time.monotonic()
    loaded = await seen.load(house, 0, seen.Shelf())
    seconds, cpu = time.monotonic() - began, sum(process.cpu_times()[:2]) - cpu
    resident = process.memory_info().rss - before
    Console().print(
        f"{loaded.memory.stories:,} stories, {written / 1e6:,.0f} MB in the topic:"
        f" back in {seconds:.1f} s ({cpu:.1f} s of CPU; aim 30 s), {resident / 1e6:,.0f} MB more resident"
    )


async def _write(house: House, stories: int, batch: int) -> int:
    """Fill the topic; how many bytes."""
    producer = AIOKafkaProducer(
        **arguments(house.kafka), transactional_id="bench", max_batch_size=BATCH_BYTES
    )
    await producer.start()
    total, topic = 0, house.kafka.topic("seen")
    made = segments(np.random.default_rng(7), stories, batch)
    while some := list(islice(made, TOGETHER)):
        async with producer.transaction():
            for record, _ in some:
                await producer.send(topic, key=record.key, value=record.value, partition=0)
                total += len(record.value or b"")
    await producer.stop()
    return total


if __name__ == "__main__":
    main()
