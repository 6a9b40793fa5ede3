"""Stories for the tests of this room."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.story import Code, Copy, Fingerprint, Normalised, Paragraph, Source, Story, Version

SOURCE = Source(
    id=None, feed="desk", format="text", topic="wire.raw", partition=0, offset=0,
    received_at=datetime(2026, 3, 2, tzinfo=UTC), sha256="", origin="live",
)  # fmt: skip


def story(
    headline: str = "",
    body: str = "",
    language: str = "en",
    codes: tuple[Code, ...] = (),
    genre: tuple[Code, ...] = (),
) -> Normalised:
    """A normalised story of one paragraph."""
    paragraph = Paragraph(kind="body", text=body, span=(0, len(body)))
    return Normalised(
        story=Story(source=SOURCE, text=body, id="1", headline=headline, codes=codes, genre=genre),
        copy=Copy(headline=headline, standfirst="", paragraphs=(paragraph,), notes=()),
        language=language,
        dateline=None,
        byline=None,
        agency=None,
        version=Version(),
        fingerprint=Fingerprint(exact=0, sketch=(), shingles=0),
    )
