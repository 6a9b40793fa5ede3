"""IPTC NewsML 1.0-1.2 (https://iptc.org/std/NewsML/1.2/), as AFP, ANSA, EFE, Kyodo, TASS and Business Wire send it.

One story a NewsItem. `TABLE` is the mapping of its metadata, wherever in nested NewsComponents it lies; `ROLES` says what
becomes of each component's content. Alternatives of one text (`EquivalentsList`) are read once.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.accept import body, lead, mapping, status, xml, xmltext
from pipeline.accept.formats import nitf
from pipeline.accept.mapping import children
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain, text
from pipeline.story import Code, Link, Source, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pipeline.accept.payload import Payload

Part = tuple[xml.Element, tuple[str, ...], str]

# Roles of NewsComponents: what becomes of the text in them. Any other role is body.
ROLES: Mapping[str, str] = {
    "headline": "headline", "title": "headline",
    "subheadline": "standfirst", "standfirst": "standfirst", "abstract": "standfirst", "summary": "standfirst",
    "lead": "body", "intro": "standfirst",
    "contact": "end", "contacts": "end", "boilerplate": "end", "aboutcompany": "end",
    "stylesheet": "", "style": "", "preview": "", "thumbnail": "", "quicklook": "", "icon": "",
    "caption": "caption", "photocaption": "caption", "legend": "caption",
}  # fmt: skip
MEDIA = frozenset("photo picture image graphic graphics infographic video animation audio logo".split())
# A public identifier ends with the revision and, in many feeds, its Update flag: `…:2N`.
PUBLIC = re.compile(r"(.{1,300}:)\d{1,9}([A-Z]?)$")
TEXTUAL = ("text", "nitf", "xhtml", "html", "xml", "ascii", "plain")
# Whose names in Creator and Contributor are houses, not people.
HOUSES = frozenset(
    "agency agence agencia agenzia agentur news press presse prensa media wire service network times tv radio"
    " editorial redaktion redaction desk bureau office team gmbh inc ltd".split()
)


def subject(element: xml.Element) -> tuple[Code, ...]:
    """Subject, SubjectMatter, SubjectDetail: a Subject Code, and AFP's three letters (`cat="POL"`) beside it."""
    written = element.get("FormalName", "").strip()
    found = []
    if written:
        scheme = _subject_scheme(written, _scheme(element, "subj"))
        name = plain(element) or element.get("Name", "")
        found.append(Code(scheme=scheme, code=written, name=name))
    if category := element.get("cat", "").strip():
        found.append(Code(scheme="cat", code=category))
    return tuple(found)


def _subject_scheme(written: str, otherwise: str) -> str:
    """Eight digits are an IPTC Subject Code, whatever the feed calls its scheme."""
    return "subj" if written.isdigit() and len(written) == 8 else otherwise


def topic(element: xml.Element) -> Code | None:
    """A Topic of a TopicSet in the item: formal name and description."""
    formal = xml.first(element, "FormalName")
    names = sorted(children(element, "Description"), key=lambda one: one.get("Variant", "Name") != "Name")
    name = next((plain(one) for one in names), "")
    written = plain(formal) if formal is not None else ""
    if not written and not name:
        return None
    kinds = [child.get("FormalName", "") for child in children(element, "TopicType")]
    scheme = (formal.get("Scheme") if formal is not None else "") or next(iter(kinds), "") or "topic"
    return Code(scheme=_subject_scheme(written, scheme), code=written or name, name=name)


def formal(scheme: str) -> Callable[[xml.Element], Code | None]:
    """A reader of `FormalName`, with the element's Scheme or Vocabulary where it names one."""

    def read_code(element: xml.Element) -> Code | None:
        written = element.get("FormalName", "").strip()
        return Code(scheme=_scheme(element, scheme), code=written) if written else None

    return read_code


def _scheme(element: xml.Element, otherwise: str) -> str:
    named = element.get("Scheme") or element.get("Vocabulary", "").rpartition("#")[2].rpartition("/")[2]
    return named or otherwise


def author(element: xml.Element) -> str | None:
    """A party that reads as people's names: two words or more, none of which names a house."""
    name = " ".join((element.get("FormalName") or plain(element)).split())
    words = name.split()
    person = len(words) > 1 and not name.isupper() and not HOUSES.intersection(name.lower().split())
    return name if person and len(name) < 200 else None


