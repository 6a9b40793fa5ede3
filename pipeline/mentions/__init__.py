"""Which countries and cities a story is about, not only where it was written.

That is what its text names. A story that names no country, or one in passing only, is at home and needs not say where: of
those, 98 in 100 of the even rows of Reuters-21578 are tagged with the country of their dateline and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.mentions import compiled
from pipeline.mentions.choose import Choice, choose
from pipeline.mentions.evidence import Evidence, gather
from pipeline.mentions.table import TABLES
from pipeline.places import answers
from pipeline.places.countries import by_code
from pipeline.story import BODY_KINDS, Mention, Normalised, Place

TOLD = BODY_KINDS - {"subhead"}
WORDINGS = 8  # of one place that are told as the reason
NO_LAND = frozenset({"United Nations"})  # the ground of the UN in New York is no country's
AT_HOME = 0.8  # confidence of the dateline's country where the text names none enough: less than Reuters' own share, for other copy


def read(item: Normalised) -> tuple[Mention, ...]:
    """The countries that a story is about, then the cities, each best first, at most eight together.

    A place is what the text names, in its headline and at its beginning above all; the dateline's country is one where no
    other is named enough.
    """
    copy = item.copy
    title = f"{copy.headline}\n\n{copy.standfirst}"
    subheads = "\n\n".join(part.text for part in copy.paragraphs if part.kind == "subhead")
    body = "\n\n".join(part.text for part in copy.paragraphs if part.kind in TOLD)
    seat = item.dateline.places[0] if item.dateline and item.dateline.places else None
    found = gather(compiled.of(item.language), title, subheads, body)
    return tuple(_mentions(found, seat.country if seat else "")) or tuple(_at_home(seat))


def prepare() -> None:
    """Load the tables of all languages now."""
    for language in (*TABLES, compiled.OTHER):
        compiled.of(language)


def _mentions(found: Evidence, home: str) -> Iterator[Mention]:
    for choice in choose(found, home):
        words = found.words(choice.spans)
        place = _place(choice, words[0])
        if place:
            yield Mention(place=place, matched=words[:WORDINGS])


def _at_home(seat: Place | None) -> Iterator[Mention]:
    if seat and seat.name not in NO_LAND and (land := by_code(seat.country)):
        place = answers.of_country(seat.written, land, AT_HOME)
        yield Mention(place=place, matched=(seat.written,))


def _place(choice: Choice, written: str) -> Place | None:
    if choice.city:
        return answers.of_city(written, choice.city, choice.confidence)
    land = by_code(choice.country)
    return land and answers.of_country(written, land, choice.confidence)
