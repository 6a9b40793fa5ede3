"""One piece of a list of names, between commas and conjunctions: a name, a title, an organisation, or nothing of these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline.byline import agencies, names, places
from pipeline.byline.words import HONORIFICS, LEADING, NOBODY, TITLE_HEADS, TITLE_WORDS, TONGUES

# `Jane Doe`, `Jane R. Doe in Lima`: most names are so; what holds a telling word is read closely.
_NAME = r"[^\W\d_a-zа-я][^\W\d_A-ZА-Я]{1,15}(?:\s[A-ZА-Я]\.)?\s[^\W\d_a-zа-я][^\W\d_A-ZА-Я]{1,20}"
_PLAIN = re.compile(rf"\s?({_NAME})(?:\sin\s[^,;]{{2,60}})?\s?$")
_ALONE = re.compile(rf"\s?({_NAME})[\s;,.)]{{0,3}}$")
_SPECIAL = re.compile(r"(?:^|\s)(?i:special)\s(?i:to|for)\s")
_CLOCKS = frozenset("GMT UTC CET CEST EST EDT PST PDT MSK IST JST".split())
_TRIM = " \t\n=.:–—-*_\"“”„«»'’"


class Part(NamedTuple):
    """What one piece says."""

    name: str = ""
    title: str = ""
    organisation: str = ""


def read(written: str, tongue: str, *, listed: bool, single: bool) -> Part:
    """`listed` means that a name precedes and no conjunction: then a title or an agency is likely."""
    if name := _plain(_PLAIN.match(written)):
        return Part(name=name)
    words = _letters_only(written.split())
    led = _led(words, listed)
    text = _trim(" ".join(words[led:]))
    if not text or text.casefold() in NOBODY or places.is_place(text):
        return Part()
    entitled = listed and bool(_title(text.split()))
    if known := agencies.known(text) or ("" if entitled else agencies.of_desk(text)):
        return Part(organisation=known)
    text, house = _house(text, tongue)
    if text.casefold() in NOBODY:
        return Part(organisation=house)
    house = house or (_leading(words, led) if led else "")
    if listed and text and (title := _title(text.split())):
        return Part(title=title, organisation=agencies.of_title(title) or house)
    return _signed(text, house, single) if text else Part(organisation=house)


def alone(written: str) -> str:
    """The name where a list is one plain name and nothing else; "" otherwise."""
    return _plain(_ALONE.match(written))


def _plain(found: re.Match[str] | None) -> str:
    return found.group(1) if found and _telling().isdisjoint(found.group(1).casefold().split()) else ""


def bracketed(written: str) -> Part:
    """In brackets stand agencies; what else stands there (places, ages, times) says nothing."""
    bare = written.strip()
    return Part(organisation=agencies.of_title(bare) or (bare if _is_acronym(bare) else ""))


@cache
def _telling() -> frozenset[str]:
    """Words that make two capitalised words something else than a plain name, so that they are read closely."""
    spoken = (f"{one.places} {one.house}".split() for one in TONGUES.values())
    phrases = (phrase.split() for phrase in (*NOBODY, *places.PLACES, *agencies.written()))
    return frozenset().union(
        TITLE_HEADS, TITLE_WORDS, HONORIFICS, LEADING, agencies.ORGANISED, *spoken, *phrases
    )


def _signed(text: str, house: str, single: bool) -> Part:
    """A name, with what is written after it without a comma: an agency, a title, a newspaper."""
    words = text.split()
    name, rest = _shouted(words)
    title, agency = "", ""
    if rest:
        title, agency = (
            (rest, agencies.of_title(rest)) if _title(rest.split()) else ("", agencies.named(rest))
        )
    else:
        name, agency = agencies.split_off(text)
        if not agency:
            name, title = _peel(words)
            name, agency = agencies.split_off(name) if title else (name, "")
            title = text[len(name) :].strip() if title else ""
    agency = agency or agencies.of_title(title)
    if desk := agencies.of_desk(name):
        return Part(organisation=desk)
    if agencies.is_organisation(name):
        return Part() if name[0].islower() else Part(organisation=agencies.known(name) or name)
    honorific, name = _honorific(name)
    if name and (names.is_name(name) or (single and names.is_single(name))):
        return Part(name=name, title=title or honorific, organisation=agency or house)
    if title and name:
        return Part()
    return Part(organisation=agency or (text if _is_acronym(text) else ""), title=title)


def _shouted(words: Sequence[str]) -> tuple[str, str]:
    """`JANE DOE The Evening Courier` → (`JANE DOE`, `The Evening Courier`); all of it and "" where nothing changes."""
    capital = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    article = next((i for i, word in enumerate(words) if i > 1 and word in ("The", "THE")), len(words))
    end = capital if 2 <= capital < len(words) and words[capital][:2].lower() != "mc" else article
    end -= end < len(words) and end > 2 and bool(agencies.known(words[end - 1]))
    rest = " ".join(words[end:])
    if rest and (_title(words[end:]) or agencies.is_organisation(rest)):
        return " ".join(words[:end]), rest
    return " ".join(words), ""


def _honorific(name: str) -> tuple[str, str]:
    """`Prof. Dr. Eva Muster` → (`Prof. Dr.`, `Eva Muster`)."""
    words = name.split()
    end = next(
        (i for i, word in enumerate(words) if word.rstrip(".").casefold() not in HONORIFICS), len(words)
    )
    return (" ".join(words[:end]), " ".join(words[end:])) if 0 < end < len(words) else ("", name)


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


def _led(words: Sequence[str], listed: bool) -> int:
    """How many words lead a name of two words and more: `Xinhua writer Li Na` → 2, `CNN's Jane Doe` → 1."""
    if len(words) > 2 and words[0].endswith(("'s", "’s")):
        return 1
    if titled := _entitled(words, listed):
        return titled
    start = 0
    while len(words) - start > 2 and _leads(words[start]):
        start += 1
    rest = " ".join(words[start:])
    if not rest[:1].isupper() or agencies.known(rest):  # `corresponsal en Lima`, `обозреватель РИА Новости`
        return 0
    return start if start > 1 or (start and (words[0][0].islower() or _compound(words[0]))) else 0


def _entitled(words: Sequence[str], listed: bool) -> int:
    """How many words are a title in full before a name: `AP Sports Writer Ann Poe` → 3; 0 where none is.

    In capitals behind a name it is a place that follows: `Jane Doe, AP Sports Writer PALM BAY`.
    """
    end = next((i for i, word in enumerate(words) if _head(word)), len(words)) + 1
    name = words[end:]
    if end < 2 or len(name) < 2 or _head(name[0]) or not all(map(_entitles, words[: end - 1])):
        return 0
    return 0 if listed and all(map(str.isupper, name)) else end


def _entitles(word: str) -> bool:
    return word.casefold() in TITLE_WORDS or bool(agencies.known(word))


def _leads(word: str) -> bool:
    low = word.casefold()
    known = bool(agencies.known(word)) or _compound(word) != ""
    return low in LEADING or _head(word) or (word == low and low in TITLE_WORDS) or known


def _compound(word: str) -> str:
    """`dpa-Korrespondentin` → `dpa`; "" where a word is no agency's title."""
    house, _, title = word.partition("-")
    return agencies.known(house) if title and _head(title) else ""


