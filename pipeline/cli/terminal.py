"""What every command says to a person: colour on a terminal only, errors on stderr with what to do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from pipeline.shell.errors import Trouble


WIDE = 4096


@cache
def out() -> Console:
    """Results, on stdout. Where nobody looks, nothing is wrapped or cut: a pipe wants a line to be a line."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, soft_wrap=True, width=WIDE)


@cache
def err() -> Console:
    """Progress and complaints, on stderr."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def complain(trouble: Trouble) -> None:
    """What is wrong, and what to do about it."""
    err().print(Text.assemble(("✗ ", "bold red"), (trouble.message, "bold")))
    err().print(Text.assemble("  → ", trouble.hint))
