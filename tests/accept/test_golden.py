"""Files of our own writing in each format that is no XML and no teleprinter copy, and what is read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accept import golden

FORMATS = ("ap_json", "dpa_json", "fingerpost_json", "ninjs", "email", "rss", "html", "text")
FILES = [path for name in FORMATS for path in golden.files(name)]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_golden_files(path: Path) -> None:
    found, expected = golden.compared(path)
    assert found == expected


@pytest.mark.parametrize("path", FILES, ids=name)
def test_recognised_by_its_bytes(path: Path) -> None:
    found = {outcome.source.format for outcome in golden.read(path.read_bytes())}
    assert found == {golden.format_of(path)}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_same_bytes_give_the_same_ids(path: Path) -> None:
    first, again = ([outcome.source.id for outcome in golden.read(path.read_bytes())] for _ in range(2))
    assert first == again
    assert len(set(filter(None, first))) == len([one for one in first if one])