def _leading(words: Sequence[str], led: int) -> str:
    """The organisation among the words that lead a name."""
    if house := next(filter(None, map(_compound, words[:led])), ""):
        return house
    first = words[0].removesuffix("'s").removesuffix("’s")
    return agencies.of_title(" ".join([first, *words[1:led]])) or (first if first != words[0] else "")


def _house(text: str, tongue: str) -> tuple[str, str]:
    """`Jane Doe in Berlin` → `Jane Doe`; `Jane Doe for The Gazette` → (`Jane Doe`, `The Gazette`)."""
    special = _SPECIAL.search(text)
    if special:
        return text[: special.start()].strip(), agencies.named(text[special.end() :])
    words = text.split()
    apart = _apart(tongue)
    for i in range(1, len(words)):
        word = words[i].casefold()
        if word in apart and (words[i] == word or text.isupper()):
            house = " ".join(words[i + 1 :]) if word in _houses(tongue) else ""
            return " ".join(words[:i]), agencies.named(house)
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


def _title(words: Sequence[str]) -> str:
    """`AP Sports Writer`, `correspondante`, `Staff Writer LONDON` → the title; "" where the words are none."""
    last = next((i for i in range(len(words) - 1, -1, -1) if _head(words[i])), None)
    if last is None:
        return ""
    after = words[last + 1 :]
    if not after or (all(map(str.isupper, after)) and not all(map(str.isupper, words[:last]))):
        return " ".join(words[: last + 1])
    return " ".join(words) if last == 0 and words[0][0].islower() else ""


def _peel(words: Sequence[str]) -> tuple[str, str]:
    """`DANNA HARMAN Staff Writer` → (`DANNA HARMAN`, `Staff Writer`)."""
    if not _head(words[-1]):
        return " ".join(words), ""
    start = len(words) - 1
    while start > 0 and (_head(words[start - 1]) or words[start - 1].casefold() in TITLE_WORDS):
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])


def _head(word: str) -> bool:
    return word.casefold().rstrip(".") in TITLE_HEADS


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 8 and text not in _CLOCKS
