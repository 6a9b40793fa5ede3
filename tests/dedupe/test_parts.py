"""The parts of the memory by themselves: figures, sketches, the index, the clock, shards."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import dedupe
from pipeline.dedupe import figures, rows, sketch
from pipeline.dedupe.clock import Clock
from pipeline.dedupe.compare import overlap
from pipeline.dedupe.index import BLOCK, Index
from pipeline.story import Copy, Fingerprint, Paragraph, Version
from tests.dedupe import copy
from tests.dedupe.scenario import step
from tests.dedupe.stories import normalised

# ── figures ──


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("12", "12"), ("012", "12"), ("12,500", "12500"), ("12.500", "12500"), ("12 500", "12500"), ("5.93", "5.93"),
        ("3,50", "3.5"), ("1,234,567.80", "1234567.8"), ("1.234.567,80", "1234567.8"), ("0.5", "0.5"), ("7.", "7"), ("0", "0"),
    ],
)  # fmt: skip
def test_canonical(written: str, canonical: str) -> None:
    assert figures.canonical(written) == canonical


@given(st.integers(0, 99_999_999), st.integers(0, 7))
def test_small_figures_can_be_read_back(digits: int, decimals: int) -> None:
    text = figures.canonical(f"{digits / 10**decimals:.{decimals}f}")
    code = figures.encode(text)
    assert 0 < code < 1 << 32
    assert figures.decode(code) in (text, None)


def test_words_for_numbers_and_days() -> None:
    text = "Seven ships, 12 boats on Tuesday, one of them new, seventy more on 1.5 tons"
    assert fingerprint(text).figures == ("12", "1.5", "7", "@2")
    assert fingerprint(text, "xx").figures == ("12", "1.5")
    assert fingerprint("Шесть судов в среду, 12 лодок", "ru").figures == ("12", "@3", "6")


# ── sketches ──


def fingerprint(text: str, language: str = "en") -> Fingerprint:
    parts = tuple(Paragraph(kind="body", text=part, span=(0, 0)) for part in text.split("\n\n"))
    return dedupe.fingerprint(Copy(headline="", standfirst="", paragraphs=parts, notes=()), language)


def alike(one: Fingerprint, two: Fingerprint) -> tuple[float, float, float]:
    return overlap(one.sketch, one.shingles, two.sketch, two.shingles)


def test_space_case_and_punctuation_do_not_matter() -> None:
    one = fingerprint(copy.PORT)
    two = fingerprint(copy.PORT.upper().replace(",", " ,").replace('"', "”").replace("  ", " "))
    assert one.exact == two.exact
    assert one.sketch == two.sketch


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_overlap_tells_how_much_is_shared(language: str) -> None:
    random = Random(5)
    letters = {"en": "abcdefghijklmno", "ru": "абвгдежзиклмн", "zh": "林周高郑韩邓潘蒋魏陶海青文泽"}[language]
    glue = "" if language == "zh" else " "
    words = ["".join(random.choices(letters, k=random.randint(3, 9))) for _ in range(600)]
    whole = fingerprint(glue.join(words), language)
    for share in (0.25, 0.5, 0.9):
        part = fingerprint(glue.join(words[: int(600 * share)]), language)
        jaccard, inside, kept = alike(part, whole)
        assert abs(jaccard - share) < 0.15
        assert abs(kept - share) < 0.15
        assert inside > 0.9


@given(
    st.lists(st.integers(1, 500), max_size=90, unique=True),
    st.lists(st.integers(1, 500), max_size=90, unique=True),
)
def test_overlap_is_symmetric_and_a_share(one: list[int], two: list[int]) -> None:
    a, b = sorted(one)[: sketch.SIZE], sorted(two)[: sketch.SIZE]
    j, inside, kept = overlap(a, len(one), b, len(two))
    assert overlap(b, len(two), a, len(one)) == (j, kept, inside)
    assert 0 <= j <= min(inside, kept) <= 1


@given(st.text(max_size=400), st.sampled_from(["en", "zh", "und", ""]))
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_fingerprint(text: str, language: str) -> None:
    found = fingerprint(text, language)
    assert len(found.sketch) <= sketch.SIZE
    assert list(found.sketch) == sorted(set(found.sketch))
    assert found == fingerprint(text, language)


# ── the index ──


def table(count: int, seed: int = 1) -> rows.Rows:
    random = np.random.default_rng(seed)
    made = np.zeros(count, rows.ROW)
    for name in ("keys", "sketch"):
        made[name] = random.integers(1, 1 << 32, made[name].shape, np.uint32)
    made["identity"] = np.arange(count)
    return made


@given(st.lists(st.integers(1, 700), min_size=1, max_size=5))
@settings(max_examples=15, deadline=None)
def test_every_row_is_found_by_every_posting(sizes: list[int]) -> None:
    index, all_rows = Index(), []
    for n, size in enumerate(sizes):
        made = table(size, n)
        if n % 2:
            for row in made:
                index.add(row.tobytes(), n % 3)
        else:
            index.extend(made, n % 3)
        all_rows += list(made)
    assert index.count == sum(sizes)
    for row in all_rows[:: max(1, len(all_rows) // 200)]:
        mine = rows.read(row.tobytes())
        for slot, key in zip(rows.KEYS, mine.keys, strict=True):
            assert any(index.row(n) == mine for n in index.find(slot, key))
        votes = index.votes(mine.sketch, 2)
        best = max(votes, key=lambda n: votes[n])
        assert index.row(best) == mine
        assert votes[best] >= 10, "a few are forgotten where many meet in one bucket"


def test_hours_leave_whole_and_the_rest_stays_findable() -> None:
    index = Index()
    old, kept, new = table(BLOCK + 90, 1), table(BLOCK // 2, 2), table(40, 3)
    index.extend(old, 1)
    index.extend(kept, 2)
    index.expire(frozenset({1}))
    index.extend(new, 3)
    assert index.count == len(kept) + len(new)
    for row in (*kept[::50], *new):
        assert [index.row(n).identity for n in index.find("id", int(row["keys"][2]))] == [row["identity"]]
    for row in old[::50]:
        assert index.find("id", int(row["keys"][2])) == []


def test_the_latest_comes_first() -> None:
    index, made = Index(), table(30)
    made["keys"][:, 2] = 77
    for row in made:
        index.add(row.tobytes(), 0)
    assert [index.row(n).identity for n in index.find("id", 77, 5)] == [29, 28, 27, 26, 25]


# ── clock, shards ──


def test_clock() -> None:
    clock = Clock(window=100_000)
    for time in (1_000_000, 900_000, 1_050_000):
        clock.advance(time)
    assert clock.now == 1_050_000
    clock.advance(9_000_000)
    assert clock.now == 1_050_000, "one story far ahead proves nothing"
    clock.advance(9_000_100)
    assert clock.now == 9_000_100, "two do"


def test_shards() -> None:
    (english,) = normalised([step(0, "", copy.PORT, "Strike")])
    assert dedupe.shards_for(english, 6) == (dedupe.shard_of("en", 6),)
    kill = replace(english, version=Version(kind="kill"))
    assert dedupe.shards_for(kill, 6)[0] == dedupe.shard_of("en", 6)
    assert sorted(dedupe.shards_for(kill, 6)) == list(range(6))
    assert dedupe.shard_of("de-AT", 6) == dedupe.shard_of("DE", 6) != dedupe.shard_of("en", 6)
    assert {dedupe.shard_of(code, 5) for code in ("en", "de", "es", "fr", "ru")} == set(range(5))
    assert 0 <= dedupe.shard_of("und", 5) < 5
