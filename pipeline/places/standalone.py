"""Cities that stand alone in datelines: no region is written after them, so the well-known one is meant.

After the rule of the AP Stylebook, from general knowledge of it, with the capitals and centres that the other agencies
treat the same way.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.places.fold import fold
from pipeline.places.slips import one_slip

_AMERICAN = """
Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland, Dallas, Denver, Detroit, Honolulu, Houston, Indianapolis,
Las Vegas, Los Angeles, Miami, Milwaukee, Minneapolis, New Orleans, New York, Oklahoma City, Philadelphia, Phoenix,
Pittsburgh, St. Louis, Salt Lake City, San Antonio, San Diego, San Francisco, Seattle, Washington
"""
_OTHER = """
Amsterdam, Ankara, Athens, Auckland, Baghdad, Bangkok, Barcelona, Beijing, Peking, Beirut, Berlin, Bern, Bogota, Bombay, Bonn, Brasilia,
Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Calcutta, Canberra, Caracas, Copenhagen, Damascus, Djibouti, Donetsk, Донецк, Dubai, Dublin,
Edinburgh, Frankfurt, Geneva, Gibraltar, Glasgow, Guatemala City, Hamburg, Hanoi, Havana, Helsinki, Hong Kong, Islamabad, Istanbul,
Jakarta, Jerusalem, Johannesburg, Kabul, Karachi, Kiev, Kyiv, Kuala Lumpur, Kuwait City, Lisbon, London, Luxembourg, Macau,
Madrid, Manila, Melbourne, Mexico City, Milan, Monaco, Montreal, Moscow, Mumbai, Munich, Nairobi, New Delhi, Oslo, Ottawa,
Panama City, Paris, Prague, Quebec City, Rio de Janeiro, Riyadh, Rome, San Marino, Santiago, Sao Paulo, Seoul, Shanghai, Singapore, Sofia,
Stockholm, Sydney, Taipei, Tehran, Tel Aviv, Tokyo, Toronto, Vatican City, Vienna, Warsaw, Wellington, Zurich
"""


@lru_cache(maxsize=1024)
def misspelt(name: str) -> str | None:
    """The city that stands alone of which `name` is a slip of one letter (`WASINGTON`), None where not exactly one."""
    key = fold(name)
    if len(key) < 5 or key in ALONE:
        return None
    near = [right for right in ALONE if one_slip(key, right)]
    return near[0] if len(near) == 1 else None


def _set(names: str) -> frozenset[str]:
    return frozenset(fold(name) for name in names.split(","))


AMERICAN = _set(_AMERICAN)
ALONE = AMERICAN | _set(_OTHER)