def advice(element: xml.Element) -> str | None:
    """A NewsLine of any type whose text speaks to editors: advisories, notes, embargoes."""
    kinds = [child.get("FormalName", "") for child in children(element, "NewsLineType")]
    kind = next(iter(kinds), "").lower().replace(" ", "")
    told = "\n".join(plain(child) for child in children(element, "NewsLineText"))
    return (
        told
        if kind.endswith(("advisoryline", "advisory", "note", "notes", "instructions", "ednote", "embargo"))
        else None
    )


def newsline(*kinds: str) -> Callable[[xml.Element], str | None]:
    """A reader of NewsLines of these types, in lower case."""

    def read_line(element: xml.Element) -> str | None:
        kind = next((child.get("FormalName", "") for child in children(element, "NewsLineType")), "")
        told = " ".join(plain(child) for child in children(element, "NewsLineText"))
        return told if kind.lower() in kinds else None

    return read_line


def change(element: xml.Element) -> str | None:
    """StatusWillChange to usable: until then the item is under embargo."""
    future = next((child.get("FormalName", "") for child in children(element, "FutureStatus")), "")
    when = next((plain(child) for child in children(element, "DateAndTime")), "")
    return (when or "embargoed") if future.lower() == "usable" else None


def expiry(element: xml.Element) -> str | None:
    future = next((child.get("FormalName", "") for child in children(element, "FutureStatus")), "")
    when = next((plain(child) for child in children(element, "DateAndTime")), "")
    return when if future.lower() in ("canceled", "cancelled", "withheld", "expired") else None


def relation(rel: str) -> Callable[[xml.Element], Link | None]:
    def read_link(element: xml.Element) -> Link | None:
        target = element.get("NewsItem", "").strip()
        return Link(rel=rel, id=target) if target else None

    return read_link


def identifier(element: xml.Element) -> str:
    """The public identifier where it is one (`urn:newsml:` alone names nothing), else the URN of its parts."""
    public = _public(element)
    whole = public.count(":") >= 4 or not public.startswith("urn:newsml:")
    return public if public and whole else _urn(element, _revision(element))


def previous(element: xml.Element) -> Link | None:
    """The revision before this one, by the same URN."""
    before = next(
        (child.get("PreviousRevision", "") for child in children(element, "RevisionId")), ""
    ).strip()
    if before in ("", "0"):
        return None
    public = PUBLIC.match(_public(element))
    target = f"{public[1]}{before}{public[2]}" if public else _urn(element, before)
    return Link(rel="replaces", id=target, version=before)


def _public(element: xml.Element) -> str:
    return next((plain(child) for child in children(element, "PublicIdentifier")), "")


def _revision(element: xml.Element) -> str:
    return next((plain(child) for child in children(element, "RevisionId")), "")


def _urn(element: xml.Element, revision: str) -> str:
    parts = {xml.local(child): plain(child) for child in element}
    if not parts.get("NewsItemId"):
        return ""
    names = [parts.get(name, "") for name in ("ProviderId", "DateId", "NewsItemId")]
    return ":".join(["urn:newsml", *names, *filter(None, [revision])])


def listed(written: str) -> tuple[str, ...]:
    """A list written with semicolons; commas stand in names."""
    return tuple(part.strip() for part in written.split(";") if part.strip())


