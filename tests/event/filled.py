"""An item that fills every property of IPTC's ninjs 3.1 schema, and the same in the names and shapes of 2.x and 1.x."""

from __future__ import annotations

from importlib import resources
from typing import Any

import orjson

from pipeline.accept.modern import KEYED, VALUES

Json = dict[str, Any]
SCHEMA: Json = orjson.loads(
    resources.files("pipeline.accept.iptc").joinpath("ninjs-schema_3.1.json").read_bytes()
)
ASSOCIATED = 1  # levels at which there are associations
# Of which an object has one or the other.
EITHER = (
    ("value", "address"),
    ("startDate", "expectedStartDate"),
    ("endDate", "expectedEndDate"),
    ("linkedRights", "encodedRights"),
)
NEVER = frozenset({"recurrenceDates"})  # an array that is a string: no value is valid
FORMATS = {
    "uri": "https://example.com/{}",
    "date-time": "2025-03-11T10:15:00Z",
}
POINT = {"type": "Point", "coordinates": [-9.1, 38.7]}
# Where the schema gives a choice that a generator cannot make: by the property's name.
CHOSEN: Json = {
    "geoJSON": {"type": "Feature", "properties": {"name": "Lisbon"}, "geometry": POINT},
    "language": "en",
    "contentType": "text/plain",
    "pubStatus": "usable",
    "expectedDuration": "P1D",
}
PLURALS = {
    "people": "person", "organisations": "organisation", "places": "place", "subjects": "subject", "events": "event",
    "objects": "object", "infoSources": "infosource", "genres": "genre", "by": "byline", "trustIndicators": "trustindicator",
}  # fmt: skip


def item(choice: int = 0) -> Json:
    """Every property at every depth, in the names of 3.1; where the schema allows one of two, the first or the second."""
    return _object(SCHEMA["$defs"]["ninjsType"], 0, choice)


def older(of: Any) -> Any:
    """The same with the names of 2.x."""
    if isinstance(of, list):
        return [older(one) for one in of]
    if not isinstance(of, dict):
        return of
    return {
        name if name in ("geoJSON",) else name.lower(): value if name == "geoJSON" else older(value)
        for name, value in of.items()
    }


def oldest(of: Json) -> Json:
    """An item as 1.x wrote it: singular names, objects for lists, headlines and bodies in properties of their own."""
    out: Json = {}
    for name, value in of.items():
        stem = next((old for old, new in VALUES.items() if new == name), "")
        if stem:
            for one in value:
                role = one.get("role", "")
                out[f"{stem}_{role}" if role != "main" or stem != "headline" else stem] = one["value"]
        elif name in KEYED and name != "altIds":
            out[name] = {
                one[KEYED[name]]: {k: v for k, v in one.items() if k != KEYED[name]} for one in value
            }
        else:
            out[PLURALS.get(name, name.lower())] = value
    return out


def paths(of: Any, at: str = "") -> set[str]:
    """Where an item has a value, `bodies/value`; places in lists count once."""
    if isinstance(of, dict):
        return {path for name, value in of.items() for path in paths(value, f"{at}/{name}")}
    if isinstance(of, list):
        return {path for one in of for path in paths(one, at)}
    return {at}


def _value(schema: Json, name: str, depth: int, choice: int) -> Any:
    if name in CHOSEN:
        return CHOSEN[name]
    schema = _whole(schema)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type", "string")
    if kind == "array":
        return [_value(schema["items"], "", depth + 1, choice)]
    if kind == "object":
        return _object(schema, depth, choice)
    if kind in ("integer", "number"):
        return schema.get("minimum", 1)
    if "pattern" in schema:
        return FORMATS["date-time"]
    return FORMATS.get(schema.get("format", ""), "a {}").format(name or "word")


def _object(schema: Json, depth: int, choice: int) -> Json:
    inner = {key: one for key, one in schema["properties"].items() if key not in NEVER}
    for pair in EITHER:
        if inner.keys() >= set(pair):
            del inner[pair[1 - choice]]
    if depth > ASSOCIATED:
        inner.pop("associations", None)
    return {key: _value(one, key, depth + 1, choice) for key, one in inner.items()}


def _whole(schema: Json) -> Json:
    """With what it refers to laid under it."""
    if "$ref" not in schema:
        return schema
    under = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    both = {**under.get("properties", {}), **schema.get("properties", {})}
    return {**under, **schema} | ({"properties": both} if both else {})
