"""A JSON format's mapping as a table, key path to field of `Story`: `("renditions/nitf/href", "links", reader)`.

A row is `(path, field)` or `(path, field, reader)`. A list on the path stands for each of its elements; with
`headlines[main]/value` for those whose `role` is that. A reader gets
the JSON value and gives a value, a tuple of several, or None; without one the value is read as one line of text.
For a field with one value the first row that gives one wins; fields with many take all rows (see `fields`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pipeline.accept import values
from pipeline.accept.fields import Fields, story_fields

Item = Mapping[str, Any]
Reader = Callable[[Any], Any]
Row = tuple[str, str] | tuple[str, str, Reader]
Table = tuple[tuple[str, tuple[str, ...], str, Reader], ...]


def table(*rows: Row) -> Table:
    """The rows with their paths cut."""
    return tuple(
        (row[0], tuple(row[0].split("/")), row[1], row[2] if len(row) == 3 else values.line) for row in rows
    )


def each(reader: Callable[[Item], Any]) -> Reader:
    """A reader of objects; what is none (a string where a concept should be) says nothing."""
    return lambda value: reader(value) if isinstance(value, dict) else None


def read(item: Item, by: Table) -> Fields:
    """Keyword arguments of `Story` that the table finds in an item, `id` (maybe "") and provenance among them."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for path, keys, field, reader in by:
        for value in at(item, keys):
            got = reader(value)
            given = got if isinstance(got, tuple) else (got,)
            found.setdefault(field, []).extend((path, one) for one in given if one not in (None, ""))
    none: Fields = {"id": ""}
    return none | story_fields({field: got for field, got in found.items() if got})


def at(value: Any, keys: tuple[str, ...]) -> Iterator[Any]:
    """Every value at a path that is not null."""
    if isinstance(value, list):
        for one in value:
            yield from at(one, keys)
    elif not keys:
        if value is not None:
            yield value
    elif isinstance(value, dict):
        key, _, role = keys[0].partition("[")
        inner = value.get(key)
        if role and isinstance(inner, list):
            inner = [one for one in inner if isinstance(one, dict) and one.get("role") == role[:-1]]
        yield from at(inner, keys[1:])
