"""Which of the things that were done to read a story say that its feed had sent it damaged.

The others in `applied` are everyday: a charset that was named, a page's frame that was left out.
"""

from __future__ import annotations

from collections.abc import Iterable

DAMAGE = frozenset(
    {
        "charset:utf-8+cp1252",  # two charsets in one text
        "control-characters",
        "mojibake",
        "escaped-twice",
        "json:escaped-twice",
        "json:not-strict",
        "json:repaired",
        "xml-escaped",
        "xml-balanced",
        "xml-joined",
        "xml-recovered",
        "feed:broken",
    }
)


def damaged(applied: Iterable[str]) -> bool:
    """Whether one of a story's `applied` is a repair, of the story or of its envelope."""
    return any(name.removeprefix("envelope:") in DAMAGE for name in applied)
