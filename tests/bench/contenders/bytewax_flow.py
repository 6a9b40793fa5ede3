"""Bytewax as its documentation has it: a dataflow from a Kafka input to a Kafka output."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import bytewax.operators as op
from bytewax.connectors.kafka import KafkaSink, KafkaSinkMessage, KafkaSource, KafkaSourceMessage
from bytewax.dataflow import Dataflow
from bytewax.testing import cluster_main

from pipeline.dedupe import Memory
from tests.bench.contenders import messages
from tests.bench.meter import Meter


def main(count: int, brokers: str, raw: str, prefix: str) -> None:
    """Read `raw` from its beginning to its end, write to `prefix`.enriched and the others."""
    memory, meter = Memory(), Meter(count)

    def outcomes(record: KafkaSourceMessage[bytes, bytes]) -> Iterator[KafkaSinkMessage[bytes, bytes]]:
        meter.start()
        for topic, key, value, headers in messages(
            memory, record.value, record.partition or 0, record.offset or 0
        ):
            yield KafkaSinkMessage(key, value, topic=f"{prefix}.{topic}", headers=headers)
        meter.count()

    flow = Dataflow("bench")
    source = KafkaSource(brokers.split(","), [raw], tail=False, batch_size=400)
    stream = op.flat_map("core", op.input("in", flow, source), outcomes)
    op.output("out", stream, KafkaSink(brokers.split(","), f"{prefix}.enriched", {"linger.ms": "20"}))
    cluster_main(flow, [], 0)
    meter.report()


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
