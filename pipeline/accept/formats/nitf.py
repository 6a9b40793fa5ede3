"""IPTC NITF 2.5-3.6 (https://iptc.org/std/NITF/3.6/documentation/), with or without DTD, namespace or prolog.

`TABLE` is the mapping; the text is `body.content` and the tagline of `body.end`. `date.release` is an embargo only where
it lies after the issue or the status says so: most feeds fill it in on every story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pipeline.accept import body, dates, lead, mapping, readers, xml, xmltext, zones
from pipeline.accept.xmltext import plain, text
from pipeline.story import Code, Link, Source, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pipeline.accept.payload import Payload

KIND = "markup"

Part = tuple[xml.Element, tuple[str, ...]]

# Holders in which some feeds send the body or the document (IPTC's own examples among them).
WRAPPERS = frozenset({"contentset", "inlinexml"})


def classifier(element: xml.Element) -> Code | None:
    """`identified-content/classifier`: its type is the scheme (`apcategorycode`, `nyt:descriptor`)."""
    value = element.get("value") or element.get("code") or element.get("idsrc.value") or plain(element)
    return Code(scheme=element.get("type", ""), code=value.strip(), name=plain(element)) if value else None


def named(element: xml.Element) -> Code | None:
    """A person, organisation, place or event of `identified-content` by its value, else its name."""
    name = plain(element)
    value = element.get("value") or name
    scheme = element.get("idsrc") or xml.local(element)
    return Code(scheme=scheme, code=value.strip(), name=name) if value.strip() else None


def correction(element: xml.Element) -> Link | None:
    target = element.get("id-string", "").strip()
    return Link(rel="corrects", id=target) if target else None


def managed(element: xml.Element) -> Link | None:
    """`management-doc-idref`: the document that this one's status is about."""
    target = element.get("management-doc-idref", "").strip()
    killed = element.get("management-status", "").lower() in ("canceled", "cancelled", "killed")
    return Link(rel="kills" if killed else "replaces", id=target) if target else None


def listed(written: str) -> tuple[str, ...]:
    """A list written with commas or semicolons."""
    return tuple(part.strip() for part in written.replace(";", ",").split(",") if part.strip())


def scheme(name: str) -> Callable[[str], Code]:
    """A reader of bare codes of that scheme."""
    return lambda written: Code(scheme=name, code=written)


