"""One broker, or a cluster of a few, that lives as long as a `with` block."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from kafka import KafkaAdminClient
from kafka.errors import KafkaError

from pipeline.shell.broker import jars
from pipeline.shell.broker.node import Node, free_ports
from pipeline.shell.errors import Trouble

START_SECONDS = 60.0


class Broker:
    """`size` brokers on free loopback ports (or the first on `port`), each with a folder under `folder`.

    A folder that has been used before keeps its topics. `extra` are further server properties;
    `format_args` go to Kafka's StorageTool (`--add-scram …`).
    """

    def __init__(
        self,
        folder: Path,
        *,
        size: int = 1,
        port: int = 0,
        extra: Mapping[str, str] | None = None,
        format_args: Sequence[str] = (),
        progress: jars.Progress = lambda done, total: None,
    ) -> None:
        class_path = jars.class_path(progress)
        ports = free_ports(2 * size)
        voters = dict(enumerate(ports[size:], start=1))
        self.nodes = [
            Node(id=n, folder=folder.absolute() / str(n), port=port if port and n == 1 else ports[n - 1],
                 voters=voters, jars=class_path, extra=extra or {}, format_args=format_args)
            for n in voters
        ]  # fmt: skip

    @property
    def bootstrap(self) -> str:
        """`host:port[,host:port…]` of all nodes."""
        return ",".join(f"127.0.0.1:{node.port}" for node in self.nodes)

    def start(self) -> Self:
        """Start every node and wait until each has joined; raises Trouble, and then leaves none behind."""
        try:
            for node in self.nodes:
                node.start()
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def wait(self, count: int | None = None) -> None:
        """Wait until `count` brokers (default: all) answer as one cluster."""
        wanted = count or len(self.nodes)
        self._until(lambda: len(brokers(self.bootstrap)) == wanted)

    def stop(self) -> None:
        """End every node, all at once: a controller without its quorum takes long to go."""
        for node in self.nodes:
            if node.process:
                node.process.terminate()
        for node in self.nodes:
            node.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _until(self, ready: Callable[[], bool]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not ready():
            for node in self.nodes:
                node.check()
            if time.monotonic() > deadline:
                raise Trouble(
                    f"Apache Kafka does not answer after {START_SECONDS:.0f} s",
                    f"see {self.nodes[0].log}; a slow machine may need a second attempt",
                )
            time.sleep(0.05)


def brokers(bootstrap: str) -> list[int]:
    """The ids of the brokers that take part now, [] where none answers."""
    try:
        with KafkaAdminClient(
            bootstrap_servers=bootstrap, bootstrap_timeout_ms=500, request_timeout_ms=2000
        ) as admin:
            found = admin.describe_cluster()["brokers"]
    except (KafkaError, OSError):
        return []
    return [each["broker_id"] for each in found if not each.get("is_fenced")]
