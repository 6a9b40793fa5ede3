"""IPTC NewsML-G2 2.x (https://iptc.org/std/NewsML-G2/guidelines/): news, package and other items, alone or in a message.

`TABLE` is the mapping of an item; the body is XHTML, NITF or plain text in `contentSet`, a package's text the list of
what it holds. Pictures and videos have their caption as text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.accept import body, codes, lead, mapping, xml, xmltext
from pipeline.accept.mapping import children
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain, text
from pipeline.story import Code, Link, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.accept.payload import Payload

Part = tuple[xml.Element, tuple[str, ...]]  # an item and what was repaired in the document

ITEMS = frozenset("newsItem packageItem conceptItem knowledgeItem planningItem catalogItem".split())
# Relations (IPTC `itemrelation`) that say more than "see also", as ours.
RELATIONS: Mapping[str, str] = {
    "previousVersion": "replaces",
    "isPreviousVersionOf": "replaces",
    "replaces": "replaces",
    "supersedes": "replaces",
    "evolvedFrom": "replaces",
    "corrects": "corrects",
    "derivedFrom": "derivedFrom",
    "isTranslationOf": "translationOf",
    "translatedFrom": "translationOf",
    "continues": "continues",
    "seeAlso": "seeAlso",
}
# TT writes `TT:02000000:LAG`: the Subject Code between its own marks.
SUBJECT_CODE = re.compile(r"(?<![0-9])\d{8}(?![0-9])")
CONCEPTS = frozenset({"mainConcept", "facetConcept", "sameAs"})
PICTURES = frozenset("picture photo image video audio graphic animation".split())


def code(element: xml.Element) -> Code | tuple[Code, ...] | None:
    """A concept by qcode, uri or literal, with its name; `sameAs` and the main concept of facets beside it."""
    beside = [child for child in element if xml.local(child) in CONCEPTS]
    found = [_code(one) for one in (element, *beside)]
    if inside := SUBJECT_CODE.search(element.get("literal", "")):
        found.append(Code(scheme="subj", code=inside[0]))
    return tuple(one for one in found if one)


def _code(element: xml.Element) -> Code | None:
    name = next((plain(child) for child in children(element, "name")), "")
    kind = element.get("type", "").rpartition(":")[2]
    if written := (element.get("qcode") or element.get("uri") or "").strip():
        return codes.qcode(written, name)
    if literal := element.get("literal", "").strip():
        return Code(scheme=kind, code=literal, name=name)
    return Code(scheme=kind, code=name, name=name) if name else None


def party(element: xml.Element) -> str:
    """A provider or source by name, else by literal, code or uri."""
    name = next((plain(child) for child in children(element, "name")), "")
    qcode = element.get("qcode", "").rpartition(":")[2]
    return name or element.get("literal") or qcode or element.get("uri") or ""


def note(element: xml.Element) -> str | None:
    """An ed note; dpa's notepad, which has all others once more, apart (see `notepad`)."""
    return None if element.get("role", "").endswith(":notepad") else plain(element)


def embargo(element: xml.Element) -> str:
    """The moment; the standard's empty element is an embargo without end."""
    return plain(element) or "embargoed"


def link(element: xml.Element) -> Link | None:
    """A link by its relation; what a package refers to without one, it contains."""
    rel = element.get("rel", "").rpartition(":")[2].rpartition("/")[2]
    otherwise = "contains" if xml.local(element) == "itemRef" else "seeAlso"
    names = ("residref", "guidref", "href", "uri", "qcode")
    target = next((told for name in names if (told := element.get(name))), "")
    if not target:
        return None
    return Link(
        rel=RELATIONS.get(rel, rel or otherwise), id=target.strip(), version=element.get("version", "")
    )


def linked_picture(element: xml.Element) -> dict[str, Any] | None:
    """A link to a picture or video as an association."""
    kinds = [child.get("qcode", "").rpartition(":")[2] for child in children(element, "itemClass")]
    kind = next(iter(kinds), "") or element.get("contenttype", "").partition("/")[0]
    href = element.get("href") or ""
    target = element.get("residref") or href
    if kind not in PICTURES or not target:
        return None
    title = next((plain(child) for child in element if xml.local(child) in ("title", "headline")), "")
    caption = next((plain(child) for child in children(element, "description")), "")
    files = [rendition("main", href, element.get("contenttype", ""))] if href else []
    return association(target, target, kind, headline=title, caption=caption, renditions=files)


def main(element: xml.Element) -> str | None:
    """A headline, but not one that says it is a subheadline."""
    return None if subheadline(element) else plain(element)


def subheadline(element: xml.Element) -> str | None:
    return (
        plain(element)
        if element.get("role", "").lower().endswith(("subheadline", "subhead", "deck"))
        else None
    )


def label(element: xml.Element) -> str:
    """What a package calls one of its items."""
    named = (plain(child) for child in element if xml.local(child) in ("title", "headline"))
    return next(named, "") or element.get("residref", "")


