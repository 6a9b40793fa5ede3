"""What a page says of its article outside the text: JSON-LD, OpenGraph and other <meta>, <html lang>.

schema.org NewsArticle (https://schema.org/NewsArticle) goes first, then the `article:` and `og:` properties, then the
names that newspapers' pages have used before both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pipeline.accept import broken, codes, jsonmap, values
from pipeline.accept.fields import Fields
from pipeline.accept.pictures import association, rendition
from pipeline.story import Code, Refused

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from pipeline.accept.limits import Limits

ARTICLES = ("Article", "Posting", "Report")  # NewsArticle, BlogPosting, Report, LiveBlogPosting, …
BLOCKS = 40  # JSON-LD blocks and <meta> elements that are looked at
METAS = 400
AUTHOR = jsonmap.path("author")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator")


def name(value: Any) -> str:
    """A person or organisation, as an object or a string."""
    return values.line(value.get("name") if isinstance(value, dict) else value)


def picture(value: Any) -> dict[str, Any] | None:
    href = values.line(value.get("url") if isinstance(value, dict) else value)
    if not href:
        return None
    caption = values.first(value.get("caption"), value.get("description")) if isinstance(value, dict) else ""
    by = values.line(value.get("creditText")) if isinstance(value, dict) else ""
    return association(href, href, "image", caption=caption, credit=by, renditions=[rendition("main", href)])


def words(value: Any) -> tuple[str, ...]:
    return values.every(value.split(",") if isinstance(value, str) else value)


def section(value: Any) -> Code | None:
    written = values.line(value)
    return codes.qcode(written, written, "section") if written else None


def address(value: Any) -> str:
    """The page's own address, which stays when its bytes change."""
    text = values.line(value.get("@id") if isinstance(value, dict) else value)
    return text if text.startswith(("http://", "https://")) else ""


TABLE = jsonmap.table(
    ("canonical", "id", address),
    ("ld/mainEntityOfPage", "id", address),
    ("ld/url", "id", address),
    ("meta/og:url", "id", address),
    ("ld/headline", "headline"),
    ("ld/name", "headline"),
    ("meta/og:title", "headline"),
    ("meta/twitter:title", "headline"),
    ("h1", "headline"),
    ("title", "headline"),
    ("ld/alternativeHeadline", "standfirst"),
    ("ld/description", "standfirst"),
    ("meta/og:description", "standfirst"),
    ("meta/description", "standfirst"),
    ("meta/byl", "byline"),
    ("ld/dateline", "dateline"),
    ("ld/inLanguage", "language"),
    ("lang", "language"),
    ("meta/og:locale", "language"),
    ("ld/keywords", "keywords", words),
    ("meta/news_keywords", "keywords", words),
    ("meta/keywords", "keywords", words),
    ("meta/article:tag", "keywords", words),
    ("ld/articleSection", "codes", section),
    ("meta/article:section", "codes", section),
    ("ld/datePublished", "created_at"),
    ("meta/article:published_time", "created_at"),
    ("ld/dateModified", "published_at"),
    ("meta/article:modified_time", "published_at"),
    ("ld/datePublished", "published_at"),
    ("meta/article:published_time", "published_at"),
    ("meta/date", "published_at"),
    ("ld/publisher", "info_source", name),
    ("meta/og:site_name", "info_source"),
    ("ld/copyrightNotice", "copyright"),
    ("meta/copyright", "copyright"),
    ("ld/image", "associations", picture),
    ("meta/og:image", "associations", picture),
)


def fields(tree: LexborHTMLParser, limits: Limits) -> tuple[Fields, str]:
    """Keyword arguments of `Story` and the `articleBody` of JSON-LD, "" where it has none."""
    article = next(_articles(tree, limits), {})
    metas = _metas(tree)
    found = jsonmap.read({"ld": article, "meta": metas, **_elements(tree)}, TABLE)
    if signed := _authors(article, metas):
        found.setdefault("byline", signed)
    found["language"] = found.get("language", "").replace("_", "-")
    pictures = found.get("associations", ())
    found["associations"] = tuple({one["uri"]: one for one in reversed(pictures)}.values())[::-1]
    body = article.get("articleBody")
    return found, body if isinstance(body, str) else ""


def _authors(article: Mapping[str, Any], metas: Mapping[str, list[str]]) -> str:
    """The names, one by one, from the first place that has any; addresses of profiles are none."""
    places = [
        [name(one) for one in jsonmap.at(article, AUTHOR)],
        *(metas.get(key, []) for key in AUTHORS),
    ]
    named = ([one for one in place if one and "://" not in one] for place in places)
    return ", ".join(dict.fromkeys(next((place for place in named if place), [])))


def _elements(tree: LexborHTMLParser) -> dict[str, Any]:
    html, title = tree.css_first("html"), tree.css_first("title")
    heads = tree.css("h1")[:2]
    canonical = tree.css_first('link[rel="canonical"]')
    return {
        "canonical": canonical.attributes.get("href") if canonical else None,
        "lang": html.attributes.get("lang") if html else None,
        "title": title.text() if title else None,
        "h1": heads[0].text() if len(heads) == 1 else None,
    }


def _metas(tree: LexborHTMLParser) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in tree.css("meta")[:METAS]:
        told = node.attributes
        key = told.get("property") or told.get("name") or told.get("itemprop")
        if key and (content := told.get("content")):
            found.setdefault(key.lower(), []).append(content)
    return found


def _articles(tree: LexborHTMLParser, limits: Limits) -> Iterator[Mapping[str, Any]]:
    for node in tree.css('script[type="application/ld+json"]')[:BLOCKS]:
        try:
            value, _ = broken.read(node.text().strip(), limits)
        except Refused:
            continue
        for one in _graph(value):
            kinds = one.get("@type")
            if any(str(kind).endswith(ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one


def _graph(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a block, of its list or of its `@graph`."""
    level = value if isinstance(value, list) else [value]
    for one in level:
        if isinstance(one, dict):
            yield one
            inner = one.get("@graph")
            yield from (each for each in (inner if isinstance(inner, list) else ()) if isinstance(each, dict))
