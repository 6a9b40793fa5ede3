"""IPTC NewsML-G2 2.x (https://iptc.org/std/NewsML-G2/guidelines/): news, package and other items, alone or in a message.

`TABLE` is the mapping of an item; the body is XHTML, NITF or plain text in `contentSet`, a package's text the list of
what it holds. Pictures and videos have their caption as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.accept import body, g2, lead, mapping, readers, xml, xmltext
from pipeline.accept.mapping import children
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain, text
from pipeline.story import Link, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.accept.payload import Payload

KIND = "markup"

Part = tuple[xml.Element, tuple[str, ...]]  # an item and what was repaired in the document

ITEMS = frozenset("newsItem packageItem conceptItem knowledgeItem planningItem catalogItem".split())


def itself(element: xml.Element) -> xml.Element:
    """The element, to be read only where it is needed."""
    return element


TABLE = mapping.table(
    ("@guid", "id"),
    ("@version", "version"),
    ("contentMeta/language@tag", "language"),
    ("@xml:lang", "language"),
    ("contentMeta/headline", "headline", g2.main),
    ("contentSet/inlineXML/nitf/body/body.head/hedline/hl1", "headline"),
    ("contentSet/inlineXML/nitf/body/body.head/headline/hl1", "headline"),
    ("itemMeta/title", "headline"),
    ("concept/name", "headline"),
    ("contentSet/inlineXML/html/head/title", "headline"),
    ("contentSet/inlineXML/nitf/head/title", "headline"),
    (
        "contentMeta/description[role=summary|teaser|abstract|standfirst|intro|synopsis|lead|ingress]",
        "standfirst",
        text,
    ),
    ("contentMeta/headline", "standfirst", g2.subheadline),
    ("contentSet/inlineXML/nitf/body/body.head/abstract", "standfirst", text),
    ("contentMeta/by", "byline"),
    ("contentSet/inlineXML/nitf/body/body.head/byline", "byline", readers.byline),
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
    ("itemMeta/edNote", "ed_note", g2.note),
    ("itemMeta/edNote[role=notepad]", "notepad", itself),
    ("itemMeta/embargoed", "embargo", g2.embargo),
    ("itemMeta/firstCreated", "created_at"),
    ("contentMeta/contentCreated", "created_at"),
    ("itemMeta/versionCreated", "published_at"),
    ("contentMeta/contentModified", "published_at"),
    ("rightsInfo/usageTerms", "usage_terms"),
    ("rightsInfo/copyrightNotice", "copyright"),
    ("rightsInfo/copyrightHolder", "copyright", g2.party),
    ("itemMeta/provider", "info_source", g2.party),
    ("contentMeta/infoSource", "info_source", g2.party),
    ("contentMeta/genre", "genre", g2.code),
    ("contentMeta/subject", "codes", g2.code),
    ("itemMeta/service", "codes", g2.code),
    ("itemMeta/link", "links", g2.link),
    ("hopHistory/hop/party", "links", g2.hop),
    ("contentMeta/altId", "links", g2.refers),
    ("groupSet/group/itemRef", "links", g2.link),
    ("itemRef", "links", g2.link),
    ("itemMeta/link", "associations", g2.linked_picture),
    ("contentMeta/description", "described", itself),
    ("groupSet/group/itemRef", "listed", g2.label),
    ("itemRef", "listed", g2.label),
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
    found = mapping.read(item, TABLE, source)
    notepad, described, listed = (found.pop(key, ()) for key in ("notepad", "described", "listed"))
    apart = {found.get("headline", ""), found.get("standfirst", "")}
    content = [child for holder in children(item, "contentSet") for child in holder]
    written = body.best(content, apart)
    if notepad and not found.get("ed_note"):
        found["ed_note"] = plain(notepad[0])
    found["links"] = tuple(_earlier(one, found) for one in found.get("links", ()))
    own = _own("" if written else item.get("guid", ""), content, found, item)
    found["associations"] = (*found.get("associations", ()), *own, *body.pictures(content))
    copy, cleaned = xmltext.clean(written or _described(described, content) or "\n\n".join(listed))
    copy, put = lead.joined(copy, found.get("dateline", ""))
    found["provenance"]["text"] = "contentSet"
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned, *put))


def _described(descriptions: Sequence[xml.Element], content: Sequence[xml.Element]) -> str:
    """The caption of a picture, which may follow once more in a longer form; all that is said of other items."""
    kinds = {one.get("contenttype", "").partition("/")[0] for one in content}
    return "\n\n".join(map(text, descriptions[:1] if kinds == {"image"} else descriptions))


def _earlier(link: Link, found: Mapping[str, Any]) -> Link:
    """A link to the same item in another version, whatever it calls itself, is to the one before; STT's ids have
    the day in them or not."""
    if link.version in ("", found.get("version")):
        return link
    number = link.id.rpartition(":")[2]
    same = number == found.get("id", "").rpartition(":")[2] and (
        len(number) > 5 or link.id == found.get("id")
    )
    return Link(rel="replaces", id=link.id, version=link.version) if same else link


def _own(
    guid: str, content: Sequence[xml.Element], found: Mapping[str, Any], item: xml.Element
) -> list[dict[str, Any]]:
    """The files of a picture or video item as one association, `guid`; those beside a text as one each."""
    remote = [one for one in content if xml.local(one) == "remoteContent" and one.get("href")]
    if not guid:
        return [
            association(one.get("href", ""), one.get("href", ""), _kind(one), renditions=[_file(one)])
            for one in remote
        ]
    if not remote:
        return []
    headline, told = found.get("headline", ""), next(iter(children(item, "contentMeta")), item)
    by = next((g2.party(one) for one in children(told, "creator")), "")
    credit = next((plain(one) for one in children(told, "creditline")), "")
    files = map(_file, remote)
    return [
        association(guid, guid, _kind(remote[0]), headline=headline, by=by, credit=credit, renditions=files)
    ]


def _kind(remote: xml.Element) -> str:
    return remote.get("contenttype") or "picture"


def _file(remote: xml.Element) -> dict[str, Any]:
    return rendition(
        remote.get("rendition", "").rpartition(":")[2],
        remote.get("href", ""),
        remote.get("contenttype", ""),
        **{name: remote.get(name, "") for name in ("width", "height", "size")},
    )
