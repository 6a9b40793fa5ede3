"""Bylines on real copy: names exact, on rows developed on (even) and on rows never looked at (odd).

Case is not compared: the truth keeps the capitals that the byline was written in, we restore them; that they are restored
right is held by the cases of our own in tests/byline. Rows whose names are not settled only must not break anything. The law of
`clean` (nothing is lost, nothing is added) is measured on every text of the corpora.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipeline import byline
from pipeline.story import Copy, Dateline
from tests.clean.stories import dateline, separated, squeezed, story
from tests.score import Row

EMPTY = Copy(headline="", standfirst="", paragraphs=(), notes=())
TEXTS = {"datelines": ("text", "title"), "no_dateline": ("text", None), "reuters": ("body", "title"), "topics_bbc": ("text", "title"),
         "topics_10kgnad": ("text", "title"), "topics_masakhane_eng": ("text", "title"), "topics_masakhane_fra": ("text", "title")}  # fmt: skip


def score(corpora: Path) -> Iterable[Row]:
    rows = list(_rows(corpora / "bylines.jsonl"))
    yield _names("names exact, even rows", rows[::2])
    yield _names("names exact, odd rows", rows[1::2])
    yield _organisations(rows)
    for name, (text, title) in TEXTS.items():
        yield _law(name, _rows(corpora / f"{name}.jsonl"), text, title)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)


def _names(name: str, rows: list[dict[str, Any]]) -> Row:
    settled = [row for row in rows if row["names"] is not None]
    misses = [
        f"{row['raw']} → {_people(row['raw'])}"
        for row in settled
        if _people(row["raw"]) != [n.casefold() for n in row["names"]]
    ]
    return Row(
        name=name, n=len(settled), value=1 - len(misses) / (len(settled) or 1), aim=0.99, misses=tuple(misses)
    )


def _people(raw: str) -> list[str]:
    found = byline.read(story("-", byline=raw), EMPTY)
    return [person.name.casefold() for person in found.people] if found else []


def _organisations(rows: list[dict[str, Any]]) -> Row:
    named = [row for row in rows if row["org"]]
    misses = [
        row["raw"]
        for row in named
        if (found := byline.read(story("-", byline=row["raw"]), EMPTY)) is None
        or found.organisation != row["org"]
    ]
    return Row(
        name="organisation exact",
        n=len(named),
        value=1 - len(misses) / (len(named) or 1),
        misses=tuple(misses),
    )


def _law(name: str, rows: Iterable[dict[str, Any]], text: str, title: str | None) -> Row:
    """Body + what was separated + the dateline's own text = the text, white space aside."""
    misses, n = [], 0
    for row in rows:
        source = row[text] or ""
        written = row.get("dateline") or ""
        line = dateline(source, written) if written in source else None
        copy = separated(source, line, headline=(title and row[title]) or "")
        n += 1
        if squeezed("".join(p.text for p in copy.paragraphs)) != squeezed(_without(source, line)):
            misses.append(source[:80])
    return Row(
        name=f"nothing lost: {name}", n=n, value=1 - len(misses) / (n or 1), aim=1.0, misses=tuple(misses)
    )


def _without(text: str, line: Dateline | None) -> str:
    return text[: line.span[0]] + text[line.span[1] :] if line else text
