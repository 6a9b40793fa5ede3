"""HTML: a page (the article's text without its furniture, metadata from JSON-LD and <meta>) or a fragment (all of it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.accept import article, charset, lead, markup, page
from pipeline.story import Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.accept.payload import Payload

PAGE = frozenset({"html", "head", "body"})
FRAGMENT = frozenset(
    "article section div p h1 h2 h3 main header table ul ol blockquote pre span b strong".split()
)


def recognises(payload: Payload) -> bool:
    return payload.root[0].lower() in PAGE | FRAGMENT


def split(payload: Payload) -> Iterable[Payload]:
    return (payload,)


def read(part: Payload, source: Source) -> Story:
    markup.bounded(part.text, part.limits)
    if part.root[0].lower() not in PAGE:
        text, applied = markup.read(part.text, limits=part.limits)
        return Story(source=source, id="", text=text, applied=applied)
    return _page(part, source)


def _page(part: Payload, source: Source) -> Story:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(part.text)
    fields, told = page.fields(tree, part.limits)
    holder, pictures = article.find(tree)
    text = markup.flatten(markup.html_events(holder)) if holder else ""
    if len(text) < len(told) / 2:  # the article is put in by a script, or behind a wall
        text = markup.read(told, html=markup.is_html(told))[0]
    text, cleaned = charset.clean(_without(text, fields.get("headline", "")))
    text, joined = lead.joined(text, fields.get("dateline", ""))
    if pictures:
        fields["associations"] = pictures
    return Story(source=source, text=text, applied=("html:page", *cleaned, *joined), **fields)


def _without(text: str, headline: str) -> str:
    """The text without the headline that stands above it once more."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if headline and " ".join(first.split()) == headline else text
