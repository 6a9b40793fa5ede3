"""The year of a dateline: from its receipt, from the text, or with a warning; never a silent guess."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dateline import years
from tests.dateline.making import read

DAYS = st.dates(date(1980, 1, 1), date(2050, 12, 31))


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("month", "day", "received", "zone", "year"),
    [
        (1, 1, "2019-12-31T14:00", "Australia/Sydney", 2020),  # already tomorrow there
        (12, 31, "2020-01-01T06:00", "Pacific/Honolulu", 2019),  # still yesterday there
        (12, 30, "2020-01-02T09:00", "Europe/London", 2019),
        (1, 2, "2019-12-31T23:00", "Europe/London", 2020),
        (2, 29, "2020-03-01T09:00", "", 2020),
        (6, 14, "2019-06-15T00:30", "America/New_York", 2019),
    ],
)
def test_the_year_is_that_of_the_nearest_day(
    month: int, day: int, received: str, zone: str, year: int
) -> None:
    found = years.inferred(month, day, "", at(received), None, zone)
    assert found == years.Dated(date(year, month, day), "received")


@given(day=DAYS, delay=st.integers(-years.EARLY, years.LATE))
def test_a_story_that_comes_in_time_needs_no_warning(day: date, delay: int) -> None:
    received = datetime.fromordinal(day.toordinal() + delay).replace(tzinfo=UTC)
    assert years.inferred(day.month, day.day, "", received, None, "") == years.Dated(day, "received")


@given(day=DAYS, received=st.datetimes(datetime(1980, 1, 1), datetime(2050, 1, 1)), text=st.text(max_size=60))
def test_whatever_is_far_off_is_told(day: date, received: datetime, text: str) -> None:
    found = years.inferred(day.month, day.day, text, received.replace(tzinfo=UTC), None, "")
    assert found is not None
    assert (found.date.month, found.date.day) == (day.month, day.day)
    far = not -years.EARLY <= (received.date() - found.date).days <= years.LATE
    assert bool(found.warnings) == far


def test_days_late_is_told() -> None:
    found = years.inferred(5, 3, "", at("2019-05-20T08:00"), None, "")
    assert found == years.Dated(date(2019, 5, 3), "received", ("date: 17 days before it was received",))


def test_the_publication_decides_where_it_is_near() -> None:
    found = years.inferred(5, 3, "", at("2026-11-24T08:00"), at("2011-05-04T08:00"), "")
    assert found == years.Dated(date(2011, 5, 3), "published")


def test_weekday_and_years_of_the_text_decide_for_old_copy() -> None:
    text = "The minister will fly to Minsk, his office said on Monday. It was built in 2014."
    found = years.inferred(7, 11, text, at("2026-11-24T08:00"), None, "Europe/Moscow")
    assert found is not None
    assert (found.date, found.source) == (date(2016, 7, 11), "weekday")
    assert "2022" in found.warnings[0]


@pytest.mark.parametrize(
    ("weekday", "year"),
    [
        ("am Montag", 2022),
        ("lunes", 2022),
        ("lundi", 2022),
        ("в понедельник", 2022),
        ("lunedì", 2022),
        ("maandag", 2022),
    ],
)
def test_weekdays_are_known_in_other_languages(weekday: str, year: int) -> None:
    found = years.inferred(7, 11, f"So war es {weekday}.", at("2026-11-24T08:00"), None, "")
    assert found is not None
    assert (found.date.year, found.source) == (year, "weekday")


@pytest.mark.parametrize(
    "text", ["The sun shone.", "He sat down.", "C'est mon ami.", "They wed in June.", "Окружающая среда."]
)
def test_words_that_look_like_weekdays_tell_nothing(text: str) -> None:
    found = years.inferred(7, 14, text, at("2026-11-24T08:00"), None, "")
    assert found is not None
    assert "year: nothing in the text confirms it" in found.warnings


def test_a_year_before_a_comma_counts_and_a_sum_does_not() -> None:
    text = "In 2014, the bridge cost 2,019 euros and 2018.5 tons; it was blessed on a Monday."
    found = years.inferred(7, 11, text, at("2026-11-24T08:00"), None, "")
    assert found is not None
    assert found.date == date(2016, 7, 11)


def test_nothing_to_go_by_is_admitted() -> None:
    found = years.inferred(7, 14, "The talks ended.", at("2026-11-24T08:00"), None, "")
    assert found is not None
    assert (found.date, found.source) == (date(2026, 7, 14), "received")
    assert "year: nothing in the text confirms it" in found.warnings


def test_a_slip_of_the_month_is_not_another_year() -> None:
    found = years.inferred(5, 18, "on Wednesday", at("1987-03-18T03:00"), None, "Asia/Tokyo")
    assert found == years.Dated(date(1987, 5, 18), "received", ("date: 61 days after it was received",))


def test_a_written_year_stands_and_is_held_against_the_receipt() -> None:
    assert years.written(2019, 1, 4, at("2019-01-05T00:00"), "") == years.Dated(date(2019, 1, 4), "dateline")
    late = years.written(2019, 1, 4, at("2020-01-04T12:00"), "")
    assert late is not None
    assert late.warnings == ("date: 365 days before it was received",)
    assert years.written(2019, 2, 29, at("2019-03-01T00:00"), "") is None


def test_the_zone_is_the_places() -> None:
    found = read("SYDNEY, Jan 1 (Reuters) - Fireworks lit the harbour.", received="2019-12-31T14:00")
    assert found is not None
    assert (found.date, found.date_from, found.warnings) == (date(2020, 1, 1), "received", ())
