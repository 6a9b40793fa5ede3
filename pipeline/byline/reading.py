"""The byline of a story: the field first, then bylines in the text, sign-offs, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.byline import credit, signoff
from pipeline.byline.people import people
from pipeline.byline.words import BY
from pipeline.story import Byline, Copy, Paragraph, Person, Story

# A reporter inside the dateline, which is no paragraph: `МОСКВА, 25 ноября. /Корр. ТАСС Вера Громова/.`
_INSIDE = re.compile(
    r"(?i:/\s?(?:спец\.\s?)?корр(?:\.|еспондент)\s?(?:итар-)?тасс\s)([^/]{3,80})/"
    r"|РИА Новости[.,]\s((?:[А-ЯЁ][а-яё-]{1,30}\s?){2,4})\."
)


def read(story: Story, copy: Copy) -> Byline | None:
    """People and organisation, from `story.byline` and the paragraphs that `clean` set apart. None where there are neither.

    `text` is the byline as written, or the sign-off where the story has no byline. Raises nothing.
    """
    signed = [story.byline] if story.byline else _texts(copy, "byline")
    offs = [text for text in _texts(copy, "signoff") if signoff.is_signed(text)]
    written, organisation = _written(signed, story.language)
    found = [
        *written,
        *_inside(story, copy),
        *(person for text in offs for person in signoff.read(text, story.language)),
        *(person for text in _texts(copy, "contact") for person in signoff.contact(text)),
        *(person for text in _texts(copy, "credit") for person in credit.read(text, story.language)),
    ]
    if not found and not organisation:
        return None
    named = any(person.role != "photography" for person in found) or organisation
    text = "\n".join(signed or offs) if named else ""
    return Byline(text=text, people=_once(found), organisation=organisation)


def _texts(copy: Copy, kind: str) -> list[str]:
    return [paragraph.text for paragraph in copy.paragraphs if paragraph.kind == kind]


def _written(lines: Sequence[str], language: str) -> tuple[tuple[Person, ...], str]:
    """A byline may run over lines: `By CHARLES ODUM=`, `AP Sports Writer=`."""
    text = "\n".join(lines)
    intro = _intro().match(text)
    if not intro:
        return people(text, "writing", language=language)
    tongue = BY[" ".join(intro.group(1).casefold().split())]
    return people(text[intro.end() :], "writing", tongue, language=language or tongue)


@cache
def _intro() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(BY, key=len, reverse=True))
    return re.compile(rf"\W{{0,3}}({words})(?:\s?:\s?|\s)", re.IGNORECASE)


def _inside(story: Story, copy: Copy) -> tuple[Person, ...]:
    body: Paragraph | None = next((p for p in copy.paragraphs if p.kind == "body"), None)
    if body is None:
        return ()
    start = max((p.span[1] for p in copy.paragraphs if p.span[1] <= body.span[0]), default=0)
    found = _INSIDE.search(story.text, start, min(start + 200, body.span[0] + 80))
    return people(found.group(1) or found.group(2), "writing", "ru")[0] if found else ()


def _once(found: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once in each role; who wrote the story is not named again for reporting it."""
    kept: dict[tuple[str, str], Person] = {}
    for person in found:
        role = "writing" if person.role == "reporting" else person.role
        if (person.name, role) not in kept:
            kept[person.name, person.role] = person
    return tuple(kept.values())
