"""One statement about a story's version, and the statements that labels are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.story import LabelKind
from pipeline.version.match import Found


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said of the version, and who with which words."""

    kind: LabelKind
    reason: str
    number: int | None = None
    correction: bool = False
    release: bool = False
    lifts_embargo: bool = False


def labels(found: Iterable[Found], where: str) -> Iterator[Said]:
    """The labels that say anything; `where` they stand goes into the reason."""
    for label in found:
        if label.row.kind:
            yield Said(label.row.kind, f"{where}: {label.written}", label.number, label.row.correction)
