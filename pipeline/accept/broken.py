"""JSON as feeds really send it: raw tabs and line feeds, lone surrogates, single quotes, trailing commas, escaped twice.

Whole JSON takes the quick way (orjson). What orjson refuses is read by the standard library without strictness, then
repaired by json-repair, whose cost is bounded by `Limits.repair`. Each repair is named.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

import orjson

from pipeline.story import Refused

if TYPE_CHECKING:
    from pipeline.accept.limits import Limits

LONE = re.compile("[\ud800-\udfff]")
MARKS = re.compile(r'\\.|["\[\]{}]', re.S)
Applied = tuple[str, ...]


def read(data: bytes | str, limits: Limits) -> tuple[Any, Applied]:
    """JSON of any shape and what had to be repaired; None where it is no JSON. Raises `Refused` too-deep."""
    opened = bounded(data, limits)
    value, applied = _value(data, limits)
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        value, again = _value(value.lstrip(), limits)
        applied = ("json:escaped-twice", *applied, *again)
    if (applied or opened > limits.depth) and _too_deep(value, limits.depth):
        raise _deep(limits)
    return value, applied


def bounded(data: bytes | str, limits: Limits) -> int:
    """How many objects and lists there are at most, strings that have brackets counted too. Raises `Refused` too-many
    for JSON of so many that they would fill the memory."""
    opening = (b"{", b"[") if isinstance(data, bytes) else ("{", "[")
    found = sum(map(data.count, opening))  # type: ignore[arg-type]
    if found > 4 * limits.elements:
        raise Refused("too-many", f"JSON of more than {4 * limits.elements} objects and lists")
    return found


def _value(data: bytes | str, limits: Limits) -> tuple[Any, Applied]:
    try:
        return orjson.loads(data), ()
    except orjson.JSONDecodeError:
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    try:
        value = json.loads(text, strict=False)
    except RecursionError:
        raise _deep(limits) from None
    except ValueError:
        return _repaired(text, limits)
    return _scrubbed(value, limits), ("json:not-strict",)


def _repaired(text: str, limits: Limits) -> tuple[Any, Applied]:
    if len(text) > limits.repair or text.rstrip()[-1:] not in ("}", "]"):
        return None, ()  # what is cut off would be a story without its end
    if nesting(text) > limits.depth:
        raise _deep(limits)
    import json_repair

    try:
        value = json_repair.loads(text, skip_json_loads=True)
    except (ValueError, RecursionError):
        return None, ()
    return (
        (_scrubbed(value, limits), ("json:repaired",))
        if isinstance(value, dict | list) and value
        else (None, ())
    )


def _scrubbed(value: Any, limits: Limits) -> Any:
    """The same value without what strict JSON cannot carry: lone surrogates, endless numbers."""
    if _too_deep(value, limits.depth):
        raise _deep(limits)
    return _scrub(value)


def _scrub(value: Any) -> Any:
    match value:
        case str():
            return value if value.isascii() else LONE.sub("\ufffd", value)
        case dict():
            return {_scrub(k): _scrub(v) for k, v in value.items()}
        case list():
            return [_scrub(v) for v in value]
        case bool() | None:
            return value
        case int() if not -(2**63) <= value < 2**64:
            return None
        case float() if not math.isfinite(value):
            return None
    return value


def nesting(text: str) -> int:
    """How deep the brackets outside strings go; for broken JSON an estimate."""
    deepest = depth = 0
    quoted = False
    for mark in MARKS.findall(text):
        if mark == '"':
            quoted = not quoted
        elif not quoted and mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif not quoted and mark in "]}":
            depth -= 1
    return deepest


def _deep(limits: Limits) -> Refused:
    return Refused("too-deep", f"the JSON is nested deeper than {limits.depth}")


def _too_deep(value: Any, limit: int) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(limit):
        inner = (v for one in level for v in (one.values() if isinstance(one, dict) else one))
        level = [v for v in inner if isinstance(v, dict | list)]
        if not level:
            return False
    return True
