"""The article in a page: which element holds it, and what in it is furniture.

The element is the one that the page names (`itemprop=articleBody`, `<article>`, `<main>`), or the one whose own
paragraphs have the most text. Furniture is what the markup calls so: navigation, asides, forms, and elements whose
class or id has a word of `FURNITURE`. Figures become associations, so that no caption stands among the paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from pipeline.accept import values
from pipeline.accept.pictures import association, rendition

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

NAMED = ('[itemprop~="articleBody"]', "article", "main", '[role="main"]')
TAGS = (
    "nav aside form footer noscript iframe button select dialog template script style svg object video audio"
)
ROLES = frozenset(
    {"navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu"}
)
# Whole words of a class or an id; `share` of `share-bar`, `socialShare`, `c-share`.
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|recommend(?:ed|ations?)?|newsletters?|promos?|adverts?|advertise?ment"
    r"|ads?|sponsor(?:ed)?|breadcrumbs?|comments?|disqus|cookies?|consent|paywall|subscribe|subscription|sign-?up"
    r"|most-?read|trending|popular|read-?more|more-?on|see-?also|also-?read|tags?|tag-?list|toolbar|menu|nav|navbar"
    r"|navigation|sidebar|footer|outbrain|taboola|widget|popup|modal|pagination|skip|hidden|sr-only|author-?bio|print)"
    r"(?=$|[\s_-])"
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
CREDIT = re.compile(r"credit|copyright|photographer|fotograf|source|quelle", re.I)
KEPT = 0.6  # an element called furniture is kept where it has this share of all paragraphs' text
CANDIDATES = 12  # elements of one name that are compared
ENOUGH = 200  # characters of paragraphs that make an article


def find(tree: LexborHTMLParser) -> tuple[LexborNode | None, tuple[dict[str, Any], ...]]:
    """The element that holds the article, furniture and figures taken out of it, and its pictures."""
    body = tree.body
    if body is None:
        return None, ()
    _strip(body)
    pictures = tuple(_pictures(body))
    return _holder(body), pictures


def _strip(body: LexborNode) -> None:
    total = _bulk(body)
    for node in body.css(",".join(TAGS.split())):
        node.decompose()
    for node in body.css("[class], [id], [role], [hidden], [aria-hidden], [style]"):
        if (
            node.tag not in ("body", "article", "main", "html")
            and _is_furniture(node)
            and _bulk(node) <= KEPT * total
        ):
            node.decompose()
    for node in body.css("header"):
        if node.parent is body or not node.css_first("p"):
            node.decompose()


def _is_furniture(node: LexborNode) -> bool:
    told = node.attributes
    if "hidden" in told or told.get("aria-hidden") == "true" or told.get("role") in ROLES:
        return True
    if HIDDEN.search(told.get("style") or ""):
        return True
    named = f"{told.get('class') or ''} {told.get('id') or ''}"[:400]
    return bool(FURNITURE.search(CAMEL.sub("-", named).lower()))


def _bulk(node: LexborNode) -> int:
    """All its text: quick, however much markup is in it."""
    return len(node.text())


def _weight(node: LexborNode) -> int:
    return sum(len(one.text()) for one in node.css("p"))


def _holder(body: LexborNode) -> LexborNode:
    """The element that the page names, else the one with most paragraphs, else with most text of its own: pages of
    old part their paragraphs with <br>."""
    for selector in NAMED:
        found = max(body.css(selector)[:CANDIDATES], key=_weight, default=None)
        if found is not None and _weight(found) >= ENOUGH:
            return found
    parents = {one.parent.mem_id: one.parent for one in body.css("p") if one.parent is not None}
    weights = Counter[int]()
    for one in body.css("p"):
        if one.parent is not None:
            weights[one.parent.mem_id] += len(one.text())
    best, weight = next(iter(weights.most_common(1)), (0, 0))
    if weight >= ENOUGH:
        return parents[best]
    fullest = max(body.css("div, td, section, article, main"), key=_own, default=None)
    return fullest if fullest is not None and _own(fullest) >= ENOUGH else body


def _own(node: LexborNode) -> int:
    return len(node.text(deep=False))


def _pictures(body: LexborNode) -> list[dict[str, Any]]:
    """Figures with what they say of themselves, taken out of the text; one without picture and caption stays."""
    out = []
    for figure in body.css("figure"):
        image, caption = figure.css_first("img"), figure.css_first("figcaption")
        source = (image.attributes.get("src") or image.attributes.get("data-src") or "") if image else ""
        if not source or figure.css_first("table, blockquote"):
            continue
        credit = _credit(caption) if caption else ""
        words = values.line(caption.text(separator=" ")) if caption else ""
        alt = values.line(image.attributes.get("alt")) if image else ""
        said = words.removesuffix(credit).strip(" -–—|") if credit else words
        out.append(
            association(
                source,
                source,
                "image",
                headline=alt,
                caption=said,
                credit=credit,
                renditions=[rendition("main", source)],
            )
        )
        figure.decompose()
    return out


def _credit(caption: LexborNode) -> str:
    """The part of a caption that its markup calls the credit."""
    for node in caption.css("span, cite, small, div, p, em"):
        if CREDIT.search(f"{node.attributes.get('class') or ''} {node.attributes.get('itemprop') or ''}"):
            return values.line(node.text(separator=" "))
    return ""
