"""The schemas are schemas, the examples obey them, and so does what the way makes of the raw examples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema_rs import Draft202012Validator, Registry, meta

from pipeline.accept.envelope import HINTS
from pipeline.accept.formats import names
from pipeline.story import REASONS, Outcome, Refusal
from tests.schemas import examples

FOLDER = Path(__file__).parents[2] / "schemas"
OURS = ("raw-story", "enriched-story", "duplicate", "quarantine", "wire")
BASE = "https://copytaster.example/schemas/"


def load(path: Path) -> Any:
    return orjson.loads(path.read_bytes())


@cache
def validator(name: str, part: str = "") -> Draft202012Validator:
    """`name` of the schema, `part` a pointer into it."""
    resources = [
        (load(path)["$id"], load(path)) for path in (*FOLDER.glob("*.json"), *FOLDER.glob("ninjs/*.json"))
    ]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": f"{BASE}{name}.json{part}"}
    return Draft202012Validator(schema, registry=Registry(resources), validate_formats=True)


def check(name: str, value: Any, part: str = "") -> None:
    errors = [f"{list(e.instance_path)}: {e.message}" for e in validator(name, part).iter_errors(value)]
    assert not errors, errors


def described(schema: Any, path: str = "") -> Iterator[str]:
    """Properties of our schemas that no description explains."""
    if not isinstance(schema, dict):
        return
    for name, one in schema.get("properties", {}).items():
        if (
            not {"description", "$ref", "const", "allOf"} & one.keys()
            and "properties" not in one
            and "items" not in one
        ):
            yield f"{path}/{name}"
        yield from described(one, f"{path}/{name}")
    yield from described(schema.get("items"), f"{path}[]")


@pytest.mark.parametrize("name", OURS)
def test_each_schema_is_a_schema_and_explains_its_fields(name: str) -> None:
    schema = load(FOLDER / f"{name}.json")
    meta.validate(schema)
    assert schema["$id"] == f"{BASE}{name}.json"
    assert schema["description"]
    if name != "quarantine":
        assert list(described(schema)) == []


def test_the_envelope_says_what_accept_reads() -> None:
    properties = load(FOLDER / "raw-story.json")["properties"]
    assert set(HINTS) | {"feed", "received_at", "format", "content", "content_base64"} == set(properties)
    assert set(names()) | {"auto", None} == set(properties["format"]["enum"])
    assert load(FOLDER / "quarantine.json")["$defs"]["headers"]["properties"]["reason"]["enum"] == list(
        REASONS
    )


@pytest.mark.parametrize("name", ["ninjs-schema_3.1.json", "GeoJSON-schema.json", "LICENSE", "NOTICE.md"])
def test_the_package_carries_the_same_iptc_files(name: str) -> None:
    packaged = Path(examples.__file__).parents[2] / "pipeline" / "accept" / "iptc" / name
    assert packaged.read_bytes() == (FOLDER / "ninjs" / name).read_bytes()


GOOD = (
    {"content": "x"},
    {"content_base64": "eA=="},
    {"content": "x", "content_base64": None, "urgency": "3", "version": 2},
)
BAD: tuple[dict[str, Any], ...] = ({}, {"content": "x", "content_base64": "eA=="}, {"content": 1}, {"content": "x", "feed": ""},
    {"content": "x", "format": "teletext"}, {"content": "x", "urgency": 11}, {"content": "x", "received_at": "yesterday"})  # fmt: skip


@pytest.mark.parametrize("fields", GOOD)
def test_envelopes_that_obey(fields: dict[str, Any]) -> None:
    check("raw-story", {"feed": "f"} | fields)


@pytest.mark.parametrize("fields", BAD)
def test_envelopes_that_do_not(fields: dict[str, Any]) -> None:
    assert not validator("raw-story").is_valid({"feed": "f"} | fields)


@pytest.mark.parametrize("path", sorted(examples.FOLDER.glob("*.json")), ids=lambda path: path.name)
def test_examples_obey_their_schemas(path: Path) -> None:
    stage, kind, _ = path.name.split(".")
    assert stage in examples.STAGES
    value = load(path)
    if kind == "quarantine":
        check("quarantine", value["line"], "#/$defs/line")
        check("quarantine", value["headers"], "#/$defs/headers")
    elif stage != "quarantined":  # whose raw story is wrong on purpose
        check({"raw": "raw-story", "enriched": "enriched-story"}.get(kind, kind), value)


LIFE = {
    "first": ("enriched", "new", "new"),
    "resend": ("duplicate", None, "resend"),
    "update": ("enriched", "update", "update"),
    "correction": ("enriched", "correction", "correction"),
    "kill": ("enriched", "withdrawal", "withdrawal"),
    "embargoed": ("enriched", "new", "new"),
    "as-ninjs": ("enriched", "new", "new"),
}


@cache
def made() -> dict[str, Outcome | Refusal]:
    return dict(examples.outcomes())


@pytest.mark.parametrize("stage", LIFE)
def test_the_way_makes_of_the_raw_examples_what_they_show(stage: str) -> None:
    kind, value = examples.written(made()[stage])
    told = load(examples.FOLDER / f"{stage}.{kind}.json")
    for one in (value, told):
        assert (kind, one.get("event"), one["wire"]["dedupe"]["verdict"]) == LIFE[stage]
    check("duplicate" if kind == "duplicate" else "enriched-story", orjson.loads(orjson.dumps(value)))


def test_one_life_is_one_chain_and_the_kill_names_every_event_of_it() -> None:
    values = {stage: examples.written(outcome)[1] for stage, outcome in made().items()}
    life = [values[stage] for stage in ("first", "resend", "update", "correction", "kill")]
    assert len({one["wire"]["dedupe"]["chain"] for one in life}) == 1
    published = [values[stage]["event_id"] for stage in ("first", "update", "correction")]
    assert sorted(values["kill"]["wire"]["dedupe"]["withdraws"]) == sorted(published)


def test_what_is_refused_keeps_its_bytes() -> None:
    refused = made()["quarantined"]
    assert isinstance(refused, Refusal)
    assert (refused.reason, orjson.loads(refused.value)) == ("unknown-format", examples.raw("quarantined"))
    _, value = examples.written(refused)
    check("quarantine", value["line"], "#/$defs/line")
    check("quarantine", value["headers"], "#/$defs/headers")
