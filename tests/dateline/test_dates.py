"""The date part, in the languages of the wires."""

from __future__ import annotations

import pytest

from pipeline.dateline import dates
from pipeline.dateline.months import misspelt, month
from pipeline.dateline.tokens import tokenise
from tests.dateline.making import read


def part(text: str) -> dates.DatePart | None:
    return dates.read(tokenise(text, 0, len(text)), 0)


@pytest.mark.parametrize(
    ("text", "month", "day", "year"),
    [
        ("Jan 21", 1, 21, None),
        ("Sept. 3, 2024", 9, 3, 2024),
        ("21 jan 2019", 1, 21, 2019),
        ("22nd April, 2026", 4, 22, 2026),
        ("1er décembre 2022", 12, 1, 2022),
        ("4. März 2023", 3, 4, 2023),
        ("23 de mayo de 2000", 5, 23, 2000),
        ("3 giugno", 6, 3, None),
        ("18 dez", 12, 18, None),
        ("10 août", 8, 10, None),
        ("5 mrt 2021", 3, 5, 2021),
        ("7 maj", 5, 7, None),
        ("12 toukokuuta", 5, 12, None),
        ("25 ноября", 11, 25, None),
        ("2021. május 3.", 5, 3, 2021),
        ("3. svibnja 2021.", 5, 3, 2021),
        ("3.05.2021", 5, 3, 2021),
        ("24 фев", 2, 24, None),
        ("3 Ogos 2020", 8, 3, 2020),
        ("MAY 01", 5, 1, None),
        ("Monday, June 3", 6, 3, None),
        ("21.11.2024", 11, 21, 2024),
        ("2024-11-21", 11, 21, 2024),
        ("FEBRUARY 29", 2, 29, None),
        ("5 مايو", 5, 5, None),
        ("5 مايو أيار 2024", 5, 5, 2024),
        ("3 كانون الثاني", 1, 3, None),
        ("3 يناير كانون الثاني 2024", 1, 3, 2024),
        ("31. listopada 2024.", 11, 31, 2024),  # Croatia's October, see `elsewhere`
    ],
)
def test_dates_are_read(text: str, month: int, day: int, year: int | None) -> None:
    found = part(text)
    assert found is not None
    assert (found.month, found.day, found.year, found.slips) == (month, day, year, ())


@pytest.mark.parametrize("text", ["March", "3", "32 mai", "13/14/2020", "May be", "marching 3", "12:30"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert part(text) is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("Narch 2", 3, 2),
        ("Mach 4", 3, 4),
        ("Apri 13", 4, 13),
        ("MArch 9", 3, 9),
        ("March 2O", 3, 20),
        ("Setpember 7", 9, 7),
    ],
)
def test_slips_are_read_and_told(text: str, month: int, day: int) -> None:
    found = part(text)
    assert found is not None
    assert (found.month, found.day) == (month, day)
    assert found.slips


def test_a_day_that_cannot_be_read_is_told() -> None:
    found = part("March 119")
    assert found is not None
    assert (found.day, found.slips) == (0, ("typo: day '119' cannot be read",))


@pytest.mark.parametrize(
    ("text", "slip"), [("April 31", "there is no 31 April"), ("30 février", "there is no 30 February")]
)
def test_a_day_that_does_not_exist_is_told(text: str, slip: str) -> None:
    found = part(text)
    assert found is not None
    assert (found.day, found.slips) == (0, (f"date: {slip}",))


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("Friday, May 4, 2024", 4), ("2024. május 3., csütörtök", 3), ("Mon May 6", 0), ("May 4", None)],
)
def test_the_weekday_beside_a_date_is_kept(text: str, weekday: int | None) -> None:
    found = part(text)
    assert found is not None
    assert found.weekday == weekday


@pytest.mark.parametrize("word", ["Marble", "Apple", "Maid", "Decimal", "Oslo", "Ju"])
def test_other_words_are_no_slips_of_months(word: str) -> None:
    assert misspelt(word) is None


@pytest.mark.parametrize("word", ["", "mayor", "de", "Oslo", "12"])
def test_other_words_are_no_months(word: str) -> None:
    assert month(word) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ZAGREB, 31. listopada 2024. (Hina) - Trajekti ne voze.", "2024-10-31"),
        ("SPLIT, 3. listopada 2024. - Trajekti ne voze.", "2024-10-03"),
        ("WARSZAWA, 3 listopada 2024 (PAP) - Promy nie kursują.", "2024-11-03"),
        ("WARSZAWA, 31 listopada 2024 (PAP) - Promy nie kursują.", None),
    ],
)
def test_a_months_name_means_what_it_means_at_home(text: str, date: str | None) -> None:
    found = read(text, "2024-11-03T15:00")
    assert found is not None
    assert (found.date.isoformat() if found.date else None) == date
    assert date or any(warning.startswith("date: there is no 31 November") for warning in found.warnings)
