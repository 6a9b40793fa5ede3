"""One outcome as a person likes to read it: headline, dateline, people, verdict with reasons, subjects with words.

A published event takes a few lines; what was suppressed or refused takes one or two.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from rich.text import Text

from pipeline.places.countries import by_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, MutableMapping

    from rich.console import Console

Json = dict[str, Any]
Line = tuple[Text, Text]  # the tag, and what stands beside it

WIDTH = 12  # of the first column
LEAST_WIDTH = 40  # of the second
BLANK = Text(" " * WIDTH)
TAGS: Mapping[str, tuple[str, str]] = {
    "new": ("NEW", "bold green"),
    "update": ("UPDATE", "bold cyan"),
    "correction": ("CORRECTION", "bold magenta"),
    "withdrawal": ("WITHDRAWAL", "bold white on red"),
    "duplicates": ("duplicate", "yellow"),
    "quarantine": ("refused", "red"),
}
SUBJECTS = 4
LEAST_CONFIDENCE = 20  # percent; the event has the rest, too
WORDS = 6
REASONS = 2  # the first say what, the rest are the numbers behind it
PEOPLE = 5
ROLES = {"writing": "", "reporting": "reporting", "editing": "editing", "photography": "photo"}


def write(console: Console, lines: Iterable[Line]) -> None:
    """The lines of one outcome, what is long wrapped beside its tag, and a blank line."""
    for tag, text in lines:
        wrapped = text.wrap(console, max(LEAST_WIDTH, console.width - WIDTH))
        for number, piece in enumerate(wrapped):
            console.print(Text.assemble(tag if number == 0 else BLANK, piece))
    console.print()


def outcome(topic: str, value: Json, headlines: MutableMapping[str, str]) -> list[Line]:
    """One outcome, `topic` its short name, to read. `headlines`: by event_id, what was shown before."""
    match topic:
        case "enriched":
            headlines[value["event_id"]] = headline(value)
            return list(_event(value, headlines))
        case "duplicates":
            return [_duplicate(value, headlines)]
        case _:
            return [_refusal(value)]


def headline(event: Json) -> str:
    found = event["story"].get("headlines") or [{"value": "(no headline)"}]
    return str(found[0]["value"])


def _event(event: Json, headlines: Mapping[str, str]) -> Iterator[Line]:
    wire, story = event["wire"], event["story"]
    yield _line(event["event"], (headline(event), "bold"))
    yield _line("", (_dateline(wire["dateline"]), ""), (_origin(wire, story), "dim"))
    if people := _people(wire["byline"]):
        yield _line("", ("by ", "dim"), (people, ""))
    yield _line("", (_verdict(wire["dedupe"], headlines), "dim"))
    yield from _subjects(story, wire)


def _duplicate(value: Json, headlines: Mapping[str, str]) -> Line:
    wire = value["wire"]
    return _line("duplicates", (_verdict(wire["dedupe"], headlines), ""), (_origin(wire, {}), "dim"))


def _refusal(value: Json) -> Line:
    source = value["wire"]["source"]
    first = (value["error"].strip().splitlines() or [""])[-1]
    feed = source["feed"] or "no feed"
    return _line(
        "quarantine", (value["reason"], "bold"), (f": {first}", ""), (f"  ({feed}, {value['stage']})", "dim")
    )


def _dateline(line: Json | None) -> str:
    if line is None:
        return "no dateline"
    parts = [" / ".join(filter(None, map(_place, line["places"])))]
    parts.append(_date(line["date"]) if line["date"] else "")
    return ", ".join(part for part in parts if part) or line["text"]


def _place(place: Json) -> str:
    name = place["name"] or place["written"]
    country = by_code(place["country"])
    land = country.name if country else place["country"]
    return f"{name} ({land})" if land and land != name else name


def _date(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def _origin(wire: Json, story: Json) -> str:
    agency = wire["agency"] or {"name": wire["source"]["feed"], "partner": None}
    parts = [agency["name"] + (f" with {agency['partner']}" if agency["partner"] else "")]
    parts += [story[key] for key in ("language",) if story.get(key)]
    return "  · " + " · ".join(parts)


def _people(byline: Json | None) -> str:
    found = byline["people"] if byline else []
    told = [
        p["name"] + (f" ({ROLES.get(p['role'], p['role'])})" if ROLES.get(p["role"], p["role"]) else "")
        for p in found
    ]
    more = f" and {len(told) - PEOPLE} more" if len(told) > PEOPLE else ""
    return ", ".join(told[:PEOPLE]) + more


def _verdict(dedupe: Json, headlines: Mapping[str, str]) -> str:
    of = headlines.get(dedupe["of"] or "")
    parts = [dedupe["verdict"] + (f" of “{of}”" if of else "")]
    if dedupe["similarity"] is not None:
        parts.append(f"{dedupe['similarity']:.0%} alike")
    return ": ".join([", ".join(parts), "; ".join(dedupe["reasons"][:REASONS])]).removesuffix(": ")


def subjects(story: Json) -> list[Json]:
    """The few best that are sure enough to be shown."""
    return [one for one in story.get("subjects", []) if one.get("confidence", 0) >= LEAST_CONFIDENCE][
        :SUBJECTS
    ]


def _subjects(story: Json, wire: Json) -> Iterator[Line]:
    """The best subjects, each with what it rests on."""
    reasons = {one["uri"]: one for one in wire["subjects"]}
    for subject in subjects(story):
        reason = reasons.get(subject["uri"], {"from": "", "matched": []})
        words = ", ".join(reason["matched"][:WORDS]) or reason.get("rule", "")
        confidence = f"{subject.get('confidence', 0):3d} % "
        yield _line(
            "", (confidence, "green"), (subject["name"], ""), (f"  ← {reason['from']}: {words}", "dim")
        )


def _line(tag: str, *parts: tuple[str, str]) -> Line:
    name, style = TAGS.get(tag, (tag, ""))
    return Text(f"{name:<{WIDTH}}", style), Text.assemble(*parts)
