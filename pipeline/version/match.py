"""Finds the labels of `labels.py` at the head and tail of a headline, and among the parts of a slugline.

    "CORRECTED-UPDATE 2-Oil falls"            → "CORRECTED-UPDATE 2", (correction, update 2)
    "(2nd LD) Parliament passes budget"       → "(2nd LD)", (update 2)
    "USA-WEATHER/ (UPDATE 1, PIX, CORRECTED)" → (update 1, correction)

A label stands apart: in brackets, or before a colon, a spaced dash or, where its row says so, a bare hyphen.
In the middle of a sentence it is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.version.labels import LABELS, ORDINAL, Label

_SPELLED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "erste": 1, "zweite": 2,
            "dritte": 3, "primera": 1, "segunda": 2, "tercera": 3, "première": 1, "deuxième": 2}  # fmt: skip
_BEFORE = rf"(?P<before>{ORDINAL}|{'|'.join(_SPELLED)})"
_AFTER = r"(?P<after>\d{1,3}(?![:.]?\d)|(?-i:[IVX]{1,4})\b)"  # no time: `Updated 12:04 GMT`
_ROWS = tuple(
    re.compile(
        rf"(?:{_BEFORE}[\s-]?)?(?P<words>{row.words})(?![^\W\d_])(?:\s?\(?(?:no\.?\s?|№\s?|#)?{_AFTER}\)?)?"
        if row.counted
        else rf"(?P<words>{row.words})(?![^\W\d_])",
        re.I,
    )
    for row in LABELS
)
# Where this does not match, no row does: most headlines begin with no label.
_ANY = re.compile(rf"(?:{_BEFORE}[\s-]?)?(?:{'|'.join(row.words for row in LABELS)})", re.I)
_BRACKETS = {"(": ")", "[": "]", "<": ">", "（": "）", "【": "】"}
_APART = re.compile(
    r"\s*(?:[:：–—]|\.-{1,2}\s|-{1,2}\s|-{2}|\s-|\+{2,3}|/{2,3}|\*{2,3}|\||\s/\s|!|=)\s*|\s*$"
)
_GLUED = re.compile(r"\.?-(?=\S)")
_NUMBERED = re.compile(r"-(?=[^\W\d_])")  # after any label with a number: `LEAD 1-Un ferry`
_LOUD_END = re.compile(r"\s(?:[-–—|]{1,2}|/)\s?([A-ZÀ-Ý]{3,20}(?: \d{1,2})?)\s*$")  # `… - CORRECTED`
_LATE = frozenset(
    {"update", "correction", "repeat"}
)  # what such an end may be; `Lima v Quito - CANCELLED` is news
_CAPITALS = re.compile(r"\s*(?=[(\[])|\.\s+|/(?=[^\W\d_])")  # after a label in capitals
_SPACE = re.compile(r"\s+")
_LEAD_IN = re.compile(r"[\s*+>#=/•]{0,6}")
_AFTER_BRACKET = re.compile(r"\s*[-:–—]{0,2}\s*")
_TICKER = re.compile(r"<[^<>]{1,12}>")
_MOST = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A label as found: its row in the table, its number where it carries one, and its text."""

    row: Label
    number: int | None
    written: str


def head(headline: str) -> tuple[str, tuple[Found, ...]]:
    """The labels that a headline begins with, and their text as written, to its last character.

    Linear in the headline's first hundred characters; raises nothing.
    """
    at = _LEAD_IN.match(headline).end()  # type: ignore[union-attr]
    end = 0
    found: list[Found] = []
    while len(found) < _MOST and at < len(headline):
        step = _bracketed(headline, at) or _bare(headline, at)
        if step is None:
            break
        labels, end, at = step
        found += labels
    return headline[:end], tuple(found)


def tail(headline: str) -> tuple[Found, ...]:
    """A label at a headline's end, in brackets or capitals: `… (RPT)`, `… (2nd LD)`, `… (Part 2)`, `… (2)`, `… - CORRECTED`."""
    bare = headline.rstrip(" .+")
    if not bare.endswith((")", "]")):
        loud = _LOUD_END.search(bare)
        label = whole(loud[1]) if loud else None
        return (label,) if label and label.row.kind in _LATE else ()
    start = max(bare.rfind("("), bare.rfind("["))
    if start <= 0 or len(bare) - start > 40:
        return ()
    inside = bare[start + 1 : -1].strip()
    if inside.isdigit() and 2 <= int(inside) <= 30:
        return (Found(Label(words="", kind="take"), int(inside), inside),)
    if inside.lower().startswith("neu:"):  # dpa, on what is new in a summary
        return (Found(Label(words="", kind="update"), None, inside),)
    return _listed(inside)


