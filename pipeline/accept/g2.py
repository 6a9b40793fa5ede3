"""Readers for the table of NewsML-G2: concepts, parties, links, and which of several notes and headlines counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.accept import codes, xml
from pipeline.accept.mapping import children, named
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain
from pipeline.story import Code, Link

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    others: list[Code | None] = []
    name = ""
    for child in element:
        inner = named(child.tag)
        if inner == "name":
            name = name or plain(child)
        elif inner in CONCEPTS:
            others.append(_code(child, _name(child)))
    found = _code(element, name)
    if (literal := element.get("literal")) and (inside := SUBJECT_CODE.search(literal)):
        others.append(Code(scheme="subj", code=inside[0]))
    return tuple(one for one in (found, *others) if one) if others else found


def _name(element: xml.Element) -> str:
    return next((plain(child) for child in children(element, "name")), "")


def _code(element: xml.Element, name: str) -> Code | None:
    if written := (element.get("qcode") or element.get("uri") or "").strip():
        return codes.qcode(written, name)
    kind = element.get("type", "").rpartition(":")[2]
    if literal := element.get("literal", "").strip():
        return Code(scheme=kind, code=literal, name=name)
    return Code(scheme=kind, code=name, name=name) if name else None


def party(element: xml.Element) -> str:
    """A provider or source by name, else by literal, code or uri."""
    qcode = element.get("qcode", "").rpartition(":")[2]
    return _name(element) or element.get("literal") or qcode or element.get("uri") or ""


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


def hop(element: xml.Element) -> Link | None:
    """A house whose hands the item went through."""
    named = next((told for name in ("qcode", "uri", "literal") if (told := element.get(name))), "")
    return Link(rel="hop", id=named) if named else None


def refers(element: xml.Element) -> Link | None:
    """TT names the item that this one takes the place of by its number alone."""
    written = plain(element)
    own = element.get("type", "").lower().endswith(":refuno") and written
    return Link(rel="replaces", id=f"urn:newsml:tt.se:{written}") if own else None


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


# Roles of headlines below the headline: APA's `apahltype:subtitle`, Kathpress's `hlrole:sub`.
SUBHEADS = ("subheadline", "subhead", "subtitle", ":sub", "deck")


def main(element: xml.Element) -> str | None:
    """A headline, but not one that says it is a subheadline."""
    return None if subheadline(element) else plain(element)


def subheadline(element: xml.Element) -> str | None:
    return plain(element) if element.get("role", "").lower().endswith(SUBHEADS) else None


def label(element: xml.Element) -> str:
    """What a package calls one of its items."""
    named = (plain(child) for child in element if xml.local(child) in ("title", "headline"))
    return next(named, "") or element.get("residref", "")
