"""The doctor's eye for settings; what needs a broker is in test_on_kafka.py."""

from __future__ import annotations

import urllib.error
from email.message import Message
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import checks
from pipeline.cli.checks import Finding
from pipeline.shell.settings import Kafka, Worker

KAFKA, WORKER = Kafka(), Worker()
FINE = [Finding("ok", "settings fit together")]


def settings(environ: dict[str, str], kafka: Kafka = KAFKA, worker: Worker = WORKER) -> list[Finding]:
    return list(checks.settings(environ, kafka, worker))


@pytest.mark.parametrize(
    "kafka",
    [
        Kafka(),
        Kafka(security_protocol="SSL"),
        Kafka(security_protocol="SASL_SSL", sasl_username="desk", sasl_password="x"),
    ],
)
def test_settings_that_fit(kafka: Kafka) -> None:
    assert settings({}, kafka) == FINE


@pytest.mark.parametrize(
    ("kafka", "worker", "text"),
    [
        (Kafka(sasl_username="desk"), Worker(), "a SASL user is set, but"),
        (Kafka(security_protocol="SASL_SSL"), Worker(), "no user is set"),
        (Kafka(security_protocol="SASL_PLAINTEXT", sasl_username="desk"), Worker(), "unencrypted"),
        (Kafka(ssl_cafile=__file__), Worker(), "a CA file is set, but"),
        (
            Kafka(security_protocol="SSL", ssl_cafile="/no/such/ca.pem"),
            Worker(),
            "/no/such/ca.pem is not there",
        ),
        (Kafka(), Worker(transaction_timeout_s=5, session_timeout_s=10), "transactions time out before"),
        (Kafka(), Worker(frame_bytes=1 << 30), "larger than their topic admits"),
    ],
)
def test_settings_that_do_not(kafka: Kafka, worker: Worker, text: str) -> None:
    found = settings({}, kafka, worker)
    assert [one.mark for one in found] == ["wrong"]
    assert text in found[0].text
    assert found[0].hint


def test_a_misspelt_variable_is_told_with_what_was_meant() -> None:
    found = settings({"COPYTASTER_HTPP_PORT": "1", "COPYTASTER_APP_ID": "x", "HOME": "/"})
    assert found == [
        Finding(
            "mind", "COPYTASTER_HTPP_PORT is no setting of a worker", "did you mean COPYTASTER_HTTP_PORT?"
        ),
        *FINE,
    ]


def test_a_variable_that_nothing_reads_is_told() -> None:
    (found, *_) = settings({"COPYTASTER_FLUX": "1"})
    assert (found.mark, "README" in found.hint) == ("mind", True)


@pytest.mark.parametrize(
    ("answer", "mark", "text"),
    [
        (
            urllib.error.HTTPError("u", 503, "", Message(), BytesIO(b'{"status":"waiting"}')),
            "wrong",
            "waiting",
        ),
        (urllib.error.URLError("refused"), "mind", "no worker answers"),
    ],
)
def test_a_worker_that_is_not_well(
    monkeypatch: pytest.MonkeyPatch, answer: Exception, mark: str, text: str
) -> None:
    def urlopen(*_: Any, **__: Any) -> None:
        raise answer

    monkeypatch.setattr("urllib.request.urlopen", urlopen)
    found = checks.health("http://127.0.0.1:6066/readyz")
    assert (found.mark, text in found.text) == (mark, True)


def test_the_repository_names_no_password_in_a_finding(tmp_path: Path) -> None:
    kafka = Kafka(
        sasl_username="desk", sasl_password="open-sesame", sasl_password_file=str(tmp_path / "none")
    )
    assert not any("open-sesame" in one.text + one.hint for one in settings({}, kafka))
