"""From what a text says to what it is about: which wordings stand, which countries and cities are named enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.mentions.evidence import Evidence, Seen, Span
from pipeline.mentions.table import Entry, city
from pipeline.places.gazetteer import City, cities

LEAST = (
    2.0  # points of a country: two names in the body; one in the headline is 2.5, one in the lede alone 1.6
)
SHARE = 0.2  # of the points of the country that is named most
ENOUGH = 2.0  # points that suffice however often another is named
PLACED = 0.9  # points after prepositions that make a city one that the story is about
HALF, STEEP = 1.35, 1.6  # points at which the confidence is a half, and how fast it rises
HOME = 1.3  # what the dateline adds to a country that the text names: once is then enough
SUREST = 0.999
MOST, COUNTRIES = 8, 6
BEARER = 100_000  # inhabitants of a city that bears another's name


@dataclass(frozen=True, slots=True)
class Choice:
    """A country (`city` None) or city that a story is about; `spans` are where the text says so."""

    country: str
    city: City | None
    points: float
    spans: list[Span] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """The share of countries of so many points that editors of Reuters tagged, roughly, on even rows of the score."""
        odds: float = (self.points / HALF) ** STEEP
        return round(min(odds / (1 + odds), SUREST), 3)


def choose(found: Evidence, home: str) -> list[Choice]:
    """What the text is about, best first: countries, then cities. `home` is the dateline's country, which is so only if the text names it."""
    countries = {code: _taken(seen) for code, seen in found.countries.items()}
    towns = _together(_standing(found, countries))
    about = _countries({code: seen for code, seen in countries.items() if seen.points}, home)
    named = {choice.country for choice in about}
    about += sorted((town for town in towns if town.country in named and town.points >= PLACED), key=_order)
    return about[:MOST]


def _together(towns: Iterable[Choice]) -> list[Choice]:
    """A city that stands under several names (`Venice`, `Venedig`) once."""
    once: dict[City | None, Choice] = {}
    for town in towns:
        before = once.get(town.city)
        once[town.city] = town if before is None else _joined(before, town)
    return list(once.values())


def _joined(one: Choice, other: Choice) -> Choice:
    return Choice(one.country, one.city, one.points + other.points, sorted({*one.spans, *other.spans}))


def _taken(seen: Seen) -> Seen:
    return Seen(points=seen.points, sure=seen.sure, spans=list(seen.spans))


def _standing(found: Evidence, countries: dict[str, Seen]) -> Iterator[Choice]:
    """The cities that stand, and on the way every marked wording that does is added to its country.

    Those that need no support come first, for they are some.
    """
    for entry, seen in sorted(found.marked.items(), key=lambda item: "?" in item[0].marks):
        where = _where(entry, countries)
        if where is None or _is_person(entry, seen, countries):
            continue
        country, place = where
        land = countries.setdefault(country, Seen())
        points = seen.points + seen.doubtful
        land.points += points
        land.sure += seen.placed
        land.spans += seen.spans
        if place:
            yield Choice(country, place, seen.placed + seen.doubtful * bool(seen.placed), seen.spans)


def _where(entry: Entry, countries: Mapping[str, Seen]) -> tuple[str, City | None] | None:
    """The country and city that a wording means, None where it needs support that the text does not give."""
    if entry.kind != "city":
        able = "?" not in entry.marks or _is_sure(entry.country, countries)
        country = entry.country if able else entry.other
        return (country, None) if able or _is_sure(entry.other, countries) else None
    if "?" not in entry.marks or _is_sure(entry.country, countries):
        return entry.country, city(entry.name, entry.city)
    bearers = (one for one in cities(entry.name) if one.population >= BEARER)
    other = next((one for one in bearers if _is_sure(one.country, countries)), None)
    return (other.country, other) if other else None


def _is_sure(country: str, countries: Mapping[str, Seen]) -> bool:
    return country in countries and countries[country].sure > 0


def _is_person(entry: Entry, seen: Seen, countries: Mapping[str, Seen]) -> bool:
    """A name that stands within a longer one somewhere in the text means that all over it, unless a preposition shows the place."""
    if seen.placed:
        return False
    if "@" in entry.marks or seen.persons or not seen.points:
        return entry.kind == "city" or not _is_sure(entry.country, countries)
    return False


def _countries(countries: Mapping[str, Seen], home: str) -> list[Choice]:
    if home in countries:
        countries = {**countries, home: _more(countries[home])}
    top = max((seen.points for seen in countries.values()), default=0.0)
    chosen = [
        Choice(code, None, seen.points, seen.spans)
        for code, seen in countries.items()
        if seen.points >= max(LEAST, min(SHARE * top, ENOUGH))
    ]
    return sorted(chosen, key=_order)[:COUNTRIES]


def _more(seen: Seen) -> Seen:
    return Seen(points=seen.points + HOME, sure=seen.sure, spans=seen.spans)


def _order(choice: Choice) -> tuple[float, Span]:
    return -choice.points, choice.spans[0]
