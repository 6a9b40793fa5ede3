"""What a line shows at a glance: whether it may begin with a dateline at all, and where one must have ended.

Most lines are running text. They are not taken apart: each of these questions is one pass of a pattern over the first hundred
characters, and each pattern begins with a set of characters, to which the engine skips fast.
"""

from __future__ import annotations

import re

REACH = 110  # characters that a dateline may take before its agency

# Three small words in a row are running text, before which a dateline has ended; `23 de mayo de 2000` is none.
_PROSE = re.compile(r"\s(?!d\w{0,2}\s\w+\sd)([a-zß-öø-ÿа-яё]+)\s[a-zß-öø-ÿа-яё]+\s[a-zß-öø-ÿа-яё]+\s")
_MARK = re.compile(
    r"""
    [(\[/—–_―\-,\d«»„“”"?!;%\t] (?:
        (?<=[^/,\d\t-])                                                    # a bracket, a long dash, a foreign mark
      | (?<=\t) [^\t\n]{0,60}\t                                           # the columns of a table
      | (?<=/) (?: \s | (?<=\s/) | [^/\n]{2,40}/ | [A-Z]{2,4}\s?$ )        # `/TASS/`, `OSLO / NTB`, `Malmö/TT`
      | (?<=-) (?: [-\s] | (?<=[^\S\n]-|[.,\d]-) )                         # `--`, `LIMA - `, `7-`
      | (?<=\d) (?: [.,]?\s\w{3,12}\.\s | ,?\s\w{3,12}(?:,\s\w{3,12})?$ )  # `3, ELTA. The`, `3 may, AZƏRTAC`
      | (?<=,) \s[^\W\da-z_]{3,12}\.\s                                     # `ЕРЕВАН, АРМЕНПРЕСС. `
    )""",
    re.M | re.X,
)
_FOREIGN = frozenset('«»„“”"?!;%\t')  # marks that no dateline has before one of its own
_STOPPED = re.compile(r"[^\W\da-z_]{2}[^\n]{0,60}?\s\d{1,2}\.\s[^\W\da-z_]")  # `BAKU, Azerbaijan, May 3. The`
# With an agency, and two words behind the dash, with which no date begins; without one four, for it may follow there.
_HEAD = re.compile(
    r"[^\n()/]{3,60}+(?:[()/][^\n()/]{0,40}+){1,4}?[)/]\.?\s?[-–—_]{1,2}\s(?=[^\W\d_]+\s[^\W\d_])"
    r"|[^\n()/–—-]{3,60}+-\s(?=(?:[^\W\d_]+\s){3}[^\W\d_])"
)


def before_prose(text: str, start: int, end: int) -> int:
    """Where a dateline of the line must have ended: behind the first word of running text, which no bracket holds."""
    prose = _PROSE.search(text, start, min(end, start + REACH))
    if prose is None:
        return end
    opened, closed = text.rfind("(", start, prose.start()), text.rfind(")", start, prose.start())
    return end if opened > closed else prose.end(1)


def may_open(text: str, start: int, end: int) -> bool:
    """Whether a mark that a dateline has (a bracket, a dash, a date that is closed) stands in the line's beginning."""
    near = min(end, start + REACH)
    mark = _MARK.search(text, start, near)
    if mark and mark[0][0] not in _FOREIGN:
        return True
    return _STOPPED.match(text, start, near) is not None


def head(text: str, start: int, end: int) -> str:
    """All up to the dash, if what follows it cannot be of the dateline; else ""."""
    found = _HEAD.match(text, start, end)
    return found[0] if found else ""
