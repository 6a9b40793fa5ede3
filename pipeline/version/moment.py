"""The moment that an embargo names: date, time of day and zone, in the languages of the wires.

All three have to be said (in German and Russian copy the zone is understood). Whatever is left open, or is said in two
ways, makes it unreadable: the embargo then holds until a person looks, and never ends too early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from itertools import chain
from zoneinfo import ZoneInfo

_MONTHS = (
    "jan|янв|janv|ene|gen", "feb|fév|fev|фев|févr", "mar|mär|maer|мар|märz|maart|mars", "apr|avr|abr|апр", "may|mai|mag|mei|maj|май|мая", "jun|juin|giu|июн",
    "jul|juil|lug|июл", "aug|aoû|aou|ago|авг", "sep|set|сен", "oct|okt|ott|out|окт", "nov|ноя", "dec|dez|déc|dic|des|дек",
)  # fmt: skip
_MONTH = {stem: number for number, stems in enumerate(_MONTHS, 1) for stem in stems.split("|")}
_DAYS = (
    "monday montag lundi lunes lunedì maandag måndag mandag понедельник понедельника",
    "tuesday dienstag mardi martes martedì dinsdag tisdag tirsdag вторник вторника",
    "wednesday mittwoch mercredi miércoles mercoledì woensdag onsdag среда среды среду",
    "thursday donnerstag jeudi jueves giovedì donderdag torsdag четверг четверга",
    "friday freitag vendredi viernes venerdì vrijdag fredag пятница пятницы пятницу",
    "saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag суббота субботы субботу",
    "sunday sonntag dimanche domingo domenica zondag söndag søndag воскресенье воскресенья",
)
_SHORT = "mon tue tues wed weds thu thur thurs fri sat sun".split()
_DAYS_EN = [names.split()[0] for names in _DAYS]
_DAY = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
_DAY |= {short: _DAY[name] for short in _SHORT for name in _DAYS_EN if name.startswith(short)}
_NAMED_MONTH = rf"(?:{'|'.join(_MONTH)})[^\W\d_]{{0,7}}"
_HOURS = r"(?:[01]\d|2[0-4])[0-5]\d"
_ABBREVIATED = r"GMT|UTC|BST|CES?T|MESZ|MEZ|E[SD]?T|P[SD]T|C[SD]T|MSK|мск|МСК|JST|KST|SGT|HKT|AEDT|AEST"

# What an embargo's moment begins with, as patterns without groups for whoever looks for one (re.X, re.I).
WEEKDAY = rf"(?:{'|'.join(sorted(_DAY, key=len, reverse=True))})\b"
CLOCK = rf"\d{{1,2}}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\b|uhr|hrs|hours|horas|heures|h\b|gmt|utc|{_ABBREVIATED})|\d{{1,2}}[:.h]\d\d\b|(?:12\s)?(?:noon|midday|midnight)\b|0\d[0-5]\d\b|{_HOURS}\s?(?:hrs|hours|(?:{_ABBREVIATED})\b|{WEEKDAY})"
DATE = rf"{WEEKDAY}|20\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?{_NAMED_MONTH}|{_NAMED_MONTH}\.?\s\d{{1,2}}\b"
WHEN = rf"{CLOCK}|{DATE}"

_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(?:(20\d\d|\d\d)\b)?")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?:/(20\d\d|\d\d)\b)?")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?([^\W\d_]{3,10})\.?,?(?:\s(?:de\s)?(20\d\d))?", re.I
)
_MONTH_DAY = re.compile(
    r"\b([^\W\d_]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?\b(?!\s?(?:[:.h]\d|[ap]\.?m))(?:,?\s(20\d\d))?", re.I
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_TIME = re.compile(
    r"(?<![\d.])(\d{1,2})(?:\s?[:.hH]\s?(\d\d))?(?!\d)\s?(a\.?m\b\.?|p\.?m\b\.?|uhr|hrs|horas|heures|h\b|часов|noon|midnight)?(?!\.\d)"
    r"|\b(noon|midday|midnight)\b",
    re.I,
)
_MILITARY = re.compile(rf"\b([01]\d|2[0-3])([0-5]\d)\s?(?=(?:{_ABBREVIATED}|Z)\b|hrs|hours)")
_BARE = re.compile(rf"\b([01]\d|2[0-3])([0-5]\d)\b(?=\W{{1,3}}(?:on\s)?(?:{WEEKDAY}))", re.I)
_ZONE = re.compile(
    rf"\b({_ABBREVIATED})\b(?:\s?([+-]\d{{1,2}})(?::?(\d\d))?)?"
    r"|(московско)|(heure de Paris)|(hora peninsular)|(London time)"
)  # fmt: skip
_OFFSETS = {
    "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7,
    "CST": -6, "CDT": -5, "MSK": 3, "МСК": 3, "JST": 9, "KST": 9, "SGT": 8, "HKT": 8, "AEDT": 11, "AEST": 10,
}  # fmt: skip
_NAMED = ("Europe/Moscow", "Europe/Paris", "Europe/Madrid", "Europe/London")
_UNDERSTOOD = (
    ("uhr", "Europe/Berlin"),
    ("sperr", "Europe/Berlin"),
    ("эмбарго", "Europe/Moscow"),
    ("публик", "Europe/Moscow"),
)
_FAR = timedelta(days=1)  # how far apart dates of one moment may be: `1 a.m. Tuesday GMT (8 p.m. Monday EST)`


def read(text: str, received: datetime, home: str = "") -> datetime | None:
    """The moment in UTC; None where date, time of day or zone is not said, or said in two ways.

    `received` settles years and weekdays; `home` is the zone of the feed's clock, where its producer says one. Of two dates in two zones, a day apart, the later counts. Raises nothing;
    linear in the text.
    """
    iso = _ISO.search(text)
    if iso and iso[4]:
        zone = _offset(iso[6]) if iso[6] else _zone(text, home)
        return _at(date_of(int(iso[1]), int(iso[2]), int(iso[3])), int(iso[4]), int(iso[5]), zone)
    zone, clock = _zone(text, home), _clock(text, bare=bool(home))
    return _at(_date(text, received, zone), *clock, zone) if clock and zone else None


def _at(day: date | None, hour: int, minute: int, zone: tzinfo | None) -> datetime | None:
    if day is None or zone is None or hour > 24 or minute > 59:
        return None
    at = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(hours=hour, minutes=minute)
    return max(
        at.replace(fold=fold).astimezone(UTC) for fold in (0, 1)
    )  # the later, where clocks are set back


def _date(text: str, received: datetime, zone: tzinfo) -> date | None:
    if m := _ISO.search(text):
        return date_of(int(m[1]), int(m[2]), int(m[3]))
    written, told = list(_dates(text, received, zone)), list(_weekdays(text, received))
    if not written:
        return max(told) if told and max(told) - min(told) <= _FAR else None
    latest = max(written)
    right = all(day.weekday() in {one.weekday() for one in written} for day in told)
    return latest if right and latest - min(written) <= _FAR else None


def _dates(text: str, received: datetime, zone: tzinfo) -> Iterator[date]:
    """The dates that a text names by day and month; `9/11` is two, unless its zone is America's or another continent's."""
    hours = (zone.utcoffset(received) or timedelta()) / timedelta(hours=1)
    for m in chain(_DOTTED.finditer(text), _SLASHED.finditer(text)):
        year = int(m[3]) + 2000 * (int(m[3]) < 100) if m[3] else None
        first, second = int(m[1]), int(m[2])
        slashed = m.re is _SLASHED
        if (not slashed or hours >= 0) and (day := _near(year, second, first, received)):
            yield day
        if slashed and hours <= 0 and (day := _near(year, first, second, received)):
            yield day
    for pattern, first, second in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for m in pattern.finditer(text):
            month = _month(m[second].lower())
            if month and (day := _near(int(m[3]) if m[3] else None, month, int(m[first]), received)):
                yield day


def _month(word: str) -> int | None:
    """1 to 12 for a month's name or abbreviation; `mardi` is a day."""
    return None if word in _DAY else _MONTH.get(word[:3]) or _MONTH.get(word[:4])


