"""The whole pipeline: one `copytaster worker`, measured from outside, from its first story to its last."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import psutil
from prometheus_client.parser import text_string_to_metric_families

from pipeline.shell.broker.node import free_ports

OUT = ("copytaster_stories_published", "copytaster_stories_duplicate", "copytaster_stories_quarantined")
PATIENCE = 600.0  # seconds without an end


def run(count: int, brokers: str, prefix: str, folder: Path) -> dict[str, Any]:
    """Work off `count` stories that wait in `prefix`.raw. Raises RuntimeError where the worker ends or stalls."""
    (port,) = free_ports(1)
    environment = {
        **os.environ,
        "KAFKA_BOOTSTRAP_SERVERS": brokers,
        "COPYTASTER_TOPIC_PREFIX": prefix,
        "COPYTASTER_APP_ID": prefix,
        "COPYTASTER_HTTP_PORT": str(port),
        "COPYTASTER_DATA_DIR": str(folder),
    }
    with (folder / "worker.log").open("wb") as log:
        child = subprocess.Popen([Path(sys.executable).with_name("copytaster"), "worker"], env=environment, stdout=log, stderr=log)  # fmt: skip
        try:
            return _measure(child, count, f"http://127.0.0.1:{port}/metrics")
        finally:
            child.terminate()
            child.wait(30)


def _measure(child: subprocess.Popen[bytes], count: int, url: str) -> dict[str, Any]:
    process = psutil.Process(child.pid)
    deadline = time.monotonic() + PATIENCE
    began = cpu = done = 0.0
    while done < count:
        if child.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(
                f"the worker came to {done:.0f} of {count} stories (exit code {child.returncode})"
            )
        time.sleep(0.1)
        received, done = _progress(url)
        if not began and received:
            began, cpu, before = time.monotonic(), sum(process.cpu_times()[:2]), done
    return {
        "stories": count - before,
        "wall": time.monotonic() - began,
        "cpu": sum(process.cpu_times()[:2]) - cpu,
        "memory": _peak(child.pid),
    }


def _progress(url: str) -> tuple[float, float]:
    """Stories received, and stories that came out, by the worker's own metrics; zeros before it answers."""
    try:
        with urllib.request.urlopen(url, timeout=5) as page:
            text = page.read().decode()
    except OSError:
        return 0.0, 0.0
    sums: dict[str, float] = {}
    for family in text_string_to_metric_families(text):
        sums[family.name] = sum(s.value for s in family.samples if s.name.endswith("_total"))
    return sums.get("copytaster_stories_received", 0.0), sum(sums.get(name, 0.0) for name in OUT)


def _peak(pid: int) -> int:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return psutil.Process(pid).memory_info().rss
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
