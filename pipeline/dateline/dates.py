"""The date part: `Jan 21`, `21 jan 2019`, `22nd April, 2026`, `10 août`, `25 ноября`, `23 de mayo de 2000`.

Only what is written: the year is None where the dateline has none (see `years`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.dateline import weekdays
from pipeline.dateline.months import FULL, elsewhere, misspelt, month
from pipeline.dateline.tokens import NUMBER, WORD, Token

_LINKS = frozenset({"de", "del", "d", "of", "di", "do"})  # `23 de mayo de 2000`, `2nd of May`
_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_DAYS = {figures: day for day in range(1, 32) for figures in (f"{day}", f"{day:02}")}
_LETTERS = frozenset({"l", "ll", "lI", "Il", "lO", "lo", "IO"})  # typed for figures: `March ll`
_UNREADABLE = re.compile(r"[1-3]\d\d")  # `March 119`
_NOWHERE: Mapping[str, int] = {}


class DatePart(NamedTuple):
    """`day` is 0 where it cannot be read, `month` where only the day is written. `next` is the index of the token after the date; `slips` are typing errors, told in
    words. `month_first`: nothing stands before the month, no weekday either, which opens diaries. `weekday`, Monday is 0, is the
    one that is written; it may be all. `elsewhere`: the month by ISO country, where its name means another there."""

    month: int
    day: int
    year: int | None
    next: int
    slips: tuple[str, ...] = ()
    month_first: bool = False
    weekday: int | None = None
    elsewhere: Mapping[str, int] = _NOWHERE


def exists(month: int, day: int) -> bool:
    """Whether some year has such a day; month 0 is any month."""
    return 0 <= month <= 12 and 1 <= day <= _LAST[month - 1]


def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day, which no agency bears."""
    return word.casefold() in weekdays.ALL


def read(tokens: Sequence[Token], at: int) -> DatePart | None:
    """The date that begins at the token `at`, with a weekday before or behind it, or None."""
    first, second = tokens[at], tokens[at + 1]
    if (
        first.kind == WORD
        and second.kind != NUMBER
        and second.text not in _LETTERS
        and not is_weekday(first.text)
    ):
        return None
    found = _read(tokens, at)
    if found is None:
        return None
    after = found.next
    while tokens[after].text in (",", "."):
        after += 1
    behind = weekdays.number(tokens[after].text)
    return found if behind is None else found._replace(next=after + 1, weekday=behind)


def weekday(tokens: Sequence[Token], at: int) -> DatePart | None:
    """The full name of a day alone, which nothing but a place and an agency about it makes a date."""
    named = weekdays.number(tokens[at].text) if len(tokens[at].text) > 4 else None
    return None if named is None else DatePart(0, 0, None, at + 1, weekday=named)


def figures(tokens: Sequence[Token], at: int) -> DatePart | None:
    """`03/05`, `03.05.`: day and month alone, which nothing but a place and an agency about it tells from a figure."""
    if tokens[at].kind != NUMBER:
        return None
    day, mark, month_ = tokens[at : at + 3] if len(tokens) >= at + 3 else (tokens[at],) * 3
    if mark.text not in ("/", ".") or not (day.text.isdigit() and month_.text.rstrip(".").isdigit()):
        return None
    number, first = int(month_.text.rstrip(".")), int(day.text)
    if not (1 <= number <= 12 and 1 <= first <= _LAST[number - 1]):
        return None
    return DatePart(number, first, None, at + 3)


def day(tokens: Sequence[Token], at: int) -> DatePart | None:
    """The day alone, which nothing but a place and an agency about it tells from a figure."""
    number, slip = _day(tokens[at]) if tokens[at].kind == NUMBER else (None, ())
    return None if number is None or slip else DatePart(0, number, None, at + 1)


def _read(tokens: Sequence[Token], at: int) -> DatePart | None:
    first = tokens[at]
    if first.kind == WORD:
        named = weekdays.number(first.text)
        if named is not None:
            after = at + 1 + (tokens[at + 1].text == ",")
            dated = tokens[after].kind != WORD or month(tokens[after].text)
            found = read(tokens, after) if dated else None
            return found._replace(month_first=False, weekday=named) if found else None
        return _month_first(tokens, at)
    if first.kind == NUMBER:
        return _day_first(tokens, at) or _year_first(tokens, at) or _figures(tokens, at)
    return None


