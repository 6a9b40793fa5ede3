"""Scenarios as data: stories built out of `texts.toml`, sent through the way, told in the words of the expectations."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from pipeline import dedupe
from pipeline.cli.enrich import outcomes

HERE = Path(__file__).parent
DAY = datetime(2026, 11, 24, tzinfo=UTC)
HINTS = (
    "id", "format", "version", "byline", "slugline", "published_at", "urgency", "ed_note", "embargoed_until", "status",
)  # fmt: skip
Spec = Mapping[str, Any]
Scenario = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """What came out for one story: at which story's arrival, under which topic, event and verdict."""

    at: int
    word: str
    verdict: str
    chain: str
    of: str | None
    withdraws: tuple[str, ...]
    event_id: str
    reasons: tuple[str, ...]
    shown: str  # all that is published, as JSON


@cache
def texts() -> Mapping[str, Spec]:
    return tomllib.loads((HERE / "texts.toml").read_text("utf-8"))


@cache
def scenarios() -> tuple[Scenario, ...]:
    """All scenarios of all files, each with the kind (its file's name) before its name."""
    files = sorted((HERE / "cases").glob("*.toml"))
    told = tuple(
        {**one, "name": f"{file.stem}: {one['name']}"}
        for file in files
        for one in tomllib.loads(file.read_text("utf-8"))["scenario"]
    )
    return told + tuple(_forms())


def _forms() -> Iterator[Scenario]:
    """A story and half an hour later a notice that withdraws it, or news that only sounds like one."""
    for group in tomllib.loads((HERE / "forms.toml").read_text("utf-8"))["forms"]:
        base = texts()[group["text"]]
        first = {"at": "08:00", "text": group["text"], "expect": "new", "chain": "a"}
        failing = group.get("fails", {})
        for kind in ("kill", "news"):
            for written in group[kind]:
                headline, _, say = written.replace("{h}", base["headline"]).partition(" | ")
                second = {
                    "at": "08:30",
                    "feed": base["feed"],
                    "language": base["language"],
                    "head": headline,
                    "say": say,
                }
                second |= (
                    {"expect": "withdrawal", "chain": "a", "withdraws": [0]}
                    if kind == "kill"
                    else {"expect": "new", "chain": "b"}
                )
                name = f"{kind} {base['language']}: {written}"
                fails = {"fails": failing[written]} if written in failing else {}
                yield {"name": name, "stories": [first, second], **fails}


def envelope(spec: Spec) -> dict[str, Any]:
    """A raw-story envelope: the text of that name, cut and changed as the story says."""
    base = texts().get(spec.get("text", ""), {})
    paragraphs = str(base.get("body", "")).strip().split("\n\n")
    paragraphs = [paragraphs[n] for n in spec.get("take", range(spec.get("paras", len(paragraphs))))]
    opening = spec.get("dateline", base.get("dateline", ""))
    if paragraphs and opening:
        paragraphs[0] = f"{opening} {paragraphs[0]}"
    content = "\n\n".join(part for part in (*spec.get("top", ()), *paragraphs, *spec.get("end", ())) if part)
    headline = spec.get("pre", "") + spec.get("head", base.get("headline", "")) + spec.get("post", "")
    for old, new in spec.get("swap", ()):
        content, headline = content.replace(old, new), headline.replace(old, new)
    fields = {
        "feed": spec.get("feed", base.get("feed", "reuters")),
        "language": spec.get("language", base.get("language", "en")),
        "format": "text",
        "received_at": moment(spec["at"]).isoformat(),
        "headline": headline,
        "content": spec.get("say", content),
        **{name: spec[name] for name in HINTS if name in spec},
    }
    return {name: value for name, value in fields.items() if value or name == "content"}


def moment(at: str) -> datetime:
    """`08:15`, `08:15:30`, or `+2 08:15`: two days later."""
    days, _, clock = at.rpartition(" ")
    hours, minutes, seconds = (*(int(part) for part in clock.split(":")), 0)[:3]
    return DAY + timedelta(days=int(days or 0), hours=hours, minutes=minutes, seconds=seconds)


def ran(scenario: Scenario) -> list[Seen | None]:
    """What came out for each of the scenario's stories, in their order; None where nothing did."""
    stories = [envelope(spec) for spec in scenario["stories"]]
    seen: dict[int, Seen] = {}
    memory, given = dedupe.Memory(), 0

    def lines() -> Iterable[bytes]:
        nonlocal given
        for given, story in enumerate(stories):  # noqa: B007  the count is read while a line is at work
            yield orjson.dumps(story)

    for line in outcomes(lines(), memory):
        out = orjson.loads(line)
        seen[out["value"]["wire"]["source"]["offset"]] = _seen(out, given)
    return [seen.get(number) for number in range(len(stories))]


