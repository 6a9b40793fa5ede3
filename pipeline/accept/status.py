"""The words in which feeds say a story's status and priority, whatever the format, as ours.

Sources: IPTC `pubstatusg2` (usable, withheld, canceled), NITF 3.6 `docdata/@management-status`, NewsML 1.2
`Status FormalName` (Usable, Embargoed, Withheld, Canceled), AP `pubstatus`. An unknown word is usable, and told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.story import Status

WORDS: Mapping[Status, str] = {
    "usable": "usable use ok live published publish release released new news update updated correction corrected",
    "withheld": "withheld withhold embargoed embargo hold held holdforrelease onhold",
    "canceled": "canceled cancelled cancel kill killed withdrawn withdraw deleted delete retracted annulled void voided"
    " recalled recall takedown removed spiked",
}
STATUS: Mapping[str, Status] = {word: status for status, words in WORDS.items() for word in words.split()}
SEVERITY: Mapping[Status, int] = {"usable": 0, "withheld": 1, "canceled": 2}
EMBARGOED = frozenset({"embargoed", "embargo", "holdforrelease"})
LETTERS = re.compile(r"[^a-z]+")

# Letters and words of priority, as urgency 1 (most urgent) to 8: ANPA 1312 table 2, IPTC 7901 section 3.
PRIORITIES: Mapping[str, int] = {
    "f": 1, "flash": 1, "b": 2, "bulletin": 2, "u": 3, "urgent": 3, "r": 4, "rush": 4, "regular": 5, "d": 5, "deferred": 5,
    "a": 5, "s": 6, "h": 6, "w": 6, "n": 6, "x": 8,
    "high": 2, "normal": 4, "routine": 4, "low": 6, "alert": 1, "eilt": 2, "eil": 2, "blitz": 1,
}  # fmt: skip


def word(written: str) -> str:
    """`stat:Withheld`, `Hold-For-Release` as one lower-case word."""
    return LETTERS.sub("", written.rpartition(":")[2].rpartition("/")[2].lower())


def worst(written: Iterable[str]) -> Status:
    """The most severe of several statements: a story that anything calls cancelled is cancelled."""
    found: list[Status] = ["usable", *(STATUS.get(word(one), "usable") for one in written)]
    return max(found, key=SEVERITY.__getitem__)


def urgency(written: str) -> int | None:
    """`4`, `P4`, `u`, `flash`, `prio:2` as 1 to 9; None where it is none of these."""
    text = written.strip().rpartition(":")[2].rpartition("/")[2].lower().removeprefix("p")
    if text.isascii() and text.isdigit() and len(text) <= 2:
        return int(text) if 1 <= int(text) <= 9 else None
    return PRIORITIES.get(text) or PRIORITIES.get(written.strip().lower())
