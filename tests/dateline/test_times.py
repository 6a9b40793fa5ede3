"""The date of a dateline against the time of its receipt: turns of the year, days late, zones, weekdays, contradictions.

Written before they were read; 33 of the 49 were right at first sight. `warns` are the beginnings of the warnings of the date;
where it is empty there is none.
"""

from __future__ import annotations

import pytest

from tests.dateline.making import read

AFTER = (
    " Ferries to the outer islands will not sail before the pier has been repaired, the harbour office said."
)


@pytest.mark.parametrize(
    ("dateline", "received", "date", "date_from", "warns"),
    [
        ("LIMA, Dec 31 (Reuters) -", "2024-01-01T02:00", "2023-12-31", "received", []),
        ("SYDNEY, Jan 1 (Reuters) -", "2023-12-31T13:30", "2024-01-01", "received", []),
        ("APIA, Jan 1 (Reuters) -", "2023-12-31T11:30", "2024-01-01", "received", []),
        ("HONOLULU, Dec 31 (AP) --", "2024-01-01T09:00", "2023-12-31", "received", []),
        ("PARIS, Dec 28 (AFP) -", "2024-01-15T09:00", "2023-12-28", "received", ["date: 18 days before"]),
        ("LONDON, Jan 2 (Reuters) -", "2023-12-31T23:00", "2024-01-02", "received", []),
        ("LONDON, Jan 5 (Reuters) -", "2023-12-31T09:00", "2024-01-05", "received", ["date: 5 days after"]),
        ("BERLIN, Feb 29 (Reuters) -", "2024-03-01T09:00", "2024-02-29", "received", []),
        ("BERLIN, Feb 29 (Reuters) -", "2023-03-01T09:00", "2020-02-29", None, ["date:"]),
        ("OSLO, Jan 3, 2023 (AFP) -", "2024-01-03T10:00", "2023-01-03", "dateline", ["date: 365 days before"]),
        ("OSLO, May 3, 2042 (AFP) -", "2024-05-03T10:00", "2042-05-03", "dateline", ["date:"]),
        ("RAMALLAH, Friday, May 4, 2024 (WAFA) –", "2024-05-04T10:00", "2024-05-04", "dateline", ["date: the dateline says Friday"]),
        ("Budapest, 2024. május 3., csütörtök (MTI) -", "2024-05-03T10:00", "2024-05-03", "dateline", ["date: the dateline says Thursday"]),
        ("RAMALLAH, Saturday, May 4, 2024 (WAFA) –", "2024-05-04T10:00", "2024-05-04", "dateline", []),
        ("LISBON, Tuesday, March 11 (Reuters) -", "2026-03-11T10:00", "2026-03-11", "received", ["date: the dateline says Tuesday"]),
        ("LISBON, Tuesday, March 11 (Reuters) -", "2026-11-24T10:00", "2025-03-11", "weekday", ["year:"]),
        ("LONDON, Monday (Reuters) -", "2024-05-07T10:00", "2024-05-06", "weekday", []),
        ("Berlin, Montag (dpa) -", "2024-05-07T10:00", "2024-05-06", "weekday", []),
        ("Paris, lundi (AFP) -", "2024-05-06T10:00", "2024-05-06", "weekday", []),
        ("SYDNEY, Tuesday (AAP) -", "2024-05-06T15:00", "2024-05-07", "weekday", []),
        ("LOS ANGELES, Sunday (AP) --", "2024-05-06T05:00", "2024-05-05", "weekday", []),
        ("MADRID, 31 (EUROPA PRESS) -", "2024-01-01T01:00", "2023-12-31", "received", []),
        ("MADRID, 1 (EUROPA PRESS) -", "2024-02-01T09:00", "2024-02-01", "received", []),
        ("MADRID, 31 (EUROPA PRESS) -", "2024-03-02T09:00", "2024-01-31", "received", ["date: 31 days before"]),
        ("新华社北京12月31日电", "2024-01-02T01:00", "2023-12-31", "received", []),
        ("（中央社台北31日電）", "2024-02-01T01:00", "2024-01-31", "received", []),
        ("（中央社台北1日電）", "2024-01-31T17:00", "2024-02-01", "received", []),
        ("LIMA, Jan. 31 (Xinhua) --", "2024-05-03T01:00", "2024-01-31", "received", ["date: 92 days before"]),
        ("AUCKLAND, May 4 (Reuters) -", "2024-05-03T12:30", "2024-05-04", "received", []),
        ("LOS ANGELES, May 3 (Reuters) -", "2024-05-04T06:00", "2024-05-03", "received", []),
        ("LONDON, Narch 2 (Reuters) -", "1987-03-02T12:00", "1987-03-02", "received", ["typo: month"]),
        ("LONDON, March 119 (Reuters) -", "1987-03-19T12:00", None, None, ["typo: day"]),
        ("LONDON, Feb 30 (Reuters) -", "2024-03-01T12:00", None, None, ["date: there is no"]),
        ("LONDON, April 31 (Reuters) -", "2024-05-01T12:00", None, None, ["date: there is no"]),
        ("Roma, 31 nov. (Adnkronos) -", "2024-12-01T12:00", None, None, ["date: there is no"]),
        ("OSLO, Feb 29, 2023 (AFP) -", "2023-03-01T12:00", None, None, ["date: there is no"]),
        ("BRUXELLES 03/05 (BELGA) =", "2024-05-03T12:00", "2024-05-03", "received", []),
        ("København, 3/5 (Ritzau) -", "2024-05-03T12:00", "2024-05-03", "received", []),
        ("AUCKLAND, Jan 1 (Reuters) -", "2024-01-01T00:30+13:00", "2024-01-01", "received", []),
        ("NEW YORK, Dec 31 (Reuters) -", "2024-01-01T05:30+01:00", "2023-12-31", "received", []),
        ("Le Caire, 1er janvier 2024 (AFP) -", "2024-01-01T12:00", "2024-01-01", "dateline", []),
        ("Managua, 1ro ene (Prensa Latina)", "2024-01-01T12:00", "2024-01-01", "received", []),
        ("Lima, 1º de mayo (EFE).-", "2024-05-01T12:00", "2024-05-01", "received", []),
        ("Αθήνα, 3 Μαΐου 2024 (AMNA) -", "2024-05-03T12:00", "2024-05-03", "dateline", []),
        ("Helsinki 3. toukokuuta (STT) –", "2024-05-03T12:00", "2024-05-03", "received", []),
        ("KATHMANDU, May 3 (Xinhua) --", "2024-05-02T19:00", "2024-05-03", "received", []),
        ("UNITED NATIONS, Jan 1 (Xinhua) --", "2023-12-31T20:00", "2024-01-01", "received", []),
        ("ABOARD AIR FORCE ONE, Dec 31 (Reuters) -", "2024-01-01T03:00", "2023-12-31", "received", []),
        ("Jan 1 (Reuters) -", "2023-12-31T23:59", "2024-01-01", "received", []),
    ],
)  # fmt: skip
def test_the_date(
    dateline: str, received: str, date: str | None, date_from: str | None, warns: list[str]
) -> None:
    found = read(dateline + AFTER, received)
    assert found is not None
    assert found.text == dateline
    assert (found.date.isoformat() if found.date else None) == date
    if date_from:
        assert found.date_from == date_from
    given = [warning for warning in found.warnings if warning.startswith(("date", "year", "typo"))]
    assert all(any(warning.startswith(start) for warning in given) for start in warns), given
    assert bool(given) == bool(warns), given