def _seen(out: Mapping[str, Any], given: int) -> Seen:
    value = out["value"]
    told = value["wire"].get("dedupe", {})
    return Seen(
        at=given,
        word=value.get("event")
        or {"wire.duplicates": "duplicate"}.get(out["topic"], value.get("reason", "?")),
        verdict=told.get("verdict", ""),
        chain=told.get("chain", ""),
        of=told.get("of"),
        withdraws=tuple(told.get("withdraws", ())),
        event_id=value.get("event_id", ""),
        reasons=tuple(told.get("reasons", ())),
        shown=orjson.dumps(value).decode(),
    )


def complaints(scenario: Scenario) -> list[str]:
    """What of a scenario did not come as expected, a line each, for people."""
    found = ran(scenario)
    wrong = [
        f"story {n} ({spec['at']}): expected {spec['expect']}, {'nothing came' if seen is None else _told(seen)}"
        for n, (spec, seen) in enumerate(zip(scenario["stories"], found, strict=True))
        if not _as_expected(spec["expect"], seen, n)
    ]
    stories = scenario["stories"]
    return [*wrong, *_chains(stories, found), *_names(stories, found), *_leaks(stories, found)]


def _leaks(stories: Sequence[Spec], found: Sequence[Seen | None]) -> Iterator[str]:
    """An embargoed story's last words in anything of its feed that was published before its time."""
    for n, spec in enumerate(stories):
        word, _, at = spec["expect"].partition("@")
        if "embargoed_until" not in spec or "|" in spec["expect"] or not (at or word == "held"):
            continue
        until = int(at or len(stories))
        last = orjson.dumps(envelope(spec)["content"][-40:]).decode().strip('"')
        yield from (
            f"story {n} leaks out with story {m}"
            for m, seen in enumerate(found)
            if seen and n <= seen.at < until and last in seen.shown and _feed(stories[m]) == _feed(spec)
        )


def _feed(spec: Spec) -> str:
    return str(envelope(spec)["feed"])


def _told(seen: Seen) -> str:
    return f"got {seen.word}/{seen.verdict} at story {seen.at} ({'; '.join(seen.reasons)})"


def _as_expected(expect: str, seen: Seen | None, number: int) -> bool:
    """`new update correction withdrawal`: that event · `duplicate`, or a duplicate's verdict · `held`: nothing, ever ·
    `new@3`: not before story 3 came, and then · `a|b`: either."""
    return any(_is(one, seen, number) for one in expect.split("|"))


def _is(expect: str, seen: Seen | None, number: int) -> bool:
    word, _, at = expect.partition("@")
    if seen is None or word == "held":
        return seen is None and word == "held"
    if seen.at != int(at or number):
        return False
    return word == seen.word or (seen.word == "duplicate" and word == seen.verdict)


def _chains(stories: Iterable[Spec], found: Iterable[Seen | None]) -> list[str]:
    """Stories of one letter share a chain, those of two letters do not."""
    by_letter: dict[str, set[str]] = {}
    for spec, seen in zip(stories, found, strict=True):
        if seen and "chain" in spec:
            by_letter.setdefault(spec["chain"], set()).add(seen.chain)
    split = [f"chain {letter} is {len(ids)} chains" for letter, ids in by_letter.items() if len(ids) > 1]
    owners: dict[str, set[str]] = {}
    for letter, ids in by_letter.items():
        for one in ids:
            owners.setdefault(one, set()).add(letter)
    return split + [f"chains {', '.join(sorted(who))} are one" for who in owners.values() if len(who) > 1]


def _names(stories: Iterable[Spec], found: list[Seen | None]) -> list[str]:
    """What a withdrawal withdraws and what a duplicate is `of`, by the numbers of the stories."""
    numbers = {seen.event_id: n for n, seen in enumerate(found) if seen}
    wrong = []
    for n, (spec, seen) in enumerate(zip(stories, found, strict=True)):
        if seen is None:
            continue
        got = sorted(numbers.get(one, -1) for one in seen.withdraws)
        if got != sorted(spec.get("withdraws", ())):
            wrong.append(f"story {n} withdraws {got}, expected {sorted(spec.get('withdraws', ()))}")
        if "of" in spec and numbers.get(seen.of or "") != spec["of"]:
            wrong.append(f"story {n} is of {numbers.get(seen.of or '')}, expected of {spec['of']}")
    return wrong
