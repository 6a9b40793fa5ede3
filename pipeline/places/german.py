"""What German copy sets behind a town's name to tell it from others: `Frankfurt/Main`, `Halle (Saale)`, `Bernau b. Berlin`.

No list of rivers is needed: the gazetteer has the whole names, and what it has not are two places (`Köln/Bonn`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.places.gazetteer import cities

_WHOLE = (
    "{0} ({1})",
    "{0} am {1}",
    "{0} an der {1}",
    "{0} in der {1}",
    "{0} im {1}",
    "{0} in {1}",
    "{0} bei {1}",
)
_SHORT = {"m": "Main", "o": "Oder", "s": "Saale"}
_APART = re.compile(r"(?P<town>[^\W\d_][^/()]{2,40}?)\s?[/(](?P<epithet>[^\W\d_][^/()]{0,25})\)?$")
# `Frankfurt a.M.`, `Frankfurt a. M.`, `Bernau b. Berlin`, `Neustadt a. d. Weinstraße`.
_POINTS = re.compile(r"(?P<town>[^\W\d_]\S{2,30}) [abiv]\. ?(?:d\. ?)?(?P<epithet>[^\W\d_]\S{0,20})$")


@lru_cache(maxsize=4096)
def whole(name: str) -> str:
    """The gazetteer's name of a town written with an epithet, "" where it has none: `Frankfurt/Oder` → `Frankfurt (Oder)`."""
    if "/" not in name and "(" not in name and ". " not in name and ".M" not in name:
        return ""
    found = _APART.match(name) or _POINTS.match(name)
    if not found:
        return ""
    town, epithet = found["town"], found["epithet"].rstrip(".")
    epithet = _SHORT.get(epithet.casefold(), epithet)
    named = (form.format(town, epithet) for form in _WHOLE)
    return next((one for one in named if any(city.country in ("DE", "AT") for city in cities(one))), "")
