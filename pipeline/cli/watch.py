"""The sample fed and its outcomes shown, each accounted for by the raw record that it came from."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kafka.errors import KafkaTimeoutError

from pipeline import samples
from pipeline.cli import clients, outcomes, show
from pipeline.cli.inputs import read
from pipeline.cli.send import limit, send
from pipeline.cli.terminal import out
from pipeline.shell.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from kafka import KafkaConsumer

    from pipeline.shell.settings import Kafka

SILENCE_SECONDS = 60.0
PATIENCE_SECONDS = 10.0


@dataclass
class Seen:
    """What was fed and what came of it, by the raw record's place."""

    fed: set[tuple[str, int, int]] = field(default_factory=set)
    came: dict[tuple[str, int, int], str] = field(default_factory=dict)
    headlines: dict[str, str] = field(default_factory=dict)

    def complete(self) -> bool:
        return self.fed <= self.came.keys()


def sample(reader: KafkaConsumer, kafka: Kafka, check: Callable[[], None], pace: float) -> Seen:
    """Feed the sample and show what comes of it, until all of it is accounted for."""
    seen, topic, most = Seen(), kafka.topic("raw"), limit(kafka, "raw")
    with samples.path() as path, clients.producer(kafka) as made:
        try:
            for sent in send(made, topic, read(path, "", "", ""), most, pace, PATIENCE_SECONDS):
                seen.fed.add((topic, sent.partition, sent.offset))
                check()
                take(reader, kafka, seen)
        except KafkaTimeoutError:
            check()  # which knows better what has happened, if the broker is ours
            raise
    _rest(reader, kafka, seen, check)
    return seen


def _rest(reader: KafkaConsumer, kafka: Kafka, seen: Seen, check: Callable[[], None]) -> None:
    last = time.monotonic()
    while not seen.complete():
        check()
        if take(reader, kafka, seen):
            last = time.monotonic()
        if time.monotonic() - last > SILENCE_SECONDS:
            missing = len(seen.fed - seen.came.keys())
            raise Trouble(
                f"nothing has come out for {SILENCE_SECONDS:.0f} s, and {missing} stories are still missing",
                "look at the worker's log, and ask `copytaster doctor` in another terminal while this runs",
            )


def take(reader: KafkaConsumer, kafka: Kafka, seen: Seen) -> int:
    """Show what has arrived; gives how much that was."""
    arrived = list(outcomes.poll(reader, kafka))
    for found in arrived:
        kind = found.value["event"] if found.name == "enriched" else found.name
        seen.came.setdefault(found.source, kind)
        show.write(out(), show.outcome(found.name, found.value, seen.headlines))
    return len(arrived)
