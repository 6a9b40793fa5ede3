"""The body of an XML item: XHTML, NITF, other markup or plain text, and the pictures inside it."""

from __future__ import annotations

import binascii
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from pipeline.accept import charset, markup, teleprinter
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import local, plain, text
from pipeline.story import Refused

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from lxml import etree

    Element = etree._Element

# Where the running text begins, outermost first; what stands around it are fields.
INNER = ("html", "nitf", "body", "body.content")
MOST = 200  # pictures of one story
# Tags that only frame copy which was wrapped by hand.
BLOCK = re.compile(r"<(?:p|br|div|li|h\d|tr|table|ul|section)\b", re.I)
FRAME = re.compile(r"</?(?:p|pre|body|html|div)\b[^<>]{0,100}>", re.I)


def best(contents: Iterable[Element], apart: Container[str] = ()) -> str:
    """The text of the first content that has some, markup before plain: they are the same story twice."""
    plainest = ""
    for content in contents:
        if len(content):
            if found := marked_up(content, apart):
                return found
        elif not plainest:
            plainest = unmarked(content)
    return plainest


def marked_up(content: Element, apart: Container[str] = ()) -> str:
    """The text of markup, wherever below `content` its body begins; a tagline behind it."""
    found = _below(content, apart)
    written_out = markup.ESCAPED.match(found) and found.count("</") > 1  # CDATA, as GlobeNewswire sends it
    return markup.html_text(found) if written_out else found


def _below(content: Element, apart: Container[str]) -> str:
    inner = content
    while (inside := next((child for child in inner if local(child) in INNER), None)) is not None:
        inner = inside
        if local(inner) == "body":
            return _nitf_or_html(inner, apart)
    return text(inner, apart=apart)


def _nitf_or_html(element: Element, apart: Container[str]) -> str:
    parts = [child for child in element if local(child) in ("body.content", "body.end")]
    found = [text(part, apart=apart) for part in parts] if parts else [text(element, apart=apart)]
    return "\n\n".join(filter(None, found))


def unmarked(content: Element) -> str:
    """Characters alone: HTML where they begin like it, else text; hard-wrapped copy is put together."""
    written = content.text or ""
    if "base64" in content.get("encoding", "").lower():
        written = _unpacked(written) if content.get("contenttype", "text").startswith("text") else ""
    bare = unescape(FRAME.sub("\n\n", written)) if "<" in written else written
    if "<" not in bare and teleprinter.is_wire_copy(bare):
        return teleprinter.paragraphs(bare.split("\n"))
    if markup.is_html(written):
        return markup.html_text(written if BLOCK.search(written) else written.replace("\n", "<br>"))
    return markup.tidy(written.expandtabs(8) if "\t" in written else written).strip("\n")


def _unpacked(written: str) -> str:
    """A text sent in base64, "" where it is none."""
    try:
        return charset.decode(binascii.a2b_base64(written))[0]
    except (ValueError, Refused):
        return ""


def pictures(contents: Iterable[Element]) -> Iterator[dict[str, Any]]:
    """NITF `media` and HTML `figure` as associations."""
    number = 0
    for content in contents:
        for found in content.iter("{*}media", "{*}figure"):
            number += 1
            if number > MOST:
                return
            if one := _nitf_media(found, number) if local(found) == "media" else _figure(found, number):
                yield one


def _nitf_media(media: Element, number: int) -> dict[str, Any] | None:
    parts = [(local(part), part) for part in media]
    files = [
        rendition(
            part.get("name", ""),
            part.get("source", "") or part.get("data-location", ""),
            part.get("mime-type", ""),
            width=part.get("width", ""),
            height=part.get("height", ""),
        )
        for name, part in parts
        if name == "media-reference" and (part.get("source") or part.get("data-location"))
    ]
    caption = "\n".join(text(part) for name, part in parts if name == "media-caption")
    credit = next((plain(part) for name, part in parts if name == "media-producer"), "")
    if not files and not caption:
        return None
    uri = next((one.get("href") or one["title"] for one in files), f"media-{number}")
    return association(
        f"media-{number}",
        uri,
        media.get("media-type", "image"),
        caption=caption,
        credit=credit,
        renditions=files,
    )


def _figure(figure: Element, number: int) -> dict[str, Any] | None:
    image = next(iter(figure.iter("{*}img")), None)
    caption = next((plain(part) for part in figure.iter("{*}figcaption")), "")
    credit = next(
        (plain(part) for part in figure.iter("{*}div", "{*}span") if part.get("class") == "byline"), ""
    )
    if image is None or not (href := image.get("src") or image.get("data-src")):
        return None
    return association(
        image.get("data-assoc-ref") or f"figure-{number}",
        image.get("data-uri") or href,
        "picture",
        caption=caption or image.get("alt") or "",
        credit=credit,
        renditions=[rendition("main", href)],
    )