TABLE = mapping.table(
    ("head/docdata/doc-id@id-string", "id"),
    ("@uno", "id"),
    ("head/meta[name=guid|uri|id|identifier|story-id|storyid|ntbid|newsitemid|dc.identifier]@content", "id"),
    ("head/docdata/du-key@version", "version"),
    ("head/docdata/du-key@generation", "version"),
    ("head/meta[name=version|revision]@content", "version"),
    ("@baselang", "language"),
    ("@xml:lang", "language"),
    ("body@xml:lang", "language"),
    ("head/meta[name=language|lang|dc.language|content-language]@content", "language"),
    ("body/body.head/hedline/hl1", "headline"),
    ("body/body.head/hedline", "headline"),
    ("body/body.head/headline/hl1", "headline"),
    ("body/body.head/headline", "headline"),
    ("head/title", "headline"),
    ("body/body.head/abstract", "standfirst", text),
    ("body/body.head/hedline/hl2", "standfirst", readers.deck),
    ("body/body.head/byline", "standfirst", readers.subtitle),
    ("body/body.head/byline", "byline", readers.signature),
    ("body/body.content/byline", "byline", readers.byline),
    ("body/body.head/dateline", "dateline", readers.byline),
    ("body/body.head/dateline/location", "located", readers.byline),
    ("body/body.head/dateline", "located", readers.bare_place),
    ("head/docdata/evloc", "located", readers.place),
    ("head/meta[name=ntbstikkord]@content", "slugline"),
    ("head/docdata/du-key@key", "slugline"),
    ("head/meta[name=slug|slugline|slug-line|slugword|anpa-keyword|ap-slug]@content", "slugline"),
    ("head/docdata/fixture@fix-id", "slugline"),
    ("head", "slugline", readers.titled),
    ("head/docdata/key-list/keyword@key", "keywords"),
    ("head/meta[name=keywords|keyword]@content", "keywords", listed),
    ("head/docdata/urgency@ed-urg", "urgency"),
    ("head/meta[name=priority|urgency|prio|prioridad]@content", "urgency"),
    ("head/docdata@management-status", "status"),
    ("head/meta[name=status|pubstatus|management-status]@content", "status"),
    ("head/docdata/ed-msg@msg-type", "signals"),
    ("head/meta[name=signal|editorialtype|update-type|storytype]@content", "signals"),
    ("head/docdata/correction", "signals", lambda element: "correction"),
    ("head/docdata/ed-msg@info", "ed_note"),
    ("head/docdata/correction@info", "ed_note"),
    ("body/body.head/note", "ed_note", text),
    ("head/docdata/date.release@norm", "release"),
    ("head/docdata/date.expire@norm", "expires"),
    ("head/docdata/date.issue@norm", "published_at"),
    ("head/pubdata@date.publication", "published_at"),
    ("body/body.head/dateline/story.date@norm", "published_at"),
    ("body/body.head/rights/rights.limitations", "usage_terms"),
    ("head/docdata/doc.rights@limitations", "usage_terms"),
    ("head/docdata/doc.rights@usage-type", "usage_terms"),
    ("head/docdata/doc.copyright@holder", "copyright"),
    ("body/body.head/rights/rights.owner", "copyright"),
    ("body/body.head/distributor", "info_source"),
    ("head/docdata/doc-id@regsrc", "info_source"),
    ("head/tobject@tobject.type", "genre", scheme("tobject.type")),
    ("head/tobject/tobject.property@tobject.property.type", "genre", scheme("tobject.property")),
    ("head/tobject/tobject.subject", "codes", readers.subject),
    ("head/meta[name=anpa-category|ap-category]@content", "codes", scheme("anpa")),
    ("head/meta[name=category_iptc|iptc]@content", "codes", scheme("subj")),
    ("head/meta[name=category|categoria]@content", "codes", scheme("category")),
    ("head/docdata/doc-scope@scope", "codes", scheme("doc-scope")),
    ("head/docdata/identified-content/classifier", "codes", classifier),
    ("head/docdata/identified-content/person", "codes", named),
    ("head/docdata/identified-content/org", "codes", named),
    ("head/docdata/identified-content/location", "codes", named),
    ("head/docdata/identified-content/event", "codes", named),
    ("head/docdata/correction", "links", correction),
    ("head/docdata", "links", managed),
)


def recognises(payload: Payload) -> bool:
    name = xml.root_name(payload).lower()
    return name == "nitf" or (name in WRAPPERS and "<nitf" in payload.head)


def split(payload: Payload) -> Iterator[Part]:
    roots, applied = xml.parse(payload)
    for root in roots:
        if xml.local(root).lower() in WRAPPERS:
            yield from ((found, applied) for found in root.iter("{*}nitf"))
        else:
            yield root, applied


def read(part: Part, source: Source) -> Story:
    item, applied = part
    found = mapping.read(item, TABLE, source)
    if release := found.pop("release", ""):
        found |= _release(release, found, source)
    apart = {found.get("headline", ""), found.get("standfirst", "")}
    copy, cleaned = xmltext.clean(body.marked_up(item, apart))
    copy, put = lead.joined(copy, found.get("dateline", ""))
    found["associations"] = tuple(body.pictures([item]))
    found["provenance"]["text"] = "body/body.content"
    return Story(source=source, text=copy, **{"id": "", **found}, applied=(*applied, *cleaned, *put))


def _release(written: str, found: Mapping[str, Any], source: Source) -> dict[str, Any]:
    """An embargo, where the release lies after receipt or after an issue that is told to the minute; not where
    it is the moment of issue, whatever the clocks and zones of sender and receiver make of that."""
    sources = (found.get("info_source", ""), found.get("copyright", ""))
    zone = ZoneInfo(zones.home(sources, found.get("id", ""), source))
    here, issued = dates.read(written, zone), found.get("published_at")
    if here is not None and here == issued:
        return {}
    told = "embargo" in found
    if here is not None:
        told = told or max(here, dates.read(written) or here) > source.received_at  # whichever clock is meant
        told = told or (issued is not None and bool(issued.hour or issued.minute) and here > issued)
    embargo = dates.embargo(written, zones.said(source)) if told else None
    return {"embargo": embargo} if embargo else {}
