"""A desk's own vocabulary: a folder with its topics, its rules by language, and what the Media Topics mean to it.

    desk/vocabulary.toml       scheme = "https://desk.example/subjects/"
                               [topics.transfers]
                               name = "Transfers"
                               parent = "football"          # another code of the desk, if it has a tree
                               means = ["20001148"]         # a story of these Media Topics, or below, is one of it
    desk/en/anything.toml      rules as in rules/README.md, [transfers] instead of a number

A topic needs rules or `means`, or both. No code: the folder is all.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from typing import Any

from pipeline.story import Subject
from pipeline.subjects.compiled import SHARED, Compiled, compiled
from pipeline.subjects.rulebook import RuleError, endings, load
from pipeline.subjects.told import told
from pipeline.subjects.vocabulary import SCHEME, Topic, topics


@dataclass(frozen=True, slots=True)
class Desk:
    """A vocabulary ready for use: `books` by language, `means` from Media Topics to the desk's codes."""

    topics: Mapping[str, Topic]
    books: Mapping[str, Compiled]
    means: Mapping[str, tuple[str, ...]]


def read(folder: Traversable) -> Desk:
    """Read a desk's folder. Raises `RuleError` that says what is wrong, `OSError` where it cannot be read."""
    try:
        table = tomllib.loads((folder / "vocabulary.toml").read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise RuleError(f"vocabulary.toml: {fault}") from fault
    rows = table.get("topics", {})
    own = {code: _topic(code, rows, table.get("scheme", "")) for code in rows}
    languages = [one for one in folder.iterdir() if one.is_dir() and not one.name.startswith(".")]
    return Desk(
        topics=own,
        books={one.name: _book(one, own) for one in languages},
        means={code: _means(code, row) for code, row in rows.items() if row.get("means")},
    )


def _book(folder: Traversable, own: Mapping[str, Topic]) -> Compiled:
    """A language's rules; its endings are those of the packaged rules where the desk names none."""
    book = load(folder, folder.name, own)
    return compiled(book if book.endings else replace(book, endings=endings(folder.name)))


def subjects(
    desk: Desk, found: Sequence[Subject], language: str, title: str, body: str
) -> tuple[Subject, ...]:
    """The desk's subjects of a story: what its rules find, then what the Media Topics found mean to it."""
    book = desk.books.get(SHARED.get(language, language))
    ordered = {one.uri: one for one in (told(book, title, body) if book else ())}
    for one in _meant(desk, found):
        ordered.setdefault(one.uri, one)
    return tuple(ordered.values())


def _meant(desk: Desk, found: Sequence[Subject]) -> Iterator[Subject]:
    for one in found:
        path = topics()[one.uri.removeprefix(SCHEME)].path
        for code, numbers in desk.means.items():
            if not set(numbers).isdisjoint(path):
                yield replace(one, uri=desk.topics[code].uri, name=desk.topics[code].name)


def _topic(code: str, rows: Mapping[str, Mapping[str, Any]], scheme: str) -> Topic:
    name = rows[code].get("name", "")
    if not (scheme and name):
        raise RuleError(f"vocabulary.toml: {code} needs a name, and the vocabulary a scheme")
    return Topic(code, name, {}, _path(code, rows), retired=False, subjectcode="", scheme=scheme)


def _path(code: str, rows: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    path = [code]
    while parent := rows[path[0]].get("parent"):
        if parent not in rows or parent in path:
            raise RuleError(f"vocabulary.toml: {parent!r} is no parent for {path[0]}")
        path.insert(0, parent)
    return tuple(path)


def _means(code: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    if strange := [number for number in row["means"] if number not in topics()]:
        raise RuleError(f"vocabulary.toml: {code} means {strange}, which are no Media Topics")
    return tuple(row["means"])
