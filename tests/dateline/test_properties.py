"""Laws: whatever the text, an answer or none; the text of a dateline is its span; prose around it changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.dateline import agencies, find, glance
from tests.dateline.making import read
from tests.dateline.test_cases import CASES

PIECES = st.sampled_from(
    ["LONDON", "Oslo", "N.Y.", "St. Louis", "March", "3", "2O", "1987", "(", ")", "/", "[", "]", "-", "--", "–", "_", ",", ".", ":", "&",
     "and", "de", "AP", "Reuters", "dpa/lni", "ТАСС", "MÜNCHEN", "\n", " ", "'", "’", "*", "By", "{", "|", "№", "新华社", "北京", "电", "電", "（", "）", "【", "】", "東京", "共同", "＝", "=", "5月", "3日", "서울", "연합뉴스", "기자", "Monday", "lundi", "i", "ll",
     "\x00", "\u2028"]
)  # fmt: skip
GOOD = [good for file in agencies.files() for good in file.GOOD]


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(PIECES, max_size=40).map(" ".join),
        st.lists(PIECES, max_size=40).map("".join),
    )
)
@example("(")
@example("March")
@example("LONDON,")
@example("/TASS")
def test_any_text_has_an_answer(text: str) -> None:
    found = read(text)
    if found is not None:
        start, end = found.span
        assert 0 <= start < end <= len(text)
        assert text[start:end] == found.text
        assert all(0 <= place.confidence <= 1 for place in found.places)
        assert (found.date is None) == (found.date_from is None)


@given(field=st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map(" ".join)))
def test_any_field_has_an_answer(field: str) -> None:
    found = read("Plain words.", dateline=field, located=field)
    assert found is None or (found.text, found.span) == ("", (12, 12))


@given(good=st.sampled_from(GOOD), more=st.text(alphabet="abcdefgh ijklm.\n", max_size=400))
def test_what_follows_the_first_paragraph_changes_nothing(good: agencies.house.Good, more: str) -> None:
    alone, together = read(good.text), read(f"{good.text}\n\n{more}")
    assert alone is not None
    assert together is not None
    assert (together.text, together.span) == (alone.text, alone.span)


@given(good=st.sampled_from([good for good in GOOD if good.date is None or len(good.date) == 3]))
def test_reading_again_gives_the_same(good: agencies.house.Good) -> None:
    assert read(good.text) == read(good.text)


def test_a_head_that_came_before_gives_what_the_whole_line_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [case["text"] for case in CASES]
    with_heads = [read(text) for text in texts]
    monkeypatch.setattr(find, "_again", lambda *_: None)
    assert with_heads == [read(text) for text in texts]


def test_a_glance_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [case["text"] for case in CASES]
    at_a_glance = [read(text) for text in texts]
    monkeypatch.setattr(glance, "may_open", lambda *_: True)
    monkeypatch.setattr(glance, "before_prose", lambda text, start, end: end)
    assert at_a_glance == [read(text) for text in texts]
