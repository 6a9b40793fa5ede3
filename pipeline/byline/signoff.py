"""Sign-offs, `(Reporting by A in X and B; Writing by C; Editing by D)`, to people with their roles.

A sign-off is a row of clauses; each begins with what was done (`reporting`, `editado`, `текст`, …) and a link
(`by`, `von`, `de`, a colon) or the name itself. Lines of initials, end marks and rules name nobody.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.byline.people import people
from pipeline.byline.words import DONE, LINKS

if TYPE_CHECKING:
    from pipeline.story import Person, Role

_CONTRIBUTED = re.compile(
    r"(?:The\s)?(?:Associated Press|AP|Reuters|AFP|Bloomberg|dpa)\s(?:[\w-]{1,20}\s){0,4}?"
    r"(?:writers?|reporters?|journalists?|correspondents?|producers?|photographers?|videojournalists?|staffers?|researchers?)\s"
    r"(.{3,400}?)\s(?:also\s)?contributed\b"
)
_CONTACT = re.compile(
    r"To contact the (reporter|editor|author)s?\s(?:responsible for|on) this (?:story|column)s?\s?:\s(.{3,400})",
    re.S,
)


def is_signed(text: str) -> bool:
    """Whether a sign-off may name people: initials (`abc/def`), end marks (`Enditem`) and rules do not."""
    return " " in text and not text.isupper()


def read(text: str, language: str = "") -> tuple[Person, ...]:
    """The people of a sign-off in the order written, each with the role of their clause."""
    if contributed := _CONTRIBUTED.match(text):
        return people(contributed.group(1), "contributing", "en", language=language)[0]
    clauses = list(_clauses().finditer(text[:1500]))
    first = clauses[0].start() if clauses else len(text)
    found: list[Person] = list(people(text[:first].lstrip("( "), "reporting", language=language)[0])
    for clause, follower in zip(clauses, [*clauses[1:], None], strict=True):
        end = follower.start() if follower else len(text)
        role = DONE[" ".join(clause["done"].casefold().split())]
        found += people(text[clause.end() : end], role, _tongue(clause), language=language, single=True)[0]
    return tuple(found)


def contact(text: str) -> tuple[Person, ...]:
    """`To contact the reporter on this story: Jane Doe in London at …` (Bloomberg)."""
    found = _CONTACT.match(text)
    if not found:
        return ()
    role: Role = "editing" if found.group(1) == "editor" else "reporting"
    return people(re.split(r"\sat\s", found.group(2))[0], role, "en")[0]


@cache
def _clauses() -> re.Pattern[str]:
    done = "|".join(re.escape(one).replace(r"\ ", r"\s") for one in sorted(DONE, key=len, reverse=True))
    links = "|".join(LINKS.split())
    return re.compile(
        rf"(?:^|(?<=[\s(\[;,.:–—-]))(?P<done>(?i:{done}))"
        rf"(?:\s(?:and\s\w{{1,20}}\s|in\s\w{{1,20}}\s|y\s\w{{1,20}}\s)?(?P<link>(?i:{links}))(?:\s|\s?:\s?)|\s?:\s?|\s(?=[^\W\d_a-zа-я]))"
    )


_TONGUE_OF_LINK = {
    "by": "en",
    "from": "en",
    "von": "de",
    "par": "fr",
    "door": "nl",
    "van": "nl",
    "av": "sv",
    "da": "it",
}


def _tongue(clause: re.Match[str]) -> str:
    link = (clause["link"] or "").casefold()
    if link in _TONGUE_OF_LINK:
        return _TONGUE_OF_LINK[link]
    first = clause["done"][0]
    return "ru" if "а" <= first.casefold() <= "я" else "es" if link in ("por", "de") else ""
