"""Whose story it is: the agency of the dateline, else of the byline, of the feed's fields, of the marks that end copy."""

from __future__ import annotations

from pipeline.dateline import agencies
from pipeline.story import Agency, Byline, Dateline, Story

_TAIL = 160  # characters at the end in which copy is signed


def agency(story: Story, dateline: Dateline | None, byline: Byline | None) -> Agency | None:
    """The story's agency, None where nothing tells it; `id` is short and in lower case."""
    if dateline and dateline.agency:
        return dateline.agency
    for written in (byline.organisation if byline else "", story.info_source, story.copyright):
        found = _named(written)
        if found:
            return found
    return _signed(story.text) or _of_feed(story.source.feed)


def _named(written: str) -> Agency | None:
    found = agencies.read(written[:40]) if written else None
    return found.agency if found and found.known else None


def _of_feed(feed: str) -> Agency | None:
    """`reuters-world`, `AP.sports` → the agency that the feed's name begins with."""
    house = agencies.named(feed) or next(
        (
            house
            for word in _words(feed)
            if (house := agencies.named(word) or agencies.by_id(word.casefold()))
        ),
        None,
    )
    return agencies.agency(house) if house else None


def _words(feed: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in feed).split()[:4]


def _signed(text: str) -> Agency | None:
    """The agency whose closing mark (`Enditem`, `-- BERNAMA`, `(ANSA).`) ends the text."""
    tail = text[-_TAIL:].rstrip()
    return next((agencies.agency(house) for mark, house in agencies.marks() if tail.endswith(mark)), None)
