"""The settings of the whole house: one frozen record, one flag and one environment variable each.

`copytaster worker --http-port 6067` and `COPYTASTER_HTTP_PORT=6067` say the same; a flag wins. The
docstring of each field is its help text and its row in the README's table (a test compares them).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated, Literal

from cyclopts import Parameter, validators

_positive = Parameter(validator=validators.Number(gt=0))
_port = Parameter(validator=validators.Number(gte=1, lte=65535))


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Kafka:
    """Where the brokers are and how to speak to them."""

    bootstrap_servers: Annotated[str, Parameter(env_var="KAFKA_BOOTSTRAP_SERVERS")] = ""
    """Kafka brokers, `host:port[,host:port…]`. Empty: the embedded broker, where one is running."""

    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    """How to speak to the brokers."""

    ssl_cafile: str = ""
    """PEM file of the authority that signed the brokers' certificates. Empty: the system's."""

    ssl_certfile: str = ""
    """PEM file of our own certificate, for mutual TLS."""

    ssl_keyfile: str = ""
    """PEM file of our own key, for mutual TLS."""

    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = "SCRAM-SHA-512"
    """The SASL mechanism, where the protocol is SASL_PLAINTEXT or SASL_SSL."""

    sasl_username: str = ""
    """The SASL user."""

    sasl_password: str = field(default="", repr=False)
    """The SASL password; better named by `sasl_password_file`, so that no process list shows it."""

    sasl_password_file: str = ""
    """A file that holds the SASL password, as orchestrators mount secrets."""

    topic_prefix: str = "wire"
    """What every topic's name begins with: `wire` gives `wire.raw`, `wire.enriched`, …"""

    def topic(self, name: str) -> str:
        """`raw` → `wire.raw`."""
        return f"{self.topic_prefix}.{name}"


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Topics:
    """How the topics are made."""

    partitions: Annotated[int, _positive] = 8
    """Partitions of `raw`, `normalised`, `seen`, `enriched` and `duplicates`; at least four for each worker."""

    replication: int = -1
    """Copies of every partition; -1 leaves it to the cluster's default."""


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Worker:
    """How one worker runs."""

    app_id: str = "copytaster"
    """Consumer group, and first part of the transactional ids. Workers that share it share the work."""

    instance: str = ""
    """Static member id, stable over restarts. Empty: the host name."""

    http_host: str = "127.0.0.1"
    """Address that serves /metrics, /healthz and /readyz."""

    http_port: Annotated[int, _port] = 6066
    """Port that serves /metrics, /healthz and /readyz."""

    data_dir: str = ".copytaster"
    """Folder for what a worker keeps on disk: no data, only its own bookkeeping."""

    window_hours: float = 72.0
    """How long a story is remembered, in hours of event time."""

    desk: str = ""
    """Folder of the desk's own vocabulary, whose subjects are added to the Media Topics. Empty: none."""

    batch_stories: Annotated[int, _positive] = 400
    """Most stories in one batch of one partition."""

    batch_bytes: Annotated[int, _positive] = 2_000_000
    """Most bytes that one read of one partition brings."""

    batch_wait_ms: Annotated[int, _positive] = 50
    """Longest wait for more records, in milliseconds, before a batch is taken as it is."""

    frame_bytes: Annotated[int, _positive] = 700_000
    """Most bytes of one frame between the hops; a single larger story goes alone."""

    transaction_timeout_s: Annotated[float, _positive] = 20.0
    """After this many seconds the broker aborts a transaction whose worker is silent."""

    session_timeout_s: Annotated[float, _positive] = 10.0
    """After this many seconds without a heartbeat the group gives a worker's partitions to others."""

    stall_timeout_s: Annotated[float, _positive] = 60.0
    """A partition with lag whose last commit is older than this makes /healthz fail."""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """What the log shows."""

    @property
    def window(self) -> timedelta:
        return timedelta(hours=self.window_hours)
