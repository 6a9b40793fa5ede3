"""A JSON format's mapping as a table, key path to field of `Story`: `("renditions/nitf/href", "links", reader)`.

A row is `(path, field)` or `(path, field, reader)`. A list on the path stands for each of its elements; with
`categories[type=located|place]/name` for the objects among them whose `type` is one of these, or ends with it behind a
colon. A reader gets the JSON value and gives a value, a tuple of several, or None; without one the value is read as
one line of text. For a field with one value the first row that gives one wins; fields with many take all rows (see
`fields`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pipeline.accept import values
from pipeline.accept.fields import Fields, story_fields
from pipeline.story import Source

Item = Mapping[str, Any]
Reader = Callable[[Any], Any]
Row = tuple[str, str] | tuple[str, str, Reader]

STEP = re.compile(r"([^\[/]+)(?:\[([^=\]]+)=([^\]]+)\])?$")


class Step(NamedTuple):
    """A key, and what an attribute of the objects under it has to be (no attribute: all of them count)."""

    key: str
    attribute: str
    wanted: frozenset[str]


Path = tuple[Step, ...]
Table = tuple[tuple[str, Path, str, Reader], ...]


def table(*rows: Row) -> Table:
    """The rows with their paths cut. Raises ValueError for a path that is none: a defect of the table's author."""
    return tuple((row[0], path(row[0]), row[1], row[2] if len(row) == 3 else values.line) for row in rows)


def path(written: str) -> Path:
    """`headlines[role=main]/value` as its steps."""
    return tuple(map(_step, written.split("/")))


def _step(written: str) -> Step:
    if not (found := STEP.match(written)):
        raise ValueError(f"no step of a path: {written!r}")
    key, attribute, wanted = found.groups(default="")
    return Step(key, attribute, frozenset(wanted.split("|")))


def each(reader: Callable[[Item], Any]) -> Reader:
    """A reader of objects; what is none (a string where a concept should be) says nothing."""
    return lambda value: reader(value) if isinstance(value, dict) else None


def read(item: Item, by: Table, source: Source | None = None) -> Fields:
    """Keyword arguments of `Story` that the table finds in an item, `id` (maybe "") and provenance among them."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for written, steps, field, reader in by:
        if steps[0].key not in item:
            continue
        for value in at(item, steps):
            got = reader(value)
            for one in got if isinstance(got, tuple) else (got,):
                if one is not None and one != "":
                    found.setdefault(field, []).append((written, one))
    none: Fields = {"id": ""}
    return none | story_fields(found, source)


def at(value: Any, steps: Path) -> Iterator[Any]:
    """Every value at a path that is not null."""
    if isinstance(value, list):
        for one in value:
            yield from at(one, steps)
    elif not steps:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        step = steps[0]
        inner = value.get(step.key)
        if step.attribute and isinstance(inner, list):
            inner = [one for one in inner if _holds(one, step)]
        yield from at(inner, steps[1:])


def _holds(value: Any, step: Step) -> bool:
    told = value.get(step.attribute) if isinstance(value, dict) else None
    return isinstance(told, str) and (told in step.wanted or told.rpartition(":")[2] in step.wanted)
