"""The settings as each client library wants them: one place where TLS and SASL are spelled out.

Every client of the house is made with these arguments, so none of them can forget the credentials.
"""

from __future__ import annotations

import ssl
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka


def arguments(kafka: Kafka) -> dict[str, Any]:
    """Keyword arguments that aiokafka's and kafka-python's clients share.

    Raises Trouble where a file that the settings name cannot be read, or a broker's address is none.
    """
    common: dict[str, Any] = {
        "bootstrap_servers": _addresses(kafka),
        "security_protocol": kafka.security_protocol,
    }
    if kafka.security_protocol.endswith("SSL"):
        common["ssl_context"] = _context(kafka)
    if kafka.security_protocol.startswith("SASL"):
        common["sasl_mechanism"] = kafka.sasl_mechanism
        common["sasl_plain_username"] = kafka.sasl_username
        common["sasl_plain_password"] = _password(kafka)
    return common


def broker_url(kafka: Kafka) -> list[str]:
    """The brokers as Faust's `broker` setting."""
    return [f"kafka://{one}" for one in _addresses(kafka)]


def credentials(kafka: Kafka) -> Any:
    """What Faust's `broker_credentials` takes; None for plain text."""
    import faust

    told = arguments(kafka)
    context = told.get("ssl_context")
    if "sasl_mechanism" in told:
        return faust.SASLCredentials(
            username=told["sasl_plain_username"],
            password=told["sasl_plain_password"],
            mechanism=told["sasl_mechanism"],
            ssl_context=context,
        )
    return faust.SSLCredentials(context) if context else None


def _addresses(kafka: Kafka) -> list[str]:
    found = [one for one in map(str.strip, kafka.bootstrap_servers.split(",")) if one]
    for one in found:
        host, _, port = one.rpartition(":")
        if not host or "/" in host or not (port.isascii() and port.isdigit()):
            raise Trouble(
                f"KAFKA_BOOTSTRAP_SERVERS: {one!r} is no address of a broker",
                "name one broker or more as host:port[,host:port…]",
            )
    return found


@cache
def _context(kafka: Kafka) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=kafka.ssl_cafile or None)
        if kafka.ssl_certfile:
            context.load_cert_chain(kafka.ssl_certfile, kafka.ssl_keyfile or None)
    except (OSError, ssl.SSLError) as error:
        raise Trouble(
            f"the certificates cannot be read: {error}",
            "check ssl_cafile, ssl_certfile and ssl_keyfile: PEM files that this user may read",
        ) from error
    return context


def _password(kafka: Kafka) -> str:
    if not kafka.sasl_password_file:
        return kafka.sasl_password
    try:
        return Path(kafka.sasl_password_file).read_text("utf-8").strip()
    except OSError as error:
        raise Trouble(
            f"the SASL password cannot be read: {error}",
            "check sasl_password_file: a file with the password alone, that this user may read",
        ) from error
