"""Photo credits, `© Mikhail Metzel/TASS`, `Foto: Ola Nordmann / NTB`, `AP Photo/Jane Doe`, to photographers."""

from __future__ import annotations

import re

from pipeline.byline.people import people
from pipeline.story import Person

_INTRO = re.compile(
    r"[(\[\s]*(?:©|\([cC]\)|(?i:photos?|pictures?|images?|fotos?|fotografía|bild(?:er)?|crédits?|credit|фото|photograph)"
    r"(?i:\s(?:credit|by|courtesy(?:\sof)?|photo|von|de|di|av))?\s?:?(?=\W))[\s:]*"
)
_AGENCY_FIRST = re.compile(r"\(?(?:AP\sPhoto|REUTERS|Reuters|AFP\sPHOTO|EPA|EFE|dpa)\s?/\s?")


def read(text: str, language: str = "") -> tuple[Person, ...]:
    """The photographers that a credit names; none where it names agencies only."""
    first = _AGENCY_FIRST.match(text)
    rest = text[first.end() :] if first else _INTRO.sub("", text, count=1)
    found, _ = people(rest, "photography", language=language)
    if not first or any(person.organisation for person in found):
        return found
    from dataclasses import replace

    from pipeline.byline import agencies

    house = agencies.within(first.group().strip("( ").split("/")[0].split()[0])
    return tuple(replace(person, organisation=house) for person in found)
