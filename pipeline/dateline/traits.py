"""What parts and the text after them show, each a question of its own; `judge` weighs them.

Names are asked of the gazetteer: whether it has them, how large, in which region.
"""

from __future__ import annotations

import re

from pipeline import places
from pipeline.dateline import agencies, dates, weekdays
from pipeline.dateline.parts import Parts
from pipeline.dateline.tokens import tokenise
from pipeline.places.group import Written, group

TOWN = 10_000  # inhabitants from which a name in capitals and a dash are enough
GREAT = 100_000  # inhabitants from which it is in normal case too, where a long dash follows
LABELS = frozenset(
    """
    ADVISORY ALERT ANALYSIS BREAKING BRIEF BULLETIN COLUMN COMMENT CORRECTED CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE
    FLASH FOCUS GRAPHIC INSIGHT INTERVIEW NEWSMAKER OBITUARY OPINION POLL PREVIEW PROFILE REFILE REPEAT ROUNDUP SNAPSHOT
    SPECIAL SPORT SUMMARY TIMELINE UPDATE URGENT WRAPUP
    """.split()
)
WHERE = frozenset("ABOARD ALONG AT EN IN INSIDE NEAR OFF ON OUTSIDE OVER".split())
# Words that are also places or codes of countries (Il in Kenya, Die in France), but before a date never.
PREPOSITIONS = frozenset("am as at by em en for from im in on per since um until via".split())
SMALL = PREPOSITIONS | frozenset("a an da das de den der die do el il la le les lo o the".split())
_PRESS = re.compile(
    r"(?i)news|press|pres\b|agen[czt]|times|post\b|wire|media|radio|tele|\btv\b|kurier|courier|zeitung|tribune|gazet|herald|journal"
    r"|info|\.(?:com|net|org|info|[a-z]{2})$|prensa|noti|diari|blatt|bote\b|anzeiger|rundschau|presse|reporter|bulletin|service"
)
_WORD = re.compile(r"[^\W\d_]{4,15}(?:-feira)?")
_ENDS = re.compile(r"[.!?…][»”\"]?(?:\s|$)")
OPENING = frozenset("\"'“‘„«»<([—–-…¿¡`")
NO_DASH = frozenset({"", ":"})  # a colon closes a dateline only where the agency is named


def begins_sentence(p: Parts) -> bool:
    """Whether the name is a small word, or a preposition in normal case and a place: `By May 3 (`, `In Lisbon, on May 3 (`."""
    name = p.names[0].text
    first, _, rest = name.partition(" ")
    if name.casefold() in SMALL:
        return True
    if first.casefold() not in PREPOSITIONS or first.isupper() or places.known(name):
        return False
    return places.known(rest) > 0


def is_surely_there(p: Parts) -> bool:
    """Whether the gazetteer has the first place in the region that is written after it."""
    first = group(p.names)[0]
    known = any(places.is_region(region) for region in first.regions)
    return known and places.lookup(first.name, first.regions).confidence >= 0.9


def is_written_as_place(p: Parts) -> bool:
    return (p.style == "upper" and is_short(p)) or size(p) > 0


def is_no_acronym(p: Parts) -> bool:
    """Whether the agency's name is like no other's (`dpa`, `Reuters`), so that a hamlet nobody knows may stand before it."""
    house = agencies.by_id(p.agency.id) if p.agency else None
    named = p.names[0].text[0].isupper()  # of what is written without capitals, anything could be a name
    return named and house is not None and not house.written[0].isupper()


def is_short(p: Parts) -> bool:
    """Whether the first name is no longer than names are, or says where somebody is: `OFF THE COAST OF LIBYA`."""
    words = p.names[0].text.split()
    return len(words) <= 4 or words[0] in WHERE


def size(p: Parts) -> int:
    """The inhabitants of the largest place of the first name; a known region after it makes any name a place."""
    first = group(p.names)[0]
    return max(places.known(first.name), TOWN if is_in_region(first) else 0)


def is_in_region(place: Written) -> bool:
    """Whether a known region follows the place; a name in capitals between an unknown name and the region is the place
    of something else: `ATP TOUR, HALLE (Germany) - `."""
    if not any(map(places.is_region, place.regions)):
        return False
    between = place.regions[0]
    return places.known(place.name) > 0 or not between.isupper() or places.is_region(between)


def distinction(p: Parts) -> int:
    """How much the first place stands out from words of a headline before it: known and in capitals, known, capitals."""
    name = p.names[0].text
    return 2 * (places.known(group(p.names)[0].name) > 0) + name.isupper()


def great(p: Parts) -> str:
    """The country of the one city that the parts are, if it needs no region: it stands alone by style or is the only large
    one of its name; else ""."""
    name = p.names[0].text
    if len(p.names) > 1 or places.known(name) < GREAT:
        return ""
    found = places.lookup(name)
    if found.geonames_id is None or found.confidence < 0.9 or places.is_country(name):
        return ""
    stateless = (
        found.country == "US" and found.confidence < 0.98
    )  # `Austin` wants its state, and is somebody's name
    return "" if stateless else found.country


def is_located(p: Parts) -> bool:
    """Whether the first place is in capitals and a known region follows it."""
    return p.names[0].text.isupper() and is_in_region(group(p.names)[0])


def begins_prose(after: str) -> bool:
    """Whether text begins here: nothing, a capital (also of `iPhone`), a figure or a quotation."""
    bare = after.lstrip()[:2]
    first = bare[:1]
    if not bare or first.isdigit() or first in OPENING or bare[1:].isupper():
        return True
    return first.isalpha() and not first.islower()  # of scripts without capitals any letter


def is_prose(after: str) -> bool:
    """Whether at least a clause of running text follows, not a headline or a result."""
    head = after[:160]
    small = sum(map(str.islower, head)) or sum(map(_is_uncased, head))
    return begins_prose(after) and len(head) >= 40 and small * 2 > len(head)


def _is_uncased(letter: str) -> bool:
    return letter.isalpha() and not letter.isupper()


def is_sentence(after: str, dash: str) -> bool:
    """Whether a whole sentence follows: no second dash (`Paris – Stadt der Liebe – lockt`), no figure, no other place."""
    first = after[1:60].partition(" ")[0]
    if after[:1] != " " or not is_prose(after) or dash in after[:120] or not _ENDS.search(after, 0, 400):
        return False
    return not first[:1].isdigit() and (len(first) < 4 or places.known(first.strip(",.:")) < TOWN)


def is_route(after: str) -> bool:
    """Whether another place in capitals follows: `KYIV - LVIV: the train is late`."""
    first = after[:60].split(maxsplit=1)[0].strip(",.:") if after.strip() else ""
    return first.isupper() and len(first) > 3 and places.known(first) >= TOWN


def is_acronym(name: str) -> bool:
    return len(name) > 2 and name.isalpha() and name.isupper()


def tells_weekday(text: str) -> bool:
    """Whether the text names a day of the week, as the first sentences of news do."""
    return any(word in weekdays.TOLD for word in _WORD.findall(text.casefold()))


def begins_date(after: str) -> bool:
    """Whether another date follows (`MAY 3 - MAY 9: what is on`), and this one begins a list."""
    tokens = tokenise(after, 0, min(40, len(after)))
    return dates.read(tokens, 0) is not None


def is_press(name: str) -> bool:
    """Whether an agency nobody listed sounds like the press: `Infotag News`, `Weser-Kurier`, `harbour.net`."""
    return _PRESS.search(name) is not None
