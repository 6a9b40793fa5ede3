"""Plain text: what nothing else recognises. The text is the content, unchanged where nothing needs repair."""

from __future__ import annotations


from pipeline.accept import charset
from pipeline.story import Source, Story
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload
    from collections.abc import Iterable


def recognises(payload: Payload) -> bool:
    return True


def split(payload: Payload) -> Iterable[Payload]:
    return (payload,)


def read(part: Payload, source: Source) -> Story:
    text, cleaned = charset.clean(part.text)
    return Story(source=source, id="", text=text, applied=cleaned)