TABLE = mapping.table(
    ("@guid", "id"),
    ("@version", "version"),
    ("contentMeta/language@tag", "language"),
    ("@xml:lang", "language"),
    ("contentMeta/headline", "headline", main),
    ("contentSet/inlineXML/nitf/body/body.head/hedline/hl1", "headline"),
    ("contentSet/inlineXML/nitf/body/body.head/headline/hl1", "headline"),
    ("itemMeta/title", "headline"),
    ("concept/name", "headline"),
    ("contentSet/inlineXML/html/head/title", "headline"),
    (
        "contentMeta/description[role=summary|teaser|abstract|standfirst|intro|synopsis|lead|ingress]",
        "standfirst",
        text,
    ),
    ("contentMeta/headline", "standfirst", subheadline),
    ("contentSet/inlineXML/nitf/body/body.head/abstract", "standfirst", text),
    ("contentMeta/by", "byline"),
    ("contentSet/inlineXML/nitf/body/body.head/byline", "byline", body.byline),
    ("contentSet/inlineXML/BODY/TEXT/BYLINE", "byline"),
    ("contentMeta/dateline", "dateline"),
    ("contentSet/inlineXML/nitf/body/body.head/dateline", "dateline"),
    ("contentMeta/located/name", "located"),
    ("contentMeta/located@literal", "located"),
    ("contentMeta/slugline", "slugline"),
    ("contentMeta/keyword", "keywords"),
    ("contentMeta/urgency", "urgency"),
    ("itemMeta/pubStatus@qcode", "status"),
    ("itemMeta/pubStatus@uri", "status"),
    ("itemMeta/pubStatus@literal", "status"),
    ("itemMeta/signal@qcode", "signals"),
    ("itemMeta/signal@uri", "signals"),
    ("itemMeta/signal@literal", "signals"),
    ("itemMeta/role@qcode", "signals"),
    ("itemMeta/edNote", "ed_note", note),
    ("itemMeta/edNote[role=notepad]", "notepad", plain),
    ("itemMeta/embargoed", "embargo", embargo),
    ("itemMeta/firstCreated", "created_at"),
    ("contentMeta/contentCreated", "created_at"),
    ("itemMeta/versionCreated", "published_at"),
    ("contentMeta/contentModified", "published_at"),
    ("rightsInfo/usageTerms", "usage_terms"),
    ("rightsInfo/copyrightNotice", "copyright"),
    ("rightsInfo/copyrightHolder", "copyright", party),
    ("itemMeta/provider", "info_source", party),
    ("contentMeta/infoSource", "info_source", party),
    ("contentMeta/genre", "genre", code),
    ("contentMeta/subject", "codes", code),
    ("itemMeta/service", "codes", code),
    ("itemMeta/link", "links", link),
    ("groupSet/group/itemRef", "links", link),
    ("itemRef", "links", link),
    ("itemMeta/link", "associations", linked_picture),
    ("contentMeta/description", "described", text),
    ("groupSet/group/itemRef", "listed", label),
    ("itemRef", "listed", label),
    ("concept/definition", "listed"),
    ("conceptSet/concept/name", "listed"),
    ("newsCoverageSet/newsCoverage/planning/headline", "listed"),
    ("newsCoverageSet/newsCoverage/planning/edNote", "listed"),
    ("catalogContainer/catalog/scheme/name", "listed"),
)


def recognises(payload: Payload) -> bool:
    name = xml.root_name(payload)
    return name == "newsMessage" or name in ITEMS


def split(payload: Payload) -> Iterator[Part]:
    roots, applied = xml.parse(payload)
    for root in roots:
        if xml.local(root) != "newsMessage":
            yield root, applied
        for item_set in children(root, "itemSet"):
            yield from ((item, applied) for item in item_set if xml.local(item) in ITEMS)


def read(part: Part, source: Source) -> Story:
    item, applied = part
    found = mapping.read(item, TABLE)
    notepad, described, listed = (found.pop(key, ()) for key in ("notepad", "described", "listed"))
    apart = {found.get("headline", ""), found.get("standfirst", "")}
    content = [child for holder in children(item, "contentSet") for child in holder]
    written = body.best(content, apart)
    found["ed_note"] = found.get("ed_note") or notepad or ""
    found["links"] = tuple(_earlier(one, found) for one in found.get("links", ()))
    own = _own("" if written else item.get("guid", ""), content, found)
    found["associations"] = (*found.get("associations", ()), *own, *body.pictures(content))
    copy, cleaned = xmltext.clean(written or _described(described, content) or "\n\n".join(listed))
    copy, put = lead.joined(copy, found.get("dateline", ""))
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned, *put))


def _described(descriptions: Sequence[str], content: Sequence[xml.Element]) -> str:
    """The caption of a picture, which may follow once more in a longer form; all that is said of other items."""
    kinds = {one.get("contenttype", "").partition("/")[0] for one in content}
    return "\n\n".join(descriptions[:1] if kinds == {"image"} else descriptions)


def _earlier(link: Link, found: Mapping[str, Any]) -> Link:
    """A link to the same item in another version, whatever it calls itself, is to the one before."""
    same = link.id == found.get("id") and link.version not in ("", found.get("version"))
    return Link(rel="replaces", id=link.id, version=link.version) if same else link


def _own(guid: str, content: Sequence[xml.Element], found: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The files of a picture or video item as one association, `guid`; those beside a text as one each."""
    remote = [one for one in content if xml.local(one) == "remoteContent" and one.get("href")]
    if not guid:
        return [
            association(one.get("href", ""), one.get("href", ""), _kind(one), renditions=[_file(one)])
            for one in remote
        ]
    if not remote:
        return []
    headline = found.get("headline", "")
    return [association(guid, guid, _kind(remote[0]), headline=headline, renditions=map(_file, remote))]


def _kind(remote: xml.Element) -> str:
    return remote.get("contenttype") or "picture"


def _file(remote: xml.Element) -> dict[str, Any]:
    return rendition(
        remote.get("rendition", "").rpartition(":")[2],
        remote.get("href", ""),
        remote.get("contenttype", ""),
        **{name: remote.get(name, "") for name in ("width", "height", "size")},
    )
