"""The year of a dateline that has none, and whether the one it has can be.

A story is received soon after it is written, so the year is that of the nearest such day to when it was received, in
the place's own time zone. Where that day is far off (an archive, a replay, a page found years later), the weekdays and
years that the text names decide, and a warning says so: never a silent guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pipeline.dateline import weekdays

EARLY = 2  # days that a dateline may be ahead of its receipt
LATE = 7  # days of delay without a word
STALE = 100  # days of delay after which the year itself is in doubt
FORGOTTEN = 330  # days of delay after which a written year may be last year's, written by habit in January
AHEAD = 31  # days ahead that are still rather a slip than last year
BACK = 40  # years looked back for a year that fits
MISFIT = "year: no year fits the weekday that the text names"
LEAD = 1500  # characters in which the weekday of the story is told

_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d/%]|[.,]\d)(?<![\d.,/$€£-]\d{4})")


class Dated(NamedTuple):
    """`source` is the field `date_from`: `dateline`, `received`, `published`, `weekday` or `text`."""

    date: date
    source: str
    warnings: tuple[str, ...] = ()


def written(year: int, month: int, day: int, received: datetime, zone: str) -> Dated | None:
    """A date with its year, held against the time of receipt; None where there is no such day."""
    found = _day(year, month, day)
    if found is None:
        return None
    delay = (_local(received, zone) - found).days
    return Dated(found, "dateline", tuple(_off(delay)) if delay < 0 or delay > FORGOTTEN else ())


def inferred(
    month: int,
    day: int,
    text: str,
    received: datetime,
    published: datetime | None,
    zone: str,
    weekday: int | None = None,
) -> Dated | None:
    """The date of a dateline without a year, by month 0 also without a month; `text` is the copy after it, `weekday` the one
    that the dateline names, by which an old story's year is found."""
    if not month:
        return _this_month(day, received, published, zone)
    if (
        (today := _utc(received))
        and (near := _day(today.year, month, day))
        and -EARLY < (today - near).days < LATE
    ):
        return Dated(near, "received")  # whatever the zone, for none is more than a day away
    for moment, source in ((received, "received"), (published, "published")):
        if moment is None:
            continue
        today = _local(moment, zone)
        near = _nearest(month, day, today)
        if near and -EARLY <= (today - near).days <= LATE:
            return Dated(near, source)
    today = _local(received, zone)
    near = _nearest(month, day, today)
    if near is None:
        return None
    delay = (today - near).days
    if -AHEAD <= delay <= STALE or (delay < 0 and abs(today.day - day) <= 1):  # the month may be a slip
        return Dated(near, "received", tuple(_off(delay)))
    return _from_text(month, day, text, today, near, weekday)


def named(weekday: int, received: datetime, zone: str) -> Dated:
    """The last such day of the week, today's included: `LONDON, Monday (Reuters)`."""
    today = _local(received, zone)
    return Dated(today - timedelta(days=(today.weekday() - weekday) % 7), "weekday")


def _this_month(day: int, received: datetime, published: datetime | None, zone: str) -> Dated | None:
    """`MADRID, 3 (EUROPA PRESS)`: the day alone, which is never a month old."""
    moment, source = (published, "published") if published else (received, "received")
    today = _local(moment, zone)
    latest = today + timedelta(days=EARLY)
    days = (latest - timedelta(days=back) for back in range(62))
    found = next((there for there in days if there.day == day), None)
    return Dated(found, source, tuple(_off((today - found).days))) if found else None


def _from_text(month: int, day: int, text: str, today: date, near: date, weekday: int | None) -> Dated:
    """The year of an old story, from the weekdays and the years that its text names."""
    latest = max(
        (year for found in _YEAR.findall(text[: 4 * LEAD]) if (year := int(found)) <= today.year), default=0
    )
    told = (
        [weekdays.TOLD[word] for word in _WORD.findall(text[:LEAD].casefold()) if word in weekdays.TOLD]
        if weekday is None
        else [weekday]
    )
    if near > today:
        near = _day(near.year - 1, month, day) or near
    off = tuple(_off((today - near).days))
    if near.weekday() in told:
        return Dated(near, "received", off)
    if told:
        return _by_weekday(month, day, told[0], latest, today) or Dated(near, "received", (*off, MISFIT))
    if 0 < latest < near.year - 1 and (there := _day(latest, month, day)):
        return Dated(
            there, "text", (f"year: {latest} is the latest that the text names; not told by the dateline",)
        )
    return Dated(near, "received", (*off, "year: nothing in the text confirms it"))


def _by_weekday(month: int, day: int, weekday: int, latest: int, today: date) -> Dated | None:
    """The year whose day falls on the weekday that the text names: the first since the latest year that it names."""
    days = (_day(year, month, day) for year in range(today.year, today.year - BACK, -1))
    fitting = [d for d in days if d and d <= today and d.weekday() == weekday]
    if not fitting:
        return None
    since = [d for d in fitting if d.year >= latest > 0]
    best = since[-1] if since else fitting[0]
    others = ", ".join(str(d.year) for d in fitting[:4] if d != best)
    also = f", so do {others}" if others else ""
    return Dated(
        best, "weekday", (f"year: {best.year} fits the weekday in the text{also}; not told by the dateline",)
    )


def _off(delay: int) -> Iterator[str]:
    if delay > LATE:
        yield f"date: {delay} days before it was received"
    elif delay < -EARLY:
        yield f"date: {-delay} days after it was received"


def _nearest(month: int, day: int, today: date) -> date | None:
    days = [d for year in (today.year - 1, today.year, today.year + 1) if (d := _day(year, month, day))]
    if len(days) < 3:  # 29 February: the last that was, or is about to be
        years_ = range(today.year - 8, today.year + 2)
        days = [d for year in years_ if (d := _day(year, month, day)) and (d - today).days <= AHEAD][-1:]
    return min(days, key=lambda d: abs((d - today).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _utc(moment: datetime) -> date | None:
    return moment.date() if moment.tzinfo is UTC else None


def _local(moment: datetime, zone: str) -> date:
    return moment.astimezone(_zone(zone)).date() if zone else moment.date()


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
