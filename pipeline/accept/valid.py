"""Items and associations as valid ninjs 3.1, judged by IPTC's own schema: what is wrong is mended or left out, and said.

Names of what was done: `ninjs:mended:version`, `ninjs:dropped:places/0/geoJSON`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import orjson

from pipeline.accept import dates, values
from pipeline.accept.modern import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jsonschema_rs import Draft202012Validator, ValidationError

Applied = tuple[str, ...]
Path = tuple[str | int, ...]

GEOJSON = "https://geojson.org/schema/GeoJSON.json"
ROUNDS = 12  # each mends one level of what was wrong below what was mended before
SAID = 20
LONGEST = 1_000
SURE = re.compile(
    r"(?:https?://[a-zA-Z0-9.-]{1,253}/|urn:[a-zA-Z0-9-]{2,32}:|tag:[a-z0-9.-]{1,253},[0-9-]{4,10}:)"
    r"[a-zA-Z0-9_.~!$'()*+,;:@/?&=-]{1,2000}"
)
UNEXPECTED = ("unevaluatedProperties", "additionalProperties")


def item(given: Mapping[str, Any]) -> tuple[dict[str, Any], Applied]:
    """`given`, in the names of 3.1, as a valid item of ninjs 3.1; only its uri may be a stand-in."""
    found = orjson.loads(orjson.dumps(given))  # a copy of our own
    if not _is_uri(found.get("uri")):
        found["uri"] = f"urn:x-ninjs:{quote(values.line(found.get('uri')) or 'unknown', safe='')}"
    said = dict.fromkeys(_shorten(found))
    for _ in range(ROUNDS):
        errors = list(_validator().iter_errors(found))
        if not errors:
            return found, tuple(said)[:SAID]
        said.update(dict.fromkeys(_mend(found, errors)))
    return {"uri": found["uri"]}, ("ninjs:dropped:all",)


def _shorten(found: dict[str, Any]) -> list[str]:
    """Leave out what is beyond any list that a person made."""
    long = [key for key, value in found.items() if isinstance(value, list) and len(value) > LONGEST]
    for key in long:
        del found[key][LONGEST:]
    return [f"ninjs:dropped:{_name((key, LONGEST))}-" for key in long]


def associations(given: Sequence[Mapping[str, Any]]) -> tuple[tuple[Mapping[str, Any], ...], Applied]:
    """Associated objects as `pictures` makes them, as valid ones: all that can be wrong with them is an address."""
    if len(given) <= LONGEST and all(map(_is_addressed, given)):
        return tuple(given), ()
    found, said = item({"uri": "urn:x-ninjs:item", "associations": list(given)})
    return tuple(found.get("associations", ())), said


def _is_addressed(one: Mapping[str, Any]) -> bool:
    """Whether all its addresses are URIs beyond doubt, so that the validator need not be asked."""
    files = one.get("renditions", ())
    addresses = [one["uri"], *(file["href"] for file in files if "href" in file)]
    return len(files) <= LONGEST and all(map(SURE.fullmatch, addresses))


@cache
def _validator() -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator, Registry

    folder = resources.files("pipeline.accept.iptc")
    ninjs, geojson = (
        orjson.loads(folder.joinpath(name).read_bytes())
        for name in ("ninjs-schema_3.1.json", "GeoJSON-schema.json")
    )
    return Draft202012Validator(ninjs, registry=Registry([(GEOJSON, geojson)]), validate_formats=True)


@cache
def _uri_validator() -> Draft202012Validator:
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator({"type": "string", "format": "uri"}, validate_formats=True)


def _is_uri(value: Any) -> bool:
    return isinstance(value, str) and bool(_uri_validator().is_valid(value))


def _mend(found: dict[str, Any], errors: list[ValidationError]) -> list[str]:
    """Mend every error in place, the last of a list first, so that places stay right; what a value's own error
    explains is not called unexpected as well."""
    own = [e for e in errors if str(e.schema_path[-1]) not in UNEXPECTED] or errors
    at = {tuple(e.instance_path): e for e in reversed(own)}
    said = []
    for path in sorted(at, key=_order, reverse=True):
        error = at[path]
        if str(error.schema_path[-1]) in UNEXPECTED:
            said += [_drop(found, (*path, name)) for name in _detail(error, "unexpected", ())]
        else:
            said.append(_repair(found, path, error))
    return [what for what in said if what]


def _detail(error: ValidationError, name: str, none: Any) -> Any:
    """What the validator says of this kind of error alone; its stubs do not know the kinds."""
    return getattr(error.kind, name, none)


def _order(path: Path) -> tuple[tuple[int, int, str], ...]:
    return tuple((1, part, "") if isinstance(part, int) else (0, 0, str(part)) for part in path)


def _repair(found: dict[str, Any], path: Path, error: ValidationError) -> str:
    """Put a value that means the same in the place of one that is wrong; leave out what has none."""
    if not path:
        return ""
    parent = _at(found, path[:-1])
    try:
        value = parent[path[-1]]
    except (KeyError, IndexError, TypeError):
        return ""  # left out with what it was part of
    keyword = str(error.schema_path[-1])
    if keyword == "required":
        return _complete(found, path, value, _detail(error, "property", ""))
    better = _same(value, keyword, str(_detail(error, "format", "")), error.message)
    if better is not None and better != value:
        parent[path[-1]] = better
        return f"ninjs:mended:{_name(path)}"
    if path[-1] == "uri" and len(path) > 2 and path[-3] in CONCEPTS and (name := values.line(value)):
        parent.setdefault("literal", name)
    return _drop(found, path)


def _same(value: Any, keyword: str, kind: str, message: str) -> Any:
    if keyword == "format" and kind == "date-time" and (moment := dates.read(value)):
        return moment.isoformat().replace("+00:00", "Z")
    if keyword == "format" and kind == "uri" and isinstance(value, str) and _is_uri(value.strip()):
        return value.strip()
    if keyword == "type" and message.endswith('"string"') and isinstance(value, int | float):
        return values.line(value) or None
    if keyword == "type" and message.endswith('"integer"'):
        return values.number(int(value) if isinstance(value, float) and value.is_integer() else value)
    return None


def _complete(found: dict[str, Any], path: Path, value: Any, missing: str) -> str:
    """An association without a name has its headline's or number, one without uri its first picture's."""
    if not isinstance(value, dict) or len(path) < 2 or path[-2] not in ("associations", "renditions"):
        return _drop(found, path)
    if missing == "name":
        value["name"] = str(int(path[-1]) + 1)
    elif href := next(
        (r["href"] for r in values.objects(value.get("renditions")) if _is_uri(r.get("href"))), ""
    ):
        value["uri"] = href
    else:
        return _drop(found, path)
    return f"ninjs:mended:{_name((*path, missing))}"


def _drop(found: dict[str, Any], path: Path) -> str:
    try:
        del _at(found, path[:-1])[path[-1]]
    except (KeyError, IndexError, TypeError):
        return ""
    return f"ninjs:dropped:{_name(path)}"


def _at(found: Any, path: Path) -> Any:
    for part in path:
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            return None
    return found


def _name(path: Path) -> str:
    return "/".join(str(part) for part in path)[:120]
