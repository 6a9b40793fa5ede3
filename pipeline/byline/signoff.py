"""Sign-offs, `(Reporting by A in X and B; Writing by C; Editing by D)`, to people with their roles.

A sign-off is a row of clauses; each begins with what was done (`reporting`, `editado`, `текст`, …) and a link
(`by`, `von`, `de`, a colon) or the name itself. Lines of initials, end marks and rules name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from pipeline.byline import agencies, eastern
from pipeline.byline.people import people
from pipeline.byline.words import DONE, LINKS

if TYPE_CHECKING:
    from pipeline.story import Person, Role

_STAFF = (
    r"\b(Associated Press|AP|Reuters|AFP|Bloomberg|dpa)\s(?:[\w-]{1,20}\s){0,4}?"
    r"(?:writers?|reporters?|journalists?|correspondents?|producers?|photographers?|videojournalists?|staffers?|researchers?)\s"
)
_CONTRIBUTED = re.compile(rf"{_STAFF}(.{{3,400}}?)\s(?:also\s)?contributed\b")
_CONTRIBUTING = re.compile(rf"Contributing to this \w{{4,8}} (?:was|were) (?:{_STAFF})?(.{{3,400}})")
_REPORTED = re.compile(
    r"(?<!\S)((?:[^\W\d_a-z][\w.'’-]{0,30},?\s(?:and\s)?|(?:van|de|der|von|al|la|bin)\s){1,30})(?:also\s)?reported from\s"
)
_CONTACT = re.compile(
    r"To contact the (reporter|editor|author)s?\s(?:responsible for|on) this (?:story|column)s?\s?:\s(.{3,400})",
    re.S,
)
# `WAM/Jane Doe/John Roe`, `(ANA-MPA/A. Petrou)`
_HOUSE_FIRST = re.compile(
    r"\(?([^\W\d_a-z][\w-]{1,8})/([^\W\d_a-z][^/()]{3,60})(?:/\s?([^\W\d_a-z][^/()]{3,60}))?\)?$"
)
_WRITE = re.compile(r"Write to (.{3,300})")
_SERVICE = re.compile(r"\spour le service (?:français|économique)\b")  # Reuters: they put it into French
_WORD = re.compile(r"[^\W\d_]+(?:/in\b)?")
# Whom to ask, in a sentence of its own behind the names.
_SENTENCE = re.compile(r"\.\s(?=(?:Bei|Für|For|If|Please|Para|Pour|Per|Follow|Contact)\s)")
# The word between what was done and the names, or the place where it was done: `in redazione a Milano Mario Rossi`.
_LINK = (
    rf"(?:\s(?:(?:and|y|in|for|into)\s\w{{1,20}}\s){{0,2}}(?P<link>(?i:{'|'.join(LINKS.split())}))(?:\s|\s?:\s?)"
    r"|\s?:\s?|\sd['’](?=[^\W\d_a-zа-я])|\s(?:a|à|in|en)\s[^\W\d_a-zа-я]\w{1,20}\s(?=[^\W\d_a-zа-я])|\s(?=[^\W\d_a-zа-я]))"
)
# `de Luc Petit et d'Anne Durand`: the link again, before each name.
_AGAIN = re.compile(r"(?<=\s(?:et|en)\s)(?:de\s|d['’])(?=[^\W\d_a-zа-я])|(?<=\s[ye]\s)de\s(?=[^\W\d_a-zа-я])")
_SPOKEN = {"by": "en", "von": "de"}  # links of one language only
_HELPED = re.compile(
    r"[\s,]((?:with|con|com|avec)\s(?:\w{2,6}\s)?(?:files|assistance|reporting|contributions?|información|reportagem|colabora\w{4,5}))\b",
    re.IGNORECASE,
)
_LONGEST = 1500  # characters


class Clause(NamedTuple):
    """`start` and `end` are those of the words before the names."""

    start: int
    end: int
    role: Role
    tongue: str


def read(text: str, language: str = "") -> tuple[Person, ...]:
    """The people of a sign-off in the order written, each with the role of their clause; of initials and marks none."""
    if eastern.is_eastern(text):
        return eastern.signed(text, "reporting")[0]
    if " " not in text or text.isupper():
        return ()
    if " reported from " in text or " contributed" in text or text.startswith("Contributing to this "):
        return tuple(_told(text[:_LONGEST], language))
    if (house := _HOUSE_FIRST.match(text)) and agencies.known(house.group(1)):
        return tuple(_of_house(house))
    done = clauses(text[:_LONGEST])
    service = _SERVICE.search(text)
    if not done and not service:
        return ()
    end = service.start() if service else done[0].start
    before = text[1:end] if text[0] in "([" else ""
    role: Role = "translation" if service else "reporting"
    tongue = done[0].tongue if done else "fr"
    first = people(before, role, tongue, language=language)[0] if before.strip() else ()
    return (*first, *signed(text, done, language))


def _of_house(found: re.Match[str]) -> Iterator[Person]:
    """The reporter, and after them the desk."""
    house, reporter, desk = found.groups()
    yield from people(f"{reporter}, {house}", "writing", "en")[0]
    if desk:
        yield from people(f"{desk}, {house}", "editing", "en")[0]


def _told(text: str, language: str) -> Iterator[Person]:
    """AP: `Jane Doe reported from Lima. Associated Press writer John Roe contributed to this report.`"""
    for found in _REPORTED.finditer(text):
        yield from people(found.group(1), "reporting", "en", language=language)[0]
    for found in (*_CONTRIBUTED.finditer(text), *_CONTRIBUTING.finditer(text)):
        house, helpers = found.groups(default="")
        for person in people(helpers, "contributing", "en", language=language)[0]:
            yield replace(person, organisation=person.organisation or agencies.known(house))


def signed(text: str, found: list[Clause], language: str = "") -> Iterator[Person]:
    """The people after each clause."""
    for clause, follower in zip_longest(found, found[1:]):
        end = follower.start if follower else len(text)
        names = _AGAIN.sub("", _SENTENCE.split(text[clause.end : end], maxsplit=1)[0])
        yield from people(names, clause.role, clause.tongue, language=language or clause.tongue, single=True)[
            0
        ]


def contact(text: str) -> tuple[Person, ...]:
    """`To contact the reporter on this story: Jane Doe in London at …` (Bloomberg), `Write to Jane Doe at …` (Dow Jones)."""
    if written := _WRITE.match(text):
        return people(written.group(1), "writing", "en")[0]
    found = _CONTACT.match(text)
    if not found:
        return ()
    role: Role = "editing" if found.group(1) == "editor" else "reporting"
    return people(found.group(2), role, "en")[0]


def helped(text: str) -> list[Clause]:
    """Where a byline goes on with who helped: `Jane Doe, with files from John Roe`."""
    found = _HELPED.search(text)
    return [one for one in clauses(text) if one.start == found.start(1)] if found else []


def clauses(text: str) -> list[Clause]:
    """What was done and the word that links it to who did it, wherever in the text."""
    beginnings, end = _beginnings(), 0
    found: list[Clause] = []
    for word in _WORD.finditer(text):
        phrases = beginnings.get(word.group().casefold())
        clause = phrases.match(text, word.start()) if phrases and word.start() >= end else None
        if (
            clause and text[max(0, word.start() - 4) : word.start()].casefold() == " la "
        ):  # `en la redacción de Lima`
            continue
        if clause:
            end = clause.end()
            role, tongue = _done()[" ".join(clause["done"].casefold().split())]
            tongue = _SPOKEN.get((clause["link"] or "").casefold(), tongue)
            found.append(Clause(clause.start(), end, role, tongue))
    return found


@cache
def _done() -> dict[str, tuple[Role, str]]:
    """Each phrase with its role and language; what several languages share is of the first."""
    made: dict[str, tuple[Role, str]] = {}
    for tongue, roles in DONE.items():
        for role, phrases in roles.items():
            for phrase in phrases.split("|"):
                made.setdefault(phrase.strip(), (role, tongue))
    return made


@cache
def _beginnings() -> dict[str, re.Pattern[str]]:
    """The first word of what was done → the phrases that begin with it, longest first, and their link."""
    firsts: dict[str, list[str]] = {}
    for done in sorted(_done(), key=len, reverse=True):
        firsts.setdefault(done.split()[0], []).append(re.escape(done).replace(r"\ ", r"\s"))
    return {
        first: re.compile(rf"(?P<done>(?i:{'|'.join(phrases)})){_LINK}") for first, phrases in firsts.items()
    }
