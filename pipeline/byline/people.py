"""A list of names as bylines and sign-offs give it, to persons: `A and B, Reuters`, `JANE DOE Associated Press Writer`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from pipeline.byline import agencies, names, places
from pipeline.byline.words import NOBODY, TITLE_HEADS, TITLE_WORDS, TONGUES
from pipeline.story import Person, Role

LONGEST = 600  # characters; no list of names is longer
_WEAK = ("y", "e", "en", "i")  # stand inside names and places too: they join only two names of two words
_SUFFIX = re.compile(r",\s*(?=(?:Jr|Sr|JR|SR|II|III|IV)\b)")
_TRIM = " \t\n=.:–—-*_\"“”„«»'’"


class Part(NamedTuple):
    """What one piece between commas and conjunctions says."""

    name: str = ""
    title: str = ""
    organisation: str = ""


def people(
    text: str, role: Role, tongue: str = "", *, language: str = "", single: bool = False
) -> tuple[tuple[Person, ...], str]:
    """The people in a list of names, in order, and the organisation it names ("" where none).

    `tongue` (a key of words.TONGUES, "" if unknown) decides what joins names; with `single` a lone word may be
    somebody. What is neither name, title nor organisation gives nothing.
    """
    found: list[Person] = []
    organisation, fresh = "", 0
    for piece, joined in _pieces(text[:LONGEST], tongue):
        part = _part(piece, tongue, bool(found) and not joined, single)
        if part.name:
            name = names.restore(part.name, language)
            found.append(Person(name=name, role=role, title=part.title, organisation=part.organisation))
        found[fresh:] = [_with(person, part) for person in found[fresh:]]
        if part.organisation or part.title:
            fresh = len(found)
        organisation = organisation or part.organisation
    return tuple(found), organisation


def _with(person: Person, part: Part) -> Person:
    return replace(
        person,
        title=person.title or part.title,
        organisation=person.organisation or part.organisation,
    )


def _pieces(text: str, tongue: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a list, and whether a conjunction stands before each."""
    text = _SUFFIX.sub(" ", text)
    start, joined = 0, False
    for seam in _seams(tongue).finditer(text):
        yield text[start : seam.start()], joined
        start, joined = seam.end(), any(map(str.isalpha, seam.group())) or "&" in seam.group()
    yield text[start:], joined


@cache
def _seams(tongue: str) -> re.Pattern[str]:
    spoken = [TONGUES[tongue]] if tongue in TONGUES else list(TONGUES.values())
    joins = {word for one in spoken for word in one.joins.split()}
    strong = "|".join(sorted(joins - set(_WEAK)) or ["&"])
    weak = "|".join(sorted(joins & set(_WEAK)) or ["&"])
    words = rf"(?:(?i:{strong})\s|(?i:{weak})\s(?=[^\s,;/]{{1,40}}\s[^\s,;/]))"
    return re.compile(rf"\s?[,;/|•·\n=()\[\]&]\s?{words}?|\s(?:[-–—]{{1,2}}\s|{words})")


def _part(piece: str, tongue: str, listed: bool, single: bool) -> Part:
    """One piece; `listed` means that a name precedes and a comma divides: then a title or an agency is likely."""
    words = _letters_only(piece.split())
    text = _trim(" ".join(words))
    if not text or text.casefold() in NOBODY or places.is_place(text):
        return Part()
    text, house = _house(text, tongue)
    if listed and _is_title(text.split()):
        return Part(title=text, organisation=agencies.within(text) or house)
    return _signed(text, house, single)


def _signed(text: str, house: str, single: bool) -> Part:
    name, agency = agencies.split_off(text)
    name, title = (name, "") if agency else _peel(text)
    if title:
        name, agency = agencies.split_off(name)
        title = text[len(name) :].strip()
    agency = agency or agencies.within(title)
    if agencies.is_organisation(name):
        return Part(organisation=agencies.known(name) or name)
    if name and (names.is_name(name) or (single and names.is_single(name))):
        return Part(name=name, title=title, organisation=agency or house)
    if title and name:
        return Part()
    return Part(organisation=agency or (text if _is_acronym(text) else ""), title=title)


def _letters_only(words: Sequence[str]) -> list[str]:
    """Up to the first word that is a time, a telephone number or an address."""
    end = next(
        (i for i, word in enumerate(words) if "@" in word or "://" in word or any(map(str.isdigit, word))),
        None,
    )
    return list(words[:end])


def _trim(text: str) -> str:
    text = text.strip(_TRIM)
    last = text.rsplit(None, 1)[-1] if text else ""
    return text + "." if last in ("Jr", "Sr", "JR", "SR") or (len(last) == 1 and last.isupper()) else text


def _house(text: str, tongue: str) -> tuple[str, str]:
    """`Jane Doe in Berlin` → `Jane Doe`; `Jane Doe for The Gazette` → (`Jane Doe`, `The Gazette`)."""
    words = text.split()
    at = next((i for i, word in enumerate(words) if i > 1 and word.casefold() in _apart(tongue)), None)
    special = text.casefold().find(" special to ")
    if special > 0:
        return text[:special], text[special + len(" special to ") :]
    if at is None:
        return text, ""
    house = " ".join(words[at + 1 :])
    written_for = words[at].casefold() in _houses(tongue)
    return " ".join(words[:at]), (agencies.known(house) or house) if written_for else ""


@cache
def _houses(tongue: str) -> frozenset[str]:
    spoken = [TONGUES[tongue]] if tongue in TONGUES else list(TONGUES.values())
    return frozenset(word for one in spoken for word in one.house.split())


@cache
def _apart(tongue: str) -> frozenset[str]:
    spoken = TONGUES[tongue].places if tongue in TONGUES else TONGUES["en"].places
    return _houses(tongue) | frozenset(spoken.split())


def _is_title(words: Sequence[str]) -> bool:
    """`AP Sports Writer`, `correspondante à Berlin`: the last word is a title's, or the first in lower case."""
    return _head(words[-1]) or (words[0][0].islower() and _head(words[0]))


def _peel(text: str) -> tuple[str, str]:
    """`DANNA HARMAN Staff Writer` → (`DANNA HARMAN`, `Staff Writer`)."""
    words = text.split()
    if not _head(words[-1]):
        return text, ""
    start = len(words) - 1
    while start > 0 and (_head(words[start - 1]) or words[start - 1].casefold() in TITLE_WORDS):
        start -= 1
    shouted = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    if 2 <= shouted < start:
        start = shouted
    return " ".join(words[:start]), " ".join(words[start:])


def _head(word: str) -> bool:
    return word.casefold().rstrip(".") in TITLE_HEADS


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 8
