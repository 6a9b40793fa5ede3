"""Stories for the tests of `clean` and `byline`: text in, records out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from pipeline import clean
from pipeline.story import Copy, Dateline, Source, Story, Version

SOURCE = Source(
    id=None, feed="test", format="text", topic="stdin", partition=0, offset=0,
    received_at=datetime(2024, 5, 3, tzinfo=UTC), sha256="", origin="live",
)  # fmt: skip


def story(text: str, **fields: Any) -> Story:
    return Story(source=SOURCE, id="1", text=text, **fields)


def dateline(text: str, written: str) -> Dateline | None:
    """A dateline where `written` stands in `text`; None where it is empty."""
    if not written:
        return None
    start = text.index(written)
    return Dateline(
        text=written, span=(start, start + len(written)), places=(), date=None, date_from=None, agency=None
    )


def separated(text: str, line: Dateline | None = None, label: str = "", **fields: Any) -> Copy:
    return clean.separate(story(text, **fields), clean.lines(text), line, Version(label=label))


def squeezed(text: str) -> str:
    """Without white space."""
    return "".join(text.split())
