"""The Faust app, built from settings: nothing global, nothing read at import."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import faust
from aiokafka import TopicPartition
from faust.app.base import BootStrategy

from pipeline.shell import agents, health
from pipeline.shell.clients import broker_url, credentials
from pipeline.shell.gate import Gate
from pipeline.shell.house import House
from pipeline.shell.leases import Leases
from pipeline.shell.membership import Transport
from pipeline.shell.topics import SOURCES
from pipeline.shell.watch import Watch

IDLE_SECONDS = 300.0  # a worker whose event loop has been stuck for so long leaves the group


class _Boot(BootStrategy):
    """Web first, then the gate, then the group; Faust's own producer is never needed."""

    enable_kafka_producer = False

    def kafka_consumer(self) -> Iterable[Any]:
        app = cast(App, self.app)
        return [app.gate, *super().kafka_consumer(), app.watch]


class App(faust.App):
    """Faust's app with the gate that its boot passes, the leases that its group decides on, and the watchdog."""

    BootStrategy = _Boot
    gate: Gate
    leases: Leases
    watch: Watch


def build(house: House) -> App:
    """The app of one worker, with agents, leases, pages and timers; not started."""
    app = App(house.worker.app_id, **_settings(house))
    app.transport = Transport(app.conf.broker, app)
    app.gate = Gate(house, loop=app.loop, beacon=app.beacon)
    app.leases = Leases(house, agents.attach(app, house))
    health.attach(app, house, app.leases, app.gate)
    stall = 2 * house.worker.stall_timeout_s
    app.watch = Watch(app, app.leases, house.kafka, stall, loop=app.loop, beacon=app.beacon)
    _follow_the_group(app, house)
    return app


def _settings(house: House) -> dict[str, Any]:
    worker = house.worker
    return {
        "broker": broker_url(house.kafka),
        "broker_credentials": credentials(house.kafka),
        "broker_client_id": f"copytaster-{worker.instance}",
        "consumer_group_instance_id": worker.instance,
        "broker_session_timeout": worker.session_timeout_s,
        "broker_heartbeat_interval": worker.session_timeout_s / 5,
        "broker_rebalance_timeout": worker.session_timeout_s * 1.5,
        "broker_request_timeout": max(40.0, 2 * worker.session_timeout_s),
        "broker_max_poll_interval": IDLE_SECONDS,
        "datadir": Path(worker.data_dir) / worker.instance,
        "web_host": worker.http_host,
        "web_bind": worker.http_host,
        "web_port": worker.http_port,
        "web_tables_enabled": False,
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "table_standby_replicas": 0,  # no tables; and Faust's assignor breaks on a static member of another address
        "store": "memory://",
    }


def _follow_the_group(app: App, house: House) -> None:
    for name in SOURCES:
        app.topics.add(app.topic(house.kafka.topic(name), acks=False, internal=True))

    @app.on_partitions_assigned.connect  # type: ignore[arg-type]
    async def assigned(sender: Any, *args: Any, signal: Any, **kwargs: Any) -> None:
        await app.leases.assigned(TopicPartition(one.topic, one.partition) for one in args[0])

    @app.on_partitions_revoked.connect  # type: ignore[arg-type]
    async def revoked(sender: Any, *args: Any, signal: Any, **kwargs: Any) -> None:
        await app.leases.revoked()
