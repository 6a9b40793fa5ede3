"""IPTC NewsML 1.0-1.2 (https://iptc.org/std/NewsML/1.2/), as AFP, ANSA, EFE, Kyodo, TASS and Business Wire send it.

One story a NewsItem. `TABLE` is the mapping of its metadata, wherever in nested NewsComponents it lies; `ROLES` says what
becomes of each component's content. Alternatives of one text (`EquivalentsList`) are read once.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from pipeline.accept import components, lead, mapping, newsml, readers, status, xml, xmltext
from pipeline.accept.mapping import children
from pipeline.accept.xmltext import plain, text
from pipeline.story import Code, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.accept.payload import Payload

KIND = "markup"

Part = tuple[xml.Element, tuple[str, ...], str]

# The line of time, house and kind below the headline of a release: `2.4.2025 16:02:09 CEST | Acme | Press release`.
STAMPED = re.compile(
    r"^\d{1,2}\.\d{1,2}\.\d{4} \d\d:\d\d(?::\d\d)? [A-Z]{2,5} \| [^\n]{1,200}\n{1,2}", re.MULTILINE
)


TABLE = mapping.table(
    ("Identification/NewsIdentifier", "id", newsml.identifier),
    ("NewsComponent+/DescriptiveMetada/guid", "id"),  # as TASS spells it
    ("Identification/NewsIdentifier/RevisionId", "version"),
    ("NewsComponent+/DescriptiveMetadata/Language@FormalName", "language"),
    ("NewsComponent+/DescriptiveMetada/Language@FormalName", "language"),
    ("NewsComponent+@xml:lang", "language"),
    ("NewsComponent+/NewsLines/HeadLine@xml:lang", "language"),
    ("@xml:lang", "language"),
    ("NewsComponent+/ContentItem/DataContent/nitf@baselang", "language"),
    ("NewsComponent+/ContentItem/DataContent/html@xml:lang", "language"),
    ("NewsComponent+/ContentItem/DataContent/html@lang", "language"),
    ("NewsComponent+/NewsLines/HeadLine", "headline", newsml.headline),
    ("NewsComponent+/NewsLines/Headline", "headline", newsml.headline),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/hedline/hl1", "headline"),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/title", "headline"),
    ("NewsComponent+/ContentItem/DataContent/html/head/title", "headline"),
    ("NewsComponent+/NewsLines/SubHeadLine", "standfirst", newsml.subtitle),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/abstract", "standfirst", text),
    ("NewsComponent+/NewsLines/ByLine", "byline"),
    ("NewsComponent+/NewsLines/NewsLine", "byline", newsml.newsline("byline", "author", "signature", "firma")),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/byline", "byline", readers.byline),
    ("NewsComponent+/AdministrativeMetadata/Creator/Party", "byline", newsml.author),
    ("NewsComponent+/NewsLines/DateLine", "dateline"),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/dateline", "dateline", readers.byline),
    ("NewsComponent+/DescriptiveMetadata/Location/Property[FormalName=City]@Value", "located"),
    ("NewsComponent+/DescriptiveMetadata/Location/Property[FormalName=SubLocation]@Value", "located"),
    ("NewsComponent+/DescriptiveMetada/Location/Property[FormalName=City]@Value", "located"),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/docdata/evloc", "located", readers.place),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/dateline/location", "located", readers.byline),
    ("NewsComponent+/NewsLines/DateLine", "located", readers.bare_place),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=City|Location]@Value", "located"),
    ("NewsComponent+/NewsLines/SlugLine", "slugline"),
    ("Identification/NameLabel", "slugline"),
    ("NewsComponent+/NewsLines/NewsLine", "slugline", newsml.newsline("catchword", "slugline", "stichwort")),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=Topic]@Value", "slugline"),
    ("NewsComponent+/NewsLines/KeywordLine", "keywords", lambda element: newsml.listed(plain(element))),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Keyword|Keywords]@Value", "keywords", newsml.listed),
    ("NewsComponent+/item_keywords/item_keyword", "keywords"),
    ("NewsManagement/Urgency@FormalName", "urgency"),
    ("NewsManagement/Urgency", "urgency"),
    ("NewsManagement/Priority@FormalName", "urgency"),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Urgency|Priority]@Value", "urgency"),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=Urgency|Priority]@Value", "urgency"),
    ("NewsManagement/Status@FormalName", "status"),
    ("NewsManagement/Instruction@FormalName", "signals"),
    ("NewsManagement/NewsItemType@FormalName", "signals", newsml.alert),
    ("Update", "signals", lambda element: "update"),
    ("NewsComponent+/NewsLines/NewsLine", "ed_note", newsml.advice),
    ("NewsComponent+/NewsLines/SubHeadLine", "ed_note", newsml.attention),
    ("NewsManagement/EditorialNote", "ed_note"),
    ("NewsComponent+/NewsLines/InstructionLine", "ed_note"),
    ("NewsManagement/Comment", "ed_note"),
    ("NewsComponent+/Comment", "ed_note", newsml.comment),
    ("NewsComponent+/ContentItem/Comment", "ed_note", newsml.comment),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=EditorialInfo|EditorialNote|EdNote]@Value", "ed_note"),
    ("NewsManagement/StatusWillChange", "embargo", newsml.change),
    ("NewsManagement/Embargo", "embargo"),
    ("NewsManagement/StatusWillChange", "expires", newsml.expiry),
    ("NewsManagement/FirstCreated", "created_at"),
    ("NewsManagement/ThisRevisionCreated", "published_at"),
    ("NewsManagement/FirstCreated", "published_at"),
    ("NewsComponent+/NewsLines/RightsLine", "usage_terms"),
    ("NewsComponent+/RightsMetadata/UsageRights/Limitations", "usage_terms"),
    ("NewsComponent+/NewsLines/CopyrightLine", "copyright"),
    ("NewsComponent+/RightsMetadata/Copyright/CopyrightHolder", "copyright"),
    ("NewsComponent+/AdministrativeMetadata/Provider/Party@FormalName", "info_source"),
    ("NewsComponent+/AdministrativeMetadata/Source/Party@FormalName", "info_source"),
    ("NewsComponent+/NewsLines/CreditLine", "info_source"),
    ("Identification/NewsIdentifier/ProviderId", "provider"),
    ("NewsComponent+/DescriptiveMetadata/Genre", "genre", newsml.formal("genre")),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/Subject", "codes", newsml.subject),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/SubjectMatter", "codes", newsml.subject),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/SubjectDetail", "codes", newsml.subject),
    ("NewsComponent+/DescriptiveMetadata/Subject", "codes", newsml.subject),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/tobject/tobject.subject", "codes", readers.subject),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Category|SubjectCode|Section|ANPACategory]@Value", "codes",
     lambda written: Code(scheme="category", code=written)),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=NewsPackage]", "codes", newsml.package),
    ("NewsComponent+/TopicSet/Topic", "codes", newsml.topic),
    ("TopicSet/Topic", "codes", newsml.topic),
    ("NewsManagement/DerivedFrom", "links", newsml.relation("derivedFrom")),
    ("NewsManagement/AssociatedWith", "links", newsml.relation("seeAlso")),
    ("Identification/NewsIdentifier", "links", newsml.previous),
)  # fmt: skip


def recognises(payload: Payload) -> bool:
    return xml.root_name(payload).lower() == "newsml"


def split(payload: Payload) -> Iterator[Part]:
    """Every NewsItem, with what its envelope says of its priority."""
    roots, applied = xml.parse(payload)
    for root in roots:
        marks = [
            mark for envelope in children(root, "NewsEnvelope") for mark in children(envelope, "Priority")
        ]
        priority = next((mark.get("FormalName", "") for mark in marks), "")
        for item in children(root, "NewsItem"):
            yield from ((one, applied, priority) for one in _by_language(item))


def _by_language(item: xml.Element) -> Iterator[xml.Element]:
    """An item whose components are one story in several languages (Belga), one item for each of them."""
    holders = [one for top in children(item, "NewsComponent") for one in children(top, "NewsComponent")]
    told = [one.get(mapping.XML_LANG, "") for one in holders if xml.first(one, "NewsLines") is not None]
    if len(told) < 2 or len(set(told)) < len(told) or not all(told):
        yield item
        return
    for language in told:
        copy = deepcopy(item)
        copy.set("language", language)
        for top in children(copy, "NewsComponent"):
            top.set(mapping.XML_LANG, language)
            for one in list(top):
                foreign = xml.local(one) == "NewsComponent" and one.get(mapping.XML_LANG) != language
                if foreign or xml.local(one) == "NewsLines":
                    top.remove(one)
        yield copy


def read(part: Part, source: Source) -> Story:
    item, applied, priority = part
    content = components.Content()
    for component in list(children(item, "NewsComponent")):
        components.gather(component, "", content, top=True)
    newsml.own_slugs(item)
    found = mapping.read(item, TABLE, source)
    if found.get("id") and item.get("language"):  # one of several (see `_by_language`)
        found["id"] = f"{found['id']}#{item.get('language')}"
    if provider := found.pop("provider", ""):
        found.setdefault("info_source", provider)
    for name in ("headline", "standfirst"):
        found[name] = found.get(name) or " ".join(" ".join(content.texts.get(name, ())).split())
    found.setdefault("urgency", status.urgency(priority))
    found["associations"] = tuple(content.associations)
    pieces = content.texts.get("body") or content.texts.get("caption") or []
    written = "\n\n".join([*pieces, *content.texts.get("end", ())])
    if " | " in written:
        written = STAMPED.sub("", written, count=1)
    copy, cleaned = xmltext.clean(written)
    copy, put = lead.joined(copy, found.get("dateline", ""))
    found["provenance"]["text"] = "NewsComponent/ContentItem/DataContent"
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned, *put))
