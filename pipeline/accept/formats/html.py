"""HTML: a page (the article's text without its furniture, metadata from JSON-LD and <meta>) or a fragment (all of it)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipeline.accept import article, charset, lead, markup, page
from pipeline.story import Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.accept.payload import Payload

KIND = "markup"

REPEATED = 3  # times that no sentence is said in an article: the captions of a gallery
PAGE = frozenset({"html", "head", "body"})
FRAGMENT = frozenset(
    "article section div p h1 h2 h3 main header table ul ol blockquote pre span b strong".split()
)


def recognises(payload: Payload) -> bool:
    return payload.root[0].lower() in PAGE | FRAGMENT


def split(payload: Payload) -> Iterable[Payload]:
    return (payload,)


def read(part: Payload, source: Source) -> Story:
    if part.root[0].lower() in PAGE:
        return _page(part, source)
    markup.bounded(part.text, part.limits)
    text, applied = markup.read(part.text, limits=part.limits)
    return Story(source=source, id="", text=text, applied=applied)


def _page(part: Payload, source: Source) -> Story:
    from selectolax.lexbor import LexborHTMLParser

    written = "".join(_without_programs(part.text))
    markup.bounded(written, part.limits)
    tree = LexborHTMLParser(written)
    fields, told = page.fields(tree, part.limits)
    holder, pictures = article.find(tree)
    text = markup.below(holder) if holder else ""
    if len(text) < len(told) / 2:  # the article is put in by a script, or behind a wall
        text = markup.read(told, html=markup.is_html(told))[0]
    text, cleaned = charset.clean(_without(text, fields.get("headline", "")))
    text, joined = lead.joined(text, fields.get("dateline", ""))
    if pictures:
        fields["associations"] = pictures
    return Story(source=source, text=text, applied=("html:page", *cleaned, *joined), **fields)


def _without_programs(text: str) -> Iterator[str]:
    """The page in pieces, programs left out, of which some are ten times the page and full of tags in quotes; not
    the JSON-LD."""
    lower, at = text.lower() if "<SCRIPT" in text else text, 0
    while (start := lower.find("<script", at)) >= 0 and (end := lower.find("</script", start)) >= 0:
        kept = "ld+json" in lower[start : start + 300].partition(">")[0]
        yield text[at : end if kept else start]
        at = end if kept else min(lower.find(">", end) + 1 or len(text), len(text))
    yield text[at:]


def _without(text: str, headline: str) -> str:
    """The text without the headline that stands above it once more, and without lines that come again and again."""
    first, _, rest = text.partition("\n")
    text = rest.lstrip("\n") if headline and " ".join(first.split()) == headline else text
    lines = text.split("\n")
    often = {line for line, times in Counter(lines).items() if times > REPEATED and len(line) > 1}
    kept = markup.tidy("\n".join(line for line in lines if line not in often)) if often else text
    return kept if 2 * len(kept) > len(text) else text
