"""Markup to text: one paragraph a block with a blank line between, list items and rows on lines of their own."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from pipeline.accept import charset
from pipeline.accept.limits import DEFAULT, Limits
from pipeline.story import Refused

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# What a closing or opening tag means for the text around it.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr hgroup main nav ol p pre section summary table tbody tfoot"
    " thead ul block body.head body.content body.end headline hedline byline dateline abstract distributor tagline"
    " bibliography media media-caption media-producer nitf-table note fn bq credit byttl".split()
)
LINES = frozenset("li tr br".split())
CELLS = frozenset("td th".split())
MARKED = BLOCKS | LINES | CELLS
DROPPED = frozenset("script style noscript template head iframe object svg canvas select button".split())
ESCAPED = re.compile(r"\s{0,100}<(?:p|div|h\d|table|ul|section|html|body)\b", re.I)
ENTITIES = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|#\d{2,7}|#x[0-9a-f]{2,6});", re.I)
TAGGED = re.compile(r"<[a-z/]", re.I)
CLOSED = re.compile(r"</[a-z][a-z0-9]{0,10}>|<br ?/?>|<p>", re.I)
TAGS = re.compile(r"<(/?)([A-Za-z][\w:.-]{0,40})[^<>]{0,2000}?(/?)>")
# Elements that have no end, or whose end HTML lets one leave out.
UNCLOSED = frozenset(
    "br hr img input meta link area base col embed source track wbr p li dt dd option tr td th thead tbody tfoot"
    " colgroup rt rp".split()
)
SPACES = "\n\t\r\f\u200b"

BULLET = "\n• "
CELL, LAID_OUT = 200, 100  # characters of a table's cell: of one paragraph, of several


def below(root: LexborNode) -> str:
    """The text below a selectolax node, white space collapsed as a browser does; without recursion."""
    out: list[str] = []
    cells: list[int] = []  # where the open cells begin
    stack: list[LexborNode | str] = [root]  # what is to be opened, and the names of what is to be closed
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            _close(node, out, cells)
        elif (tag := node.tag or "") == "-text":
            out.append(collapsed(node.text_content or ""))
        elif tag not in DROPPED and not tag.startswith(("-", "!")):
            if tag in MARKED:
                _open(tag, out, cells)
                stack.append(tag)
            stack.extend(reversed(list(node.iter(include_text=True))))
    return tidy("".join(out))


def collapsed(text: str) -> str:
    """White space as a browser shows it. Most text has no run of it; replacing is several times faster than a
    search for runs, and each pass halves them."""
    for mark in SPACES:
        if mark in text:
            text = text.replace(mark, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _open(tag: str, out: list[str], cells: list[int]) -> None:
    if tag in BLOCKS:
        _part(out)
    elif tag in CELLS:
        cells.append(len(out))
    else:
        out.append(BULLET if tag == "li" else "\n")


def _close(tag: str, out: list[str], cells: list[int]) -> None:
    if tag in BLOCKS:
        _part(out)
    elif tag not in CELLS:
        out.append("" if tag == "br" else "\n")
    elif cells:
        _close_cell(out, cells.pop())


def _part(out: list[str]) -> None:
    if not out or out[-1] != BULLET:  # a list item's own paragraph begins beside its bullet
        out.append("\n\n")


def _close_cell(out: list[str], start: int) -> None:
    """A short cell stays in its row, also where it has paragraphs; a long one is layout, and its blocks stay."""
    inside = "".join(out[start:])
    most = LAID_OUT if "\n\n" in inside.strip() else CELL
    if len(inside) <= most and "\t" not in inside:
        out[start:] = [" ".join(inside.split())]
    out.append("\t")


def tidy(text: str) -> str:
    """No white space at the ends of lines, one blank line at most; a list item that says nothing is left out."""
    if "\t" in text:  # cells of a row
        text = "\t".join([cell.strip(" ") for cell in text.split("\t")])
    lines = [line.strip(" \t") for line in text.split("\n")]
    if "•" in text:
        lines = list(map(_item, lines))
    out: list[str] = []
    for line in lines:
        if line or (out and out[-1]):
            out.append(line)
    while out and not out[-1]:
        out.pop()
    return "\n".join(out)


def _item(line: str) -> str:
    """A line that may be a list item, one space behind its bullet."""
    if line[:3] == "•  ":
        return f"• {line[3:].lstrip()}"
    return "" if line == "•" else line


def read(written: str, *, html: bool = True, limits: Limits = DEFAULT) -> tuple[str, tuple[str, ...]]:
    """A body, markup or plain, as clean text, and what had to be done. Markup that was escaped once too often
    (`&lt;p&gt;`) is read again. Raises `Refused` too-deep, too-large, too-many."""
    applied: tuple[str, ...] = ()
    text = html_text(written, limits) if html else written
    if ESCAPED.match(text) and text.count("</") > 1:
        text, applied = html_text(text, limits), ("escaped-twice",)
    elif ENTITIES.search(text) and (html or not TAGGED.search(text)):
        text, applied = unescape(text), ("escaped-twice",)
    text, cleaned = charset.clean(text)
    applied += cleaned
    if not html:
        return text.strip("\n"), applied
    return tidy(text) if applied else text, applied


def running(body: str) -> str:
    """Of a NITF document as a string the running text's markup, without its head; any other body as it is."""
    start = body.find("<body.content")
    end = body.find("</body.content>", start)
    return body[start : end if end >= 0 else len(body)] if start >= 0 else body


def html_text(html: str, limits: Limits = DEFAULT) -> str:
    """The text of an HTML fragment or page, scripts and styles left out. Raises `Refused` too-deep, too-large,
    too-many."""
    from selectolax.lexbor import LexborHTMLParser

    if "<" not in html and "&" not in html:
        return tidy(html)
    bounded(html, limits)
    body = LexborHTMLParser(html).body
    return below(body) if body else ""


def bounded(markup: str, limits: Limits) -> None:
    """Raises `Refused` too-large, too-many, too-deep for markup that would cost too much, before a parser sees it."""
    if len(markup) > limits.markup:
        raise Refused("too-large", f"{len(markup)} characters of markup; the limit is {limits.markup}")
    tags = markup.count("<")
    if tags > 2 * limits.elements:
        raise Refused("too-many", f"more than {limits.elements} elements")
    if tags - markup.count("</") > limits.depth and _depth(markup) > limits.depth:
        raise Refused("too-deep", f"the markup is nested deeper than {limits.depth}")


def _depth(markup: str) -> int:
    level = deepest = 0
    for closing, tag, empty in TAGS.findall(markup):
        if closing:
            level = max(0, level - 1)
        elif not empty and tag.lower() not in UNCLOSED:
            level += 1
            deepest = max(deepest, level)
    return deepest


def is_html(text: str) -> bool:
    """Whether a body that may be either is markup: it begins with a tag, or closes one."""
    return text.lstrip()[:1] == "<" or bool(CLOSED.search(text))
