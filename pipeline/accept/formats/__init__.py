"""One file a format; dropping a file in is the whole registration.

Each says of what kind it is (`KIND`, see `Payload.kind`) and offers the same three verbs:

`recognises(payload) -> bool`   is this the format of these bytes, judged by their beginning
`split(payload) -> Iterable`    the payload's parts, one a story; raises `Refused` for the payload as a whole
`read(part, source) -> Story`   one part as a story, `id` empty where the feed gives none; raises `Refused`
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, cast

from pipeline.story import Refused, Source, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pipeline.accept.payload import Payload

FALLBACK = "text"


class Format(Protocol):
    """The verbs of a format's module."""

    KIND: str

    def recognises(self, payload: Payload) -> bool: ...

    def split(self, payload: Payload) -> Iterable[Any]: ...

    def read(self, part: Any, source: Source) -> Story: ...


@cache
def names() -> tuple[str, ...]:
    """Every format that has a file here, as the contract writes it: `newsml-g2` for `newsml_g2.py`."""
    return tuple(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__))


@cache
def reader(name: str) -> Format:
    """The module of a format by name; raises `Refused` where there is none."""
    if name not in names():
        raise Refused("unknown-format", f"no reader for format {name!r}; there are: {', '.join(names())}")
    return cast("Format", importlib.import_module(f"{__name__}.{name.replace('-', '_')}"))


def recognise(payload: Payload) -> str:
    """The name of the format of these bytes: the one that recognises them, else plain text.

    Raises `Refused` for JSON and XML that is in none of them: markup is no story to read."""
    for name, recognises in _recognisers(payload.kind):
        if recognises(payload):
            return name
    if payload.is_json:
        reason = "broken-markup" if payload.json is None else "unknown-format"
        raise Refused(reason, f"JSON in none of the formats: {', '.join(names())}")
    if payload.head.startswith("<?xml") or "xmlns" in payload.root[1]:
        raise Refused("unknown-format", f"XML with the root {payload.root[0][:80]!r}, in none of the formats")
    return FALLBACK


@cache
def _recognisers(kind: str) -> tuple[tuple[str, Callable[[Payload], bool]], ...]:
    found = ((name, reader(name)) for name in names() if name != FALLBACK)
    return tuple((name, one.recognises) for name, one in found if kind == one.KIND)
