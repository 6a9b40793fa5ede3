"""The article in a page: which element holds it, and what in it is furniture.

The element is the one that the page names (`itemprop=articleBody`, `<article>`, `<main>`), or the one whose own
paragraphs have the most text. Furniture is what the markup calls so: navigation, asides, forms, and elements whose
class or id has a word of `FURNITURE`. Figures become associations, so that no caption stands among the paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.accept import values
from pipeline.accept.pictures import association, rendition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

NAMED = ('[itemprop~="articleBody"]', "article", "main", '[role="main"]')
TAGS = "nav aside footer noscript iframe button select dialog template script style svg object video audio"
ROLES = frozenset(
    {"navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu"}
)
# Whole words of a class or an id; `share` of `share-bar`, `socialShare`, `c-share`.
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|recommend(?:ed|ations?)?|newsletters?|promos?|adverts?|advertise?ment"
    r"|ads?|sponsor(?:ed)?|breadcrumbs?|comments?|disqus|cookies?|consent|paywall|subscribe|subscription|sign-?up"
    r"|most-?read|trending|popular|read-?more|more-?on|see-?also|also-?read|tags?|tag-?list|toolbar|menu|nav|navbar"
    r"|navigation|sidebar|footer|outbrain|taboola|widget|popup|modal|pagination|skip|author-?bio|print)"
    r"(?=$|[\s_-])"
)
# Of those, what is never a layout's word for the article.
SURELY = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|cookies?|consent|related|recommend(?:ed|ations?)?|newsletters?|sidebar|footer|nav"
    r"|navbar|navigation|menu|breadcrumbs?|outbrain|taboola|popup|modal|most-?read|trending)(?=$|[\s_-])"
)
HOLDERS = frozenset({"html", "body", "main", "article"})
# Classes for what is not shown; `hidden-xs`, `field-label-hidden` are about something else.
UNSEEN = frozenset(
    "hidden is-hidden element-hidden visually-hidden visuallyhidden sr-only screen-reader-text invisible".split()
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
HIDDEN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
CREDIT = re.compile(r"credit|copyright|photographer|fotograf|source|quelle", re.I)
KEPT = 0.6  # an element called furniture is kept where it has this share of all text
HALF = 0.5  # … or of all prose, where it is large enough to be looked at
LARGE = 0.1
LINKED = 0.8  # of a box's text: so much in links, and it is a list of links
BOXES = 2_000  # elements that are looked at for links, or for paragraphs that are no <p>
CANDIDATES = 12  # elements of one name that are compared
SHORT = 40  # characters of a block that is a paragraph
ENOUGH = 200  # characters of paragraphs that make an article


def find(tree: LexborHTMLParser) -> tuple[LexborNode | None, tuple[dict[str, Any], ...]]:
    """The element that holds the article, furniture and figures taken out of it, and its pictures."""
    body = tree.body
    if body is None:
        return None, ()
    _strip(body)
    pictures = tuple(_pictures(body))
    holder = _holder(body)
    _strip_links(holder)
    return holder, pictures


def _strip(body: LexborNode) -> None:
    gone: set[int] = set()
    _remove(body.css(",".join(TAGS.split())), gone)
    total, prose = _bulk(body), _prose(body)

    def minor(nodes: Iterable[LexborNode]) -> list[LexborNode]:
        there = (node for node in nodes if node.mem_id not in gone)
        return [node for node in there if not _is_most(node, total, prose)]

    _remove(minor(body.css("form")), gone)  # of which some servers put one around the whole page
    called = body.css("[class], [id], [role], [hidden], [aria-hidden], [style]")
    furniture = minor(node for node in called if _is_furniture(node))
    article = _mistaken(furniture, prose)
    _remove((node for node in furniture if article is None or node.mem_id != article.mem_id), gone)
    headers = (node for node in body.css("header") if node.parent is body or not node.css_first("p"))
    _remove(minor(headers), gone)


def _remove(nodes: Iterable[LexborNode], gone: set[int]) -> None:
    """Take them out of the tree, each once and none of what went with another: that would be freed twice."""
    for node in nodes:
        if node.mem_id not in gone:
            gone.add(node.mem_id)
            gone.update(one.mem_id for one in node.css("*"))
            node.decompose()


def _mistaken(furniture: list[LexborNode], prose: int) -> LexborNode | None:
    """What its class calls `horizontal-share` or `d-print-none`, and is the article: without it less is left."""
    outer: list[tuple[int, LexborNode]] = []
    inside: set[int] = set()
    for node in furniture:
        if node.mem_id not in inside:
            inside.add(node.mem_id)
            inside.update(one.mem_id for one in node.css("*"))
            outer.append((_prose(node), node))
    left = prose - sum(share for share, _ in outer)
    weak = [(share, node) for share, node in outer if not SURELY.search(_named(node))]
    most = max(weak, key=itemgetter(0), default=None)
    return most[1] if most and most[0] > max(left, ENOUGH) else None


def _is_most(node: LexborNode, total: int, prose: int) -> bool:
    """Whether the article would be lost with it. A page is full of links, which are text as well, but no prose."""
    bulk = _bulk(node)
    return bulk > KEPT * total or (bulk > LARGE * total and _prose(node) > HALF * prose)


def _prose(node: LexborNode) -> int:
    """The text that is in no link."""
    return _bulk(node) - sum(len(one.text()) for one in node.css("a"))


def _strip_links(holder: LexborNode) -> None:
    """Lists and boxes of links alone: other stories, however they are called."""
    boxes = holder.css("ul, ol, dl, section, div, table")[:BOXES]
    _remove([box for box in boxes if box.mem_id != holder.mem_id and _is_linked(box)], set())


def _is_linked(box: LexborNode) -> bool:
    links = box.css("a")
    return len(links) > 1 and sum(map(_said, links)) > LINKED * _said(box)


def _is_furniture(node: LexborNode) -> bool:
    told = node.attributes
    if node.tag in HOLDERS:
        return False
    if "hidden" in told or told.get("aria-hidden") == "true" or told.get("role") in ROLES:
        return True
    if HIDDEN.search(told.get("style") or ""):
        return True
    named = _named(node)
    return not UNSEEN.isdisjoint(named.split()) or bool(FURNITURE.search(named))


def _named(node: LexborNode) -> str:
    """Its classes and id in lower case, `socialShare` as `social-share`."""
    told = node.attributes
    return CAMEL.sub("-", f"{told.get('class') or ''} {told.get('id') or ''}"[:400]).lower()


def _said(node: LexborNode) -> int:
    """Its text without the white space of the markup."""
    return len(node.text(strip=True))


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
    boxes = body.css("div, td, section, article, main")[:BOXES]
    found = _fullest(body.css("p"), ())
    if found is None:
        found = _fullest([one for one in boxes if one.tag == "div" and _is_block(one)], boxes)
    return body if found is None else found


def _fullest(blocks: list[LexborNode], boxes: Sequence[LexborNode]) -> LexborNode | None:
    """The element in which most text lies side by side, if it is enough: in such blocks, or in a box itself."""
    holders: dict[int, LexborNode] = {}
    weights = Counter[int]()
    for one in blocks:
        if one.parent is not None:
            holders[one.parent.mem_id] = one.parent
            weights[one.parent.mem_id] += len(one.text())
    for one in boxes:
        holders[one.mem_id] = one
        weights[one.mem_id] += _own(one)
    best, weight = next(iter(weights.most_common(1)), (0, 0))
    return holders[best] if weight >= ENOUGH else None


def _is_block(node: LexborNode) -> bool:
    """A paragraph by its looks: words in it, and no block but itself."""
    inner = node.css("div, p, ul, ol, table, h1, h2, h3")[:2]
    return _said(node) > SHORT and all(one.mem_id == node.mem_id for one in inner)


def _own(node: LexborNode) -> int:
    return len(node.text(deep=False))


def _pictures(body: LexborNode) -> list[dict[str, Any]]:
    """Figures with what they say of themselves, taken out of the text; one without picture and caption stays."""
    out = []
    gone: set[int] = set()
    for figure in body.css("figure"):
        if figure.mem_id in gone:
            continue
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
        _remove([figure], gone)
    return out


def _credit(caption: LexborNode) -> str:
    """The part of a caption that its markup calls the credit."""
    for node in caption.css("span, cite, small, div, p, em"):
        if CREDIT.search(f"{node.attributes.get('class') or ''} {node.attributes.get('itemprop') or ''}"):
            return values.line(node.text(separator=" "))
    return ""
