"""Photo credits, `© Mikhail Metzel/TASS`, `Foto: Ola Nordmann / NTB`, `AP Photo/Jane Doe`, to photographers."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.byline import agencies
from pipeline.byline.people import people
from pipeline.story import Person

_INTRO = re.compile(
    r"[(\[\s]*(?:©|\([cC]\)|(?i:photos?|pictures?|images?|fotos?|fotografía|bild(?:er)?|crédits?|credit|фото|photograph)"
    r"(?i:\s(?:credit|by|courtesy(?:\sof)?|photo|von|de|di|av))?\s?:?(?=\W))[\s:]*"
)
# `AP Photo/`, `picture alliance/dpa | `, `РИА Новости / `: houses before the name, the last of them the photographer's.
_HOUSE_FIRST = re.compile(
    r"([^\W\d_][\w.-]{1,20}(?:\s[^\W\d_][\w.-]{1,20}){0,2}?)(?:\s(?:Photo|PHOTO))?\s?[/|]\s?(?=[^\W\d_])"
)


def read(text: str, language: str = "") -> tuple[Person, ...]:
    """The photographers that a credit names; none where it names agencies only."""
    intro = _INTRO.match(text)
    if intro and "courtesy" in intro.group().casefold():  # who lent a picture did not take it
        return ()
    rest, house = _housed((text[intro.end() :] if intro else text).strip("()[] "))
    found, _ = people(rest, "photography", language=language)
    return (
        tuple(replace(person, organisation=person.organisation or house) for person in found)
        if house
        else found
    )


def _housed(text: str) -> tuple[str, str]:
    """What stands after the houses before a name, and the last of those."""
    house = ""
    while (first := _HOUSE_FIRST.match(text)) and (known := agencies.known(first.group(1))):
        text, house = text[first.end() :], known
    return text, house
