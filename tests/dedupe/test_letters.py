"""A text as an array: what is a letter, a digit, a mark in a number, a blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dedupe import letters


def words(text: str) -> list[str]:
    codes = letters.read(f"\n{text}\n")
    return letters.split(letters.collapse(codes, letters.decimals(codes)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oil -- up 2.5 pct, to $1,200.", ["oil", "up", "2.5", "pct", "to", "1,200"]),
        ("ÉTÉ à Łódź", ["été", "à", "łódź"]),
        ("ОДЕССА, 3 дня", ["одесса", "3", "дня"]),
        ("Ὀδυσσεὺς ΟΔΥΣΣΕΥΣ", ["ὀδυσσεὺσ", "οδυσσευσ"]),
        ("٣ رجال", ["3", "رجال"]),
        ("नई दिल्ली", ["नई", "दिल्ली"]),
        ("東京で3人", ["東京で3人"]),
        ("we ❤ 🚢 ships", ["we", "ships"]),
        ("12’500 and 3.", ["12", "500", "and", "3"]),
        ("a\u00adb", ["a", "b"]),
        ("", []),
        ("...", []),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_one_code_for_each_character(text: str) -> None:
    assert len(letters.read(text)) == len(text)


@given(st.text())
def test_space_around_does_not_matter(text: str) -> None:
    assert words(text) == words(f"  {text}\n ")
    assert all(words(text))
