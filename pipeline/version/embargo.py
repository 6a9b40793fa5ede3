"""Embargoes that only the text or a note states: `EMBARGOED UNTIL 10:00 GMT, Nov 26`, `Sperrfrist: 26.11., 10 Uhr`, …

An embargo line begins a paragraph or stands in an ed note. Its time counts only where date, time of day and zone are all
said (in German and Russian copy the zone is understood); anything less is an embargo that cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from pipeline.story import Embargo

_OPENING = (
    r"[\W_]{0,6}(?:(?:achtung|attention|note|eds?|editors?|strictly|nota|avis|внимание)\b[\W_]{1,4}){0,2}"
)
_UNTIL = r"""
    (?:under\ )?(?:strict(?:ly)?\ )?embargo(?:e?d)?(?:\ (?:for|against)\ (?:release|publication|use|broadcast))?[\s:]{1,3}(?:until|till?|to\ (?=\d)|before|for\ (?=\d|delivery|release))
  | not\ for\ (?:publication|release|use|broadcast|distribution)\ (?:before|until|till)
  | (?:hold|held)\ (?:for\ release\ )?(?:until|till|at\ (?=\d))
  | for\ release\ (?:at|on|after|not\ before)\ (?=[^.]{0,40}\d)
  | (?:sperrfrist|sperrvermerk)\b(?=[^.]{0,30}(?:\d|bis)) | (?:unter\ )?embargo\ bis | gesperrt\ bis | frei\ (?:ab|für)\ (?=[^.]{0,40}\d{1,2}[.:]\d\d)
  | (?:sous\ )?embargo\ jusqu['’] | (?:[àa]\ )?ne\ pas\ (?:publier|diffuser)\ avant
  | (?:bajo\ )?(?:embargo|embargad[oa]s?)\ hasta | no\ (?:publicar|difundir)\ (?:antes|hasta)
  | (?:sotto\ )?embargo\ fino | (?:sob\ )?(?:embargo|embargad[oa])\ até | (?:onder\ )?embargo\ tot
  | (?:sperrefrist|sperrfrist|embargo)\ til | embargo\ till
  | (?:под\ )?эмбарго\ до | не\ (?:публиковать|для\ публикации|распространять)\ (?:ранее\ |до\ )
"""
_COLON = r"embargo(?:ed)?\s?[:=]\s?(?=[^.]{0,60}\d)"
_LINE = re.compile(rf"{_OPENING}(?:{_UNTIL}|{_COLON})", re.I | re.X)
_NOTE = re.compile(rf"\b(?:{_UNTIL}|{_COLON})", re.I | re.X)
# Every form has one of these in its first words.
_KEYS = (
    "embarg",
    "hold",
    "held",
    "release",
    "sperr",
    "frei ",
    "not for",
    "pas publ",
    "pas diff",
    "no publ",
    "no difu",
)
_CYRILLIC_KEYS = ("эмбарго", "не публ", "не для", "не распр")
_HEAD = 80  # characters, more than the first words of any form take
_LONGEST = 140

_MONTHS = (
    "jan|янв|janv|ene|gen", "feb|fév|fev|фев", "mar|mär|maer|мар", "apr|avr|abr|апр", "may|mai|mag|mei|maj|май|мая", "jun|juin|giu|июн",
    "jul|juil|lug|июл", "aug|aoû|aou|ago|авг", "sep|set|сен", "oct|okt|ott|out|окт", "nov|ноя", "dec|dez|déc|dic|des|дек",
)  # fmt: skip
_MONTH = {stem: number for number, stems in enumerate(_MONTHS, 1) for stem in stems.split("|")}
_DAYS = (
    "mon|mont|lund|lune|пон", "tue|dien|mard|mart|втор", "wed|mitt|merc|miér|сред", "thu|donn|jeud|juev|четв", "fri|frei|vend|vier|пятн",
    "sat|sams|same|sába|субб", "sun|sonn|dima|domi|воск",
)  # fmt: skip
_DAY = {stem: number for number, stems in enumerate(_DAYS) for stem in stems.split("|")}
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](?:(20\d\d|\d\d)\b)?")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s)?([^\W\d_]{3,10})\.?,?(?:\s(?:de\s)?(20\d\d))?", re.I
)
_MONTH_DAY = re.compile(
    r"\b([^\W\d_]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?\b(?!\s?(?:[:.]\d|[ap]\.?m))(?:,?\s(20\d\d))?", re.I
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_TIME = re.compile(
    r"(?<![\d.])(\d{1,2})(?:\s?[:.hH]\s?(\d\d))?(?!\d)\s?(a\.?m\b\.?|p\.?m\b\.?|uhr|hrs|horas|heures|h\b|часов)?(?!\.\d)",
    re.I,
)
_MILITARY = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)\s?(?=GMT|UTC|BST|CET|CEST|E[SD]?T|MEZ|Z\b|hrs|hours)")
_ZONE = re.compile(
    r"\b(GMT|UTC|BST|CES?T|MESZ|MEZ|E[SD]T|ET|P[SD]T|C[SD]T|MSK|мск|МСК|JST|KST|SGT|HKT|AEDT|AEST)\b(?:\s?([+-]\d{1,2})(?::?(\d\d))?)?"
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


def read(notes: Iterable[str], lines: Iterable[str], received: datetime) -> Embargo | None:
    """The embargo that a note states anywhere, or a line at its beginning; `until` None where it cannot be read.

    `received` settles years and weekdays. Raises nothing; linear in the notes, constant in each line.
    """
    found = [m for note in notes if _is_likely(note) and (m := _NOTE.search(note))]
    begun = list(lines)
    if _is_likely("\n".join([line[:_HEAD] for line in begun])):
        found += [m for line in begun if (m := _LINE.match(line))]
    if not found:
        return None
    written = found[0].string[found[0].start() : found[0].start() + _LONGEST].split("\n")[0].strip()
    return Embargo(written=written, until=_moment(written, received))


def _is_likely(text: str) -> bool:
    lower = text.lower()
    return any(map(lower.__contains__, _KEYS)) or (
        not lower.isascii() and any(map(lower.__contains__, _CYRILLIC_KEYS))
    )


def _moment(text: str, received: datetime) -> datetime | None:
    iso = _ISO.search(text)
    if iso and iso[4]:
        zone = _offset(iso[6]) if iso[6] else _zone(text)
        return _at(date_of(int(iso[1]), int(iso[2]), int(iso[3])), int(iso[4]), int(iso[5]), zone)
    zone, day = _zone(text), _date(text, received)
    clock = _clock(text)
    return _at(day, *clock, zone) if clock else None


def _at(day: date | None, hour: int, minute: int, zone: tzinfo | None) -> datetime | None:
    if day is None or zone is None or hour > 24 or minute > 59:
        return None
    start = datetime(day.year, day.month, day.day, tzinfo=zone)
    return (start + timedelta(hours=hour, minutes=minute)).astimezone(UTC)


def _date(text: str, received: datetime) -> date | None:
    if m := _ISO.search(text):
        return date_of(int(m[1]), int(m[2]), int(m[3]))
    if m := _NUMERIC.search(text):
        year = int(m[3]) + 2000 * (int(m[3]) < 100) if m[3] else None
        return _near(year, int(m[2]), int(m[1]), received)
    for m in _DAY_MONTH.finditer(text):
        if month := _MONTH.get(m[2][:3].lower()) or _MONTH.get(m[2][:4].lower()):
            return _near(int(m[3]) if m[3] else None, month, int(m[1]), received)
    for m in _MONTH_DAY.finditer(text):
        if month := _MONTH.get(m[1][:3].lower()) or _MONTH.get(m[1][:4].lower()):
            return _near(int(m[3]) if m[3] else None, month, int(m[2]), received)
    return _weekday(text, received)


def _weekday(text: str, received: datetime) -> date | None:
    """The next such day; today's own name means today."""
    for m in _WORD.finditer(text):
        word = m.group().lower()
        number = _DAY.get(word[:4], _DAY.get(word[:3] if word[0] < "а" else ""))
        if number is not None:
            return received.date() + timedelta(days=(number - received.weekday()) % 7)
    return None


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


def _clock(text: str) -> tuple[int, int] | None:
    if m := _MILITARY.search(text):
        return int(m[1]), int(m[2])
    bare = _strip_dates(text)
    for m in _TIME.finditer(bare):
        if m[2] is None and m[3] is None:
            continue
        hour, minute, half = int(m[1]), int(m[2] or 0), (m[3] or "").lower().replace(".", "")
        if half in ("am", "pm"):
            hour = hour % 12 + 12 * (half == "pm")
        return hour, minute
    return None


def _strip_dates(text: str) -> str:
    return _ISO.sub(
        " ",
        _NUMERIC.sub(
            lambda m: " " if m[3] or (int(m[2]) <= 12 and text[m.end() - 1] == ".") else m.group(), text
        ),
    )


def _zone(text: str) -> tzinfo | None:
    if m := _ZONE.search(text):
        if m[1] == "ET":
            return _named("America/New_York")
        if m[1]:
            offset = int(m[2]) + int(m[3] or 0) / 60 if m[2] else _OFFSETS[m[1].upper()]
            return timezone(timedelta(hours=offset)) if abs(offset) < 24 else None
        return _named(next(name for name, group in zip(_NAMED, m.groups()[3:], strict=True) if group))
    lower = text.lower()
    return next((_named(name) for word, name in _UNDERSTOOD if word in lower), None)


def _offset(written: str) -> tzinfo:
    if written == "Z":
        return UTC
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(written[1:3]), minutes=int(written[-2:])))


@cache
def _named(name: str) -> tzinfo:
    return ZoneInfo(name)
