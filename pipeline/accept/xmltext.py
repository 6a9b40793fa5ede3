"""The text of XHTML and NITF bodies: paragraphs, lists and tables kept, pictures and page furniture left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.accept import markup

if TYPE_CHECKING:
    from collections.abc import Container

    from lxml import etree

    Element = etree._Element

# Elements that are no running text, whatever the format. What they say of pictures is read apart.
LEFT_OUT = frozenset(
    "head script style noscript template iframe object svg video audio img figure media nitf-table-metadata"
    " col colgroup".split()
)
# Classes that agencies give to parts which are fields of their own: TT's vignette line, dpa's slug and time.
CLASSES = frozenset("dat slugline publicationDate vignette notepad".split())
SPACES = re.compile(r"\s+")
Events = list[tuple[str, str]]


def text(element: Element, *, apart: Container[str] = ()) -> str:
    """The element's text with a blank line between paragraphs; a block that reads as one of `apart` is left out."""
    events: Events = []
    _collect(element, events, apart)
    return markup.flatten(iter(events))


def plain(element: Element) -> str:
    """All characters below an element in one line."""
    if len(element) == 0:
        return SPACES.sub(" ", element.text or "").strip()
    return SPACES.sub(" ", "".join(map(str, element.itertext()))).strip()


def spaced(element: Element) -> str:
    """The same, a space between the parts: names and titles that stand in elements of their own."""
    return SPACES.sub(" ", " ".join(map(str, element.itertext()))).replace(" ,", ",").strip()


def local(element: Element) -> str:
    tag = element.tag
    return tag[tag.rfind("}") + 1 :].lower() if isinstance(tag, str) else ""


def _collect(element: Element, events: Events, apart: Container[str]) -> None:
    """Recursion is bounded: the parser refuses more than 256 levels."""
    name = local(element)
    if name and name not in LEFT_OUT and not _is_furniture(element, name, apart):
        events.append(("open", name))
        if element.text:
            events.append(("text", element.text))
        for child in element:
            _collect(child, events, apart)
            if child.tail:
                events.append(("text", child.tail))
        events.append(("close", name))


def _is_furniture(element: Element, name: str, apart: Container[str]) -> bool:
    if name == "header":
        return True
    if not element.attrib and name != "h1":
        return False
    if name == "h1" or "teaser" in element.get("class", ""):
        return plain(element) in apart
    return bool(CLASSES.intersection(element.get("class", "").split()))
