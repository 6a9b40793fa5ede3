"""The feed's own codes as Media Topics (data/codes.json; which schemes there are is in data/codes.toml).

A Media Topic that the feed sends stays as it is, also a retired one: it is the agency's word. Other codes map to
topics in use. A code that is not known, but has a name, is mapped by its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import orjson

from pipeline.story import Code, Subject
from pipeline.subjects.vocabulary import Topic, topics

SURE = 0.98  # how often an agency's specific code is right; desks' letters are broader, but no less right


@dataclass(frozen=True, slots=True)
class Tables:
    """Schemes by their other names, topics by scheme and code, topics by the names of codes."""

    aliases: Mapping[str, str]
    codes: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]


@cache
def tables() -> Tables:
    """The tables of codes, with the vocabulary's own names in all its languages."""
    data = orjson.loads((files(__package__) / "data" / "codes.json").read_bytes())
    own = {
        name.lower(): topic.id for topic in topics().values() if not topic.retired for name in topic.said()
    }
    return Tables(aliases=data["aliases"], codes=data["codes"], names=own | data["names"])


def subjects(codes: Iterable[Code]) -> tuple[Subject, ...]:
    """One subject a topic that the codes name, in the feed's order; what lies above another one is left out."""
    found: dict[str, tuple[Topic, Code]] = {}
    for code in codes:
        if (topic := topic_of(code)) is not None:
            found.setdefault(topic.id, (topic, code))
    above = {step for topic, _ in found.values() for step in topic.path[:-1]}
    return tuple(_subject(topic, code) for topic, code in found.values() if topic.id not in above)


def scheme(code: Code) -> str:
    """The short name of a code's scheme, by whatever name the feed sends it."""
    return tables().aliases.get(code.scheme.lower(), code.scheme.lower())


def topic_of(code: Code) -> Topic | None:
    """The Media Topic that a code means, None for one that means none."""
    known = tables()
    number = code.code.removeprefix("medtop:").removeprefix("subj:")
    if len(number) == 8 and number.isdigit():
        return topics().get(number) if scheme(code) == "medtop" or number[0] == "2" else _subject_code(number)
    rows = known.codes.get(scheme(code), {})
    spellings = (code.code, code.code.upper(), code.code.lower())
    found = next((rows[one] for one in spellings if one in rows), None)
    found = found or known.codes["rcs"].get(f"{code.scheme}:{code.code}".upper())
    found = found or known.names.get(code.name.strip().lower())
    return topics()[found] if found else None


def _subject_code(number: str) -> Topic | None:
    """Subject Codes have three levels (2, 5, 8 figures); one that the vocabulary does not map means its parent."""
    rows = tables().codes["subj"]
    found = next(
        (rows[one] for one in (number, f"{number[:5]}000", f"{number[:2]}000000") if one in rows), None
    )
    return topics()[found] if found else None


def _subject(topic: Topic, code: Code) -> Subject:
    rule = f"{code.scheme}:{code.code}" if code.scheme else code.code
    matched = (code.name,) if code.name else ()
    return Subject(uri=topic.uri, name=topic.name, confidence=SURE, source="code", rule=rule, matched=matched)
