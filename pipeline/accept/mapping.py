"""A format's mapping as a table, element path to field of `Story`, read in one walk of the tree.

A row is `(path, field)` or `(path, field, reader)`. Paths name elements without namespace, below the item:

    itemMeta/versionCreated                  the element's text
    itemMeta/pubStatus@qcode                 an attribute; `@` alone is the item's own
    contentMeta/description[role=caption]    only where the attribute has this value (`a|b`: or that one);
                                             `drol:caption` counts as `caption`
    NewsComponent+/NewsLines/HeadLine        `+`: the element may lie in others of its name

For a field with one value the first row that gives one wins; fields with many take all rows (see `fields`). A
reader gets the attribute's value, or the element where the path names no attribute, and gives a value, a tuple of
several, or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from lxml import etree

from pipeline.accept.fields import Fields, Found, story_fields
from pipeline.accept.xmltext import plain
from pipeline.story import Source

Element = etree._Element
Reader = Callable[[Any], Any]
Row = tuple[str, str] | tuple[str, str, Reader]

MOST = 1_000  # values of one row: more than any story has
STEP = re.compile(r"([\w.-]+)(\+?)(?:\[([\w.-]+)=([^\]]+)\])?$")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Rule(NamedTuple):
    """A row ready for the walk: `number` is its place in the table."""

    number: int
    read: Callable[[Element], Any]


@dataclass(slots=True)
class Node:
    """A step of paths: the condition on its attribute, the rules that end here and the steps below."""

    attribute: str = ""
    values: frozenset[str] = frozenset()
    rules: list[Rule] = field(default_factory=list)
    below: dict[str, list[Node]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[str, str], ...]
    top: Node


def table(*rows: Row) -> Table:
    """The rows compiled. Raises ValueError for a path that is none: a defect of the table's author."""
    top = Node()
    for number, row in enumerate(rows):
        path, _, attribute = row[0].partition("@")
        node = top
        for step in filter(None, re.split(r"/(?![^\[]*\])", path)):
            node = _below(node, step)
        node.rules.append(Rule(number, _reader(attribute, row[2] if len(row) == 3 else None)))
    return Table(tuple((row[0], row[1]) for row in rows), top)


def read(item: Element, by: Table, source: Source | None = None) -> Fields:
    """Keyword arguments of `Story` that the table finds in an item, provenance among them."""
    return story_fields(find(item, by), source)


def find(item: Element, by: Table) -> Found:
    """Field → [(path, value)], in the table's order."""
    values: dict[int, list[Any]] = {}
    _apply(by.top.rules, item, values)
    _walk(item, by.top.below, values)
    found: dict[str, list[tuple[str, Any]]] = {}
    for number in sorted(values):
        path, name = by.rows[number]
        found.setdefault(name, []).extend([(path, value) for value in values[number]])
    return found


def _walk(element: Element, below: Mapping[str, Sequence[Node]], values: dict[int, list[Any]]) -> None:
    """Only into elements that some path names; as deep as the parser lets a tree be."""
    for child in element:
        for step in below.get(named(child.tag), ()):
            if step.attribute and not _holds(child, step):
                continue
            if step.rules:
                _apply(step.rules, child, values)
            if step.below:
                _walk(child, step.below, values)


def _apply(rules: Sequence[Rule], element: Element, values: dict[int, list[Any]]) -> None:
    for number, read in rules:
        value = read(element)
        if value is None or value == "" or value == ():
            continue
        given = value if isinstance(value, tuple) else (value,)
        if (told := values.get(number)) is None:
            values[number] = [*given]
        elif len(told) < MOST:
            told.extend(given)


def _holds(element: Element, step: Node) -> bool:
    value = element.get(step.attribute, "").lower()
    return value in step.values or value.rpartition(":")[2] in step.values


def _below(node: Node, step: str) -> Node:
    """The node of a step, made where it is not there yet."""
    if not (found := STEP.match(step)):
        raise ValueError(f"no step of a path: {step!r}")
    name, nested, attribute, value = found.groups(default="")
    wanted = frozenset(value.lower().split("|")) if attribute else frozenset()
    siblings = node.below.setdefault(name, [])
    for known in siblings:
        if (known.attribute, known.values) == (attribute, wanted):
            return known
    siblings.append(made := Node(attribute, wanted))
    if nested:
        made.below[name] = [made]
    return made


def _reader(attribute: str, convert: Reader | None) -> Callable[[Element], Any]:
    if not attribute:
        return convert or plain
    name = XML_LANG if attribute == "xml:lang" else attribute
    if convert is None:
        return lambda element: element.get(name, "").strip()

    def converted(element: Element) -> Any:
        value = element.get(name, "").strip()
        return convert(value) if value else None

    return converted


def children(element: Element, name: str) -> Iterable[Element]:
    """The direct children of that local name."""
    return (child for child in element if named(child.tag) == name)


@lru_cache(maxsize=256)  # names may have 50,000 characters
def named(tag: str) -> str:
    """An element's name without its namespace."""
    return tag[tag.rfind("}") + 1 :]
