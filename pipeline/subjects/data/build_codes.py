"""Make `codes.json`: agencies' category codes as Media Topics.

    python -m pipeline.subjects.data.build_codes /path/to/category-code-lookup-tables.json

The input are the tables of codes and their names of guardian/newswires (Apache-2.0, see NOTICE.md); which topic
a name means is told by `codes.toml`, which is ours, and by the vocabulary's own names.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.subjects.vocabulary import current, topics

HERE = Path(__file__).parent
TRBC = re.compile(r"\s*\((?:NEC|TRBC[^)]*)\)")
TABLES = {"N2000 Codes": "n2000", "Media Categories": "n2000", "Reuters RCS qCodes": "rcs"}
TABLES |= {"A1312 CatCodes": "anpa", "AP Category Codes": "anpa", "Press Association Codes": "pa"}


def codes(tables: Mapping[str, Mapping[str, str]], given: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Topics by scheme and code."""
    names, found = by_name(given), {scheme: dict(given.get(scheme, {})) for scheme in given["schemes"]}
    for table, scheme in TABLES.items():
        for code, name in tables[table].items():
            bare = code.split(":", 1)[1] if scheme == "pa" else code
            topic = names.get(plain(name)) or industry(name, code, given) or sport(name)
            if topic and scheme != "anpa":
                found[scheme].setdefault(bare, topic)
    found["subj"] = dict(subject_codes())
    return {scheme: dict(sorted(rows.items())) for scheme, rows in sorted(found.items()) if rows}


def by_name(given: Mapping[str, Any]) -> dict[str, str]:
    """Topics by the names that codes have: the vocabulary's in all languages, then ours, which win."""
    names = {
        name.lower(): one.id
        for one in topics().values()
        if not one.retired
        for said in one.names.values()
        for name in said
    }
    return names | {name: topic for topic, said in given["names"].items() for name in said}


def plain(name: str) -> str:
    """A name as `codes.toml` has it: lower case, the note of its classification left out."""
    return TRBC.sub("", html.unescape(name).replace("\\n", "")).strip().lower()


def industry(name: str, code: str, given: Mapping[str, Any]) -> str | None:
    """The topic of an industry of Reuters' classification (TRBC; RCS codes that begin with B)."""
    if "TRBC" not in name and not code.startswith("B:"):
        return None
    text = plain(name) + " "
    rows = (row["topic"] for row in given["industries"] if any(word in text for word in row["words"]))
    return next(rows, "20000209")


def sport(name: str) -> str | None:
    """The sport of an event (`Boxing - Flyweight - Men`) or of PA's result services."""
    sports = {
        "soccer": "20001065",
        "rugby": "20001176",
        "cricket": "20000888",
        "racing": "20000960",
        "general sports": "15000000",
    }
    disciplines = {one.name: one.id for one in topics().values() if "20000822" in one.path}
    first = plain(name).split(" - ")[0]
    if " - " in name and first in disciplines:
        return disciplines[first]
    return next((topic for word, topic in sports.items() if plain(name).startswith(word)), None)


def subject_codes() -> Iterator[tuple[str, str]]:
    """Subject Codes by the vocabulary's own mapping; of several topics, the highest one."""
    seen: set[str] = set()
    for one in sorted(topics().values(), key=lambda one: len(one.path)):
        topic = current(one.id)
        if one.subjectcode and one.subjectcode not in seen and topic:
            seen.add(one.subjectcode)
            yield one.subjectcode, topic.id


def main(source: str) -> None:
    """Read the tables at `source` and write `codes.json` beside this file, one scheme a line."""
    given = tomllib.loads((HERE / "codes.toml").read_text("utf-8"))
    tables = json.loads(Path(source).read_text("utf-8"))
    aliases = {alias: scheme for scheme, said in given["schemes"].items() for alias in said}
    names = {name: topic for topic, said in given["names"].items() for name in said}
    out = {"aliases": aliases, "codes": codes(tables, given), "names": names}
    meant = {*names.values(), *(topic for rows in out["codes"].values() for topic in rows.values())}
    if bad := sorted(topic for topic in meant if topic not in topics() or topics()[topic].retired):
        raise SystemExit(f"no topics in use: {bad}")
    text = json.dumps(out, ensure_ascii=False, separators=(",", ":"))
    (HERE / "codes.json").write_text(text.replace("},", "},\n") + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
