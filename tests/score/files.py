"""Wire files in real formats: what `accept` reads against a simple reading of each file's first item.

Rows: files read and recognised, each field over all formats, each format over all fields, and the dpa pairs,
where the same story lies as JSON, NewsML-G2 and IPTC 7901 and must read the same.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.accept import accept, dates
from pipeline.story import RawRecord, Refusal, Story
from tests.score import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

AIM = 0.98
RECEIVED = datetime(2025, 6, 1, tzinfo=UTC)
SPACE = re.compile(r"\s+")
DASHES = re.compile(r"[ \-–—_.]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One file: where the index marks an error, `error` says which; `outcomes` is what `accept` gave."""

    path: str
    format: str
    error: str | None
    expected: Mapping[str, Any]
    outcomes: tuple[Story | Refusal, ...]

    @property
    def story(self) -> Story | None:
        """The first story that was read."""
        return next((one for one in self.outcomes if isinstance(one, Story)), None)


def score(corpora: Path) -> Iterator[Row]:
    """Rows over all files of `files/index.jsonl`."""
    cases = list(_cases(corpora))
    yield _share("read", (c for c in cases if _is_readable(c)), lambda c: c.story is not None, _why)
    yield _share("refused by name", (c for c in cases if not _is_readable(c)), _is_named, _why)
    yield _share("recognised", (c for c in cases if c.story), _is_recognised, _why)
    judged = [
        (c, field, _agrees(c, field))
        for c in cases
        if _is_readable(c)
        for field in FIELDS
        if c.expected.get(field) not in (None, [], "")
    ]
    yield from _grouped("field", ((field, c, field, good) for c, field, good in judged))
    yield from _grouped("format", ((c.format, c, field, good) for c, field, good in judged))
    yield from _pairs(cases, "newsml-g2", PAIRED)
    yield from _pairs(cases, "iptc7901", PAIRED_7901)


