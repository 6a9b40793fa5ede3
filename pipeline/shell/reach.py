"""Why no broker can be had. The libraries try one address after the other, and only say that they have tried."""

from __future__ import annotations

import asyncio

from aiokafka.conn import create_conn
from aiokafka.errors import KafkaError

from pipeline.shell.clients import arguments
from pipeline.shell.settings import Kafka

CONNECT_SECONDS = 5.0


def cause(kafka: Kafka) -> Exception | None:
    """What one connection to the first address that does not answer brings: refused, a bad certificate, a login.

    None where all answer now. To be called outside of an event loop. Raises Trouble as `arguments` does.
    """
    return asyncio.run(_cause(kafka))


async def _cause(kafka: Kafka) -> Exception | None:
    settings = arguments(kafka)
    for address in settings.pop("bootstrap_servers"):
        host, _, port = address.rpartition(":")
        try:
            made = create_conn(host.strip("[]"), int(port), client_id="copytaster", **settings)
            (await asyncio.wait_for(made, CONNECT_SECONDS)).close()
        except (TimeoutError, KafkaError, OSError) as error:
            return error
    return None
