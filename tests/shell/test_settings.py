"""Settings: no secret where it could be read, TLS and SASL in every client."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.shell import clients
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka

SECRET = "correct horse"


def test_the_password_is_in_no_repr() -> None:
    assert SECRET not in repr(Kafka(sasl_password=SECRET))


def test_sasl_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(SECRET + "\n")
    kafka = Kafka(
        bootstrap_servers="a:1,b:2", security_protocol="SASL_SSL", sasl_username="u",
        sasl_password_file=str(tmp_path / "password"),
    )  # fmt: skip
    told = clients.arguments(kafka)
    assert told["bootstrap_servers"] == ["a:1", "b:2"]
    assert (told["sasl_plain_username"], told["sasl_plain_password"]) == ("u", SECRET)
    assert told["ssl_context"].check_hostname
    faust = clients.credentials(kafka)
    assert (faust.username, faust.password, faust.protocol.value) == ("u", SECRET, "SASL_SSL")
    assert SECRET not in repr(faust)


def test_plain_text_has_no_credentials() -> None:
    assert clients.credentials(Kafka(bootstrap_servers="a:1")) is None


@pytest.mark.parametrize("missing", ["ssl_cafile", "sasl_password_file"])
def test_a_file_that_is_not_there_is_told(missing: str, tmp_path: Path) -> None:
    kafka = Kafka(bootstrap_servers="a:1", security_protocol="SASL_SSL", **{missing: str(tmp_path / "no")})  # type: ignore[arg-type]
    with pytest.raises(Trouble, match="cannot be read"):
        clients.arguments(kafka)


@pytest.mark.parametrize("servers", ["localhost", "kafka://a:b", "PLAINTEXT://a:1", "a:1,b", ":9092"])
def test_an_address_that_is_none_is_told(servers: str) -> None:
    with pytest.raises(Trouble, match="is no address of a broker"):
        clients.arguments(Kafka(bootstrap_servers=servers))


def test_white_space_and_a_last_comma_are_forgiven() -> None:
    assert clients.arguments(Kafka(bootstrap_servers="a:1, [::1]:2,"))["bootstrap_servers"] == [
        "a:1",
        "[::1]:2",
    ]
