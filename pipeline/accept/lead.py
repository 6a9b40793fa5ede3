"""A dateline that the feed keeps in a field of its own, put where it is printed: before the first paragraph.

AFP's NewsML 1.2, dpa's JSON and others send `Berlin (dpa) - ` apart and the text without it. Only a whole dateline,
one with the agency or the dash, is put there; a bare place or a time stamp is not.
"""

from __future__ import annotations

import re

WHOLE = re.compile(
    r"\(\s?[A-Za-z][^()]{0,60}\)[\s.:]{0,3}[-–—_]{0,3}\s?$|\s[-–—_]{1,3}\s?$|/[^/]{2,40}/\.?\s?$"
)
# A text that begins with an agency in brackets has its own: `(ANSA) - ROMA, 1 LUG -`.
OWN = re.compile(r"\s{0,20}\([A-Z][A-Za-z./-]{1,30}\)\s?[-–—]")
LETTERS = re.compile(r"[\W_]+")
FIRST = 6  # lines in which the text may have it already


def joined(text: str, dateline: str) -> tuple[str, tuple[str, ...]]:
    """`text` with the dateline before it where it lacks one, and what was done."""
    line = " ".join(dateline.split())
    if not text or not WHOLE.search(line) or _begins(text, line):
        return text, ()
    return f"{line} {text}", ("dateline-joined",)


def _begins(text: str, line: str) -> bool:
    if line.rstrip(" -–—_.") in text[:1500] or OWN.match(text):
        return True
    wanted = LETTERS.sub("", line).lower()
    lines = [part for part in text[:4000].split("\n") if part.strip()][:FIRST]
    return any(LETTERS.sub("", part[: len(line) + 40]).lower().startswith(wanted) for part in lines)
