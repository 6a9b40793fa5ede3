"""AP's own XML: a story, its kill, one under embargo, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accept import golden

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", golden.files("ap_appl"), ids=lambda path: path.name)
def test_golden_files(path: Path) -> None:
    found, expected = golden.compared(path)
    assert found == expected


@pytest.mark.parametrize("path", golden.files("ap_appl"), ids=lambda path: path.name)
def test_recognised_by_its_bytes(path: Path) -> None:
    assert {story.source.format for story in golden.read(path.read_bytes())} == {"ap-appl"}
