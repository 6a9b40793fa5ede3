"""Whether what a line begins with is a dateline: a table of the forms that copy uses, and what each must show.

A wrong dateline is worse than none, so that a form with less to show (no agency, no date) must show more of the rest:
capitals, a place that the gazetteer knows, prose after it, nothing but furniture before it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from pipeline import places
from pipeline.dateline import agencies, traits
from pipeline.dateline.dates import is_weekday
from pipeline.dateline.parts import Parts
from pipeline.places.fold import fold


class Setting(NamedTuple):
    """Where the parts stand: the rest of their line, what follows it, whether it is the first line of prose; `closing` is
    the last character of the parts."""

    after: str
    beyond: str
    first: bool
    expected: frozenset[str]  # folded names of places that the feed's fields give
    closing: str = ""
    home: str = ""  # ISO country of the agency whose feed it is


class Form(NamedTuple):
    """`needs` are the parts without which the form cannot be; what it must show besides is asked of `holds`."""

    name: str
    needs: str
    holds: Callable[[Parts, Setting], bool]


def form(parts: Parts, setting: Setting) -> str | None:
    """The name of the form that the parts have, None where they are no dateline."""
    if parts.names and traits.begins_sentence(parts):
        return None
    for candidate in _fitting(bool(parts.names), parts.date is not None, parts.agency is not None):
        if candidate.holds(parts, setting):
            return candidate.name
    return None


@cache
def _fitting(named: bool, dated: bool, signed: bool) -> tuple[Form, ...]:
    """The forms for which nothing is lacking."""
    lacking = {
        part
        for part, there in zip(("places", "date", "agency"), (named, dated, signed), strict=True)
        if not there
    }
    return tuple(form for form in FORMS if lacking.isdisjoint(form.needs.split()))


def _places_agency(p: Parts, s: Setting) -> bool:
    """`ATLANTA (AP) _`, `Berlin (KNA) Die`, `Paris (ats afp)`, `Damascus, SANA –`."""
    if not (p.names and p.known and p.order[-1] == "agency") or p.style == "lower":
        return False
    if p.around == "bare" and not p.dash:
        return False
    if p.style == "upper" and p.dash:
        return traits.is_short(p) or traits.size(p) > 0
    if not traits.begins_prose(s.after):
        return False
    return traits.size(p) > 0 or (
        traits.is_short(p) and (p.style == "upper" or (p.dash != "" and traits.is_no_acronym(p)))
    )


def _places_date_agency(p: Parts, s: Setting) -> bool:
    """`LIMA, Jan 21 (Reuters) -`, `MOSCOW, January 21. /TASS/.`, also of agencies nobody listed."""
    if not (p.names and p.date and p.agency) or is_weekday(p.agency.name):
        return False
    if p.style == "lower" and not traits.size(p) > 0:
        return False
    return bool(p.dash) or p.around == "bare" or traits.begins_prose(s.after)


def _places_unlisted(p: Parts, s: Setting) -> bool:
    """`PASADENA, Calif. (KTLA) —`: an agency that is not known needs a dash and a known place.

    It must sound like the press; behind a place in capitals it may be letters, three or more, for quarters, stations and states
    stand there too (`PARIS (XIe) - `), in normal case not, for parties and clubs do (`Hamburg (SPD) - `).
    """
    if not (p.agency and p.dash and not p.known) or p.order != ("places", "agency") or traits.size(p) == 0:
        return False
    name = p.agency.name
    if name[0].islower() or places.is_region(name) or places.known(name) or not traits.begins_prose(s.after):
        return False
    return traits.is_press(name) or (p.style == "upper" and traits.is_acronym(name))


def _places_date(p: Parts, s: Setting) -> bool:
    """`SALVADOR, Feb 26 -`, `amarillo, april 7 -`; closed by a full stop only in capitals: `BAKU, Azerbaijan, May 3.`"""
    if not (p.names and p.date and not p.agency and s.first):
        return False
    if p.dash in traits.NO_DASH:
        return (
            s.closing == "."
            and p.style == "upper"
            and traits.size(p) > 0
            and p.dash == ""
            and traits.is_prose(s.after)
        )
    if p.order[0] == "date" and traits.begins_date(s.after):
        return False
    if p.style == "mixed" and p.date.year and not traits.begins_prose(s.after):
        return False  # `Moscow, Jan. 3, 1961 - a young pilot gets a letter`
    return traits.is_written_as_place(p) and not s.after[:1].isdigit()


def _places_only(p: Parts, s: Setting) -> bool:
    """`NEW YORK _`, `CALGARY, Alberta -`; in normal case only with its region (`Salem, Ore. —`) or where the feed names
    the place too (`Berlin - Die`)."""
    if p.order != ("places",) or p.dash in traits.NO_DASH or not s.first or not traits.begins_prose(s.after):
        return False
    name = p.names[0].text
    if p.dash == "-" and s.after[:1].isalpha():  # `U.S.-MEXICO BORDER`
        return False
    if traits.is_route(s.after):
        return False
    if p.style == "upper":
        return traits.is_located(p) or (
            traits.size(p) >= traits.TOWN and name not in traits.LABELS and traits.is_prose(s.after)
        )
    if not traits.is_prose(s.after) or s.after.lstrip()[:1].isdigit():
        return False
    return traits.is_surely_there(p) or fold(name) in s.expected


def _places_dash(p: Parts, s: Setting) -> bool:
    """`Luanda – Os barcos …`: a large city alone in normal case, a long dash with blanks about it, a sentence of news."""
    if p.order != ("places",) or p.style != "mixed" or p.dash not in ("–", "—") or not s.first:
        return False
    if not traits.is_sentence(s.after, p.dash) or not (traits.tells_weekday(s.beyond) or s.home):
        return False
    land = traits.great(p)
    return land != "" and (traits.tells_weekday(s.beyond) or land == s.home)


def _places_colon(p: Parts, s: Setting) -> bool:
    """`KARACHI: Ferries …`: a colon heads much else, so that a field must name the place too."""
    if p.order != ("places",) or p.style != "upper" or p.dash != ":" or not s.first:
        return False
    return fold(p.names[0].text) in s.expected and traits.is_prose(s.after)


def _date_agency(p: Parts, s: Setting) -> bool:
    """`Jan 3 (Reuters) -`, `June 3 (UPI) --`."""
    if not (p.date and p.agency and p.dash) or p.names or p.around == "first":
        return False
    return not is_weekday(p.agency.name)


def _agency_only(p: Parts, s: Setting) -> bool:
    """`(Bloomberg) --`; without a dash only before the first prose: `(Belga) Les ferries …`."""
    if p.order != ("agency",) or not p.known or p.around != "brackets":
        return False
    if p.dash:
        return traits.begins_prose(s.after)
    house = agencies.by_id(p.agency.id) if p.agency else None
    return house in agencies.filed() and s.first and s.after[:1] == " " and traits.is_prose(s.after)


def _source_line(p: Parts, s: Setting) -> bool:
    """`OSLO / NTB` above the text."""
    if p.order != ("places", "agency") or p.around != "slashes" or p.dash or s.after.strip():
        return False
    return s.first and traits.size(p) > 0 and traits.is_prose(s.beyond)


def _agency_first(p: Parts, s: Setting) -> bool:
    """`(ANSA) - BELGRADE, MAY 23 -`, `Canadian Press - CANBERRA, Australia (AP) -`."""
    return len(p.order) > 1 and p.order[0] == "agency" and p.known and bool(p.dash)


def _portal(p: Parts, s: Setting) -> bool:
    """`Reuters - Israeli forces …`: the prefix that a portal puts before the text."""
    house = agencies.by_id(p.agency.id) if p.agency and p.order == ("agency",) else None
    return house is not None and house.first and p.around == "first" and s.first and traits.is_prose(s.beyond)


def _date_only(p: Parts, s: Setting) -> bool:
    """`April 7 -`; a day first opens calendars and chronicles, not stories."""
    if p.date is None or not p.date.month_first or p.dash in traits.NO_DASH:
        return False
    if s.after.lstrip()[:1].isdigit():  # `Nov. 7 - 1917: The cruiser fires a blank.`
        return False
    return p.order == ("date",) and s.first and traits.is_prose(s.after) and not traits.begins_date(s.after)


FORMS = (
    Form("places-date-agency", "places date agency", _places_date_agency),
    Form("place-source", "places agency", _source_line),
    Form("places-agency", "places agency", _places_agency),
    Form("agency-first", "agency", _agency_first),
    Form("date-agency", "date agency", _date_agency),
    Form("agency", "agency", _agency_only),
    Form("places-date", "places date", _places_date),
    Form("places-unlisted", "places agency", _places_unlisted),
    Form("places", "places", _places_only),
    Form("places-dash", "places", _places_dash),
    Form("places-colon", "places", _places_colon),
    Form("date", "date", _date_only),
    Form("portal", "agency", _portal),
)
