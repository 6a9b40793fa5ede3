"""Whether a place lies in a region as it was written: `Md.`, `Italy`, `Shaanxi province`, `Castellón`."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dateline.places.countries import capital, country
from pipeline.dateline.places.fold import fold
from pipeline.dateline.places.gazetteer import Area, City, areas, cities
from pipeline.dateline.places.regions import regions
from pipeline.dateline.places.sphere import distance

NEAR = 150.0  # km within which a place named after another stands for its region: `Villarreal (Castellón)`
SMALL = 60.0  # km of radius up to which a region's middle stands for a place in it
_KINDS = (
    " province",
    " region",
    " state",
    " county",
    " district",
    " prefecture",
    " oblast",
    " island",
    " border",
)


def inside(found: Sequence[City], region: str) -> tuple[City, ...]:
    """Those of `found` that lie in `region`; none where the region is not known."""
    codes, land = {(r.country, r.code) for r in regions(region)}, country(_bare(region))
    if codes or land:
        within = (c for c in found if (c.country, c.region) in codes or (land and c.country == land.code))
        seat = capital(land) if land else None
        # bases and borderlands of a country lie abroad on paper: `Akrotiri, Cyprus`
        return tuple(within) or (_nearest(found, [seat], abroad=True) if seat else ())
    provinces = areas(region) or areas(_bare(region))
    near = tuple(c for c in found if any(_within(c, area) for area in provinces))
    return near or _nearest(found, cities(region))


def lies_in(country_code: str, region_code: str, region: str) -> bool:
    """Whether what has these codes lies in `region`; a place without a country lies anywhere."""
    if not country_code:
        return True
    land = country(_bare(region))
    return (land is not None and land.code == country_code) or any(
        r.country == country_code and r.code == region_code for r in regions(region)
    )


def middle(region: str) -> Area | None:
    """The middle of a region that is small enough for it to stand for a place in it."""
    name = _bare(region)
    codes = {(r.country, r.code) for r in regions(region)}
    found = [a for a in areas(name) if a.radius <= SMALL and (not codes or (a.country, a.region) in codes)]
    return found[0] if len(found) == 1 else None


def _within(city: City, area: Area) -> bool:
    if city.country != area.country or city.region != area.region:
        return False
    return distance(city.latitude, city.longitude, area.latitude, area.longitude) <= area.radius * 1.5 + 20


def _nearest(found: Sequence[City], centres: Sequence[City], abroad: bool = False) -> tuple[City, ...]:
    """The one of `found` that is nearest to one of `centres` (in its country, if not `abroad`), if that is near."""
    away = [
        (distance(city.latitude, city.longitude, centre.latitude, centre.longitude), -city.population, city)
        for city in found[:20]
        for centre in centres[:10]
        if abroad or city.country == centre.country
    ]
    return (best[2],) if away and (best := min(away))[0] <= NEAR else ()


def _bare(region: str) -> str:
    name = fold(region).removeprefix("the ").removeprefix("occupied ")
    for kind in _KINDS:
        name = name.removesuffix(kind)
    return name
