"""Scenarios: raw stories in time order through the whole way, as `enrich` runs it, and what must become of each.

What is expected of a story is one word, `VERDICT` or `VERDICT=i` (the chain of story i) or `withdrawal:i,j` (the events of
stories i and j are withdrawn; `withdrawal:` is one that matched nothing, with its alert): new, template, update, correction, resend, syndicated, late (a duplicate of verdict update),
held, refused; `apart` is new or template. `-` says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from pipeline import dedupe
from pipeline.cli.enrich import outcomes

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
Json = dict[str, Any]
ALIASES = {"apart": ("new", "template")}


@dataclass(frozen=True)
class Step:
    """One raw story: minutes after the start, what is expected, its envelope."""

    at: float
    expect: str
    envelope: Mapping[str, Any]


def step(at: float, expect: str, text: str, headline: str = "", feed: str = "reuters", **hints: Any) -> Step:
    given = {"feed": feed, "content": text, "format": "text", **hints}
    if headline:
        given["headline"] = headline
    return Step(at, expect, given)


@dataclass(frozen=True)
class Scenario:
    name: str
    steps: Sequence[Step]
    language: str = "en"


@dataclass
class Ran:
    """What came out: the outcomes by the offset of their story, and in order."""

    by: dict[int, list[Json]] = field(default_factory=dict)
    order: list[Json] = field(default_factory=list)
    memory: dedupe.Memory = field(default_factory=dedupe.Memory)


def lines(steps: Iterable[Step], language: str) -> list[bytes]:
    return [
        orjson.dumps({
            "received_at": (START + timedelta(minutes=step.at)).isoformat(), "language": language, **step.envelope,
        })
        for step in steps
    ]  # fmt: skip


def run(steps: Sequence[Step], language: str = "en") -> Ran:
    ran = Ran()
    for line in outcomes(lines(steps, language), ran.memory):
        one = orjson.loads(line)
        ran.order.append(one)
        ran.by.setdefault(one["value"]["wire"]["source"]["offset"], []).append(one)
    return ran


def check(scenario: Scenario) -> list[str]:
    """What went otherwise than expected, one line each."""
    ran = run(scenario.steps, scenario.language)
    wrong = []
    for number, step in enumerate(scenario.steps):
        if told := _check(number, step, ran):
            head = step.envelope.get("headline") or str(step.envelope.get("content"))[:60]
            wrong.append(f"{scenario.name} #{number} ({head!r}): wanted {step.expect}, {told}")
    return wrong


def _check(number: int, step: Step, ran: Ran) -> str:
    got = ran.by.get(number, [])
    expect, _, rest = step.expect.partition(":")
    kind, _, chain = expect.partition("=")
    if kind == "-":
        return ""
    if kind == "held":
        return f"got {_say(got[0])}" if got else ""
    if len(got) != 1:
        return f"got {len(got)} outcomes"
    one = got[0]
    if kind == "refused":
        return "" if one["topic"] == "wire.quarantine" else f"got {_say(one)}"
    if one["topic"] == "wire.quarantine":
        return f"refused: {one['value']['error'][-300:]}"
    if _kind(one) not in ALIASES.get(kind, (kind,)):
        return f"got {_say(one)}"
    if chain and one["key"] != ran.by[int(chain)][-1]["key"]:
        return f"got another chain than story {chain}: {_say(one)}"
    if (
        kind in ("new", "template", "apart")
        and not chain
        and any(other["key"] == one["key"] for i in range(number) for other in ran.by.get(i, []))
    ):
        return f"got the chain of an earlier story: {_say(one)}"
    return _withdrawn(one, rest, ran) if ":" in step.expect else ""


def _withdrawn(one: Json, rest: str, ran: Ran) -> str:
    told = one["value"]["wire"]["dedupe"]
    wanted = {ran.by[int(i)][0]["value"].get("event_id") for i in rest.split(",") if i and int(i) in ran.by}
    if set(told["withdraws"]) != wanted:
        return f"withdraws {len(told['withdraws'])} events, wanted {len(wanted)}: {_say(one)}"
    if not wanted and not told["alerts"]:
        return "an unmatched kill raises no alert"
    return ""


def _kind(one: Json) -> str:
    verdict: str = one["value"]["wire"]["dedupe"]["verdict"]
    if one["topic"] == "wire.duplicates" and verdict == "update":
        return "late"
    return verdict


def _say(one: Json) -> str:
    if one["topic"] == "wire.quarantine":
        return "refused"
    return f"{_kind(one)} on {one['topic']} because {one['value']['wire']['dedupe']['reasons']}"
