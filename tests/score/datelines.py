"""Datelines against real copy: place, span and date by agency; texts without one left alone; the noisy apart.

Rules are made looking at the even rows only; the odd rows are held out, so that the two macro averages side by side
show whether the grammar generalises. Spans are compared without white space, dashes and stops at the end, on which the
corpus itself does not agree. A place is right where every place that we give is written so in the corpus, in order,
from its first on, and what we do not give stands there as a region (after a comma or in brackets).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline import dateline
from pipeline.clean import lines
from pipeline.story import Dateline, Source, Story
from tests.score import Row

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
_PAINT = re.compile(r"[\s.,:_\-–—]+$")
Case = Mapping[str, Any]
Tally = dict[str, list[tuple[bool, str]]]


def score(corpora: Path) -> Iterator[Row]:
    """Macro averages and negatives of both halves, then each agency, then the noisy rows by source."""
    cases = list(_rows(corpora / "datelines.jsonl"))
    halves = {"developed on": cases[::2], "held out": cases[1::2]}
    for half, some in halves.items():
        yield from _macro(half, _tallies(case for case in some if not case["noisy"]))
    negatives = list(_rows(corpora / "no_dateline.jsonl"))
    for half, some in zip(halves, (negatives[::2], negatives[1::2]), strict=True):
        yield _row(f"left alone, {half}", [_left_alone(case) for case in some], 0.997)
    yield from _reuters(corpora)
    for agency, tally in sorted(_tallies(case for case in cases if not case["noisy"]).items()):
        yield from (_row(f"{agency}: {measure}", results) for measure, results in tally.items() if results)
    for source, tally in sorted(_tallies((case for case in cases if case["noisy"]), "source").items()):
        yield from (
            _row(f"noisy {source}: {measure}", results) for measure, results in tally.items() if results
        )


def read(text: str, received: str | None, **fields: Any) -> Dateline | None:
    """The dateline of a text received at a time of the corpus (without one: long after)."""
    at = datetime.fromisoformat(received) if received and received[0] in "12" else NOW
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    source = Source(
        id=None, feed="score", format="text", topic="score", partition=0, offset=0, received_at=at, sha256="", origin="live"
    )  # fmt: skip
    story = Story(source=source, text=text, id="score", **fields)
    return dateline.read(story, lines(text))


def _tallies(cases: Iterable[Case], by: str = "agency") -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(lambda: {"place": [], "span": [], "date": []})
    for case in cases:
        found = read(case["text"], case["received_at"])
        shown = f"{case['id']} {case['dateline']!r} → {found.text if found else None!r}"
        tally = tallies[case[by]]
        tally["span"].append((found is not None and _bare(found.text) == _bare(case["dateline"]), shown))
        if case["places"] or (
            case["places"] == [] and case["source"] != "conll2002-efe"
        ):  # there: not tagged
            tally["place"].append(
                (found is not None and _same_places(found, case), f"{shown} {case['places']}")
            )
        if case["date_iso"]:
            tally["date"].append((_same_date(found, case), f"{shown} {found.date if found else None}"))
    return tallies


def _bare(text: str) -> str:
    return _PAINT.sub("", " ".join(text.split()))


def _same_places(found: Dateline, case: Case) -> bool:
    given = [place.written.rstrip(".") for place in found.places]
    truth = [name.rstrip(".") for name in case["places"]]
    if given[:1] != truth[:1]:
        return False
    left = iter(truth)
    in_order = all(name in left for name in given)
    return in_order and all(name in given or _is_region(name, case["dateline"]) for name in truth)


def _is_region(name: str, text: str) -> bool:
    return re.search(rf"[,(\[]\s*{re.escape(name)}", text) is not None


def _same_date(found: Dateline | None, case: Case) -> bool:
    if found is None or found.date is None:
        return False
    start = (
        0
        if case["received_at"] and case["received_at"][0] in "12" and case["source"] != "conll2002-efe"
        else 5
    )
    if case["date_iso"] and found.date_from == "dateline":
        start = 0
    return bool(found.date.isoformat()[start:] == case["date_iso"][start:10])


def _left_alone(case: Case) -> tuple[bool, str]:
    found = read(case["text"], None)
    return found is None, f"{case['id']} {found.text if found else ''!r}"


def _reuters(corpora: Path) -> Iterator[Row]:
    """All of Reuters-21578: the span where it marks a dateline, headline-only items left alone."""
    spans: list[tuple[bool, str]] = []
    briefs: list[tuple[bool, str]] = []
    for case in _rows(corpora / "reuters.jsonl"):
        if case["dateline"]:
            found = read(case["dateline"] + (case["body"] or ""), case["date_iso"])
            right = found is not None and _bare(found.text) == _bare(case["dateline"])
            spans.append((right, f"{case['newid']} {case['dateline']!r} → {found.text if found else None!r}"))
        elif case["type"] == "BRIEF":
            found = read(case["title"] or "", case["date_iso"])
            briefs.append((found is None, f"{case['newid']} {found.text if found else ''!r}"))
    yield _row("Reuters-21578, all: span (noisy too)", spans)
    yield _row("Reuters-21578, all: headlines left alone", briefs, 0.997)


def _macro(half: str, tallies: Mapping[str, Tally]) -> Iterator[Row]:
    for measure in ("place", "span", "date"):
        shares = [_share(tally[measure]) for tally in tallies.values() if tally[measure]]
        number = sum(len(tally[measure]) for tally in tallies.values())
        aim = None if measure == "span" else 0.99
        yield Row(name=f"macro {measure}, {half}", n=number, value=sum(shares) / len(shares), aim=aim)


def _row(name: str, results: Sequence[tuple[bool, str]], aim: float | None = None) -> Row:
    misses = tuple(shown for right, shown in results if not right)
    return Row(name=name, n=len(results), value=_share(results), aim=aim, misses=misses)


def _share(results: Sequence[tuple[bool, str]]) -> float:
    return sum(right for right, _ in results) / max(len(results), 1)


def _rows(path: Path) -> Iterator[Case]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
