"""AP's own XML (`Publication`, appl 4 and 5), which AP's manager and web feeds write beside NITF.

Times without a zone are Greenwich's. The story is NITF in the main `PublicationComponent`; what was filed stands in
`FilingMetadata`, with the slug. `ReleaseDateTime` is on every item, and an embargo only where it lies ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.accept import body, dates, mapping, xml, xmltext
from pipeline.accept.mapping import children
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain
from pipeline.story import Code, Embargo, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.accept.payload import Payload

KIND = "markup"

Part = tuple[xml.Element, tuple[str, ...]]

FILES = ("PhotoContentItem", "VideoContentItem", "AudioContentItem", "GraphicContentItem")
AUTHORITIES = {"ap category code": "apcategorycode", "ap subject": "ap", "iptc subject codes": "subj"}
SIDES = {"Width": "width", "Height": "height", "SizeInBytes": "size"}


def subjects(element: xml.Element) -> tuple[Code, ...]:
    """The occurrences of a classification, in the scheme of its authority."""
    authority = element.get("Authority", "") or element.get("System", "")
    scheme = AUTHORITIES.get(authority.lower(), authority.lower())
    found = [(one.get("Id", ""), one.get("Value", "")) for one in children(element, "Occurrence")]
    return tuple(Code(scheme=scheme, code=code or name, name=name) for code, name in found if code or name)


def signature(element: xml.Element) -> str:
    return ", ".join(filter(None, (plain(element), element.get("Title", ""))))


def first_created(element: xml.Element) -> str:
    """`<FirstCreated Year="2025" Month="3" Day="11" Time="12:00:00"/>`, or the moment as text."""
    day = "-".join(element.get(part, "").zfill(2) for part in ("Year", "Month", "Day"))
    return plain(element) or f"{day}T{element.get('Time', '00:00:00')}Z"


TABLE = mapping.table(
    ("Identification/ItemId", "id"),
    ("Identification/RecordSequenceNumber", "version"),
    ("Identification/Language@Id", "language"),
    ("@xml:lang", "language"),
    ("NewsLines/HeadLine", "headline"),
    ("NewsLines/Title", "headline"),
    ("NewsLines/ExtendedHeadLine", "standfirst"),
    ("NewsLines/ByLine", "byline", signature),
    ("NewsLines/DateLine", "dateline"),
    ("DescriptiveMetadata/DateLineLocation/City", "located"),
    ("NewsLines/DateLine", "located"),
    ("FilingMetadata/SlugLine", "slugline"),
    ("NewsLines/KeywordLine", "keywords"),
    ("PublicationManagement/EditorialPriority", "urgency"),
    ("AdministrativeMetadata/Priority@Numeric", "urgency"),
    ("PublicationManagement/Status", "status"),
    ("PublicationManagement/EditorialType", "signals"),
    ("PublicationManagement/Editorial/Type", "signals"),
    ("PublicationManagement/SpecialInstructions", "ed_note"),
    ("PublicationManagement/Instruction", "ed_note"),
    ("PublicationManagement/ReleaseDateTime", "release"),
    ("PublicationManagement/ExpirationDateTime", "expires"),
    ("PublicationManagement/FirstCreated", "created_at", first_created),
    ("PublicationManagement/LastModifiedDateTime", "published_at"),
    ("PublicationManagement/ArrivalDateTime", "published_at"),
    ("RightsMetadata/UsageRights/Limitations", "usage_terms"),
    ("NewsLines/CopyrightLine", "copyright"),
    ("AdministrativeMetadata/Provider", "info_source"),
    ("AdministrativeMetadata/Source", "info_source"),
    ("FilingMetadata/Category", "codes", lambda element: Code(scheme="apcategorycode", code=plain(element))),
    ("DescriptiveMetadata/SubjectClassification", "codes", subjects),
)


def recognises(payload: Payload) -> bool:
    return xml.root_name(payload) == "Publication" and "/appl" in payload.head


def split(payload: Payload) -> Iterator[Part]:
    roots, applied = xml.parse(payload)
    yield from ((root, applied) for root in roots)


def read(part: Part, source: Source) -> Story:
    item, applied = part
    found = mapping.read(item, TABLE, source)
    if embargo := _embargo(found.pop("release", ""), source):
        found["embargo"] = embargo
    apart = {found.get("headline", ""), found.get("standfirst", "")}
    components = list(children(item, "PublicationComponent"))
    contents = [one for component in components for one in component.iter("{*}DataContent")]
    copy, cleaned = xmltext.clean(body.best(contents, apart))
    files = [
        one for component in components for one in component if xml.local(one) in FILES and one.get("Href")
    ]
    found["associations"] = _pictures(files, found)
    found["provenance"]["text"] = "PublicationComponent/TextContentItem/DataContent"
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned))


def _embargo(written: str, source: Source) -> Embargo | None:
    """A release that lies ahead of the receipt."""
    until = dates.read(written)
    return Embargo(written=written, until=until) if until and until > source.received_at else None


def _pictures(files: list[xml.Element], found: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """The files of a picture or video item, one association in several sizes."""
    if not files:
        return ()
    told = [
        (one, {xml.local(part): plain(part) for part in one.iter() if xml.local(part) in SIDES})
        for one in files
    ]
    sizes = [
        rendition("main", one.get("Href", ""), **{SIDES[name]: size for name, size in sides.items()})
        for one, sides in told
    ]
    kind = xml.local(files[0]).removesuffix("ContentItem")
    uri = files[0].get("Href", "")
    return (
        association(
            uri, uri, kind, headline=found.get("headline", ""), by=found.get("byline", ""), renditions=sizes
        ),
    )
