"""A real Prometheus scrapes a real worker, with the rules that are shipped: the series are there, and no alert is up."""

from __future__ import annotations

import json
import shutil
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pipeline.shell.broker.node import free_ports
from tests.integration.processes import until
from tests.integration.stories import stories
from tests.integration.wire import Wire

PROMETHEUS = shutil.which("prometheus")
RULES = Path(__file__).parents[2] / "deploy" / "prometheus" / "rules.yml"

pytestmark = [
    pytest.mark.broker,
    pytest.mark.skipif(PROMETHEUS is None, reason="needs prometheus (Debian's package of that name)"),
]


def test_a_prometheus_sees_what_the_worker_did(wire: Wire, tmp_path: Path) -> None:
    wire.create()
    worker = wire.worker()
    wire.until_done(wire.feed(stories(50)))
    with prometheus(worker.port, tmp_path) as ask:
        until(lambda: value(ask, 'up{job="copytaster"}') == 1, 30, "the worker is scraped")
        until(
            lambda: value(ask, "sum(copytaster_stories_received_total)") == 50, 30, "every story is counted"
        )
        assert value(ask, "sum(copytaster_stories_published_total)") == 50
        rules = [rule for group in ask("rules")["groups"] for rule in group["rules"]]
        assert rules
        assert [rule["lastError"] for rule in rules if rule["health"] == "err"] == []
        # before the first scrape there was no worker: that alert is pending until it is seen
        until(lambda: ask("alerts")["alerts"] == [], 30, "no alert is up or pending")


@contextmanager
def prometheus(port: int, folder: Path) -> Iterator[Any]:
    """Prometheus on a free port, scraping one worker each second; gives a function that asks its API."""
    (own,) = free_ports(1)
    config = folder / "prometheus.yml"
    config.write_text(
        "global: {scrape_interval: 1s, evaluation_interval: 1s}\n"
        f"rule_files: [{RULES}]\n"
        "scrape_configs:\n"
        f"  - {{job_name: copytaster, static_configs: [{{targets: ['127.0.0.1:{port}']}}]}}\n"
    )
    command = [
        str(PROMETHEUS), f"--config.file={config}", f"--storage.tsdb.path={folder / 'tsdb'}",
        f"--web.listen-address=127.0.0.1:{own}", "--log.level=warn",
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ask(path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{own}/api/v1/{path}", timeout=10) as answer:
            return json.load(answer)["data"]

    try:
        until(lambda: answers(own), 30, "Prometheus answers")
        yield ask
    finally:
        process.terminate()
        process.wait(30)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/ready", timeout=2) as page:
            return bool(page.status == 200)
    except OSError:
        return False


def value(ask: Any, query: str) -> float | None:
    """What an instant query gives: its first sample, None where it has none."""
    found = ask("query?" + urllib.parse.urlencode({"query": query}))["result"]
    return float(found[0]["value"][1]) if found else None
