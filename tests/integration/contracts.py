"""What every outcome owes to whoever reads it: checked on every record that these tests see."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from jsonschema_rs import Draft202012Validator, Registry

if TYPE_CHECKING:
    from tests.integration.wire import Record

SCHEMAS = Path(__file__).parents[2] / "schemas"
IDENTITY = "https://copytaster.example/schemas/"


def check(records: Iterable[Record], prefix: str) -> None:
    """Raises jsonschema_rs's ValidationError, or AssertionError, for the first record that breaks its contract."""
    for record in records:
        name = record.topic.removeprefix(prefix + ".")
        if name == "quarantine":
            _validator("quarantine.json#/$defs/headers").validate(dict(record.headers))
            continue
        value = record.json
        _validator("enriched-story.json" if name == "enriched" else "duplicate.json").validate(value)
        assert record.key == value["wire"]["dedupe"]["chain"].encode()
        kind = value["event"] if name == "enriched" else value["wire"]["dedupe"]["verdict"]
        assert record.headers["event" if name == "enriched" else "verdict"] == kind
        assert record.headers.keys() >= {"agency", "language", "subjects"}


@cache
def _validator(name: str) -> Any:
    return Draft202012Validator({"$ref": IDENTITY + name}, registry=_registry())


@cache
def _registry() -> Registry:
    files = [*SCHEMAS.glob("*.json"), *(SCHEMAS / "ninjs").glob("*.json")]
    schemas = [orjson.loads(path.read_bytes()) for path in files]
    return Registry([(one.get("$id") or one["id"], one) for one in schemas])
