"""The README tells the truth: its event is what its story gives, its settings are all of them, its links lead somewhere."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import orjson
import pytest

from pipeline import dedupe
from pipeline.cli import COMMANDS, enrich
from pipeline.shell.settings import Kafka, Topics, Worker
from pipeline.subjects.vocabulary import topics

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "pipeline" / "samples" / "README.md"]


def block(kind: str) -> str:
    """The first fenced block of a kind."""
    found = re.search(rf"```{kind}\n(.+?)```", README, re.DOTALL)
    assert found
    return found[1]


def within(part: Any, whole: Any) -> bool:
    """Whether all that `part` says is so in `whole`; of a list, each element in one of its elements, in order."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(k in whole and within(v, whole[k]) for k, v in part.items())
    if isinstance(part, list):
        rest = iter(whole)
        return all(any(within(one, other) for other in rest) for one in part)
    return bool(part == whole)


def test_the_event_is_what_the_story_gives() -> None:
    raw = {"feed": "reuters-en", "received_at": "2026-11-17T16:40:00Z", "content": block("text").strip()}
    (line,) = enrich.outcomes([orjson.dumps(raw)], dedupe.Memory())
    event, shown = orjson.loads(line)["value"], orjson.loads(block("json"))
    subjects = shown["story"].pop("subjects"), shown["wire"].pop("subjects")
    assert within(shown, event)
    # The rules of words grow and go deeper: what is shown of them is there, or something below it is.
    numbers = [one["uri"].rpartition("/")[2] for one in event["story"]["subjects"]]
    above = {number for each in numbers for number in topics()[each].path}
    assert {one["uri"].rpartition("/")[2] for one in subjects[0]} <= above


def settings() -> str:
    """The table of all settings, from their records and docstrings."""
    rows = ["| variable | default | what it is |", "| --- | --- | --- |"]
    for record in (Kafka, Topics, Worker):
        texts = docstrings(record)
        for field in fields(record):
            name = (
                "KAFKA_BOOTSTRAP_SERVERS"
                if field.name == "bootstrap_servers"
                else f"COPYTASTER_{field.name.upper()}"
            )
            default = "" if field.default in ("", MISSING) else f"`{field.default}`"
            rows.append(f"| `{name}` | {default} | {texts[field.name]} |")
    return "\n".join(rows)


def docstrings(record: type) -> dict[str, str]:
    """The string below each field of a dataclass."""
    (node,) = ast.parse(inspect.getsource(record)).body
    assert isinstance(node, ast.ClassDef)
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }


def test_the_table_of_settings_is_whole() -> None:
    found = re.search(r"<!-- settings -->\n(.+?)\n<!-- /settings -->", README, re.DOTALL)
    assert found
    assert found[1] == settings()


def test_every_command_is_named() -> None:
    named = set(re.findall(r"`(?:copytaster )?([a-z]+)", README))
    assert COMMANDS.keys() <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?://)([^)\s]+)\)", page.read_text("utf-8")):
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor:
            heads = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^a-z0-9 -]", "", head.lower()).replace(" ", "-") for head in heads}, (
                link
            )
