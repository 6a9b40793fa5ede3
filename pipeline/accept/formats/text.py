"""Plain text: what nothing else recognises. The text is the content, unchanged where nothing needs repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.accept import charset
from pipeline.story import Refused, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.accept.payload import Payload

KIND = "copy"


def recognises(payload: Payload) -> bool:
    return True


def split(payload: Payload) -> Iterable[Payload]:
    return (payload,)


def read(part: Payload, source: Source) -> Story:
    if len(part.text) > part.limits.text:  # before anything is done to it
        raise Refused("too-large", f"a text of more than {part.limits.text} characters")
    text, cleaned = charset.clean(part.text)
    return Story(source=source, id="", text=text, applied=cleaned)
