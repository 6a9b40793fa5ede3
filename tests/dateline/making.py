"""Stories for tests of the dateline."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from pipeline import dateline
from pipeline.clean import lines
from pipeline.story import Dateline, Source, Story


def story(text: str, received: str = "2019-06-15", feed: str = "test", **fields: Any) -> Story:
    """A story of `text` that was received at `received` (ISO; UTC where it has no zone)."""
    at = datetime.fromisoformat(received)
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    source = Source(
        id=None, feed=feed, format="text", topic="test", partition=0, offset=0, received_at=at, sha256="", origin="live"
    )  # fmt: skip
    return Story(source=source, text=text, id="test", **fields)


def read(text: str, received: str = "2019-06-15", **fields: Any) -> Dateline | None:
    """The dateline of such a story."""
    made = story(text, received, **fields)
    return dateline.read(made, lines(made.text))
