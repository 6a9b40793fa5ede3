"""A list of names as bylines and sign-offs give it, to persons: `A and B, Reuters`, `JANE DOE Associated Press Writer`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.byline import agencies, names, piece
from pipeline.byline.piece import Part
from pipeline.byline.words import PICTURED, TONGUES
from pipeline.story import Person, Role

LONGEST = 600  # characters; no list of names is longer
_WEAK = ("y", "e", "en", "i")  # stand inside names and places too: they join only two names of two words
_PLURAL = re.compile(
    r"\s?((?:[\w'’-]{2,20}\s){1,4})(?:sports)?(?:writers|reporters|correspondents|journalists|photographers|staffers)\s"
)
_SUFFIX = re.compile(r",\s*(?=(?:Jr|Sr|JR|SR|II|III|IV)\b)")


def people(
    text: str, role: Role, tongue: str = "", *, language: str = "", single: bool = False
) -> tuple[tuple[Person, ...], str]:
    """The people in a list of names, in order, and the organisation it names ("" where none).

    `tongue` (a key of words.TONGUES, "" if unknown) decides what joins names; with `single` a lone word may be
    somebody. What is neither name, title nor organisation gives nothing.
    """
    if name := piece.alone(text):
        return (Person(name=name, role=role),), ""
    found: list[Person] = []
    organisation, fresh = "", 0
    for written, seam in _pieces(text[:LONGEST], tongue):
        part = _part(written, seam, bool(found), tongue, single)
        if part.name:
            name = names.restore(part.name, language)
            found.append(Person(name=name, role=role, title=part.title, organisation=part.organisation))
        if (part.organisation or part.title) and (part.name or not _joins(seam)):
            found[fresh:] = [_with(person, part) for person in found[fresh:]]
            fresh = len(found)
        organisation = organisation or part.organisation
        if found and "(" in seam and written.strip().casefold() in PICTURED:
            found[-1] = replace(found[-1], role="photography")
    if len(found) > 1 and (house := _house_of_all(text)):
        found = [replace(person, organisation=person.organisation or house) for person in found]
    return tuple(found), organisation


def _house_of_all(text: str) -> str:
    """`Xinhua writers Li Na, Wang Fang` are all Xinhua's; "" where no such title in the plural leads the list."""
    lead = _PLURAL.match(text)
    return agencies.of_title(lead.group(1)) if lead else ""


def _part(written: str, seam: str, after: bool, tongue: str, single: bool) -> Part:
    """What a piece says where it stands: in brackets, after a name and a comma, or elsewhere."""
    if "(" in seam:
        return piece.bracketed(written)
    return piece.read(written, tongue, listed=after and not _joins(seam) and "/" not in seam, single=single)


def _with(person: Person, part: Part) -> Person:
    return replace(
        person,
        title=person.title or part.title,
        organisation=person.organisation or part.organisation,
    )


def _joins(seam: str) -> bool:
    return "&" in seam or any(map(str.isalpha, seam))


def _pieces(text: str, tongue: str) -> Iterator[tuple[str, str]]:
    """The pieces of a list, each with what stands before it."""
    text = _SUFFIX.sub(" ", text)
    start, before = 0, ""
    for seam in _seams(tongue).finditer(text):
        yield text[start : seam.start()], before
        start, before = seam.end(), seam.group()
    yield text[start:], before


@cache
def _seams(tongue: str) -> re.Pattern[str]:
    spoken = [TONGUES[tongue]] if tongue in TONGUES else list(TONGUES.values())
    joins = {word for one in spoken for word in one.joins.split()}
    strong = "|".join(sorted(joins - set(_WEAK)) or ["&"])
    weak = "|".join(sorted(joins & set(_WEAK)) or ["&"])
    two_words = r"(?=[^\s,;/]{1,40}\s(?:[^\W\d_a-z]|(?:de|da|do|dos|del|van|von|der)\s))"
    words = rf"(?:(?i:{strong})\s|(?i:{weak})\s{two_words})"
    return re.compile(rf"\s?[,;/|•·\n=()\[\]&]\s?{words}?|\s(?:[-–—]{{1,2}}\s|{words})")
