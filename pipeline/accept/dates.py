"""Dates of a dozen kinds, as aware datetimes in UTC; None where a date cannot be read."""

from __future__ import annotations

import re
from datetime import UTC, datetime

BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?$")


def read(written: object) -> datetime | None:
    """`written` as RFC 3339, ISO 8601 basic or extended, or RFC 5322. A time without zone counts as UTC."""
    if not isinstance(written, str) or not (text := written.strip()) or len(text) > 80:
        return None
    for kind in (_iso, _basic, _rfc5322):
        if found := kind(text):
            return found
    return None


def _iso(text: str) -> datetime | None:
    try:
        return _utc(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def _basic(text: str) -> datetime | None:
    found = BASIC.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups(default="")
    iso = f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{zone or 'Z'}"
    return _iso(iso)


def _rfc5322(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return _utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
