"""RSS 0.9-2.0 and Atom by feedparser: each entry a story; the content goes before the summary.

AP's webfeeds are Atom with the metadata in AP's own elements (`apcm`, `apnm`). Also a single `<item>` or `<entry>`.
A DTD may be named (RSS 0.91 names Netscape's) but never read; entities of its own are refused. feedparser reads a
broken feed as far as it can, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, jsonmap, markup, values, wordpress
from pipeline.accept.jsonmap import each
from pipeline.accept.pictures import association, rendition
from pipeline.story import Code, Link, Refused, Source, Story

if TYPE_CHECKING:
    from pipeline.accept.payload import Payload

KIND = "markup"

Entry = tuple[Mapping[str, Any], Mapping[str, Any], bool]  # the entry, its feed, whether the feed was broken

# What a declaration inside of the feed is not asked about.
UNICODE = {"content-type": "application/xml; charset=utf-8"}
ROOTS = frozenset({"rss", "rdf", "feed", "item", "entry", "channel"})
DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}>", re.I)
HOSTILE = re.compile(r"<!(?:ENTITY|DOCTYPE)", re.I)
DECLARATION = re.compile(r"^\s{0,100}<\?xml[^>]{0,400}\?>")
ENTRY = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]")
NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)


def tag(value: Mapping[str, Any]) -> Code | None:
    """A category; its scheme where it has one."""
    term = values.line(value.get("term"))
    return (
        codes.qcode(term, values.line(value.get("label")), values.line(value.get("scheme"))) if term else None
    )


def word(value: Mapping[str, Any]) -> str:
    return "" if value.get("scheme") else values.first(value.get("label"), value.get("term"))


def classified(value: Mapping[str, Any]) -> Code | None:
    """AP's subject (`apcm:SubjectClassification`) in the system that it names."""
    code = values.line(value.get("value"))
    return Code(scheme=values.line(value.get("system")).lower(), code=code) if code else None


def link(value: Mapping[str, Any]) -> Link | None:
    href, rel = values.line(value.get("href")), values.line(value.get("rel"))
    return Link(rel=rel, id=href) if href and rel not in ("", "enclosure") else None


def picture(value: Mapping[str, Any]) -> dict[str, Any] | None:
    """An enclosure or `media:content`."""
    href = values.first(value.get("href"), value.get("url"))
    if not href:
        return None
    kind = values.first(value.get("type"), value.get("medium")) or "image"
    files = [rendition("main", href, kind if "/" in kind else "", width=values.line(value.get("width")))]
    caption, credit = values.line(value.get("caption")), values.line(value.get("credit"))
    return association(href, href, kind, caption=caption, credit=credit, renditions=files)


PARAGRAPHED = re.compile(r"<(?:p|br|div|table)\b", re.I)
BLANK = re.compile(r"\n[ \t\r]{0,20}\n\s{0,100}(?=\S)")
TABLE = jsonmap.table(
    ("id", "id"),
    ("link", "id"),
    ("content/language", "language"),
    ("language", "language"),
    ("apcm_headline", "headline"),
    ("title", "headline"),
    ("apcm_extendedheadline", "standfirst"),
    ("apcm_byline", "byline"),
    ("apcm_dateline", "dateline"),
    ("apcm_slugline", "slugline"),
    ("apcm_priority/numeric", "urgency"),
    ("apcm_ednote", "ed_note"),
    ("apnm_publishingstatus", "status"),
    ("apnm_managementsequencenumber", "version"),
    ("apcm_subjectclassification", "codes", each(classified)),
    ("author", "byline"),
    ("tags", "keywords", each(word)),
    ("tags", "codes", each(tag)),
    ("published", "created_at"),
    ("updated", "published_at"),
    ("published", "published_at"),
    ("rights", "copyright"),
    ("source/title", "info_source"),
    ("publisher", "info_source"),
    ("links", "links", each(link)),
    ("enclosures", "associations", each(picture)),
    ("media_content", "associations", each(picture)),
)


def recognises(payload: Payload) -> bool:
    name, rest = payload.root
    name = name.lower()
    return name in ROOTS and (name not in ("item", "channel") or "<title" in payload.head or "rss" in rest)


