"""Connections for the tools, all with kafka-python and all made here.

kafka-python is for the tools' side only (feeding, looking, replaying, checking); the worker's hot path has
its own clients. Whoever cannot connect raises Trouble that says where to look.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import stamina
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.errors import (
    AuthorizationError,
    CoordinatorNotAvailableError,
    KafkaError,
    KafkaTimeoutError,
)

from pipeline.shell import broker, reach, topics
from pipeline.shell.clients import arguments
from pipeline.shell.errors import Trouble
from pipeline.shell.refusals import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kafka import KafkaAdminClient

    from pipeline.shell.settings import Kafka

CONNECT_MS = 10_000
BATCH_BYTES = 256 * 1024
CLIENT_ID = "copytaster-tools"
logging.getLogger("kafka").setLevel(logging.CRITICAL)  # what it has to say comes as an exception, too
stamina.instrumentation.set_on_retry_hooks([])


def located(kafka: Kafka, data_dir: str) -> Kafka:
    """The same settings with brokers named: those that are set, else the embedded one where it runs."""
    return replace(kafka, bootstrap_servers=broker.bootstrap(kafka, data_dir))


@contextmanager
def producer(kafka: Kafka) -> Iterator[KafkaProducer]:
    """An idempotent producer that waits for all replicas; flushed at the end unless an error came first."""
    with understood(kafka):
        made = KafkaProducer(
            **arguments(kafka), client_id=CLIENT_ID, bootstrap_timeout_ms=CONNECT_MS, acks="all",
            enable_idempotence=True, linger_ms=5, batch_size=BATCH_BYTES, max_request_size=topics.RAW_BYTES,
            allow_auto_create_topics=False,
        )  # fmt: skip
        try:
            yield made
            made.flush(timeout=60)
        except BaseException:
            _abandon(made)
            raise
        made.close(timeout=5)


def _abandon(made: KafkaProducer) -> None:
    """Close it without waiting for what cannot be delivered: its own `close` flushes first, and raises again."""
    made._sender.force_close()
    with suppress(KafkaError):
        made.close(timeout=1)


@contextmanager
def consumer(kafka: Kafka, **more: Any) -> Iterator[KafkaConsumer]:
    """A reader outside of any group, of what is committed, that starts where it is told to."""
    with understood(kafka):
        made = KafkaConsumer(
            **arguments(kafka), client_id=CLIENT_ID, bootstrap_timeout_ms=CONNECT_MS, group_id=None,
            enable_auto_commit=False, isolation_level="read_committed", allow_auto_create_topics=False,
            auto_offset_reset="earliest", **more,
        )  # fmt: skip
        try:
            yield made
        finally:
            made.close()


@contextmanager
def admin(kafka: Kafka) -> Iterator[KafkaAdminClient]:
    """The admin client of `topics`, its errors in words that help."""
    with understood(kafka), topics.admin(kafka) as made:
        yield made


def partitions(reader: KafkaConsumer, kafka: Kafka, names: Iterable[str]) -> list[TopicPartition]:
    """All partitions of our topics by short name. Raises Trouble where one does not exist."""
    found: list[TopicPartition] = []
    for topic in map(kafka.topic, names):
        numbers = reader.partitions_for_topic(topic)
        if not numbers:
            raise absent(topic, kafka)
        found += [TopicPartition(topic, number) for number in sorted(numbers)]
    return found


@stamina.retry(on=CoordinatorNotAvailableError, attempts=None, timeout=15)
def members(client: KafkaAdminClient, group: str) -> int:
    """How many workers the group has now. A new cluster makes its offsets topic first: that is waited for."""
    return len(client.describe_groups([group])[group]["members"])


def absent(topic: str, kafka: Kafka) -> Trouble:
    return Trouble(
        f"there is no topic {topic} at {kafka.bootstrap_servers}",
        "run `copytaster topics create`, or set COPYTASTER_TOPIC_PREFIX if yours are named otherwise",
    )


@contextmanager
def understood(kafka: Kafka) -> Iterator[None]:
    """kafka-python's errors, in words that help."""
    where = kafka.bootstrap_servers
    try:
        yield
    except AuthorizationError as error:
        raise Trouble(
            f"{where} does not let this user do it: {error}",
            "the rights that each command needs are listed in README.md, “Operations”",
        ) from error
    except (KafkaTimeoutError, ConnectionError) as error:
        cause = reach.cause(kafka) or error
        raise explained(cause, kafka) or Trouble(
            f"no answer from Kafka at {where}: {str(cause) or type(cause).__name__}",
            "check KAFKA_BOOTSTRAP_SERVERS, the network, and whether the brokers speak "
            f"{kafka.security_protocol} (COPYTASTER_SECURITY_PROTOCOL); `copytaster doctor` looks closer",
        ) from error
    except KafkaError as error:
        raise Trouble(f"Kafka at {where}: {error}", "`copytaster doctor` looks closer") from error
