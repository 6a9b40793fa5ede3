"""The way of a story, whole: the worker's two hops, `enrich` and `explain` all call these functions.

    accept → version → dateline → clean → byline → language → fingerprint   │   verdict → subjects → mentions → event

The left half needs no memory and runs on any partition. The right half runs where the story's shard is.
A story that a step refuses, or that a defect of ours trips over, becomes a `Refusal`: nothing is dropped.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import ParamSpec, TypeVar

from pipeline import byline as bylines
from pipeline import clean, dateline, dedupe, event, language, mentions, subjects, version
from pipeline.accept import accept
from pipeline.story import Decision, Normalised, Outcome, RawRecord, Refusal, Refused, Source, Story

P = ParamSpec("P")
T = TypeVar("T")


def read(record: RawRecord) -> Iterator[Normalised | Refusal]:
    """Bytes to normalised stories, each good or refused by itself; a payload may hold several."""
    for story in accept(record):
        if isinstance(story, Refusal):
            yield story
        else:
            yield _guard("normalise", story.source, record.value, normalise, story)


def normalise(story: Story) -> Normalised:
    """All that can be said of a story without knowing any other."""
    lines = clean.lines(story.text)
    label = version.read(story, lines)
    line = dateline.read(story, lines)
    copy = clean.separate(story, lines, line, label)
    signed = bylines.read(story, copy)
    spoken = language.read(story, copy)
    return Normalised(
        story=story,
        copy=copy,
        language=spoken,
        dateline=line,
        byline=signed,
        agency=dateline.agency(story, line, signed),
        version=label,
        fingerprint=dedupe.fingerprint(copy, spoken),
    )


def enrich(
    items: Iterable[Normalised], memory: dedupe.Memory, desk: subjects.Desk | None = None
) -> Iterator[Outcome | Refusal]:
    """Normalised stories of one shard, in order, to the records to publish. A held story gives none yet.

    The memory's time is event time: each story is judged at the moment it was received. `desk` is a newsroom's own
    vocabulary, whose subjects come after the Media Topics.
    """
    for item in items:
        source = item.story.source
        decided = _guard("dedupe", source, b"", memory.judge, item, source.received_at)
        if isinstance(decided, Refusal):
            yield decided
        else:
            yield from publish(decided, desk)


def release(
    memory: dedupe.Memory, now: datetime, desk: subjects.Desk | None = None, most: int | None = None
) -> Iterator[Outcome | Refusal]:
    """The held stories whose time has come; at most so many of them."""
    for name, source in memory.due(now)[:most]:
        decided = _guard("dedupe", source, b"", memory.free, name)
        if isinstance(decided, Refusal):
            yield decided
        else:
            yield from publish(decided, desk)


def publish(decisions: Iterable[Decision], desk: subjects.Desk | None = None) -> Iterator[Outcome | Refusal]:
    """Decisions to records; subjects and mentions are read only for what is published."""
    for decision in decisions:
        yield _guard("event", decision.item.story.source, b"", _outcome, decision, desk)


def prepare(spoken: Iterable[str] = ()) -> None:
    """Load now what is else loaded with the first story, of the languages of `spoken` too: a second or two.

    Raises what a broken file of rules raises.
    """
    subjects.prepare(spoken)
    mentions.prepare()
    language.prepare()


def _outcome(decision: Decision, desk: subjects.Desk | None) -> Outcome:
    if not decision.event:
        return event.outcome(decision)
    found = subjects.read(decision.item, desk)
    marked = replace(decision, item=subjects.mark(decision.item, found))
    return event.outcome(marked, found, mentions.read(decision.item))


def _guard(
    stage: str, source: Source, value: bytes, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T | Refusal:
    """Run one story's step: what it raises becomes that story's refusal, with the traceback for a defect."""
    try:
        return work(*args, **kwargs)
    except Refused as refused:
        return Refusal(reason=refused.reason, stage=stage, error=refused.error, source=source, value=value)
    except Exception:
        error = traceback.format_exc(limit=-8)
        return Refusal(reason="internal-error", stage=stage, error=error, source=source, value=value)
