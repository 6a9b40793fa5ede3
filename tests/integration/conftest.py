"""One broker for the session, one corner of it for each test."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.shell.broker import Broker
from pipeline.shell.settings import Kafka
from tests.integration.wire import Wire

logging.getLogger("kafka").setLevel(logging.CRITICAL)


@pytest.fixture(scope="session")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    with Broker(tmp_path_factory.mktemp("kafka")) as started:
        yield started


@pytest.fixture
def wire(broker: Broker, tmp_path: Path) -> Iterator[Wire]:
    corner = Wire(Kafka(bootstrap_servers=broker.bootstrap), tmp_path)
    yield corner
    corner.close()
