"""HTML pages: the article's text without furniture, metadata from JSON-LD and <meta>."""

from __future__ import annotations


from pipeline.accept import markup
from pipeline.story import Source, Story
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload
    from collections.abc import Iterable


def recognises(payload: Payload) -> bool:
    return payload.root[0].lower() in {"html", "head", "body", "article", "section", "div", "p", "h1", "main"}


def split(payload: Payload) -> Iterable[Payload]:
    return (payload,)


def read(part: Payload, source: Source) -> Story:
    return Story(source=source, id="", text=markup.html_text(part.text))