def slug(slugline: str) -> tuple[Found, ...]:
    """The labels among a slugline's parts, and its keyword-like endings (`-2ndlead`, ` 3rdLd-Writethru`)."""
    found: list[Found] = []
    for part in re.split(r"[,/()\[\]]", slugline[:200])[1:]:
        found += _listed(part.strip(), loud=False)
    ending = _SLUG_END.search(slugline[:200])
    if ending and not found:
        found += _listed(ending.group(1).strip(), loud=False)
    return tuple(found)


def whole(text: str, *, loud: bool = True) -> Found | None:
    """The label that is the whole of `text` (`3rd Ld-Writethru`, `UPDATE 1`), else None."""
    if not _ANY.match(text):
        return None
    for row, pattern in zip(LABELS, _ROWS, strict=True):
        m = pattern.fullmatch(text)
        if m and (not loud or _loud(row, m)):
            return _found(row, m)
    return None


_SLUG_END = re.compile(
    r"(?:^|[-\s,_])((?:\d{0,2}(?:st|nd|rd|th)?)?\s?(?:ld-?writethru|lead|ld|(?:ap)?newsalert|alert|urgent|flash|wrap|kill|update|snap)(?:\s?\d{1,2})?)"
    r"(?:,\s?a?\d{3,5})?(?:,\s?\d{1,5})?\s*$",
    re.I,
)


def _bracketed(text: str, at: int) -> tuple[list[Found], int, int] | None:
    close = _BRACKETS.get(text[at])
    end = text.find(close, at, at + 80) if close else -1
    if end < 0 or (text[at] == "<" and _TICKER.match(text, at)):
        return None
    found = _listed(text[at + 1 : end].strip(), loud=False)
    if not found:
        return None
    return list(found), end + 1, _AFTER_BRACKET.match(text, end + 1).end()  # type: ignore[union-attr]


def _bare(text: str, at: int) -> tuple[list[Found], int, int] | None:
    if not _ANY.match(text, at):
        return None
    for row, pattern in zip(LABELS, _ROWS, strict=True):
        m = pattern.match(text, at)
        if m is None or not _loud(row, m):
            continue
        for ending in _endings(row, m):
            if (apart := ending.match(text, m.end())) and _opens(
                m["words"], text[apart.end() : apart.end() + 1]
            ):
                return [_found(row, m)], m.end(), apart.end()
    return None


def _opens(words: str, first: str) -> bool:
    """A headline opens with a capital: `Correction: a word traders fear` is a sentence."""
    return words.isupper() or not first.islower()


def _endings(row: Label, m: re.Match[str]) -> Iterator[re.Pattern[str]]:
    """What may follow a label to part it from the headline."""
    yield _APART
    if row.glued:
        yield _GLUED
    elif row.counted and (m["before"] or m["after"]):
        yield _NUMBERED
    if m["words"].isupper():
        yield _CAPITALS
        if row.counted and m["before"]:
            yield _SPACE


def _listed(inside: str, *, loud: bool = True) -> tuple[Found, ...]:
    """The labels of a list in brackets, where its first part is one: `ATTN: ADDS …`, `UPDATE 1, PIX`."""
    parts = [part.strip() for part in re.split(r"[,;:]", inside)]
    found = [label for part in parts if (label := whole(part, loud=loud))]
    return tuple(found)


def _loud(row: Label, m: re.Match[str]) -> bool:
    """Words that are also ordinary ones count in capitals only, or with a number that makes them a label."""
    counted = row.counted and bool(m["before"] or m["after"])
    return counted or not (row.numbered or (row.shout and not m["words"].isupper()))


def _found(row: Label, m: re.Match[str]) -> Found:
    number = _number(m["before"] or m["after"] or "") if row.counted else None
    return Found(row, number, m.group().strip())


def _number(written: str) -> int | None:
    if written.lower() in _SPELLED:
        return _SPELLED[written.lower()]
    digits = re.match(r"\d{1,3}", written)
    if digits:
        return int(digits.group())
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
    return roman.get(written)
