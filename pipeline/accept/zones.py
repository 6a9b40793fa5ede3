"""Where an agency's clock hangs: the zone of times that its feed writes without one.

What a feed's producer says of it (`zone`) holds. Else it is the agency's of this table, which has those that are
known to write local time or can mean nothing else; whoever is not named is read as UTC, which AFP, AP and Reuters mean.

An embargo is read in the zone that a producer says, never in one of the table: it holds then (see `dates.embargo`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.story import Source

ZONES: Mapping[str, str] = {
    "UTC": "afp ap reuters upi",
    "Asia/Dubai": "wam",
    "Asia/Seoul": "yonhap",
    "Asia/Shanghai": "xinhua",
    "Asia/Tokyo": "jiji kyodo",
    "Australia/Sydney": "aap",
    "Europe/Amsterdam": "anp",
    "Europe/Athens": "amna ana",
    "Europe/Belgrade": "tanjug",
    "Europe/Berlin": "dpa epd kna",
    "Europe/Brussels": "belga",
    "Europe/Bucharest": "agerpres",
    "Europe/Budapest": "mti",
    "Europe/Copenhagen": "ritzau",
    "Europe/Helsinki": "stt",
    "Europe/Lisbon": "lusa",
    "Europe/Ljubljana": "sta",
    "Europe/London": "pa",
    "Europe/Madrid": "efe europapress",
    "Europe/Moscow": "interfax itar tass ria интерфакс итар риа тасс",
    "Europe/Oslo": "ntb npk",
    "Europe/Prague": "ctk čtk",
    "Europe/Riga": "leta",
    "Europe/Rome": "adn adnkronos agi ansa ipn",
    "Europe/Sofia": "bta",
    "Europe/Stockholm": "tt",
    "Europe/Vienna": "apa",
    "Europe/Vilnius": "bns elta",
    "Europe/Warsaw": "pap",
    "Europe/Zagreb": "hina",
    "Europe/Zurich": "ats sda",
}
HOMES: Mapping[str, str] = {word: zone for zone, words in ZONES.items() for word in words.split()}
WORD = re.compile(r"[^\W\d_]{2,12}")
# Who gave an id its name: `urn:newsml:stt.fi:…`, `tag:ntb.no,2025:…`.
AUTHORITY = re.compile(r"(?:urn:newsml:|tag:|https?://)([^:,/]{1,80})")


def home(sources: Iterable[str], guid: str, source: Source | None) -> str:
    """The zone that is said of the feed, else of the first whom the table knows: whom the sources name, the id, the
    feed; `UTC` where nobody is."""
    if source and source.zone:
        return source.zone
    named = AUTHORITY.match(guid)
    for told in (*sources, named[1] if named else "", source.feed if source else ""):
        words = WORD.findall(told[:500].lower())
        if found := next((HOMES[word] for word in words if word in HOMES), ""):
            return found
    return "UTC"


def said(source: Source | None) -> ZoneInfo | None:
    """The zone that is said of the feed."""
    return ZoneInfo(source.zone) if source and source.zone else None


@lru_cache(maxsize=64)
def is_zone(name: str) -> bool:
    """Whether it is the name of a zone (IANA's, as `Europe/Oslo`)."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
