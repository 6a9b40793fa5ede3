"""The body as HTML: paragraphs by kind, everything escaped."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.story import Paragraph


def html(paragraphs: Iterable[Paragraph]) -> str:
    """Body paragraphs to HTML, one block a line; neighbours of one list or table stand in one element."""
    blocks: list[str] = []
    for kind, group in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        texts = [_escaped(paragraph.text) for paragraph in group]
        blocks += _BLOCKS[kind](texts)
    return "\n".join(blocks)


def _escaped(text: str) -> str:
    """Most paragraphs have nothing to escape, and looking is quicker than replacing."""
    return escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def _paragraphs(texts: list[str]) -> list[str]:
    return [f"<p>{text}</p>" for text in texts]


def _subheads(texts: list[str]) -> list[str]:
    return [f"<h2>{text}</h2>" for text in texts]


def _list(texts: list[str]) -> list[str]:
    return ["<ul>", *(f"<li>{text.lstrip('*•·-–— ')}</li>" for text in texts), "</ul>"]


def _table(texts: list[str]) -> list[str]:
    """Wire tables are aligned by white space: `pre` keeps what a guess at cells would break."""
    return ["<pre>" + "\n".join(texts) + "</pre>"]


_BLOCKS = {"body": _paragraphs, "subhead": _subheads, "list": _list, "table": _table}
