"""ninjs items of any version in the names and shapes of 3.1 (https://iptc.org/std/ninjs/).

2.x wrote the names in lower case. 1.x had singular names, objects for lists, `headline`, `body_*` and `description_*`
for what are lists now, and concepts by `scheme` and `code`, for which 3.1 has one `uri`. Superdesk writes `guid` for
`uri`. What is not known stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Item = Mapping[str, Any]

NAMES_3 = (
    "uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil"
    " pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines"
    " people organisations places subjects events eventDetails plannedCoverage objects infoSources title by"
    " slugline located renditions associations altIds trustIndicators standard genres expires rightsInfo"
    " digitalSourceType contentType charCount wordCount contactInfo geoJSON sizeInBytes aspectRatio videoCodec"
    " frameRate transportProtocol scanType symbolType langId linkedRights encodedRights postalCode eventStatus"
    " plannedCoverageStatus startDate endDate expectedStartDate expectedEndDate expectedDuration recurrenceDates"
    " recurrenceRules exclAudience itemCount rangeFrom rangeTo"
).split()
# 3.1's name by the lower-case one (2.x), and the names that differ in more than case.
NAMES: Mapping[str, str] = {name.lower(): name for name in NAMES_3} | {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infoSources",
    "genre": "genres",
    "byline": "by",
    "mimetype": "contentType",
    "trustindicator": "trustIndicators",
    "geometry_geojson": "geoJSON",
    "embargoed": "embargoedUntil",
    "$standard": "standard",
    "guid": "uri",
}
KEYED = {"associations": "name", "renditions": "name", "altIds": "role"}  # 1.x objects, the key now a field
VALUES = {"headline": "headlines", "body": "bodies", "description": "descriptions"}
TYPES = {"text": "text/plain", "xhtml": "application/xhtml+xml", "html": "text/html"}
COUNTS = {"charcount_": "charCount", "wordcount_": "wordCount"}
# Concepts: `scheme` and `code` of these became `uri`; of a trust indicator, `role`.
CONCEPTS = frozenset(
    {"people", "organisations", "places", "subjects", "events", "objects", "infoSources", "genres"}
)
# Words of 1.x vocabularies, and spellings that mean nothing else.
WORDS: Mapping[str, Mapping[str, str]] = {
    "representationType": {"complete": "full", "incomplete": "partial"},
    "pubStatus": {"cancelled": "canceled"},
}
ONLY_1 = frozenset(
    {"contentType", "charCount", "wordCount"}
)  # of the item as a whole: 3.1 has no place for it


def modern(item: Item) -> dict[str, Any]:
    """A whole item in the names and shapes of 3.1."""
    out = _renamed(item)
    for key, value in item.items():
        for prefix, name in COUNTS.items():
            if key.startswith(prefix):
                _count(out, key.removeprefix(prefix), name, value)
    return {key: value for key, value in out.items() if key not in ONLY_1}


def _renamed(item: Item) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in item.items():
        stem, _, role = key.partition("_")
        if stem in VALUES and not isinstance(value, list | dict):
            _add(out, VALUES[stem], [_value(stem, role, value)])
        elif not key.startswith(tuple(COUNTS)):
            name = NAMES.get(key.lower(), key)
            _add(out, name, _shape(name, value))
    return out


def _add(out: dict[str, Any], name: str, value: Any) -> None:
    """A field; an item that writes `headlines` and a 1.x `headline_print` has both, as far as they are lists."""
    held = out.get(name)
    out[name] = held + value if isinstance(held, list) and isinstance(value, list) else value


def _value(stem: str, role: str, value: Any) -> dict[str, Any]:
    if stem == "headline":
        return {"role": role or "main", "value": value}
    kind = {"contentType": TYPES[role]} if role in TYPES else {}
    return ({"role": role} if role else {}) | kind | {"value": value}


def _shape(name: str, value: Any) -> Any:
    if name in KEYED and isinstance(value, dict):
        value = [_keyed(name, k, v) for k, v in value.items()]
    if name in WORDS and isinstance(value, str):
        return WORDS[name].get(value, value)
    if name == "geoJSON" and isinstance(value, dict) and value.get("type") == "Feature":
        return {"properties": None} | value  # RFC 7946, 3.2: it is there, and may be null
    if isinstance(value, dict):
        return _renamed(value)
    if not isinstance(value, list):
        return value
    if name == "associations":
        return [modern(v) if isinstance(v, dict) else v for v in value]
    shaped = [_renamed(v) if isinstance(v, dict) else v for v in value]
    if name in CONCEPTS or name == "trustIndicators":
        key = "role" if name == "trustIndicators" else "uri"
        shaped = [_concept(v, key) if isinstance(v, dict) else v for v in shaped]
    if name == "infoSources":
        return [_role(v) if isinstance(v, dict) else v for v in shaped]
    return shaped


def _keyed(name: str, key: str, value: Any) -> dict[str, Any]:
    """1.x `{"main": {…}}` with its key as a field; an alternative id of another shape as JSON."""
    if name == "altIds":
        return {"role": key, "value": value if isinstance(value, str) else json.dumps(value)}
    return {KEYED[name]: key} | (value if isinstance(value, dict) else {"value": value})


def _role(source: dict[str, Any]) -> dict[str, Any]:
    """1.x said `rel` for what is `role` now."""
    return {("role" if k == "rel" and "role" not in source else k): v for k, v in source.items()}


def _concept(of: dict[str, Any], key: str) -> dict[str, Any]:
    """`scheme` and `code` as one `uri`, or as `literal` where the scheme is no URI."""
    scheme, code = of.get("scheme"), of.get("code")
    if not isinstance(scheme, str | None) or not isinstance(code, str) or not code:
        return of
    rest = {k: v for k, v in of.items() if k not in ("scheme", "code")}
    if scheme and ":" in scheme:
        joint = "" if scheme.endswith(("/", "#", ":", "=")) else "/"
        return {key: f"{scheme}{joint}{code}"} | rest
    return {"literal": f"{scheme}:{code}" if scheme else code} | rest


def _count(out: dict[str, Any], role: str, name: str, value: Any) -> None:
    for body in out.get("bodies", ()):
        if isinstance(body, dict) and body.get("role") == role:
            body[name] = value