def split(payload: Payload) -> Iterable[Entry]:
    import feedparser

    text = DOCTYPE.sub("", payload.text, count=1)
    if HOSTILE.search(text):
        raise Refused("hostile-markup", "a feed with entities or a DTD of its own")
    if sum(1 for _ in ENTRY.finditer(text)) > payload.limits.stories:
        raise Refused("too-many", f"a feed of more than {payload.limits.stories} entries")
    if text.count("&") > 2 * payload.limits.elements:
        raise Refused("too-many", "a feed of more character references than text")
    markup.bounded(text, payload.limits)
    whole = _whole(text, payload.root[0].lower()).encode("utf-8", "replace")
    try:
        found = feedparser.parse(BytesIO(whole), sanitize_html=False, response_headers=UNICODE)
    except Exception as error:  # its parser for broken feeds trips over some, in many ways
        raise Refused("broken-markup", f"no feed: {error!r}"[:300]) from error
    if not found.entries and found.bozo and not found.feed:
        raise Refused("broken-markup", f"no feed: {found.get('bozo_exception', '')}"[:300])
    return [(_plain(entry), found.feed, bool(found.bozo)) for entry in found.entries]


def read(part: Entry, source: Source) -> Story:
    entry, feed, broken = part
    fields = jsonmap.read(entry, TABLE, source)
    content = [c["value"] for c in values.objects(entry.get("content")) if isinstance(c.get("value"), str)]
    summary = entry.get("summary")
    given = [
        wordpress.without_shortcodes(one) for one in (*content, summary if isinstance(summary, str) else "")
    ]
    bodies = [_paragraphed(markup.running(body)) for body, _ in given]
    pictures = [one for _, captioned in given for one in captioned] + [*fields.get("associations", ())]
    fields["associations"] = tuple({one["uri"]: one for one in reversed(pictures)}.values())[::-1]
    texts = [markup.read(body, html=markup.is_html(body) or "&" in body) for body in bodies]
    text, applied = next((one for one in texts if one[0]), ("", ()))
    standfirst = wordpress.without_footer(texts[-1][0])[0] if content and texts[-1][0] != text else ""
    text, cut = wordpress.without_footer(text)
    fields.setdefault("language", values.line(feed.get("language")))
    fields.setdefault("info_source", values.line(feed.get("title")))
    fields.setdefault("standfirst", " ".join(standfirst.split()))
    return Story(
        source=source, text=text, applied=(*applied, *cut, *(("feed:broken",) if broken else ())), **fields
    )


def _paragraphed(body: str) -> str:
    """WordPress stores a post with blank lines for paragraphs; its feeds have them as markup, its exports not."""
    if "\n" not in body or PARAGRAPHED.search(body):
        return body
    return BLANK.sub("\n\n<p>", body)


def _plain(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """A dict without feedparser's stand-ins: its `updated` would be `published` where there is none."""
    return {**entry, "enclosures": entry.get("enclosures"), "media_content": _media(entry)}


def _media(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    """`media:content` with the `media:credit` inside it, which feedparser lists apart, and where it is the only one
    its `media:description`, which feedparser keeps as a detail of another summary."""
    media = values.objects(entry.get("media_content"))
    credits = [values.line(one.get("content")) for one in values.objects(entry.get("media_credit"))]
    if len(credits) == len(media):
        media = [{**one, "credit": credit} for one, credit in zip(media, credits, strict=True)]
    told = entry.get("summary_detail")
    caption = values.line(told.get("value")) if isinstance(told, dict) and len(media) == 1 else ""
    summary = values.line(entry.get("summary"))
    return [{**one, "caption": caption} for one in media] if caption != summary else media


def _whole(text: str, root: str) -> str:
    """A single item or entry in a feed of its own; the text is Unicode now, whatever its declaration says."""
    text = DECLARATION.sub("", text)
    if root == "item":
        return f'<rss version="2.0" {NAMESPACES}><channel>{text}</channel></rss>'
    if root == "entry":
        return f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMESPACES}>{text}</feed>'
    return f'<rss version="2.0" {NAMESPACES}>{text}</rss>' if root == "channel" else text
