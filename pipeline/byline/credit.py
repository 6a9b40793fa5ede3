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
_HOUSE_FIRST = re.compile(
    r"\(?([A-Z][A-Za-z]{1,12}|picture alliance)(?:\s(?:Photo|PHOTO))?\s?/\s?(?=[^\W\d_a-z])"
)


def read(text: str, language: str = "") -> tuple[Person, ...]:
    """The photographers that a credit names; none where it names agencies only."""
    first = _HOUSE_FIRST.match(text)
    house = agencies.known(first.group(1)) if first else ""
    intro = first if first and house else _INTRO.match(text)
    if intro and "courtesy" in intro.group().casefold():  # who lent a picture did not take it
        return ()
    rest = text[intro.end() :] if intro else text
    found, _ = people(rest, "photography", language=language)
    return (
        tuple(replace(person, organisation=person.organisation or house) for person in found)
        if house
        else found
    )
