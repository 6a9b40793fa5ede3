"""Dates of a dozen kinds, and what is no date; an embargo wants a zone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.accept import codes, dates

NOON = datetime(2024, 10, 22, 12, tzinfo=UTC)
SAME = (
    "2024-10-22T12:00:00Z", "2024-10-22T14:00:00+02:00", "2024-10-22 12:00:00 UTC", "20241022T120000Z", "20241022T140000+0200",
    "2024-10-22T12:00:00.123456789Z", "Tue, 22 Oct 2024 14:00:00 +0200", "Tue, 22 Oct 2024 08:00:00 EDT", "22.10.2024 14:00 MESZ",
    "22.10.2024, 12.00", "October 22, 2024 12:00 PM", "Oct. 22, 2024, at 7:00 AM EST", "Oct 22, 2024 12:00", 1_729_598_400,
    1_729_598_400_000, "2024/10/22 21:00:00 +0900", "October 22, 2024, 8 a.m. EDT", "22 October 2024 1200 GMT", "12:00 22 October 2024 GMT",
    "22 Oct. 2024, 1400 MESZ", "20241022120000Z",
)  # fmt: skip
NONE: tuple[object, ...] = (
    "", "soon", "0645", "22/10/2024", "2024-13-40", "Tue, 22 Oct 2024 14:00:00 IST", "2024-10-22T12:00:00 XYZ", None, True, 7, [],
    "9" * 400,
)  # fmt: skip


@pytest.mark.parametrize("written", SAME)
def test_the_same_moment(written: object) -> None:
    found = dates.read(written)
    assert found is not None
    assert found.replace(microsecond=0) == NOON


@pytest.mark.parametrize("written", NONE)
def test_no_date(written: object) -> None:
    assert dates.read(written) is None


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers()))
def test_never_raises_and_is_aware(written: object) -> None:
    found = dates.read(written)
    assert found is None or found.tzinfo is UTC


@pytest.mark.parametrize(
    ("written", "known"),
    [("2024-10-22T12:00:00Z", True), ("Tue, 22 Oct 2024 08:00:00 EDT", True), ("2024-10-22T12:00:00", False),
     ("20241022", False), ("2024-10-22", False), ("heute Abend", False), ("22 October 2024 1200 GMT", True), ("22 October 2024 1200", False),
     ("October 22, 2024, 8 a.m. EDT", True), ("20241022120000Z", True), ("22 October 2024 2575 GMT", False)],
)  # fmt: skip
def test_an_embargo_without_a_zone_has_no_end(written: str, known: bool) -> None:
    embargo = dates.embargo(written)
    assert embargo is not None
    assert (embargo.written, embargo.until is not None) == (written, known)


@pytest.mark.parametrize("written", ["", None, "none", "False", "null", "0", "n/a"])
def test_no_embargo(written: object) -> None:
    assert dates.embargo(written) is None


@pytest.mark.parametrize(
    ("written", "scheme", "code"),
    [
        ("medtop:20000768", "medtop", "20000768"),
        ("http://cv.iptc.org/newscodes/mediatopic/20000768", "medtop", "20000768"),
        ("http://cv.iptc.org/newscodes/subjectcode/04000000", "subj", "04000000"),
        ("http://tt.se/spec/subref/1.0/16000000", "subj", "16000000"),
        ("http://cv.ap.org/id/f25af2", "ap", "f25af2"),
        ("iptccat:SFU", "iptccat", "SFU"),
        ("04000000", "", "04000000"),
        ("a b: c", "", "a b: c"),
        ("", "", ""),
    ],
)
def test_codes(written: str, scheme: str, code: str) -> None:
    found = codes.qcode(written)
    assert (found.scheme, found.code) == (scheme, code)


def test_a_bare_code_belongs_to_a_scheme() -> None:
    assert codes.qcode("20000768", scheme="http://cv.iptc.org/newscodes/mediatopic/").scheme == "medtop"
    assert codes.qcode("a", scheme="apcategorycode").scheme == "apcategorycode"
