"""The byline of a story: the field first, then bylines in the text, sign-offs, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from pipeline.byline import agencies, credit, eastern, signoff
from pipeline.byline.people import people
from pipeline.byline.words import BY
from pipeline.story import Byline, Copy, Person, Story

_LONGEST = 1500  # characters; no byline is longer
_DATELINE = 100  # characters before and after the body's beginning
# A reporter inside the dateline, which is no paragraph: `МОСКВА, 25 ноября. /Корр. ТАСС Вера Громова/.`; the house, the word that
# tells it, the language.
_INSIDE = (
    ("TASS", "ТАСС", "ru", re.compile(r"(?i:/\s?(?:спец\.\s?)?корр(?:\.|еспондент)\s?(?:итар-)?тасс\s)([^/]{3,80})/")),
    ("RIA Novosti", "РИА", "ru", re.compile(r"РИА Новости,\s((?:[А-ЯЁ][а-яё-]{1,30}\s?){2,4})\.")),
    ("ANA-MPA", "(ANA-MPA/", "", re.compile(r"\(ANA-MPA/([^()/]{3,60})\)")),
    ("ANA-MPA", "(ΑΠΕ-ΜΠΕ/", "", re.compile(r"\(ΑΠΕ-ΜΠΕ/([^()/]{3,60})\)")),
)  # fmt: skip
_FROM = re.compile(r"Ze?\s[^\W\d_a-z]\w{1,20}\s(?=.{3,60}\(PAP\)$)")  # `Z Limy Jan Zdrój (PAP)`: where from
# `STT–Anna Pöysti`, `STT-AFP–Anna Pöysti`: the house, and perhaps its partner, before the name.
_HOUSE_FIRST = re.compile(r"([A-Z]{2,6})(?:[-/][A-Za-z]{2,10})?\s?[–—-]\s?(?=[^\W\d_a-z][^\W\d_A-Z])")
_MAILED = re.compile(
    r"[^\s@()]{1,64}@[^\s@()]{1,100}\s?\(([^()@]{3,80})\)$"
)  # RSS: `jane@example.com (Jane Doe)`


def read(story: Story, copy: Copy) -> Byline | None:
    """People and organisation, from `story.byline` and the paragraphs that `clean` set apart. None where there are neither.

    `text` is the byline as written, or the sign-off where the story has no byline. Raises nothing.
    """
    told = _told(copy)
    signed, written, organisation = _signed(story, "\n".join(told["byline"]))
    inside, of = _inside(story, copy)
    closing = [person for text in told["signoff"] for person in signoff.read(text, story.language)]
    closing += [person for text in told["contact"] for person in signoff.contact(text)]
    pictures = [person for text in told["credit"] for person in credit.read(text, story.language)]
    people = _once([*written, *inside, *closing, *pictures])
    if not people and not organisation:
        return None
    text = signed or ("\n".join(told["signoff"]) if closing else "")
    return Byline(text=text, people=people, organisation=organisation or of)


def _told(copy: Copy) -> dict[str, list[str]]:
    """The paragraphs that name who made the story, by kind."""
    told: dict[str, list[str]] = {"byline": [], "signoff": [], "contact": [], "credit": []}
    for paragraph in copy.paragraphs:
        if paragraph.kind in told:
            told[paragraph.kind].append(paragraph.text)
    return told


def _signed(story: Story, told: str) -> tuple[str, tuple[Person, ...], str]:
    """The byline as written, its people and organisation: the field, or the text's (`told`) where the field names nobody."""
    if not story.byline:
        return (told, *_written(told[:_LONGEST], story.language)) if told else ("", (), "")
    people, organisation = _written(story.byline[:_LONGEST], story.language)
    if people or not told:
        return story.byline, people, organisation
    people, house = _written(told[:_LONGEST], story.language)
    return told if people else story.byline, people, organisation or house


def _written(text: str, language: str) -> tuple[tuple[Person, ...], str]:
    """A byline, which may run over lines (`By CHARLES ODUM=`, `AP Sports Writer=`) and name more than writers (`Foto:`)."""
    if eastern.is_eastern(text):
        return eastern.signed(text, "writing")
    if mailed := _MAILED.match(text):
        text = mailed.group(1)
    text = _FROM.sub("", text)
    first = _HOUSE_FIRST.match(text)
    if first and (house := agencies.known(first.group(1))):
        return _of(people(text[first.end() :], "writing", language=language)[0], house), house
    intro = _intro().match(text)
    words = " ".join(intro.group(1).casefold().split()) if intro else ""
    tongue, rest = BY.get(words, ""), text[intro.end() :] if intro else text
    others = signoff.clauses(rest) if ":" in rest or ";" in rest else signoff.helped(rest)
    end = others[0].start if others else len(rest)
    found, organisation = people(rest[:end], "writing", tongue, language=language or tongue)
    if house := agencies.known(words.partition(" ")[2]):
        found, organisation = _of(found, house), organisation or house
    return (*found, *signoff.signed(rest, others, language)), organisation


def _of(people: Iterable[Person], house: str) -> tuple[Person, ...]:
    return tuple(replace(person, organisation=person.organisation or house) for person in people)


@cache
def _intro() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(BY, key=len, reverse=True))
    return re.compile(rf"\W{{0,3}}({words})(?:\s?:\s?|\s)", re.IGNORECASE)


def _inside(story: Story, copy: Copy) -> tuple[tuple[Person, ...], str]:
    """Who is named inside the dateline, or right after it, and for whom they write."""
    body = next((paragraph for paragraph in copy.paragraphs if paragraph.kind == "body"), None)
    if body is None:
        return (), ""
    start = max(0, body.span[0] - _DATELINE)
    gap = story.text[start : body.span[0] + _DATELINE]
    if eastern.is_eastern(gap):
        return eastern.inside(gap)
    for house, word, tongue, pattern in _INSIDE:
        if word in gap and (found := pattern.search(gap)):
            return _of(people(found.group(1), "writing", tongue)[0], house), house
    return (), ""


def _once(found: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once in each role; who wrote the story is not named again for reporting it."""
    kept: dict[tuple[str, str], Person] = {}
    for person in found:
        role = "writing" if person.role == "reporting" else person.role
        if (person.name, role) not in kept:
            kept[person.name, person.role] = person
    return tuple(kept.values())
