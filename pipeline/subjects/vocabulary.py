"""The IPTC Media Topics: numbers, names and the tree (data/topics.json, CC BY 4.0, see data/NOTICE.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern

import orjson

BRACKETS = re.compile(r"\([^)]{0,80}\)")  # an explanation: `drama (theatre)`
LISTED = re.compile(
    r"[,;/*]| (?:and|or|of|und|oder|et|ou|y|e|o|en|i|og|och|eller) "
)  # several things, no phrase
SCHEME = "http://cv.iptc.org/newscodes/mediatopic/"


@dataclass(frozen=True, slots=True)
class Topic:
    """One Media Topic: `id` is its eight-figure number, `path` its ancestors, the branch first, itself last.

    A desk's own topic is one too, with a `scheme` of its own and the desk's code as `id`.
    """

    id: str
    name: str
    names: Mapping[str, tuple[str, ...]]
    path: tuple[str, ...]
    retired: bool
    subjectcode: str
    scheme: str = SCHEME

    @property
    def uri(self) -> str:
        return self.scheme + self.id

    @property
    def branch(self) -> str:
        return self.path[0]

    def said(self) -> Iterator[str]:
        """All names of the topic, whatever the language."""
        for names in self.names.values():
            yield from names

    def phrases(self, language: str) -> Iterator[str]:
        """The topic's names in a language as text would have them, those left out that text has not."""
        for name in self.names.get(language, ()):
            bare = BRACKETS.sub("", name).strip().lower()
            if bare and not LISTED.search(bare):
                yield bare


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by number, the retired too."""
    rows = orjson.loads((files(__package__) / "data" / "topics.json").read_bytes())
    parents = {row["id"]: row["parent"] for row in rows}
    return {
        row["id"]: Topic(
            id=row["id"],
            name=row["name"],
            names={tag: tuple(names) for tag, names in row["names"].items()},
            path=_path(row["id"], parents),
            retired=row["retired"],
            subjectcode=row["subjectcode"],
        )
        for row in rows
    }


def current(number: str) -> Topic | None:
    """The topic, or its nearest ancestor in use where it is retired; None for a number that is none."""
    topic = topics().get(number)
    while topic is not None and topic.retired:
        topic = topics().get(topic.path[-2]) if len(topic.path) > 1 else None
    return topic


def _path(number: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    path = [number]
    while parent := parents.get(path[-1]):
        path.append(parent)
    return tuple(map(intern, reversed(path)))  # they are compared and looked up all the time
