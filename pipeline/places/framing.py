"""What stands about the name of a place: `OUTSIDE BAKHMUT`, `DADAAB REFUGEE CAMP`, `SOUTH NORWALK`, `Lindau am Bodensee`."""

from __future__ import annotations

import re

from pipeline.places.fold import fold
from pipeline.places.names import in_full

# What says where about a place somebody is, or what of it.
_BEFORE = (
    "the ", "near ", "outside ", "outskirts of ", "naval station ", "naval base ", "naval air station ",
)  # fmt: skip
_BEHIND = (
    " international airport", " airport", " airfield", " air base", " air force base", " naval base", " refugee camp",
    " border crossing", " crossing", " checkpoint", " national park", " township", " village", " city",
)  # fmt: skip
_QUARTER = re.compile(r"\A(?:north|south|east|west|upper|lower|old|new) (?=.{4})| cent(?:er|re)\Z")
_EPITHET = re.compile(r"\A(\w{4,}) (?:am|an|bei|im|in|ob|nad|pod|u|upon|on|sur|sous|aan|op|del|di|de) \w.+")
_ARTICLE = re.compile(r"\A[Ll]['’]")


def bare(name: str) -> str:
    """`the Faroe Islands`, `L'Aquila`, `Dubai International Airport`, folded and without what frames the name."""
    plain = fold(_ARTICLE.sub("", name))
    for words in _BEFORE:
        plain = plain.removeprefix(words)
    for words in _BEHIND:
        plain = plain.removesuffix(words)
    return plain


def others(name: str) -> tuple[tuple[str, float], ...]:
    """What else a name may be looked up as, folded, and by how much less sure that is."""
    key = fold(name)
    tried = ((in_full(key), 1.0), (bare(name), 0.9), (_QUARTER.sub("", key), 0.75))
    return tuple((one, share) for one, share in tried if one and one != key)


def without_epithet(name: str) -> str:
    """`Brandýs nad Labem` → `brandys`; "" where there is none."""
    short = _EPITHET.match(fold(name))
    return short[1] if short else ""
