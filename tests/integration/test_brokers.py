"""Brokers that stop, restart, or ask for a password."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest

from pipeline.shell.broker import Broker
from pipeline.shell.broker.node import free_ports
from pipeline.shell.settings import Kafka
from tests.integration.processes import COMMAND
from tests.integration.stories import stories
from tests.integration.wire import Wire, repeated

pytestmark = pytest.mark.broker
PASSWORD = "open-sesame"


def corner(broker: Broker, folder: Path, **settings: str) -> Wire:
    return Wire(Kafka(bootstrap_servers=broker.bootstrap), folder, settings)


def test_the_whole_broker_restarts_in_the_midst_of_work(tmp_path: Path) -> None:
    with Broker(tmp_path / "kafka") as broker:
        wire = corner(broker, tmp_path)
        try:
            wire.create(4)
            worker = wire.worker(supervised=True)
            fed = wire.feed(stories(1500))
            time.sleep(1)
            broker.nodes[0].kill()
            time.sleep(4)
            broker.start()
            fed += wire.feed(stories(500, 1500))
            outcomes = wire.until_done(fed, 120)
            assert not repeated(outcomes)
            assert set(worker.ends) <= {70}
        finally:
            wire.close()


def test_one_broker_of_three_stops(tmp_path: Path) -> None:
    with Broker(tmp_path / "kafka", size=3) as broker:
        wire = corner(broker, tmp_path, COPYTASTER_REPLICATION="3")
        try:
            wire.create(4)
            worker = wire.worker(supervised=True)
            fed = wire.feed(stories(800))
            feeding = threading.Thread(target=lambda: fed.extend(wire.feed(stories(800, 800))), daemon=True)
            broker.nodes[2].kill()
            feeding.start()
            feeding.join(60)
            assert len(fed) == 1600
            assert not repeated(wire.until_done(fed, 120))
            assert set(worker.ends) <= {70}
        finally:
            wire.close()


def test_a_login_with_scram(tmp_path: Path) -> None:
    broker = Broker(
        tmp_path / "kafka", format_args=["--add-scram", f"SCRAM-SHA-512=[name=taster,password={PASSWORD}]"]
    )
    node, port = broker.nodes[0], free_ports(1)[0]
    listeners = {"PLAINTEXT": node.port, "LOGIN": port, "CONTROLLER": node.voters[1]}
    node.extra = {
        "listeners": ",".join(f"{name}://127.0.0.1:{number}" for name, number in listeners.items()),
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{node.port},LOGIN://127.0.0.1:{port}",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,LOGIN:SASL_PLAINTEXT",
        "listener.name.login.sasl.enabled.mechanisms": "SCRAM-SHA-512",
        "listener.name.login.scram-sha-512.sasl.jaas.config": "org.apache.kafka.common.security.scram.ScramLoginModule required;",
    }
    kafka = Kafka(
        bootstrap_servers=f"127.0.0.1:{port}", security_protocol="SASL_PLAINTEXT", sasl_username="taster",
        sasl_password=PASSWORD,
    )  # fmt: skip
    with broker:
        wire = Wire(kafka, tmp_path, {"COPYTASTER_LOG_LEVEL": "DEBUG"})
        try:
            wire.create(2)
            worker = wire.worker()
            assert len(wire.until_done(wire.feed(stories(20)))) == 20
            assert worker.stop() == 0
            assert PASSWORD not in worker.log
        finally:
            wire.close()


def test_the_embedded_broker_starts_says_where_it_is_and_stops(tmp_path: Path) -> None:
    def broker(*words: str) -> tuple[int, str]:
        done = subprocess.run(
            [*COMMAND, "broker", *words, "--data-dir", str(tmp_path)], capture_output=True, text=True, timeout=90, check=False
        )  # fmt: skip
        return done.returncode, (done.stdout + done.stderr).strip()

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        code, told = broker("start", "--port", str(other.getsockname()[1]))
        assert (code, "is taken by another program" in told) == (1, True)
    assert broker("status")[0] == 1
    try:
        code, told = broker("start")
        assert code == 0
        assert broker("start")[1] == told  # once is enough
        assert broker("status")[1] == told
        assert "copytaster broker stop" in broker("start", "--port", "1")[1]
    finally:
        assert broker("stop")[0] == 0
    assert broker("status")[0] == 1
