"""Which countries and cities a story is about, not only where it was written."""

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


def read(item: Normalised) -> tuple[Mention, ...]:
    """The countries that a story is about, then the cities, each best first, at most eight together.

    A place is what the text names, in its headline and at its beginning above all; where the story was written alone is none.
    """
    copy = item.copy
    title = f"{copy.headline}\n\n{copy.standfirst}"
    subheads = "\n\n".join(part.text for part in copy.paragraphs if part.kind == "subhead")
    body = "\n\n".join(part.text for part in copy.paragraphs if part.kind in TOLD)
    home = item.dateline.places[0].country if item.dateline and item.dateline.places else ""
    found = gather(compiled.of(item.language), title, subheads, body)
    return tuple(_mentions(found, home))


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


def _place(choice: Choice, written: str) -> Place | None:
    if choice.city:
        return answers.of_city(written, choice.city, choice.confidence)
    land = by_code(choice.country)
    return land and answers.of_country(written, land, choice.confidence)
