"""Worker and broker as children: what they are told, what is said when they die, what is left when they end."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import children
from pipeline.cli.children import Supervised
from pipeline.shell.broker import daemon
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka, Topics, Worker

SAYS = "import sys; print('the broker said no'); sys.exit({})"


def supervised(tmp_path: Path, code: int) -> Supervised:
    made = Supervised({}, tmp_path / "worker.log", "http://127.0.0.1:1")
    with made.log.open("wb") as log:
        made.process = subprocess.Popen([sys.executable, "-c", SAYS.format(code)], stdout=log)
    made.process.wait()
    return made


def test_settings_reach_the_child_as_variables() -> None:
    told = children.environment(
        Kafka(bootstrap_servers="k:1", topic_prefix="demo"), Worker(window_hours=1.5), Topics()
    )
    assert told["KAFKA_BOOTSTRAP_SERVERS"] == "k:1"
    assert told["COPYTASTER_TOPIC_PREFIX"] == "demo"
    assert told["COPYTASTER_WINDOW_HOURS"] == "1.5"
    assert told["COPYTASTER_PARTITIONS"] == "8"
    assert "COPYTASTER_BOOTSTRAP_SERVERS" not in told


def test_a_worker_that_died_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="exit code 1:\nthe broker said no"):
        supervised(tmp_path, 1).check()


def test_a_worker_that_ended_itself_is_started_again_a_few_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = supervised(tmp_path, 70)
    started: list[Supervised] = []
    monkeypatch.setattr(Supervised, "start", lambda self: started.append(self))
    for _ in range(children.RESTARTS):
        made.check()
    assert len(started) == children.RESTARTS
    with pytest.raises(Trouble, match="exit code 70"):
        made.check()


def test_the_usual_port_gives_way_and_a_chosen_one_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "taken", lambda port: True)
    assert children.port(Worker().http_port) != Worker().http_port
    with pytest.raises(Trouble, match="--http-port"):
        children.port(7000)


def test_a_free_port_is_taken_as_it_is() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    assert children.port(free) == free


def test_a_page_that_is_not_there_does_not_answer() -> None:
    assert not children.answers("http://127.0.0.1:1/readyz")


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A broker daemon that only says what it was asked to do."""
    asked: list[str] = []

    def start(folder: Path, progress: object = None) -> daemon.State:
        asked.append("start")
        return daemon.State(2**22, 9092, "4")

    monkeypatch.setattr(daemon, "start", start)
    monkeypatch.setattr(daemon, "stop", lambda folder: asked.append("stop"))
    monkeypatch.setattr(daemon, "status", lambda folder: None)
    return asked


def no_progress(done: int, total: int) -> None:
    pass


def test_a_new_broker_leaves_nothing(tmp_path: Path, fake: list[str]) -> None:
    with children.broker(tmp_path / "broker", no_progress, keep=False) as address:
        assert address == "127.0.0.1:9092"
    assert fake == ["start", "stop"]
    assert list(tmp_path.iterdir()) == []


def test_a_new_broker_is_kept_if_asked(tmp_path: Path, fake: list[str]) -> None:
    with children.broker(tmp_path / "broker", no_progress, keep=True):
        pass
    assert list((tmp_path / "broker").iterdir()) == []


def test_a_broker_of_the_users_keeps_its_folder(tmp_path: Path, fake: list[str]) -> None:
    (tmp_path / "broker" / "1").mkdir(parents=True)
    with children.broker(tmp_path / "broker", no_progress, keep=False):
        pass
    assert (tmp_path / "broker" / "1").exists()


def test_a_broker_of_the_users_that_runs_goes_on(
    tmp_path: Path, fake: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon, "status", lambda folder: daemon.State(1, 9094, "4"))
    with children.broker(tmp_path / "broker", no_progress, keep=False) as address:
        assert address == "127.0.0.1:9094"
    assert fake == []


def test_what_a_killed_run_left_is_swept_away(tmp_path: Path, fake: list[str]) -> None:
    left = tmp_path / "broker"
    left.mkdir()
    (left / children.MARK).touch()
    (left / "old").touch()
    with children.broker(left, no_progress, keep=False):
        assert not (left / "old").exists()
    assert fake == ["stop", "start", "stop"]


def test_the_log_of_a_broker_in_trouble_stays(tmp_path: Path, fake: list[str]) -> None:
    def trouble() -> None:
        with children.broker(tmp_path / "broker", no_progress, keep=False):
            raise Trouble("it died", "start again")

    with pytest.raises(Trouble):
        trouble()
    assert (tmp_path / "broker" / children.MARK).exists()