TABLE = mapping.table(
    ("Identification/NewsIdentifier", "id", identifier),
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
    ("NewsComponent+/NewsLines/HeadLine", "headline"),
    ("NewsComponent+/NewsLines/Headline", "headline"),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/hedline/hl1", "headline"),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/title", "headline"),
    ("NewsComponent+/ContentItem/DataContent/html/head/title", "headline"),
    ("NewsComponent+/NewsLines/SubHeadLine", "standfirst"),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/abstract", "standfirst", text),
    ("NewsComponent+/NewsLines/ByLine", "byline"),
    ("NewsComponent+/NewsLines/NewsLine", "byline", newsline("byline", "author", "signature", "firma")),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/byline", "byline", body.byline),
    ("NewsComponent+/AdministrativeMetadata/Creator/Party", "byline", author),
    ("NewsComponent+/NewsLines/DateLine", "dateline"),
    ("NewsComponent+/ContentItem/DataContent/nitf/body/body.head/dateline", "dateline", body.byline),
    ("NewsComponent+/DescriptiveMetadata/Location/Property[FormalName=City]@Value", "located"),
    ("NewsComponent+/DescriptiveMetadata/Location/Property[FormalName=SubLocation]@Value", "located"),
    ("NewsComponent+/DescriptiveMetada/Location/Property[FormalName=City]@Value", "located"),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/docdata/evloc", "located", nitf.place),
    ("NewsComponent+/NewsLines/DateLine", "located", nitf.bare_place),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=City|Location]@Value", "located"),
    ("NewsComponent+/NewsLines/SlugLine", "slugline"),
    ("Identification/NameLabel", "slugline"),
    ("NewsComponent+/NewsLines/NewsLine", "slugline", newsline("catchword", "slugline", "stichwort")),
    ("NewsComponent+/NewsLines/KeywordLine", "keywords", lambda element: listed(plain(element))),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Keyword|Keywords]@Value", "keywords", listed),
    ("NewsComponent+/item_keywords/item_keyword", "keywords"),
    ("NewsManagement/Urgency@FormalName", "urgency"),
    ("NewsManagement/Urgency", "urgency"),
    ("NewsManagement/Priority@FormalName", "urgency"),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Urgency|Priority]@Value", "urgency"),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=Urgency|Priority]@Value", "urgency"),
    ("NewsManagement/Status@FormalName", "status"),
    ("NewsManagement/Instruction@FormalName", "signals"),
    ("Update", "signals", lambda element: "update"),
    ("NewsComponent+/NewsLines/NewsLine", "ed_note", advice),
    ("NewsManagement/EditorialNote", "ed_note"),
    ("NewsComponent+/NewsLines/InstructionLine", "ed_note"),
    ("NewsManagement/Comment", "ed_note"),
    ("NewsComponent+/AdministrativeMetadata/Property[FormalName=EditorialInfo|EditorialNote|EdNote]@Value", "ed_note"),
    ("NewsManagement/StatusWillChange", "embargo", change),
    ("NewsManagement/Embargo", "embargo"),
    ("NewsManagement/StatusWillChange", "expires", expiry),
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
    ("NewsComponent+/DescriptiveMetadata/Genre", "genre", formal("genre")),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/Subject", "codes", subject),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/SubjectMatter", "codes", subject),
    ("NewsComponent+/DescriptiveMetadata/SubjectCode/SubjectDetail", "codes", subject),
    ("NewsComponent+/DescriptiveMetadata/Subject", "codes", subject),
    ("NewsComponent+/ContentItem/DataContent/nitf/head/tobject/tobject.subject", "codes", nitf.subject),
    ("NewsComponent+/DescriptiveMetadata/Property[FormalName=Category|SubjectCode|Section|ANPACategory]@Value", "codes",
     lambda written: Code(scheme="category", code=written)),
    ("NewsComponent+/TopicSet/Topic", "codes", topic),
    ("TopicSet/Topic", "codes", topic),
    ("NewsManagement/DerivedFrom", "links", relation("derivedFrom")),
    ("NewsManagement/AssociatedWith", "links", relation("seeAlso")),
    ("Identification/NewsIdentifier", "links", previous),
)  # fmt: skip


