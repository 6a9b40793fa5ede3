"""Whether a place lies in a region as it was written: `Md.`, `Italy`, `Shaanxi province`, `Castellón`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.places.countries import Country, capital, country
from pipeline.places.fold import fold
from pipeline.places.gazetteer import Area, City, areas, cities, region_name
from pipeline.places.regions import regions
from pipeline.places.sphere import distance

NEAR = 150.0  # km within which a place named after another stands for its region: `Villarreal (Castellón)`
SMALL = 60.0  # km of radius up to which a region's middle stands for a place in it
# Whose places copy writes under another country's name too: dependencies, and what is claimed or disputed. Which code
# the place has is GeoNames' answer, not ours.
CLAIMS: Mapping[str, frozenset[str]] = {
    code: frozenset(others.split())
    for code, others in {
        "CN": "HK MO TW",
        "CY": "GB TR",
        "DK": "FO GL",
        "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
        "GB": "AI BM FK GG GI IM JE KY MS SH TC VG",
        "IL": "PS SY",
        "IN": "PK",
        "KR": "KP",
        "MA": "EH",
        "NO": "SJ",
        "NL": "AW BQ CW SX",
        "PK": "IN",
        "PS": "IL",
        "RS": "XK",
        "RU": "GE UA",
        "US": "AS GU MP PR VI",
    }.items()
}
# Behind a place these islands mean the country; alone they may be another place (Trinidad in Bolivia, in Colorado).
_ISLANDS = {
    "antigua": "Antigua and Barbuda",
    "barbuda": "Antigua and Barbuda",
    "nevis": "Saint Kitts and Nevis",
    "st kitts": "Saint Kitts and Nevis",
    "tobago": "Trinidad and Tobago",
    "trinidad": "Trinidad and Tobago",
}
_DIRECTIONS = frozenset(
    "north south east west central northern southern eastern western northeast northwest southeast southwest"
    " northeastern northwestern southeastern southwestern".split()
)
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
    codes, land = {(r.country, r.code) for r in regions(region)}, _land(region)
    within = tuple(c for c in found if (c.country, c.region) in codes or (land and c.country == land.code))
    if within:
        return within
    if land:
        claimed = tuple(c for c in found if c.country in CLAIMS.get(land.code, ()))
        seat = capital(land)  # bases and borderlands lie abroad on paper: `Akrotiri, Cyprus`
        return claimed or (_nearest(found, [seat], abroad=True) if seat else ())
    provinces = areas(region) or areas(_bare(region))
    near = tuple(c for c in found if any(_within(c, area) for area in provinces))
    return near or (() if codes else _nearest(found, cities(region)))


def lies_in(country_code: str, region_code: str, region: str) -> bool:
    """Whether what has these codes lies in `region`; a place without a country lies anywhere."""
    if not country_code:
        return True
    land = _land(region)
    if land and country_code in (land.code, *CLAIMS.get(land.code, ())):
        return True
    return any(r.country == country_code and r.code == region_code for r in regions(region))


def lands(region: str) -> tuple[str, str] | None:
    """The country of a region and its full name (of a country: ""); None where it is not known."""
    if table := regions(region):
        return table[0].country, table[0].name
    if land := _land(region):
        return land.code, ""
    provinces = areas(region) or areas(_bare(region))
    return (
        (provinces[0].country, region_name(provinces[0].country, provinces[0].region)) if provinces else None
    )


def middle(region: str) -> Area | None:
    """The middle of a region that is small enough for it to stand for a place in it."""
    name = _bare(region)
    codes, land = {(r.country, r.code) for r in regions(region)}, _land(region)
    found = [a for a in areas(name) if a.radius <= SMALL and (not codes or (a.country, a.region) in codes)]
    if land and not codes:  # the town of Jordán in Colombia is not Jordan's
        found = [a for a in found if a.country == land.code]
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


def _land(region: str) -> Country | None:
    """The country that a region's name means; an island stands for the country of which it is half the name."""
    name = _bare(region)
    return country(_ISLANDS.get(name, name))


def _bare(region: str) -> str:
    """`Shaanxi province`, `occupied West Bank`, `Northeast China`, folded and without what frames the name."""
    name = fold(region).removeprefix("the ").removeprefix("occupied ")
    for kind in _KINDS:
        name = name.removesuffix(kind)
    direction, _, rest = name.partition(" ")
    return rest if direction in _DIRECTIONS and not country(name) and country(rest) else name
