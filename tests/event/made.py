"""Decisions to make events of, and ninjs's own schema to hold them against."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import orjson

from pipeline.accept import valid
from pipeline.event import ninjs
from pipeline.story import (
    Agency,
    Byline,
    Code,
    Copy,
    Dateline,
    Decision,
    Fingerprint,
    Normalised,
    Note,
    Paragraph,
    Person,
    Place,
    Source,
    Story,
    Subject,
    Verdict,
    Version,
)  # fmt: skip

TIME = datetime(2024, 5, 6, 9, 12, tzinfo=UTC)
SOURCE = Source(
    id="x:1", feed="reuters-world", format="text", topic="wire.raw", partition=2, offset=40, received_at=TIME, sha256="0" * 64,
    origin="live",
)  # fmt: skip
STORY = Story(
    source=SOURCE, text="…", id="x:1", version="2", language="en-GB", headline="UPDATE 1-Ferry aground", urgency=3,
    keywords=("ferry",), ed_note="Adds detail", usage_terms="None.", copyright="© Example", info_source="Example",
    genre=(Code(scheme="genre", code="Current"), Code(scheme="dpatextgenre", code="1", name="Bericht")),
    codes=(Code(scheme="medtop", code="20000145", name="accident"),), created_at=TIME, published_at=TIME,
    provenance={"headline": "hint"}, applied=("charset:cp1252",),
)  # fmt: skip
LISBON = Place(
    written="LISBON", name="Lisbon", geonames_id=2267057, country="PT", region="Lisbon", latitude=38.7, longitude=-9.1,
    timezone="Europe/Lisbon", confidence=0.9,
)  # fmt: skip
REUTERS = Agency(id="reuters", name="Reuters")
LINE = Dateline(
    text="LISBON, May 6 (Reuters) -", span=(0, 25), places=(LISBON,), date=date(2024, 5, 6), date_from="year from received_at",
    agency=REUTERS, warnings=("x",),
)  # fmt: skip


def paragraphs(*parts: tuple[str, str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(kind=kind, text=text, span=(0, len(text))) for kind, text in parts)  # type: ignore[arg-type]


COPY = Copy(
    headline="Ferry aground", standfirst="All were brought ashore.",
    paragraphs=paragraphs(("trash", "(Adds detail)"), ("body", "A <ferry> ran & ran."), ("subhead", "Next"), ("list", "• one"),
                          ("list", "- two"), ("table", "A  1\nB  2"), ("body", "End.")),
    notes=(Note(kind="trash", text="(Adds detail)"),), applied=("clean",),
)  # fmt: skip
ITEM = Normalised(
    story=STORY, copy=COPY, language="en", dateline=LINE,
    byline=Byline(text="Reporting by Ines Vidal", people=(Person(name="Ines Vidal", role="reporting"),)), agency=REUTERS,
    version=Version(label="UPDATE 1", kind="update", number=1), fingerprint=Fingerprint(exact=1, sketch=(), shingles=0),
)  # fmt: skip
SUBJECTS = (
    Subject(uri="http://cv.iptc.org/newscodes/mediatopic/20000145", name="maritime accident", confidence=0.876, source="code",
            rule="medtop:20000145"),
    Subject(uri="http://cv.iptc.org/newscodes/mediatopic/03000000", name="disaster", confidence=1.5, source="text", rule="parent"),
)  # fmt: skip
DECISION = Decision(
    item=ITEM, verdict=Verdict(kind="update", chain="c0ffee", of="e0", similarity=0.5, reasons=("same id",)), event="update",
    event_id="e1",
)  # fmt: skip


def decision(
    story: dict[str, Any] | None = None, item: dict[str, Any] | None = None, **fields: Any
) -> Decision:
    """`DECISION` with some fields of its story, its item or itself changed."""
    changed = replace(ITEM, story=replace(STORY, **(story or {})), **(item or {}))
    return replace(DECISION, item=changed, **fields)


def bare(**story: Any) -> Decision:
    """A story of which next to nothing is known."""
    item: dict[str, Any] = {
        "copy": Copy(headline="", standfirst="", paragraphs=(), notes=()), "language": "und", "dateline": None, "byline": None,
        "agency": None, "version": Version(),
    }  # fmt: skip
    return replace(
        DECISION, item=replace(ITEM, **item, story=Story(source=SOURCE, text="", id="x:1", **story))
    )


def plain(value: Any) -> Any:
    """As it is after JSON."""
    return orjson.loads(orjson.dumps(value))


def story(of: Decision, subjects: tuple[Subject, ...] = SUBJECTS) -> Any:
    """The ninjs item of a decision, which must be a valid one."""
    item = plain(ninjs.item(of, subjects))
    errors = [f"{list(e.instance_path)}: {e.message}" for e in valid._validator().iter_errors(item)]
    assert not errors, errors
    return item
