"""Every agency file: its good examples are read to the letter, its bad ones are left alone."""

from __future__ import annotations

from collections import Counter
from types import ModuleType

import pytest

from pipeline.dateline import agencies
from pipeline.dateline.agencies.house import Good
from tests.dateline.making import read

FILES = {file.HOUSE.id: file for file in agencies.files()}
EXAMPLES = [(identity, good) for identity, file in FILES.items() for good in file.GOOD]
COUNTER_EXAMPLES = [(identity, bad) for identity, file in FILES.items() for bad in file.BAD]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_a_file_tells_all_that_is_needed(file: ModuleType) -> None:
    assert file.HOUSE.id == file.__name__.rpartition(".")[2]
    assert file.HOUSE.written
    assert file.__doc__
    assert file.GOOD
    assert file.BAD


@pytest.mark.parametrize(
    ("identity", "good"), EXAMPLES, ids=[f"{i}: {good.dateline}" for i, good in EXAMPLES]
)
def test_good_examples_are_read(identity: str, good: Good) -> None:
    found = read(good.text)
    assert found is not None
    assert found.text == good.dateline
    assert tuple(place.written for place in found.places) == good.places
    assert found.agency is not None
    assert (found.agency.id, found.agency.partner) == (identity, good.partner)
    assert (found.date is None) == (good.date is None)
    if found.date and good.date:
        assert (found.date.year, found.date.month, found.date.day)[-len(good.date) :] == good.date


@pytest.mark.parametrize(
    ("identity", "bad"), COUNTER_EXAMPLES, ids=[f"{i}: {bad[:40]}" for i, bad in COUNTER_EXAMPLES]
)
def test_bad_examples_are_left_alone(identity: str, bad: str) -> None:
    assert read(bad) is None


def test_no_two_agencies_share_an_id_or_a_name() -> None:
    ids = Counter(house.id for house in agencies.houses())
    names = Counter(
        key for house in agencies.houses() for key in {agencies.key(name) for name in house.written}
    )
    assert [identity for identity, count in ids.items() if count > 1] == []
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("inside", "identity", "partner"),
    [
        ("AP", "ap", None),
        ("dpa/lni", "dpa", "lni"),
        ("tca/dpa", "dpa", "tca"),
        ("ats afp", "ats", "afp"),
        ("ANSA-AFP", "ansa", "AFP"),
        ("PRNewswire-AsiaNet", "prnewswire", "AsiaNet"),
        ("GLOBE NEWSWIRE", "globenewswire", None),
        ("Корр. ТАСС Иван Лесков", "tass", None),
        ("TASS Correspondent Ivan Lesnov", "tass", None),
        ("NTB-Lars Holm", "ntb", None),
        ("Adnkronos/Labitalia", "adnkronos", None),
        ("Reuters Life!", "reuters", None),
        ("Bloomberg Green", "bloomberg", None),
        ("Xinhau", "xinhua", None),
        ("Harbour Press", "harbourpress", None),
    ],
)
def test_what_stands_in_brackets_is_taken_apart(inside: str, identity: str, partner: str | None) -> None:
    found = agencies.read(inside)
    assert found is not None
    assert (found.agency.id, found.agency.partner) == (identity, partner)


@pytest.mark.parametrize("inside", ["2:1", "12", "a", "1) - (2", "x" * 41])
def test_what_is_no_name_is_no_agency(inside: str) -> None:
    assert agencies.read(inside) is None
