"""`copytaster doctor`: what is wrong, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.text import Text

from pipeline.cli import checks, clients
from pipeline.cli.checks import Finding
from pipeline.cli.flags import HERE, Brokers
from pipeline.cli.terminal import out
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Worker

if TYPE_CHECKING:
    from kafka import KafkaAdminClient

    from pipeline.shell.settings import Kafka

MARKS = {"ok": ("✓ ", "bold green"), "mind": ("! ", "bold yellow"), "wrong": ("✗ ", "bold red")}
Settings = Annotated[Worker, Parameter(name="*", group="Worker")]
USUAL = Worker()


def doctor(*, worker: Settings = USUAL, kafka: Brokers = HERE) -> int:
    """Check settings, broker, transactions, topics, clock and worker; each line says that it is well or what to do.

    Changes nothing. Exits with 1 if anything is wrong; what only deserves a look (!) does not count.

    For example:

    - `copytaster doctor`
    - `KAFKA_BOOTSTRAP_SERVERS=kafka-1:9093 COPYTASTER_SECURITY_PROTOCOL=SSL copytaster doctor`
    """
    wrong, told = False, ""
    for finding in _examine(kafka, worker):
        out().print(Text.assemble(MARKS[finding.mark], finding.text))
        if finding.hint not in ("", told):
            out().print(Text.assemble(("  → ", "dim"), finding.hint))
        wrong, told = wrong or finding.mark == "wrong", finding.hint
    return int(wrong)


def _examine(kafka: Kafka, worker: Worker) -> Iterator[Finding]:
    yield from checks.settings(os.environ, kafka, worker)
    try:
        kafka = clients.located(kafka, worker.data_dir)
        with clients.admin(kafka) as client:
            yield from _connected(client, kafka, worker)
    except Trouble as trouble:
        yield Finding("wrong", trouble.message, trouble.hint)


def _connected(client: KafkaAdminClient, kafka: Kafka, worker: Worker) -> Iterator[Finding]:
    """Each check by itself: one that fails does not hide what the next would have found."""
    tries: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: checks.cluster(client, kafka),
        lambda: checks.transactions(kafka, worker),
        lambda: checks.layout(client, kafka),
        lambda: checks.clock(client, kafka),
        lambda: checks.workers(client, kafka, worker),
    )
    for each in tries:
        try:
            with clients.understood(kafka):
                yield from each()
        except Trouble as trouble:
            yield Finding("wrong", trouble.message, trouble.hint)
