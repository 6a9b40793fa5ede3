"""Readers for the table of NewsML 1.x: what an element means, where its text or one attribute does not say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.accept import xml
from pipeline.accept.mapping import children
from pipeline.accept.xmltext import plain
from pipeline.story import Code, Link

if TYPE_CHECKING:
    from collections.abc import Callable

# A public identifier ends with the revision and, in many feeds, its Update flag: `…:2N`.
PUBLIC = re.compile(r"(.{1,300}:)\d{1,9}([A-Z]?)$")
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
    if len(written) == 2 and written.isdigit():  # Belga names the subject alone
        found.append(Code(scheme="subj", code=f"{written}000000", name=name))
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


def headline(element: xml.Element) -> str | None:
    """A headline; the number of a picture that AFP's photo desk writes in its place is none."""
    told = plain(element)
    return None if len(told) > 4 and told.isdigit() else told


def alert(written: str) -> str | None:
    """An item type that says how the item came: AFP's `Alert` and `Urgent`, not `News` or `Photo`."""
    return written if written.lower() in ("alert", "flash", "bulletin", "urgent") else None


def subtitle(element: xml.Element) -> str | None:
    """A line below the headline, where it is not Yonhap's word to editors."""
    return None if attention(element) else plain(element)


def attention(element: xml.Element) -> str | None:
    """`(ATTN: ADDS …)`, which Yonhap writes below the headline."""
    return told if (told := plain(element)).startswith("(ATTN:") else None


def own_slugs(item: xml.Element) -> None:
    """EFE's slug stands below the headline, as it does in the item's label or among the keywords of the text's NITF:
    such lines are made slug lines."""
    slugs = {plain(label) for label in item.iter("{*}NameLabel")}
    slugs |= {word.get("key", "") for word in item.iter("{*}keyword")}
    for line in list(item.iter("{*}SubHeadLine")):
        if plain(line) in slugs:
            line.tag = line.tag.replace("SubHeadLine", "SlugLine")


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


def comment(element: xml.Element) -> str | None:
    """What PA says to the desk in the component of the text, ATS in an `Editorial Note`; a comment of another kind
    is for machines."""
    return (
        plain(element) if element.get("FormalName", "").lower() in ("", "editorial note", "ednote") else None
    )


def package(element: xml.Element) -> Code | None:
    """Belga's service and product: `NEWS/ECONOMY`."""
    told = [child.get("Value", "").strip() for child in children(element, "Property")]
    return Code(scheme="newsproduct", code="/".join(told)) if told and all(told) else None


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