def _cases(corpora: Path) -> Iterator[Case]:
    for line in (corpora / "files" / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        record = RawRecord(
            value=(corpora / row["path"]).read_bytes(),
            headers={"feed": "files"},
            topic="files",
            partition=0,
            offset=0,
            timestamp=RECEIVED,
        )
        yield Case(
            path=row["path"],
            format=row["format"],
            error=row["error"],
            expected=row["expected"] or {},
            outcomes=tuple(accept(record)),
        )


def _is_readable(case: Case) -> bool:
    return not case.error and case.expected.get("valid") is not False


def _is_named(case: Case) -> bool:
    """Refused with a reason; the invalid items of a suite are often a story still: they may be read."""
    refusals = [one for one in case.outcomes if isinstance(one, Refusal)]
    return all(one.reason != "internal-error" for one in refusals) and (not case.error or bool(refusals))


def _is_recognised(case: Case) -> bool:
    return case.outcomes[0].source.format == case.format.removesuffix("-suite")


def _why(case: Case) -> str:
    first = case.outcomes[0] if case.outcomes else None
    told = f"{first.reason}: {first.error.strip().splitlines()[-1]}" if isinstance(first, Refusal) else ""
    return f"{case.path} {first.source.format if first else 'nothing'} {told}"


# --- fields: how the index's value is compared with ours ---


def _agrees(case: Case, field: str) -> bool:
    return case.story is not None and FIELDS[field](case.expected[field], case)


def _plain(text: object) -> str:
    return SPACE.sub(" ", str(text)).strip()


def _same(name: str) -> Callable[[Any, Case], bool]:
    return lambda value, case: _plain(getattr(case.story, name)) == _plain(value)


def _within(name: str) -> Callable[[Any, Case], bool]:
    return lambda value, case: _plain(value) in _plain(getattr(case.story, name))


def _status(value: str, case: Case) -> bool:
    word = value.rpartition(":")[2].lower().replace("cancelled", "canceled")
    return case.story is not None and case.story.status == {"embargoed": "withheld"}.get(word, word)


def _embargo(value: str, case: Case) -> bool:
    assert case.story is not None
    return case.story.embargo is not None and case.story.embargo.until == dates.read(value)


def _subjects(value: list[str], case: Case) -> bool:
    """Every code of the index is among ours, by its last part (the scheme's name differs by format)."""
    assert case.story is not None
    story = case.story
    ours = {code.code for code in story.codes + story.genre} | {_last(signal) for signal in story.signals}
    ours |= {story.status, str(story.urgency), *story.keywords, *(code.name for code in story.codes)}
    return all(_last(code) in ours or code in ours for code in value)


def _last(code: str) -> str:
    return re.split(r"[:/]", code)[-1]


def _dateline(value: str, case: Case) -> bool:
    """The dateline stands in the text, or in the field of its own."""
    assert case.story is not None
    wanted = DASHES.sub("", _plain(value))
    return wanted in _plain(case.story.text) or wanted in _plain(case.story.dateline)


FIELDS: Mapping[str, Callable[[Any, Case], bool]] = {
    "guid": _same("id"),
    "version": _same("version"),
    "headline": _same("headline"),
    "slug": _same("slugline"),
    "byline": _same("byline"),
    "dateline": _dateline,
    "dateline_in_text": lambda value, case: _plain(value) in _plain(getattr(case.story, "text", "")),
    "place": _within("located"),
    "language": _same("language"),
    "urgency": _same("urgency"),
    "status": _status,
    "embargo": _embargo,
    "ednote": _within("ed_note"),
    "subjects": _subjects,
    "items": lambda value, case: len(case.outcomes) == value,
}


# --- rows ---


def _share(
    name: str, cases: Iterable[Case], good: Callable[[Case], bool], tell: Callable[[Case], str]
) -> Row:
    told = [(good(case), tell(case)) for case in cases]
    hits = sum(fine for fine, _ in told)
    misses = tuple(text for fine, text in told if not fine)
    return Row(name=f"files: {name}", n=len(told), value=hits / max(1, len(told)), aim=1.0, misses=misses)


def _grouped(kind: str, judged: Iterable[tuple[str, Case, str, bool]]) -> Iterator[Row]:
    groups: dict[str, list[tuple[Case, str, bool]]] = defaultdict(list)
    for group, case, field, good in judged:
        groups[group].append((case, field, good))
    for group, members in groups.items():
        hits = sum(good for *_, good in members)
        misses = tuple(_told(case, field) for case, field, good in members if not good)
        yield Row(name=f"{kind} {group}", n=len(members), value=hits / len(members), aim=AIM, misses=misses)


def _told(case: Case, field: str) -> str:
    ours = {"guid": "id", "slug": "slugline", "ednote": "ed_note", "place": "located", "subjects": "codes"}
    got = getattr(case.story, ours.get(field, field), "") if case.story else "unread"
    if field == "items":
        got = len(case.outcomes)
    return f"{case.path[-60:]} {field}: wanted {str(case.expected[field])[:200]!r} got {str(got)[:200]!r}"


# --- dpa pairs ---


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _shared_codes(one: Story, other: Story) -> bool:
    """The codes that the converter keeps (categories, areas, Media Topics) are the same in both."""
    kept = ("medtop", "dpacat", "dpaarea", "dpacountry", "dpasubject")
    mine, theirs = ({(c.scheme, c.code) for c in s.codes if c.scheme in kept} for s in (one, other))
    return mine == theirs


def _equal(name: str) -> Callable[[Story, Story], bool]:
    return lambda one, other: _plain(getattr(one, name)) == _plain(getattr(other, name))


PAIR_FIELDS = (
    "id", "version", "headline", "byline", "language", "urgency", "status", "embargo", "ed_note",
    "published_at",
)  # fmt: skip
PAIRED: Mapping[str, Callable[[Story, Story], bool]] = {
    **{name: _equal(name) for name in PAIR_FIELDS},
    "text": lambda one, other: _words(one.text) == _words(other.text),
    "codes": _shared_codes,
}
# The converter writes neither id, version, language nor codes into the 7901 file, sets its own notes, and puts the
# teaser before the text and the dateline into it.
PAIRED_7901: Mapping[str, Callable[[Story, Story], bool]] = {
    **{name: _equal(name) for name in ("headline", "byline", "urgency", "status", "embargo")},
    "dateline": lambda one, other: _plain(one.dateline) in _plain(other.text),
    "text": lambda one, other: " ".join(_words(one.text)[:40]) in " ".join(_words(other.text)),
}


def _pairs(
    cases: list[Case], kind: str, fields: Mapping[str, Callable[[Story, Story], bool]]
) -> Iterator[Row]:
    """The JSON files and their conversions, matched by repository and name."""
    originals = {_key(c): c.story for c in cases if c.format == "dpa-json" and c.story}
    judged = []
    for case in cases:
        original = originals.get(_key(case))
        if case.format != kind or not original or not case.story:
            continue
        for field, same in fields.items():
            good = same(original, case.story)
            got = [str(getattr(s, field, ""))[:100] for s in (original, case.story)]
            judged.append((good, f"{_key(case)[1]} {field}: {got[0]!r} and {got[1]!r}"))
    hits = sum(good for good, _ in judged)
    misses = tuple(told for good, told in judged if not good)
    value = hits / max(1, len(judged))
    yield Row(name=f"dpa pairs: json = {kind}", n=len(judged), value=value, aim=AIM, misses=misses)


def _key(case: Case) -> tuple[str, str]:
    parts = Path(case.path).parts
    return (parts[2], Path(case.path).stem)
