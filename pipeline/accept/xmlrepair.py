"""Slightly broken XML mended as text: bare `&` and `<`, HTML's names, documents in a row, tags that do not match.

Each takes the document and gives it back, the same where there is nothing to mend; all are linear in its length.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from pipeline.story import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

WRAPPER = "copytaster-documents"
DEPTH = 250
REFERENCES = 300_000
ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,31});")
STRAY = re.compile(r"&(?!#\d{1,7};|#x[\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,63};)|<(?![A-Za-z_/!?])")
REFERENCE = re.compile(r"&#(x[\da-fA-F]{1,6}|\d{1,7});")
PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
PROLOGUE = re.compile(r"<\?xml\b[^>]{0,200}\?>|<!DOCTYPE\b[^>\[]{0,1000}>")
CDATA, CDATA_END = "<![CDATA[", "]]>"
SKIPPED = {CDATA: CDATA_END, "<!--": "-->", "<?": "?>"}
TOKEN = re.compile(r"<!\[CDATA\[|<!--|<\?|<(/?)([A-Za-z_][\w:.-]{0,100})([^<>]{0,20000})>")
TAG = re.compile(r"<[^<>]{0,20000}>")


def escaped(text: str) -> str:
    """Bare `&` and `<` escaped, the named characters of HTML as characters, forbidden references left out."""
    if text.count("&") > REFERENCES:
        raise Refused("too-many", f"more than {REFERENCES} references in broken XML")
    first, *others = text.split(CDATA)
    out = [_mended(first)]
    for other in others:
        data, end, rest = other.partition(CDATA_END)
        out += [CDATA, data, end, _mended(rest)]
    return "".join(out)


def wrapped(text: str) -> str:
    """Several documents in a row, or one with something behind it, under one root; prologues left out."""
    return f"<{WRAPPER}>{PROLOGUE.sub('', text)}</{WRAPPER}>"


def balanced(text: str) -> str:
    """Every element closed, end tags without a beginning left out, a tag cut off at the end too."""
    out: list[str] = []
    stack: list[str] = []
    for piece, kind, name in _pieces(text):
        if kind == "open":
            stack.append(name)
        elif kind == "close":
            if name not in stack:
                continue
            while (last := stack.pop()) != name:
                out.append(f"</{last}>")
        out.append(piece)
        if len(stack) > DEPTH:
            raise Refused("too-deep", f"the XML is nested deeper than {DEPTH}")
    return "".join(out) + "".join(f"</{name}>" for name in reversed(stack))


def text_length(text: str) -> int:
    """How many characters are outside of tags."""
    return len(TAG.sub("", text).strip())


def _mended(text: str) -> str:
    text = STRAY.sub(lambda found: "&amp;" if found[0] == "&" else "&lt;", text)
    return REFERENCE.sub(_reference, ENTITY.sub(_entity, text))


def _entity(found: re.Match[str]) -> str:
    """`&nbsp;` as its character, an unknown name as written."""
    if found[1] in PREDEFINED:
        return found[0]
    return html5.get(f"{found[1]};") or f"&amp;{found[1]};"


def _reference(found: re.Match[str]) -> str:
    """`&#146;`, windows-1252 by number, as what was meant; what XML forbids (controls, surrogates) left out."""
    number = int(found[1][1:], 16) if found[1].startswith("x") else int(found[1])
    if 0x80 <= number < 0xA0:
        return bytes([number]).decode("cp1252", "ignore")
    allowed = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE
    return found[0] if allowed or 0x10000 <= number < 0x110000 else ""


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """The document cut into (piece, kind, name): `open` and `close` tags, and `text` for everything else."""
    at = 0
    while found := TOKEN.search(text, at):
        if found.start() > at:
            yield text[at : found.start()], "text", ""
        at = found.end()
        if found[2] is None:
            end = text.find(closing := SKIPPED[found[0]], at)
            at = len(text) if end < 0 else end + len(closing)
            yield text[found.start() : at] + ("" if end >= 0 else closing), "text", ""
        else:
            alone = found[3].endswith("/")
            yield found[0], "text" if alone else "close" if found[1] else "open", found[2]
    rest = text[at:]
    cut = rest.rfind("<")
    yield (rest[:cut] if cut >= 0 and ">" not in rest[cut:] else rest), "text", ""
