"""The desk's own vocabulary and the packaged rules, loaded where a person still sees what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline import way
from pipeline.shell.errors import Trouble
from pipeline.subjects import Desk, RuleError, read_desk


def load(folder: str) -> Desk | None:
    """The desk's vocabulary; None where no folder is named. Raises Trouble for one that cannot be used."""
    if not folder:
        return None
    try:
        return read_desk(Path(folder))
    except OSError as error:
        raise Trouble(
            f"the desk's vocabulary cannot be read: {error.filename}: {error.strerror}",
            "name a folder that holds a vocabulary.toml: --desk, or COPYTASTER_DESK",
        ) from error
    except RuleError as fault:
        raise Trouble(
            f"the desk's vocabulary in {folder} cannot be used: {fault}",
            "correct that file, or start without --desk and COPYTASTER_DESK",
        ) from fault


def prepare(spoken: Iterable[str] = ()) -> None:
    """Load what the way else loads with its first story in a language. Raises Trouble for a packaged rule that cannot be used."""
    try:
        way.prepare(spoken)
    except RuleError as fault:
        raise Trouble(
            f"a rule cannot be used: {fault}", "correct that file in pipeline/subjects/rules"
        ) from fault
