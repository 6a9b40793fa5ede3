"""Whether a story may be published yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.story import Normalised

_SAME = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Hold:
    """`until` None: only a version that lifts it releases the story. `alert` is for people, "" if in order."""

    until: datetime | None
    alert: str = ""


def hold(item: Normalised, now: datetime) -> Hold | None:
    """None where nothing forbids publication at `now`. Raises nothing.

    The feed's field and the text's own words count alike: where both can be read, the later holds; a field that
    cannot be read holds without end, words that cannot be read only where there is no field.
    """
    field, text = item.story.embargo, item.version.embargo
    if field is not None and field.until is None:
        return Hold(None, f"embargo cannot be read: {field.written[:120]!r}")
    times = [one.until for one in (field, text) if one is not None and one.until is not None]
    if not times:
        return Hold(None, f"embargo cannot be read: {text.written[:120]!r}") if text else None
    if max(times) <= now:
        return None
    apart = max(times) - min(times) > _SAME
    return Hold(max(times), _disagreement(times) if apart else "")


def _disagreement(times: list[datetime]) -> str:
    said = " and ".join(time.isoformat() for time in times)
    return f"field and text say {said}; held until the later"


def over(item: Normalised, now: datetime) -> bool:
    """Whether a story that its status withholds is withheld by an embargo alone, and that is over."""
    field = item.story.embargo
    only = item.story.status == "withheld" and not item.version.names
    return only and field is not None and field.until is not None and field.until <= now
