"""The laws of the house: a pure core, and imports that point one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PIPELINE = ROOT / "pipeline"
STEPS = (
    "accept",
    "version",
    "dateline",
    "clean",
    "byline",
    "language",
    "dedupe",
    "subjects",
    "mentions",
    "event",
)
SHELL = ("shell", "cli")
OUTSIDE = ("faust", "mode", "aiokafka", "kafka", "prometheus_client")
WORLD = (
    *OUTSIDE,
    "os",
    "time",
    "logging",
    "socket",
    "subprocess",
    "signal",
    "threading",
    "asyncio",
    "random",
)
CLOCKS = {"now", "utcnow", "today"}

# Which rooms a room may import; every room may import itself.
ALLOWED: dict[str, set[str]] = {
    "story": set(),
    "words": set(),
    "places": {"story"},  # the gazetteer, which is no step
    **{step: {"story", "places", "words"} for step in STEPS},
    "frame": {"story"},
    "way": {"story", *STEPS},
    "samples": {"story"},
    "shell": {"story", "frame", "way", "accept", "event", "dedupe", "subjects"},
    "cli": {"story", "places", "frame", "way", "shell", "samples", *STEPS},
}


def room(file: Path) -> str:
    """`pipeline/dateline/grammar.py` → `dateline`."""
    return file.relative_to(PIPELINE).parts[0].removesuffix(".py")


def core() -> list[Path]:
    return [
        f
        for f in sorted(PIPELINE.rglob("*.py"))
        if room(f) not in SHELL and f.parent != PIPELINE / "subjects" / "data"
    ]


def imports(file: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_rooms_are_what_the_listing_says() -> None:
    rooms = {room(f) for f in PIPELINE.rglob("*.py")} - {"__init__"}
    assert rooms <= ALLOWED.keys(), "a new room: say in ALLOWED what it may import"


def test_imports_point_one_way() -> None:
    wrong = []
    for file in PIPELINE.rglob("*.py"):
        own = room(file)
        for name in imports(file):
            parts = name.split(".")
            if (
                parts[0] == "pipeline"
                and len(parts) > 1
                and own != "__init__"
                and parts[1] not in {own, *ALLOWED[own]}
            ):
                wrong.append(f"{file.relative_to(ROOT)} imports {name}")
    assert wrong == []


@pytest.mark.parametrize("file", core(), ids=lambda f: str(f.relative_to(PIPELINE)))
def test_core_touches_no_world(file: Path) -> None:
    assert [name for name in imports(file) if name.split(".")[0] in WORLD] == []
    calls = [n for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Call)]
    attributes = [c.func for c in calls if isinstance(c.func, ast.Attribute)]
    assert [ast.unparse(f) for f in attributes if f.attr in CLOCKS] == [], "the clock belongs to the shell"


# One line of the wire, through the whole way, in a Python that cannot import the outside world.
WHOLE_WAY = """
import sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {outside!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Wall())
from datetime import datetime, timezone
from pipeline import way
from pipeline.dedupe import Memory
from pipeline.story import RawRecord
record = RawRecord(
    value=b'OSLO, March 3 (Reuters) - The government said on Tuesday it would build a new bridge over the fjord.',
    headers={{"feed": "test"}}, topic="t", partition=0, offset=0,
    timestamp=datetime(2026, 3, 3, 12, tzinfo=timezone.utc),
)
(outcome,) = way.enrich(list(way.read(record)), Memory())
print(outcome.topic, outcome.value["wire"]["dateline"]["places"][0]["name"])
"""


def test_the_core_runs_without_the_outside_world() -> None:
    code = WHOLE_WAY.format(outside=OUTSIDE)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["enriched", "Oslo"]