def _weekdays(text: str, received: datetime) -> Iterator[date]:
    """The next such days; today's own name means today."""
    for m in _WORD.finditer(text):
        number = _DAY.get(m.group().lower())
        if number is not None:
            yield received.date() + timedelta(days=(number - received.weekday()) % 7)


def _near(year: int | None, month: int, day: int, received: datetime) -> date | None:
    """Without a year, the one that lies nearest to the day of receipt."""
    if year is not None:
        return date_of(year, month, day)
    days = [d for y in (-1, 0, 1) if (d := date_of(received.year + y, month, day))]
    return min(days, key=lambda d: abs((d - received.date()).days), default=None)


def date_of(year: int, month: int, day: int) -> date | None:
    """None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(text: str, *, bare: bool) -> tuple[int, int] | None:
    """Hour (0 to 24) and minute; midnight is the end of its day, for that is the later of its two readings.

    `bare`: four figures without a zone may be one, `0001 Friday`.
    """
    if m := _MILITARY.search(text) or (_BARE.search(text) if bare else None):
        return int(m[1]), int(m[2])
    for m in _TIME.finditer(_strip_dates(text)):
        half = (m[3] or m[4] or "").lower().replace(".", "")
        if half in ("noon", "midday"):
            return 12, 0
        if half == "midnight":
            return 24, 0
        if m[2] is None and not half:
            continue
        hour, minute = int(m[1]), int(m[2] or 0)
        return (hour % 12 + 12 * (half == "pm") if half in ("am", "pm") else hour), minute
    return None


def _strip_dates(text: str) -> str:
    bare = _SLASHED.sub(" ", _ISO.sub(" ", text))
    return _DOTTED.sub(lambda m: " " if m[3] or int(m[2]) <= 12 else m.group(), bare)


def _zone(text: str, home: str) -> tzinfo | None:
    if m := _ZONE.search(text):
        if m[1] == "ET":
            return _named("America/New_York")
        if m[1]:
            offset = int(m[2]) + int(m[3] or 0) / 60 if m[2] else _OFFSETS[m[1].upper()]
            return timezone(timedelta(hours=offset)) if abs(offset) < 24 else None
        return _named(next(name for name, group in zip(_NAMED, m.groups()[3:], strict=True) if group))
    lower = text.lower()
    if home:
        return _named(home)
    return next((_named(name) for word, name in _UNDERSTOOD if word in lower), None)


def _offset(written: str) -> tzinfo:
    if written == "Z":
        return UTC
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(written[1:3]), minutes=int(written[-2:])))


@cache
def _named(name: str) -> tzinfo:
    return ZoneInfo(name)