@dataclass(slots=True)
class Content:
    """What the components of an item hold, by what becomes of it (the words of `ROLES`)."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    associations: list[dict[str, Any]] = field(default_factory=list)

    def add(self, use: str, found: str) -> None:
        """Alternatives that nobody marked as such read the same: each text counts once."""
        texts = self.texts.setdefault(use, [])
        if use and found and found not in texts:
            texts.append(found)


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
    content = Content()
    for component in list(children(item, "NewsComponent")):
        _gather(component, "", content, top=True)
    found = mapping.read(item, TABLE)
    if found.get("id") and item.get("language"):  # one of several (see `_by_language`)
        found["id"] = f"{found['id']}#{item.get('language')}"
    if provider := found.pop("provider", ""):
        found.setdefault("info_source", provider)
    for name in ("headline", "standfirst"):
        found[name] = found.get(name) or " ".join(" ".join(content.texts.get(name, ())).split())
    found.setdefault("urgency", status.urgency(priority))
    found["associations"] = tuple(content.associations)
    pieces = content.texts.get("body") or content.texts.get("caption") or []
    copy, cleaned = xmltext.clean("\n\n".join([*pieces, *content.texts.get("end", ())]))
    copy, put = lead.joined(copy, found.get("dateline", ""))
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned, *put))


def _gather(component: xml.Element, inherited: str, content: Content, *, top: bool = False) -> None:
    """A component's content and that of the components in it; a picture's metadata leaves the item with it."""
    role = _role(component) or inherited
    items = list(children(component, "ContentItem"))
    media = [one for one in items if not _is_text(one)]
    if ROLES.get(role, "body") == "":
        component.getparent().remove(component)  # type: ignore[union-attr]
        return
    if not top and (role in MEDIA or (media and len(media) == len(items))):
        content.associations.append(_media(component, role, content))
        component.getparent().remove(component)  # type: ignore[union-attr]
        return
    if media:
        content.associations.append(_media(component, role, content))
    use = ROLES.get(role, "body")
    for found in _texts(items):
        content.add(use, found)
    for inner in list(children(component, "NewsComponent")):
        _gather(inner, role, content)
        if component.get("EquivalentsList", "").lower() == "yes" and content.texts.get("body"):
            break


def _role(component: xml.Element) -> str:
    name = next((child.get("FormalName", "") for child in children(component, "Role")), "")
    return name.lower().replace(" ", "").replace("-", "").replace("_", "")


def _texts(items: list[xml.Element]) -> list[str]:
    """The texts of ContentItems: of several formats the first that has one, of one format all."""
    texts = [one for one in items if _is_text(one)]
    data = [list(one.iter("{*}DataContent")) for one in texts]
    formats = {_kind(one) for one in texts}
    if len(formats) > 1:
        return [body.best([part for parts in data for part in parts])]
    return [body.best(parts) for parts in data]


def _is_text(item: xml.Element) -> bool:
    kind = _kind(item)
    if "css" in kind or any(
        word in kind for word in ("image", "jpeg", "photo", "video", "audio", "graphic", "flash")
    ):
        return False
    return any(word in kind for word in TEXTUAL) or next(iter(item.iter("{*}DataContent")), None) is not None


def _kind(item: xml.Element) -> str:
    """Media type, format and MIME type in lower case."""
    named = [child for child in item if xml.local(child) in ("MediaType", "Format", "MimeType")]
    return " ".join(child.get("FormalName", "") for child in named).lower()


def _media(component: xml.Element, role: str, content: Content) -> dict[str, Any]:
    """A component of pictures, or of one in several sizes, as an association with caption and credit."""
    lines = {xml.local(line): plain(line) for holder in children(component, "NewsLines") for line in holder}
    inner = Content()
    for child in list(children(component, "NewsComponent")):
        _gather(child, "", inner)
    caption = "\n".join(inner.texts.get("caption") or inner.texts.get("body") or ())
    content.add("caption", caption)
    files = [_file(one) for one in component.iter("{*}ContentItem") if one.get("Href")]
    first = next(iter(files), {})
    uri = component.get("Duid") or first.get("href") or first.get("title") or f"{role or 'media'}"
    number = len(content.associations) + 1
    return association(
        f"{role or 'media'}-{number}",
        first.get("href") or uri,
        role if role in MEDIA else "picture",
        headline=lines.get("HeadLine", ""),
        caption=caption,
        by=lines.get("ByLine", ""),
        credit=lines.get("CreditLine", ""),
        renditions=files,
    )


def _file(item: xml.Element) -> dict[str, Any]:
    told = {
        child.get("FormalName", ""): child.get("Value", "")
        for holder in children(item, "Characteristics")
        for child in children(holder, "Property")
    }
    size = next((plain(child) for child in item.iter("{*}SizeInBytes")), "")
    kind = next((child.get("FormalName", "") for child in children(item, "MimeType")), "")
    name = told.get("ImageUse") or told.get("MultiMediaUse") or told.get("Quality") or "main"
    width, height = (told.get(f"Pixel{side}") or told.get(side, "") for side in ("Width", "Height"))
    return rendition(name.lower(), item.get("Href", ""), kind, width=width, height=height, size=size)