def _month_first(tokens: Sequence[Token], at: int) -> DatePart | None:
    after = tokens[at + 1]
    if after.kind != NUMBER and after.text not in _LETTERS:
        return None
    found = _month(tokens[at])
    day, slip = _day(after)
    if found is not None and day is None and _UNREADABLE.fullmatch(after.text):
        return DatePart(
            found[0], 0, None, at + 2, (*found[1], f"typo: day {after.text!r} cannot be read"), True
        )
    if found is None or day is None:
        return None
    behind = at + 2 + (tokens[at + 2].text == "d" and tokens[at + 2].dotted)  # Lithuanian: `gegužės 3 d.`
    year, end = _year(tokens, behind)
    return _possible(DatePart(found[0], day, year, end, found[1] + slip, month_first=True))


def _day_first(tokens: Sequence[Token], at: int) -> DatePart | None:
    day, slip = _day(tokens[at])
    name = at + 1
    if tokens[name].text.casefold() in _LINKS or tokens[name].text == ".":  # `3.maijs` beside `23 de mayo`
        name += 1
    if day is None or tokens[name].kind != WORD:
        return None
    number, end = _named(tokens, name)
    if number is None:
        return None
    year, end = _year(tokens, end)
    return _possible(DatePart(number, day, year, end, slip, elsewhere=elsewhere(tokens[name].text)))


def _named(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The month named at a token and the index after it; Arabic copy names it twice: `5 مايو أيار`."""
    found, end = _name(tokens, at)
    again, after = _name(tokens, end)
    return found, after if found and again == found else end


def _name(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """One name of a month; those of Beirut may have two words."""
    first, second = tokens[at], tokens[at + 1]
    whole = month(f"{first.text} {second.text}") if second.kind == WORD else None
    return (whole, at + 2) if whole else (month(first.text), at + 1)


def _possible(part: DatePart) -> DatePart:
    """Without its day where the month has no such one: `Feb 30`."""
    if part.day <= _LAST[part.month - 1] or part.elsewhere:
        return part
    return part._replace(
        day=0, slips=(*part.slips, f"date: there is no {part.day} {FULL[part.month - 1].title()}")
    )


def _year_first(tokens: Sequence[Token], at: int) -> DatePart | None:
    """`2021. május 3.`"""
    year, after = _year(tokens, at)
    if year is None or tokens[after].kind != WORD:
        return None
    found = _month_first(tokens, after)
    return found._replace(year=year) if found and found.year is None else None


def _figures(tokens: Sequence[Token], at: int) -> DatePart | None:
    """`21.11.2024`, `21/11/2024`, `2024-11-21`: the year makes it a date, month first is never assumed."""
    if len(tokens) < at + 5:
        return None
    numbers, marks = tokens[at : at + 5 : 2], tokens[at + 1 : at + 5 : 2]
    if any(n.kind != NUMBER for n in numbers) or marks[0].text != marks[1].text or marks[0].text not in "./-":
        return None
    a, b, c = (int(n.text) if n.text.isdigit() else 0 for n in numbers)
    year, number, day = (a, b, c) if a > 999 else (c, b, a)
    if not (1900 <= year <= 2100 and 1 <= number <= 12 and 1 <= day <= _LAST[number - 1]):
        return None
    return DatePart(number, day, year, at + 5)


def _month(token: Token) -> tuple[int, tuple[str, ...]] | None:
    number = month(token.text)
    if number is not None:
        return number, _odd_case(token.text)
    number = misspelt(token.text)
    return None if number is None else (number, (f"typo: month {token.text!r}",))


def _odd_case(word: str) -> tuple[str, ...]:
    regular = word.isupper() or word.islower() or word[1:].islower()
    return () if regular else (f"typo: month {word!r}",)


def _day(token: Token) -> tuple[int | None, tuple[str, ...]]:
    """The day of a number token; letters typed for figures are read as the figures they look like."""
    text = token.text
    if text.isdecimal():
        return _DAYS.get(text), ()
    bare = text.removesuffix("ro").rstrip(".stndrheº°ª")
    if bare.isdecimal():
        return _DAYS.get(bare), ()
    figures = bare.translate(str.maketrans("OolI", "0011"))
    if figures.isdigit() and (len(figures) == 2 or bare == "l") and 1 <= int(figures) <= 31:
        return int(figures), (f"typo: day {text!r}",)
    return None, ()


def _year(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """A year after `,`, `/`, a link or nothing; the index after it."""
    after = at
    if tokens[after].text in (",", "/") or tokens[after].text.casefold() in _LINKS:
        after += 1
    figures = tokens[after].text.rstrip(".")
    if (
        tokens[after].kind == NUMBER
        and len(figures) == 4
        and figures.isdigit()
        and 1850 <= int(figures) <= 2100
    ):
        return int(figures), after + 1
    return None, at
