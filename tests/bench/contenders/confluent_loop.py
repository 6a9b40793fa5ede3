"""A plain loop of consume and produce with confluent-kafka (librdkafka), at least once."""

from __future__ import annotations

import sys

from confluent_kafka import Consumer, Producer

from pipeline.dedupe import Memory
from tests.bench.contenders import messages
from tests.bench.meter import Meter


def main(count: int, brokers: str, raw: str, prefix: str) -> None:
    """Read `raw` from its beginning, write to `prefix`.enriched and the others."""
    group = {"group.id": prefix, "auto.offset.reset": "earliest", "enable.auto.commit": False}
    consumer = Consumer({"bootstrap.servers": brokers, **group})
    producer = Producer({"bootstrap.servers": brokers, "linger.ms": 20, "enable.idempotence": True})
    consumer.subscribe([raw])
    memory, meter = Memory(), Meter(count)
    done = False
    while not done:
        batch = [m for m in consumer.consume(400, timeout=1.0) if not m.error()]
        if not batch:
            continue
        meter.start()
        for record in batch:
            for topic, key, value, headers in messages(
                memory, record.value(), record.partition(), record.offset()
            ):
                producer.produce(f"{prefix}.{topic}", value, key, headers=headers)
        producer.flush()
        consumer.commit(asynchronous=False)
        done = meter.count(len(batch))
    meter.report()
    consumer.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
