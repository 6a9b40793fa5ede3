"""Where each field's value came from: `hint`, an element of the feed, or `text` with the rule that read it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.story import Dateline, Normalised

OF_FIELDS = ("field", "located")  # rules of datelines that stand in no text: the feed's own elements


def provenance(item: Normalised) -> dict[str, str]:
    """Field to origin: what `accept` noted, and what the later steps read from the text."""
    return {**item.story.provenance, **dict(_found(item))}


def _found(item: Normalised) -> Iterator[tuple[str, str]]:
    story, copy, told = item.story, item.copy, item.story.provenance
    if story.id.startswith("urn:sha256:"):
        yield "id", "content"
    if copy.headline and not story.headline:
        yield "headline", "text"
    if copy.standfirst and not story.standfirst:
        yield "standfirst", "text"
    if item.language != "und" and story.language.split("-")[0].lower() != item.language:
        yield "language", "text"
    if item.dateline:
        yield (
            "dateline",
            _dateline(item.dateline, told.get("dateline") or "dateline", told.get("located") or "located"),
        )
    if item.byline and not story.byline:
        yield "byline", "text"
    if item.agency:
        inside = item.dateline is not None and item.dateline.agency is not None
        yield "agency", "dateline" if inside else "byline, fields or feed"


def _dateline(line: Dateline, dateline: str, located: str) -> str:
    if line.rule in OF_FIELDS:
        return dateline if line.rule == "field" else located
    return f"text: {line.rule}" if line.rule else "text"
