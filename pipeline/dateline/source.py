"""Whose story it is: the agency of the dateline, else of the byline, of the feed's fields, of the marks that end copy."""

from __future__ import annotations

from functools import lru_cache

from pipeline.dateline import agencies
from pipeline.story import Agency, Byline, Dateline, Story

_TAIL = 160  # characters at the end in which copy is signed
_NAME, _FEED = 40, 80  # characters of a field, and of a feed's name, in which an agency is named


def agency(story: Story, dateline: Dateline | None, byline: Byline | None) -> Agency | None:
    """The story's agency, None where nothing tells it; `id` is short and in lower case."""
    if dateline and dateline.agency:
        return dateline.agency
    for written in (byline.organisation if byline else "", story.info_source, story.copyright):
        found = _named(written)
        if found:
            return found
    return _signed(story.text) or _of_feed(story.source.feed)


def home(story: Story) -> str:
    """The ISO code of the country where the agency is at home that the feed's fields or its name tell, "" where none do."""
    return _home(story.info_source[:_NAME], story.copyright[:_NAME], story.source.feed[:_FEED])


@lru_cache(maxsize=1024)
def _home(info_source: str, rights: str, feed: str) -> str:
    told = _named(info_source) or _named(rights) or _of_feed(feed)
    house = agencies.by_id(told.id) if told else None
    return house.country if house else ""


def _named(written: str) -> Agency | None:
    found = agencies.read(written[:_NAME]) if written else None
    return found.agency if found and found.known else None


@lru_cache(maxsize=256)
def _of_feed(feed: str) -> Agency | None:
    """`reuters-world`, `wire.ap.sports` → the agency that the feed's name begins with, or has a file of its own."""
    words = "".join(c if c.isalnum() else " " for c in feed[:_FEED]).split()[:4]
    for number, word in enumerate(words):
        house = agencies.named(word) or agencies.by_id(word.casefold())
        if house and (number == 0 or house in agencies.filed()):
            return agencies.agency(house)
    return None


def _signed(text: str) -> Agency | None:
    """The agency whose closing mark (`Enditem`, `-- BERNAMA`, `(ANSA).`) ends the text."""
    tail = text[-_TAIL:].rstrip()
    return next((agencies.agency(house) for mark, house in agencies.marks() if tail.endswith(mark)), None)
