"""The AsyncAPI document obeys AsyncAPI's own schema and says what the schemas, the topics and the code say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import orjson
import pytest
from jsonschema_rs import Draft7Validator

from pipeline.accept.limits import DEFAULT
from pipeline.story import EventKind

FOLDER = Path(__file__).parents[2] / "schemas"
DOCUMENT: dict[str, Any] = msgspec.yaml.decode((FOLDER / "asyncapi.yaml").read_bytes())


def references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for one in value.values() for found in references(one)]
    return [found for one in value for found in references(one)] if isinstance(value, list) else []


def test_it_obeys_the_schema_of_asyncapi_3() -> None:
    schema = orjson.loads((Path(__file__).parent / "asyncapi-3.0.0.json").read_bytes())
    errors = [
        f"{list(e.instance_path)}: {e.message[:200]}" for e in Draft7Validator(schema).iter_errors(DOCUMENT)
    ]
    assert not errors, errors


@pytest.mark.parametrize("reference", sorted(set(references(DOCUMENT))))
def test_every_reference_leads_somewhere(reference: str) -> None:
    file, _, pointer = reference.partition("#")
    found: Any = orjson.loads((FOLDER / file).read_bytes()) if file else DOCUMENT
    for part in filter(None, pointer.split("/")):
        found = found[part]
    assert found


def test_the_topics_of_the_contract_and_who_writes_them() -> None:
    channels = {name: one["address"] for name, one in DOCUMENT["channels"].items()}
    assert channels == {
        name: f"wire.{name}" for name in ("raw", "replay", "enriched", "duplicates", "quarantine")
    }
    actions = {
        one["channel"]["$ref"].rpartition("/")[2]: one["action"] for one in DOCUMENT["operations"].values()
    }
    assert actions == {
        "raw": "receive",
        "replay": "receive",
        "enriched": "send",
        "duplicates": "send",
        "quarantine": "send",
    }


def test_it_agrees_with_the_code() -> None:
    raw = DOCUMENT["channels"]["raw"]["bindings"]["kafka"]["topicConfiguration"]
    assert raw["max.message.bytes"] == DEFAULT.value
    event = DOCUMENT["components"]["messages"]["enrichedStory"]["headers"]["properties"]["event"]
    assert tuple(event["enum"]) == get_args(EventKind)
    assert re.fullmatch(r"\d+\.\d+\.\d+", DOCUMENT["info"]["version"])
