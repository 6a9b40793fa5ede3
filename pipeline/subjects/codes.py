"""The feed's own codes as Media Topics."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.story import Code, Subject
from pipeline.subjects.vocabulary import current

SURE = 0.98


def subjects(codes: Iterable[Code]) -> tuple[Subject, ...]:
    """One subject a code that can be mapped, in the feed's order."""
    found: dict[str, Subject] = {}
    for code in codes:
        topic = current(code.code) if code.scheme == "medtop" else None
        if topic is not None:
            reason = f"{code.scheme}:{code.code}"
            found.setdefault(
                topic.id, Subject(uri=topic.uri, name=topic.name, confidence=SURE, source="code", rule=reason)
            )
    return tuple(found.values())
