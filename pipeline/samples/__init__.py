"""A morning's wire, written by us: stories in the styles of twenty agencies and nine languages, junk among them.

`wire.jsonl` holds raw-story envelopes in the order of their arrival; README.md says what is in it.
"""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path


def path() -> AbstractContextManager[Path]:
    """The sample as a file, for as long as the block runs."""
    return as_file(files(__package__).joinpath("wire.jsonl"))


def lines() -> list[bytes]:
    """The sample's lines, each one raw record."""
    return files(__package__).joinpath("wire.jsonl").read_bytes().splitlines()
