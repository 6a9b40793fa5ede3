"""Dates of a dozen kinds, as aware datetimes in UTC; None where a date cannot be read."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from pipeline.story import Embargo

BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?$")
DOTTED = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]{1,3}(\d{1,2})[:.](\d\d)(?::(\d\d))?)?\s?(Z|[+-]\d\d:?\d\d)?$"
)
AMERICAN = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? (?:at )?(.{3,40}))?$")
ZONED = re.compile(r"(?:Z|[+-]\d\d(?::?\d\d)?|[A-Za-z]{2,5})\)?$")
CLOCK = re.compile(r"\d:\d\d|\dT\d{4}|^\d{12}|\d{4} \d{4}\b|^\d{4} \d|\d ?[ap]\.?m", re.I)
# `12 March 2025 0600 +0000`, `00:01 12 March 2025 +0000`: the clock before or behind, its colon left out.
WORDED = re.compile(
    r"(?:(\d\d):?(\d\d) )?(\d{1,2} [A-Za-z]{3,9}\.?,? \d{4})(?:,? (\d\d):?(\d\d))?(?: ([+-]\d{4}))?$"
)
NOTHING = frozenset(
    {"none", "null", "nil", "false", "no", "0", "-", "n/a"}
)  # of a field that has to be filled
# Zone names as agencies write them. IST, CST and others that name several zones are left out: a wrong hour is worse.
ZONES = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
    "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
NAMED = re.compile(r"(?<=[\d\sM])\(?([A-Za-z]{1,5})\)?$")
EPOCH = range(100_000_000, 10_000_000_000)  # seconds since 1970: the years 1973 to 2286


def read(written: object, home: tzinfo = UTC) -> datetime | None:
    """`written` as RFC 3339, ISO 8601 basic or extended, RFC 5322, `22.10.2024 11:30`, `May 1, 2024 3:00 PM EST`, `1 May 2024 1500 GMT` or
    seconds (or milliseconds) since 1970. A time without zone is one of `home`; one in an unknown zone is not read."""
    found = parsed(written)
    return utc(found, home) if found else None


def utc(moment: datetime, home: tzinfo = UTC) -> datetime | None:
    """The moment in UTC, one without zone of `home`; None at the end of time."""
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=home)).astimezone(UTC)
    except OverflowError:
        return None


def parsed(written: object) -> datetime | None:
    """The same as written: with its zone, without one where it names none. A day alone is one of UTC, so that it
    stays that day."""
    found = _parsed(written)
    bare = (
        found is not None and found.tzinfo is None and isinstance(written, str) and not CLOCK.search(written)
    )
    return found.replace(tzinfo=UTC) if found and bare else found


def _parsed(written: object) -> datetime | None:
    if isinstance(written, int | float) and not isinstance(written, bool):
        return _epoch(written)
    if not isinstance(written, str) or not (text := written.strip()) or len(text) > 80:
        return None
    if text[4:5] == text[7:8] == "/":  # 2024/10/22, as Japan writes it
        text = text.replace("/", "-", 2)
    if text[4:5] == text[7:8] == "-" and (found := _iso(text)):
        return found
    # Basic first: Python takes any character for the T, and would read 20241022120000Z as eight in the evening.
    if (found := _basic(text)) or (found := _iso(text)):
        return found
    if (offset := _offset(text)) is None:
        return None
    return (
        _basic(offset)
        or _iso(offset)
        or _dotted(offset)
        or _american(offset)
        or _worded(offset)
        or _rfc5322(offset)
    )


def embargo(written: object, home: tzinfo | None = None) -> Embargo | None:
    """The embargo that a feed's field states, None where the field is empty; `home` is the zone that the feed's
    producer says it means.

    Without a zone nobody can say when it ends: `until` is None, and the story is held for a person."""
    if written in (None, "", False, [], {}):
        return None
    text = str(written).strip()[:200]
    if text.lower() in NOTHING:
        return None
    known = not isinstance(written, str) or (CLOCK.search(text) and (home or ZONED.search(text)))
    found = parsed(written) if known else None
    return Embargo(written=text, until=_latest(found, home or UTC) if found else None)


def _latest(moment: datetime, home: tzinfo) -> datetime | None:
    """In the hour that comes twice in autumn, the second: no embargo may end too early."""
    both = (utc(moment.replace(fold=fold), home) for fold in (0, 1))
    return max((one for one in both if one), default=None)


def _epoch(number: float) -> datetime | None:
    seconds = number / 1000 if number >= EPOCH.stop else number
    return datetime.fromtimestamp(seconds, UTC) if EPOCH.start <= seconds < EPOCH.stop else None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None


def _basic(text: str) -> datetime | None:
    found = BASIC.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups(default="")
    return _iso(f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{zone}")


def _dotted(text: str) -> datetime | None:
    """Day, month, year as all of the continent writes them; with slashes nobody knows which is which."""
    found = DOTTED.match(text)
    if not found:
        return None
    day, month, year, hour, minute, second, zone = found.groups(default="")
    clock = f"{hour or '0':0>2}:{minute or '00'}:{second or '00'}"
    return _iso(f"{year}-{month:0>2}-{day:0>2}T{clock}{zone}")


def _american(text: str) -> datetime | None:
    """`October 22, 2024, 3:00 PM -0500`."""
    found = AMERICAN.match(text)
    if not found:
        return None
    month, day, year, clock = found.groups(default="")
    clock = clock.upper().replace(".M.", "M").replace("A.M", "AM").replace("P.M", "PM")
    for form in ("%I:%M %p %z", "%I:%M %p", "%I %p %z", "%H:%M %z", "%H:%M", "%H:%M:%S %z", "%H:%M:%S", ""):
        try:
            return datetime.strptime(f"{month[:3]} {day} {year} {clock}".strip(), f"%b %d %Y {form}".strip())
        except (ValueError, OverflowError):
            continue
    return None


def _worded(text: str) -> datetime | None:
    """Told in words, with one clock."""
    found = WORDED.match(text)
    if not found or (found[1] is None) == (found[4] is None):
        return None
    hour, minute = (found[1], found[2]) if found[1] else (found[4], found[5])
    return _rfc5322(f"{found[3].replace(',', '').replace('.', '')} {hour}:{minute}:00 {found[6] or '-0000'}")


def _rfc5322(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _offset(text: str) -> str | None:
    """A zone's name at the end as its offset; None for a name that is not known."""
    found = NAMED.search(text)
    if not found or found[1].upper() in ("AM", "PM"):
        return text
    hours = ZONES.get(found[1].upper())
    return None if hours is None else f"{text[: found.start()].rstrip()} {hours:+03d}00"
