"""Which of several cities of one name is the most probable, where neither a region nor the name itself settles it.

Evidence is counted in powers of ten of inhabitants: how large the city is and whether it is a capital, whether the agency
is at home there, and what the text names: the country, the region, other large cities near.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from pipeline.places import answers, evidence
from pipeline.places.countries import by_code
from pipeline.places.fold import fold
from pipeline.places.gazetteer import City, cities
from pipeline.story import Place

_MOST = 12  # bearers of a name that are weighed
_SURE = 0.85  # share from which the text's other cities are not asked
HOME, LAND, REGION, NEAR = 1.5, 1.0, 1.5, 1.5
BEYOND = (
    3.0  # the lead from which a text is not asked: Lima is Peru's, whatever a story from there says of Ohio
)


def weighed(name: str, home: str = "", text: str = "") -> Place:
    """The most probable city of that name, its confidence the share of the evidence that speaks for it; none: confidence 0.

    `home` is the ISO code of the agency's country, `text` the copy after the dateline.
    """
    found, scores = _untold(name, home)
    if text and found and _lead(scores) < BEYOND:
        return _best(name, found, _told(scores, found, name, text))
    return _alone(name, home)


def fame(city: City, name: str) -> float:
    """Merit, and one more for a capital."""
    land = by_code(city.country)
    return merit(city, name) + (land is not None and fold(land.capital) == fold(city.name))


def merit(city: City, name: str) -> float:
    """Inhabitants, as a power of ten, and nearly one more where the name is the city's own, not another name of it."""
    return math.log10(city.population + 100) + 0.8 * (fold(city.name) == fold(name))


@lru_cache(maxsize=2048)
def _untold(name: str, home: str) -> tuple[tuple[City, ...], tuple[float, ...]]:
    """The bearers of a name and their scores, the text not asked."""
    found = cities(name)[:_MOST]
    return found, tuple(fame(city, name) + HOME * (city.country == home) for city in found)


@lru_cache(maxsize=2048)
def _alone(name: str, home: str) -> Place:
    """The answer where the text is not asked."""
    found, scores = _untold(name, home)
    return _best(name, found, scores) if found else Place(written=name)


def _best(name: str, found: Sequence[City], scores: Sequence[float]) -> Place:
    return answers.of_city(name, found[scores.index(max(scores))], round(0.96 * _share(scores), 2))


def _told(scores: Sequence[float], found: Sequence[City], name: str, text: str) -> list[float]:
    """The scores with what the text says."""
    lands = {land for land in {city.country for city in found} if evidence.names_country(land, text)}
    regions = {(city.country, city.region) for city in found}
    named = {one for one in regions if evidence.names_region(*one, text)}
    more = [
        LAND * (city.country in lands) + REGION * ((city.country, city.region) in named) for city in found
    ]
    summed = [score + told for score, told in zip(scores, more, strict=True)]
    if _share(summed) >= _SURE:
        return summed
    near = evidence.neighbours(found, fold(name), text)
    return [score + NEAR * there for score, there in zip(summed, near, strict=True)]


def _lead(scores: Sequence[float]) -> float:
    """By how much the best is ahead of the next."""
    best, *others = sorted(scores, reverse=True)
    return best - others[0] if others else BEYOND


def _share(scores: Sequence[float]) -> float:
    """The share of the evidence that speaks for the best."""
    top = max(scores)
    return 1 / sum(math.exp(2.0 * (score - top)) for score in scores)
