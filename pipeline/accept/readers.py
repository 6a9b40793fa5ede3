"""Readers of NITF elements, for NITF itself and for the NITF inside of NewsML."""

from __future__ import annotations

import re

from pipeline.accept import codes
from pipeline.accept.mapping import Element
from pipeline.accept.xmltext import plain, spaced
from pipeline.story import Code

BY = re.compile(r"(?i)(?:by|von|vom|par|por|di|da|av|af|door|de|from|from:|text|story|an|a|aus|od|autor)\b")
NUMBERED = re.compile(r"^\d[\d.]{0,4}\s{1,4}")
SUBJECT_CODE = re.compile(r"(?:[A-Za-z]{2,20}:)?\d{8}")


def subject(element: Element) -> tuple[Code, ...]:
    """`tobject.subject`: the Subject Code (`tobject.subject.refnum`), and the agency's own code beside it."""
    told = {
        name: element.get(f"tobject.subject.{name}", "").strip()
        for name in ("refnum", "code", "ipr", "detail", "matter", "type")
    }
    name = told["detail"] or told["matter"] or told["type"]
    found = []
    if refnum := told["refnum"]:
        scheme = "subj" if SUBJECT_CODE.fullmatch(refnum) else told["ipr"].lower()
        found.append(Code(scheme=scheme, code=refnum.rpartition(":")[2], name=name))
    if own := told["code"]:
        found.append(codes.qcode(own, name, scheme=told["ipr"].lower()))
    return tuple(found)


def place(element: Element) -> str:
    """The city of an `evloc`, else its region."""
    return element.get("city") or element.get("county-dist") or element.get("state-prov") or ""


def bare_place(element: Element) -> str:
    """A dateline that is nothing but a place: no date, no agency in brackets or slashes."""
    told = byline(element)
    return "" if set(told) & set("0123456789(/") else told.rstrip(" -–—_")


def byline(element: Element) -> str:
    """Author and title with a space between, which NITF keeps in elements of their own."""
    return spaced(element)


def deck(element: Element) -> str | None:
    """A line below the headline, but not AP's headline in its long form."""
    return None if element.get("id") == "originalHeadline" else plain(element)


def titled(head: Element) -> str | None:
    """PA's title, which is the slug with the number of the page or take before it: `1 POLITICS Budget`."""
    house = next((one.get("regsrc", "") for one in head.iter("{*}doc-id")), "")
    title = next((plain(one) for one in head.iter("{*}title")), "")
    return NUMBERED.sub("", title) if house in ("PA", "Press Association") else None


def signature(element: Element) -> str | None:
    """A byline, but no sentence: ANSA keeps the subtitle there."""
    return None if _is_sentence(told := spaced(element)) else told


def subtitle(element: Element) -> str | None:
    return told if _is_sentence(told := spaced(element)) else None


def _is_sentence(told: str) -> bool:
    """Half a dozen words, most of them small, that no word like `By` begins."""
    words = told.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) > 5 and 2 * small > len(words) and not BY.match(told)
