"""One broker for the tests of this room that need one, its topics made; and the command line as a function."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.shell import topics
from pipeline.shell.broker import Broker
from pipeline.shell.settings import Kafka, Topics


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: bytes
    stderr: bytes


Command = Callable[..., Done]


@pytest.fixture(scope="session")
def kafka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kafka]:
    with Broker(tmp_path_factory.mktemp("tools")) as broker:
        made = Kafka(bootstrap_servers=broker.bootstrap)
        topics.create(made, Topics(partitions=2))
        yield made


@pytest.fixture
def copytaster(
    kafka: Kafka, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Command:
    """`copytaster` as a person calls it in an empty folder, within this process."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str | Path, stdin: bytes = b"", **environ: str) -> Done:
        with monkeypatch.context() as patch:
            for name, value in {"KAFKA_BOOTSTRAP_SERVERS": kafka.bootstrap_servers, **environ}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["copytaster", *map(str, words)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsysbinary.readouterr()
        return Done(int(ended.value.code or 0), said.out, said.err)

    return call
