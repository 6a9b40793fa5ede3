"""A list of names as bylines and sign-offs give it, to persons: `A and B, Reuters`, `JANE DOE Associated Press Writer`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from pipeline.byline import agencies, names, places
from pipeline.byline.words import LEADING, NOBODY, TITLE_HEADS, TITLE_WORDS, TONGUES
from pipeline.story import Person, Role

LONGEST = 600  # characters; no list of names is longer
_WEAK = ("y", "e", "en", "i")  # stand inside names and places too: they join only two names of two words
_SUFFIX = re.compile(r",\s*(?=(?:Jr|Sr|JR|SR|II|III|IV)\b)")
# `Jane Doe`, `Jane R. Doe in Lima`: most names are so; what holds a telling word is read closely.
_PLAIN = re.compile(
    r"\s?([^\W\d_a-zа-я][^\W\d_A-ZА-Я]{1,15}(?:\s[A-ZА-Я]\.)?\s[^\W\d_a-zа-я][^\W\d_A-ZА-Я]{1,20})(?:\sin\s[^,;]{2,60})?\s?$"
)
_SPECIAL = re.compile(r"(?:^|\s)(?i:special)\s(?i:to|for)\s")
_CLOCKS = frozenset("GMT UTC CET CEST EST EDT PST PDT MSK IST JST".split())
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
    for piece, seam in _pieces(text[:LONGEST], tongue):
        part = _within(piece) if "(" in seam else _part(piece, tongue, bool(found) and "," in seam, single)
        if part.name:
            name = names.restore(part.name, language)
            found.append(Person(name=name, role=role, title=part.title, organisation=part.organisation))
        if part.organisation or part.title:
            found[fresh:] = [_with(person, part) for person in found[fresh:]]
            fresh = len(found)
        organisation = organisation or part.organisation
    return tuple(found), organisation


def _with(person: Person, part: Part) -> Person:
    return replace(
        person,
        title=person.title or part.title,
        organisation=person.organisation or part.organisation,
    )


def _pieces(text: str, tongue: str) -> Iterator[tuple[str, str]]:
    """The pieces of a list, each with what stands before it; a list of names is short, a seam is shorter."""
    text = _SUFFIX.sub(" ", text)
    start, before = 0, ""
    for seam in _seams(tongue).finditer(text):
        yield text[start : seam.start()], before
        start, before = seam.end(), seam.group()
        if any(map(str.isalpha, before)):  # `, and` joins as `and` does
            before = "&"
    yield text[start:], before


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
    plain = _PLAIN.match(piece)
    if plain and _telling().isdisjoint(plain.group(1).casefold().split()):
        return Part(name=plain.group(1))
    words = _letters_only(piece.split())
    text = _trim(" ".join(words[_led(words) :]))
    if not text or text.casefold() in NOBODY or places.is_place(text):
        return Part()
    if known := agencies.known(text):
        return Part(organisation=known)
    text, house = _house(text, tongue)
    house = house or (agencies.within(piece.strip()) if _led(words) else "")
    if listed and text and _is_title(text.split()):
        return Part(title=text, organisation=agencies.within(text) or house)
    return _signed(text, house, single) if text else Part(organisation=house)


@cache
def _telling() -> frozenset[str]:
    """Words that make two capitalised words something else than a plain name, so that they are read closely."""
    spoken = (f"{one.places} {one.house}".split() for one in TONGUES.values())
    phrases = (phrase.split() for phrase in (*NOBODY, *places.PLACES, *agencies.written()))
    return frozenset().union(TITLE_HEADS, TITLE_WORDS, agencies.ORGANISED, *spoken, *phrases)


def _within(piece: str) -> Part:
    """In brackets stand agencies; what else stands there (places, ages, times) says nothing."""
    bare = piece.strip()
    known = agencies.known(bare)
    return Part(organisation=known or (bare if _is_acronym(bare) and bare not in _CLOCKS else ""))


def _signed(text: str, house: str, single: bool) -> Part:
    name, agency = agencies.split_off(text)
    name, title = (name, "") if agency else _peel(text)
    if title:
        name, agency = agencies.split_off(name)
        title = text[len(name) :].strip()
    agency = agency or agencies.within(title)
    if agencies.is_organisation(name):
        if name[0].islower():
            return Part()
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


def _led(words: Sequence[str]) -> int:
    """How many words lead a name of two words and more: `Xinhua writer Li Na` → 2."""
    start = 0
    while len(words) - start > 2 and _leads(words[start]):
        start += 1
    return start if start > 1 or (start and words[0][0].islower()) else 0


def _leads(word: str) -> bool:
    return (
        word.casefold() in LEADING or _head(word) or (bool(agencies.known(word)) and word.casefold() != "the")
    )


def _house(text: str, tongue: str) -> tuple[str, str]:
    """`Jane Doe in Berlin` → `Jane Doe`; `Jane Doe for The Gazette` → (`Jane Doe`, `The Gazette`)."""
    special = _SPECIAL.search(text)
    if special:
        return text[: special.start()].strip(), text[special.end() :]
    words = text.split()
    apart = _apart(tongue)
    for i in range(1, len(words)):
        word = words[i].casefold()
        if word in apart and (words[i] == word or text.isupper()):
            house = " ".join(words[i + 1 :]) if word in _houses(tongue) else ""
            return " ".join(words[:i]), agencies.known(house) or house
    return text, ""


@cache
def _houses(tongue: str) -> frozenset[str]:
    spoken = [TONGUES[tongue]] if tongue in TONGUES else list(TONGUES.values())
    return frozenset(word for one in spoken for word in one.house.split())


@cache
def _apart(tongue: str) -> frozenset[str]:
    """Words before a place, an organisation or a picture's distributor; of a tongue unknown those that are no particles."""
    if tongue in TONGUES:
        return _houses(tongue) | frozenset(TONGUES[tongue].places.split()) | {"via"}
    every = frozenset(word for one in TONGUES.values() for word in one.places.split())
    return _houses("") | (every - names.PARTICLES) | {"via"}


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
