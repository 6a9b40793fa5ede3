"""The rule files of a language, read and checked (the format: rules/README.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pipeline.subjects.vocabulary import Topic, topics

WEIGHTS = {"strong": 4.0, "medium": 2.0, "weak": 1.0, "against": -3.0}
LISTS = (*WEIGHTS, "require", "exclude", "examples", "counter")


class RuleError(ValueError):
    """A rule file that cannot be used; the message names file, rule and fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One topic's rule as written: `id` is `<language>/<file>#<number>`, `phrases` come with their weights."""

    id: str
    topic: str
    phrases: tuple[tuple[str, float], ...]
    require: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """All rules of one language, with how its phrases are read.

    `stop` are topics whose vocabulary name is no phrase, `hide` phrases that say nothing and hide what is in them.
    `vocabulary` has the topics that the rules are of.
    """

    language: str
    rules: tuple[Rule, ...]
    endings: tuple[str, ...] = ()
    stop: frozenset[str] = frozenset()
    hide: tuple[str, ...] = ()
    vocabulary: Mapping[str, Topic] = field(default_factory=topics)


def languages() -> tuple[str, ...]:
    """The languages that come with rules."""
    return tuple(sorted(one.name for one in (files(__package__) / "rules").iterdir() if one.is_dir()))


@cache
def actors() -> frozenset[str]:
    """The topics that are persons, offices and bodies (data/actors.toml)."""
    return frozenset(_table(files(__package__) / "data" / "actors.toml")["actors"])


def endings(language: str) -> tuple[str, ...]:
    """The endings that the packaged rules of a language have; none where there are no such rules."""
    file = files(__package__) / "rules" / language / "language.toml"
    return tuple(_table(file).get("endings", ())) if file.is_file() else ()


def packaged(language: str) -> Rulebook:
    """The rules that come with the package; a language without any gives an empty book."""
    return load(files(__package__) / "rules" / language, language)


def load(folder: Traversable, language: str, vocabulary: Mapping[str, Topic] | None = None) -> Rulebook:
    """Read all `*.toml` of a folder, rules of Media Topics or of another vocabulary. Raises `RuleError`."""
    known = topics() if vocabulary is None else vocabulary
    settings: Mapping[str, Any] = {}
    rules: list[Rule] = []
    for file in sorted(_rule_files(folder), key=lambda one: one.name):
        table = _table(file)
        if file.name == "language.toml":
            settings = _settings(table, known)
        else:
            rules += (
                _rule(f"{language}/{file.name[:-5]}", number, row, known) for number, row in table.items()
            )
    return Rulebook(
        language=language,
        rules=tuple(rules),
        endings=tuple(settings.get("endings", ())),
        stop=frozenset(settings.get("stop", ())),
        hide=tuple(settings.get("hide", ())),
        vocabulary=known,
    )


def _settings(table: Mapping[str, Any], known: Mapping[str, Topic]) -> Mapping[str, Any]:
    if unknown := table.keys() - {"endings", "stop", "hide"}:
        raise RuleError(f"language.toml: unknown keys {sorted(unknown)}")
    for key, said in table.items():
        if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
            raise RuleError(f"language.toml: {key} must be a list of strings")
    if strange := [one for one in table.get("stop", ()) if one not in known]:
        raise RuleError(f"language.toml: no topics {strange}")
    return table


def _rule_files(folder: Traversable) -> Iterator[Traversable]:
    if folder.is_dir():
        yield from (file for file in folder.iterdir() if file.name.endswith(".toml"))


def _table(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise RuleError(f"{file.name}: {fault}") from fault


def _rule(origin: str, number: str, row: Mapping[str, Any], known: Mapping[str, Topic]) -> Rule:
    where = f"{origin}#{number}"
    _check(where, row, known.get(number))
    return Rule(
        id=where,
        topic=number,
        phrases=tuple((phrase, weight) for key, weight in WEIGHTS.items() for phrase in row.get(key, ())),
        **{key: tuple(row.get(key, ())) for key in LISTS if key not in WEIGHTS},
    )


def _check(where: str, row: Mapping[str, Any], topic: Topic | None) -> None:
    if topic is None or topic.retired:
        raise RuleError(f"{where}: no topic in use has this number")
    if row.get("name") != topic.name:
        raise RuleError(f"{where}: the topic's name is {topic.name!r}")
    if unknown := row.keys() - {"name", *LISTS}:
        raise RuleError(f"{where}: unknown keys {sorted(unknown)}")
    for key in LISTS:
        if not all(isinstance(text, str) and text.strip() for text in row.get(key, ())):
            raise RuleError(f"{where}: {key} must be a list of phrases")
    if not (row.get("strong") or row.get("medium")):
        raise RuleError(f"{where}: at least one strong or medium phrase is needed")
    if not row.get("examples"):
        raise RuleError(f"{where}: an example is needed")
