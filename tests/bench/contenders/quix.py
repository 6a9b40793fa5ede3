"""Quix Streams as its documentation has it: a streaming data frame, expanded, to a topic; at least once."""

from __future__ import annotations

import sys
from typing import Any

from quixstreams import Application, message_context

from pipeline.dedupe import Memory
from tests.bench.contenders import Message, messages
from tests.bench.meter import Meter


def main(count: int, brokers: str, raw: str, prefix: str) -> None:
    """Read `raw` from its beginning, write to `prefix`.enriched and the others."""
    memory, meter = Memory(), Meter(count)
    app = Application(
        brokers, consumer_group=prefix, auto_offset_reset="earliest", loglevel="ERROR", auto_create_topics=False,
        producer_extra_config={"linger.ms": 20, "enable.idempotence": True},
    )  # fmt: skip
    topics = {
        name: app.topic(f"{prefix}.{name}", key_serializer="bytes", value_serializer="bytes")
        for name in ("enriched", "duplicates", "quarantine")
    }

    def outcomes(value: bytes) -> list[Message]:
        meter.start()
        here = message_context()
        found = list(messages(memory, value, here.partition, here.offset))
        if meter.count():
            app.stop()
        return found

    def topic(value: Message, *_: Any) -> Any:
        return topics[value[0]]

    source = app.topic(raw, key_deserializer="bytes", value_deserializer="bytes")
    frame = app.dataframe(source).apply(outcomes, expand=True)
    frame = frame.set_headers(lambda message, *_: message[3])
    for name in topics:
        part = frame.filter(lambda message, name=name: message[0] == name)
        part.apply(lambda message: message[2]).to_topic(topics[name])
    app.run()
    meter.report()


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
