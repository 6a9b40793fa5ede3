"""Stories for the tests of this room."""

from __future__ import annotations

from dataclasses import replace

from pipeline.story import Dateline, Normalised, Paragraph, Place
from tests.subjects import making


def story(
    headline: str = "", body: str = "", language: str = "en", *, home: str = "", subhead: str = ""
) -> Normalised:
    """A normalised story; `home` is the country of its dateline."""
    item = making.story(headline, body, language)
    line = Dateline(text="X -", span=(0, 3), places=(Place(written="X", country=home),), date=None, date_from=None, agency=None)  # fmt: skip
    parts = item.copy.paragraphs + (Paragraph(kind="subhead", text=subhead, span=(0, len(subhead))),) * bool(
        subhead
    )
    return replace(item, copy=replace(item.copy, paragraphs=parts), dateline=line if home else None)
