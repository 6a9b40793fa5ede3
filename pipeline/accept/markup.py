"""Markup to text: one paragraph a block with a blank line between, list items and rows on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a closing or opening tag means for the text around it.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr hgroup main nav ol p pre section summary table tbody tfoot"
    " thead ul block body.head body.content body.end headline hedline byline dateline abstract distributor tagline"
    " bibliography media media-caption media-producer nitf-table note fn bq credit byttl".split()
)
LINES = frozenset("li tr br".split())
CELLS = frozenset("td th".split())
DROPPED = frozenset("script style noscript template head iframe object svg canvas select button".split())
SPACES = re.compile(r"[ \t\r\n\f\u200b]+")

Event = tuple[str, str]  # ("open", tag) | ("close", tag) | ("text", characters)


def flatten(events: Iterator[Event]) -> str:
    """The text of a stream of tags and characters, white space collapsed as a browser does."""
    out: list[str] = []
    for kind, what in events:
        if kind == "text":
            out.append(SPACES.sub(" ", what))
        elif what in BLOCKS:
            out.append("\n\n")
        elif what in LINES:
            out.append(
                "\n• " if kind == "open" and what == "li" else "\n" if kind == "open" or what != "br" else ""
            )
        elif what in CELLS and kind == "close":
            out.append("\t")
    return tidy("".join(out))


def tidy(text: str) -> str:
    """No white space at the ends of lines, one blank line at most."""
    lines = [line.strip(" \t") for line in text.split("\n")]
    out: list[str] = []
    for line in lines:
        if (line and line != "•") or (out and out[-1]):
            out.append("" if line == "•" else line)
    while out and not out[-1]:
        out.pop()
    return "\n".join(out)


def html_text(html: str) -> str:
    """The text of an HTML fragment or page, scripts and styles left out."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(html).body
    return flatten(html_events(body)) if body else ""


def html_events(root: object) -> Iterator[Event]:
    """The tags and characters below a selectolax node in document order, without recursion."""
    stack: list[tuple[str, object]] = [("open", root)]
    while stack:
        kind, node = stack.pop()
        tag = node.tag  # type: ignore[attr-defined]
        if kind == "close":
            yield ("close", tag)
        elif tag == "-text":
            yield ("text", node.text_content or "")  # type: ignore[attr-defined]
        elif tag not in DROPPED and not tag.startswith(("-", "!")):
            yield ("open", tag)
            stack.append(("close", node))
            children = list(node.iter(include_text=True))  # type: ignore[attr-defined]
            stack.extend(("open", child) for child in reversed(children))
