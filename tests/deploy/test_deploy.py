"""What stands in deploy/: it parses, fits together, and names only settings, metrics and files that exist."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import Counter, Histogram

from pipeline.shell.metrics import Metrics
from pipeline.shell.settings import Kafka, Topics, Worker

DEPLOY = Path(__file__).parents[2] / "deploy"
RULES = DEPLOY / "prometheus" / "rules.yml"
SETTINGS = {f"COPYTASTER_{f.name.upper()}" for one in (Kafka, Topics, Worker) for f in fields(one)}
YAML = sorted(path for path in DEPLOY.rglob("*.y*ml"))
NAME = re.compile(r"\bcopytaster_[a-z_]+")
RECORDED = re.compile(r"\bcopytaster:[a-z0-9_:]+")


def documents(path: Path) -> list[Any]:
    return [one for one in yaml.safe_load_all(path.read_text("utf-8")) if one is not None]


def metrics() -> set[str]:
    """Every series that a worker shows, by name."""
    found: set[str] = set()
    for one in vars(Metrics()).values():
        if isinstance(one, Counter):
            found.add(one._name + "_total")
        elif isinstance(one, Histogram):
            found |= {one._name + suffix for suffix in ("_bucket", "_sum", "_count")}
        elif hasattr(one, "_name"):
            found.add(one._name)
    return found


def expressions(of: Any) -> Iterator[str]:
    """Every PromQL expression in a dashboard or a rules file."""
    if isinstance(of, dict):
        yield from (value for key, value in of.items() if key in ("expr", "query") and isinstance(value, str))
        of = list(of.values())
    if isinstance(of, list):
        for each in of:
            yield from expressions(each)


def dashboard() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (DEPLOY / "grafana" / "dashboards" / "copytaster.json").read_text("utf-8")
    )
    return found


def manifests() -> dict[str, Any]:
    found = [one for path in (DEPLOY / "kubernetes").glob("*.yaml") for one in documents(path)]
    return {one["kind"]: one for one in found}


@pytest.mark.parametrize("path", YAML, ids=lambda path: path.name)
def test_yaml_parses(path: Path) -> None:
    assert documents(path)


@pytest.mark.parametrize("of", [dashboard(), *documents(RULES)], ids=["dashboard", "rules"])
def test_only_metrics_that_exist_are_asked_for(of: Any) -> None:
    queries = " ".join(expressions(of))
    assert set(NAME.findall(queries)) <= metrics()
    recorded = {
        rule["record"]
        for group in documents(RULES)[0]["groups"]
        for rule in group["rules"]
        if "record" in rule
    }
    assert set(RECORDED.findall(queries)) <= recorded


def test_the_dashboard_shows_every_metric() -> None:
    shown = " ".join(expressions(dashboard()))
    bases = {name.removesuffix("_bucket").removesuffix("_sum").removesuffix("_count") for name in metrics()}
    assert {base for base in bases if base not in shown} == set()


def test_panels_have_names_of_their_own_and_do_not_overlap() -> None:
    panels = dashboard()["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    cells = [
        (x, y)
        for panel in panels
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(cells) == len(set(cells))
    assert all(0 <= x < 24 for x, _ in cells)


def test_every_alert_says_how_urgent_it_is_and_what_it_means_and_is_tested() -> None:
    tests = RULES.with_name("rules.test.yml").read_text("utf-8")
    for group in documents(RULES)[0]["groups"]:
        for rule in group["rules"]:
            if "alert" in rule:
                assert rule["labels"]["severity"] in ("page", "ticket")
                assert rule["annotations"]["summary"]
                assert f"alertname: {rule['alert']}" in tests


@pytest.mark.parametrize(
    "words",
    [
        ("check", "rules", "rules.yml"),
        ("test", "rules", "rules.test.yml"),
        ("check", "config", "prometheus.yml"),
    ],
    ids=" ".join,
)
def test_promtool(words: tuple[str, ...]) -> None:
    promtool = shutil.which("promtool")
    if promtool is None:
        pytest.skip("promtool is not installed (Debian's package `prometheus` has it)")
    done = subprocess.run([promtool, *words], cwd=RULES.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "path", [*YAML, *DEPLOY.glob("systemd/*"), DEPLOY / "Dockerfile"], ids=lambda path: path.name
)
def test_only_settings_that_exist_are_set(path: Path) -> None:
    assert set(re.findall(r"COPYTASTER_[A-Z_]*[A-Z]", path.read_text("utf-8"))) <= SETTINGS


def test_compose_mounts_what_is_there_and_opens_ports_to_this_machine_only() -> None:
    (compose,) = documents(DEPLOY / "compose.yaml")
    for service in compose["services"].values():
        for port in service.get("ports", []):
            assert port.startswith("127.0.0.1:")
        for volume in service.get("volumes", []):
            source = volume.partition(":")[0]
            assert source in compose["volumes"] or (DEPLOY / source).exists(), volume
    assert {"kafka", "worker", "prometheus", "grafana"} <= compose["services"].keys()


def test_the_image_copies_what_is_there_and_runs_without_privileges() -> None:
    text = (DEPLOY / "Dockerfile").read_text("utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (DEPLOY.parent / source).exists(), source
    final = text.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001", final, re.MULTILINE)
    assert "HEALTHCHECK" in final
    assert text.count("--require-hashes") == 2
    allowed = set(
        re.findall(r"^!(\S+)$", (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8"), re.MULTILINE)
    )
    assert {source.split("/")[0] for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE)
            for source in line.split()[:-1]} <= allowed  # fmt: skip


def test_the_workers_of_kubernetes_keep_their_names_and_their_manners() -> None:
    found = manifests()
    spec = found["StatefulSet"]["spec"]
    pod = spec["template"]["spec"]
    (worker,) = pod["containers"]
    (instance,) = [one for one in worker["env"] if one["name"] == "COPYTASTER_INSTANCE"]
    assert instance["valueFrom"]["fieldRef"]["fieldPath"] == "metadata.name"
    assert found["PodDisruptionBudget"]["spec"]["maxUnavailable"] == 1
    assert worker["livenessProbe"]["httpGet"]["path"] == "/healthz"
    assert worker["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["terminationGracePeriodSeconds"] >= 30
    for container in (worker, *found["Job"]["spec"]["template"]["spec"]["containers"]):
        security = container["securityContext"]
        assert security == {
            "allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]},
        }  # fmt: skip
    labels = spec["template"]["metadata"]["labels"]
    for selector in (spec["selector"], found["PodDisruptionBudget"]["spec"]["selector"],
                     {"matchLabels": found["Service"]["spec"]["selector"]}):  # fmt: skip
        assert selector["matchLabels"].items() <= labels.items()
    assert found["Service"]["metadata"]["name"] == spec["serviceName"]
    listed = set(manifests()["Kustomization"]["resources"])
    assert listed == {path.name for path in (DEPLOY / "kubernetes").glob("*.yaml")} - {"kustomization.yaml"}


def test_the_unit_of_systemd_is_hardened_and_starts_again() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / "systemd" / "copytaster-worker@.service", "utf-8")
    service = unit["Service"]
    assert service["Restart"] == "always"
    assert int(service["TimeoutStopSec"]) >= 30
    for name, value in {
        "DynamicUser": "yes",
        "NoNewPrivileges": "yes",
        "ProtectSystem": "strict",
        "PrivateTmp": "yes",
    }.items():
        assert service[name] == value


def test_no_secret_stands_in_any_file() -> None:
    for path in (path for path in DEPLOY.rglob("*") if path.is_file()):
        text = path.read_text("utf-8")
        assert not re.search(r"(?i)(password|secret|token)\s*[:=]\s*[\"']?[A-Za-z0-9+]{8,}", text), path
