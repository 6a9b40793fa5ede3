"""What the teleprinter formats share: control characters, messages in a row, hard-wrapped lines, end stamps.

The control characters are those of IPTC 7901 and ANPA 1312: SOH before the header, STX before the text, ETX behind it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.accept import charset
from pipeline.story import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.accept.payload import Payload

LINES, LONGEST = 100_000, 4_000_000
SOH, STX, ETX = "\x01", "\x02", "\x03"
# A new paragraph begins with an indent; table rows and list items stand alone.
TABLE_ROW = re.compile(
    r"\S(?: {3,}|\t)(?=.*\d)\S|\d {2,}\.?\d|\S {3,}\S{1,20} {3,}\S|^\s*\|.*\||^\s*[-=_*.]{3,}\s*$|^[^;]{0,40}(?:;[^;\s][^;]{0,30}){3,}$"
)
ITEM = re.compile(r"^\s{0,8}(?:[-*+•]|\d{1,2}[.)])\s+\S")
INITIALS = re.compile(
    r"^(?:\((?:Schluss|Forts|kraj)\.?\)\s?)?(?:\(?[^\W\d_]{2,3}(?:[/-][^\W\d_]{2,12}){1,4}\)?)?$"
    r"|^\./\..{0,40}$|^/[a-z]{3,10}/$|^==[A-Z][a-z]{1,20}$"  # as Belga, Ritzau and Kyodo end their copy
)
SIGNED = re.compile(r"[a-z]{2,3}$")  # PA's `end` and initials, on the last two lines
MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "jan jän ene gen янв", "feb fév fev фев", "mar mär mrz мар", "apr avr abr апр", "may mai mag maj мая май",
            "jun giu июн", "jul lug июл", "aug aoû ago авг", "sep set сен", "oct okt ott out окт", "nov ноя",
            "dec dez déc dic дек",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
ZONES: Mapping[str, str] = {
    "gmt": "UTC", "utc": "UTC", "z": "UTC", "est": "-5", "edt": "-4", "cst": "-6", "cdt": "-5", "mst": "-7", "mdt": "-6",
    "pst": "-8", "pdt": "-7", "cet": "+1", "cest": "+2", "mez": "+1", "mesz": "+2", "msk": "+3", "bst": "+1",
}  # fmt: skip
# `241205 Sep 24`, `031215 GMT JAN 99`: day, hour, minute, zone, month, year (IPTC 7901, section 4).
STAMP = re.compile(
    r"\b(\d\d)(\d\d)(\d\d)\s?([A-Za-z]{1,4}(?=\s))?\s?([^\W\d_]{3})[^\W\d_]{0,6}\.?\s(\d{2,4})\b"
)
# `23-MAG-11 12:34`, `AP-NY-03-20-09 1203EDT`.
DASHED = re.compile(r"\b(\d{1,2})-([^\W\d_]{3})[^\W\d_]{0,6}-(\d{2,4})\s(\d\d)[:.](\d\d)\b")
# … and `NYT-03-20-09 1203EDT`.
AP_STAMP = re.compile(r"\b[A-Z]{2,4}(?:-[A-Z]{2})?-(\d\d)-(\d\d)-(\d\d)\s(\d\d)(\d\d)([A-Z]{3})\b")
# `2025-03-11/11:15`, as APA writes it.
ISO_STAMP = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)[/T ](\d\d):(\d\d)\b")
# `KWS-21:37-09-12-18`, as Kyodo writes it, in Tokyo.
KYODO_STAMP = re.compile(r"\bKWS-(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)\b")
STAMPS = (STAMP, DASHED, AP_STAMP, ISO_STAMP, KYODO_STAMP)
GERMAN = str.maketrans("[\\]{|}~", "ÄÖÜäöüß")
IN_GERMAN = re.compile(
    r"(?<=[A-Za-z])[{|}~](?=[a-z{|}~])|(?<=[a-z{|}])~(?=[\s.,;:)])|(?<![^\s(\"])[\[\\\]{|}](?=[a-z]{2})"
)
IN_WORD = re.compile(rb"(?<=[A-Za-z])([\x80-\xa5\xe1])(?=[a-z])|(?<=[a-z])([\xe0-\xef\xf0-\xfd])")


def text_of(payload: Payload) -> str:
    """The payload's text; DOS code page 850, which some feeds still send, is read as such (and said)."""
    if isinstance(payload.data, bytes) and payload.decoded[1] and _is_dos(payload.data):
        payload.decoded = payload.data.decode("cp850"), ("charset:cp850",)
        return payload.decoded[0]
    return payload.text


def german_text_of(payload: Payload) -> str:
    """The same, and DIN 66003, the German seven-bit code of old lines, as letters: `M}nchen`, `gr|~te`."""
    text = text_of(payload)
    if text.isascii() and any(mark in text for mark in "{|}~") and _is_german(text[:65536]):
        text = text.translate(GERMAN)
        payload.decoded = text, (*payload.decoded[1], "charset:din66003")
    return text


def _is_german(text: str) -> bool:
    """The letters that it has in the place of brackets stand in words, the brackets seldom by themselves."""
    inside = len(IN_GERMAN.findall(text))
    return inside > 2 and 3 * inside > 2 * sum(map(text.count, "[\\]{|}~"))


def lines_of(text: str) -> str:
    """The text with line feeds alone. Raises `Refused` too-many, too-large for more than a day of a feed."""
    if len(text) > LONGEST:
        raise Refused("too-large", f"a payload of more than {LONGEST} characters")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _bounded(text.count("\n"))
    return text


def _bounded(lines: int) -> None:
    if lines > LINES:
        raise Refused("too-many", f"more than {LINES} lines in one payload")


def _is_dos(data: bytes) -> bool:
    """In cp1252 the bytes 0x80-0x9F are quotes, dashes and rare letters, which do not stand inside words."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        found = IN_WORD.findall(data[:65536])
        low = sum(1 for oem, _ in found if oem)
        return low > 1 and low > 2 * sum(1 for _, ansi in found if ansi)
    return False


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without control characters. Those of the format are no damage, so nothing is said of them."""
    cleaned, applied = charset.clean(text)
    return cleaned, tuple(one for one in applied if one != "control-characters")


def paragraphs(lines: Iterable[str], *, wrapped: bool = True) -> str:
    """Hard-wrapped lines put together, a blank line between paragraphs; rows of tables and items stay lines.

    A blank line or an indent begins a paragraph. `wrapped` False, or lines without either, keep every line.
    """
    lines = [line.rstrip() for line in lines]
    _bounded(len(lines))
    wrapped = wrapped and any(not line or line[0] in " \t" for line in lines[1:]) and not _is_list(lines)
    last = max((n for n, line in enumerate(lines) if line), default=0)
    for at in (last, last - 1):
        if not (wrapped and at > 0 and SIGNED.match(lines[at])):
            break
        lines.insert(at, "")
    width = max(map(len, lines), default=0)
    out: list[list[str]] = []
    kind = ""  # of the last line: "" blank, "text", "row", "item"
    for before, line in zip(["", *lines], lines, strict=False):
        text = line.strip(" \t")
        now = _kind(line, kind, before, width)
        if now == "more" and wrapped and kind:
            out[-1].append(text)
            continue
        if kind and now and not (now == kind in ("row", "item")) and wrapped:
            out.append([])
        out.append([text])
        kind = "text" if now == "more" else now
    return "\n".join(_single_blanks([" ".join(parts) for parts in out]))


def _is_list(lines: Sequence[str]) -> bool:
    """Names and numbers line by line: short lines that all begin anew, none blank between them. Of wrapped copy
    every other line begins with a small letter, unless it has capitals alone."""
    written = [line for line in lines if line]
    if len(written) < 6 or max(map(len, written)) > 48 or any(line[0] in " \t" for line in written):
        return False
    at = next(n for n, line in enumerate(lines) if line)
    anew = sum(not line[0].islower() for line in written)
    shouted = sum(line == line.upper() for line in written)
    return all(lines[at : at + len(written)]) and 10 * anew > 9 * len(written) and 2 * shouted < len(written)


def is_wire_copy(text: str) -> bool:
    """Hard-wrapped copy inside markup: lines at the margin, paragraphs indented. Markup that an editor indented
    has no line at the margin."""
    lines = [line for line in text[:8000].split("\n")[1:] if line.strip()]
    indented = sum(line.startswith(("  ", "\t")) for line in lines)
    return 0 < indented < len(lines)


def without_stamp(text: str) -> tuple[str, str]:
    """The text and its last line, where that is nothing but the time of sending (the trailer without its ETX)."""
    body, _, last = text.rstrip(" \n\x04\x7f").rpartition("\n")
    line = last.strip(" \t<")
    if line and any(found and found.end() == len(line) for found in (one.match(line) for one in STAMPS)):
        return body, line
    return text, ""


def _kind(line: str, last: str, before: str, width: int) -> str:
    """What a line is: blank, a `row`, an `item`, `text` that begins a paragraph, or `more` of the last."""
    if not line:
        return ""
    if _may_be_row(line.lstrip()) and TABLE_ROW.search(line[:300]):
        return "row"
    if ITEM.match(line) and (last in ("", "item") or before.endswith(":") or len(before) < 0.75 * width):
        return "item"
    if last == "item" and _margin(line) == _margin(before) > 0 and ITEM.match(before):
        return "text"  # a paragraph that begins as the item did
    indented = line[0] in " \t" or INITIALS.match(line) is not None
    continues = last == "item" if indented else last in ("text", "item")
    return "more" if continues else "text"


def _may_be_row(text: str) -> bool:
    """Whether a line has one of the signs that every row of a table has; most have none, and need no search."""
    return text[0] in "-=_*.|" or "  " in text or "\t" in text or ";" in text


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _single_blanks(lines: Sequence[str]) -> Iterator[str]:
    """No blank line at the beginning or the end, one at most between others."""
    kept = ""
    for line in lines:
        if line:
            if kept == "blank":
                yield ""
            yield line
            kept = "line"
        elif kept:
            kept = "blank"


def stamp(text: str, received: datetime, home: str = "UTC") -> datetime | None:
    """The last date and time of an end line as UTC; `home` is the zone of stamps that name none."""
    found: datetime | None = None
    for match in STAMP.finditer(text):
        day, hour, minute, zone, month, year = match.groups(default="")
        found = moment((year, MONTHS.get(month.lower(), 0), day, hour, minute), zone, home) or found
    for match in DASHED.finditer(text):
        day, month, year, hour, minute = match.groups()
        found = moment((year, MONTHS.get(month.lower(), 0), day, hour, minute), "", home) or found
    for match in AP_STAMP.finditer(text):
        month, day, year, hour, minute, zone = match.groups()
        found = moment((year, month, day, hour, minute), zone, home) or found
    for match in KYODO_STAMP.finditer(text):
        hour, minute, day, month, year = match.groups()
        found = moment((year, month, day, hour, minute), "", "Asia/Tokyo") or found
    for match in ISO_STAMP.finditer(text):
        found = moment(match.groups(), "", home) or found
    return found


def moment(parts: tuple[str | int, ...], zone: str, home: str) -> datetime | None:
    """(year, month, day, hour, minute) in a zone by name; None where there is no such moment."""
    year, month, day, hour, minute = map(int, parts)
    year += 0 if year > 99 else 1900 if year > 70 else 2000
    offset = ZONES.get(zone.lower(), "")
    try:
        if offset[:1] in "+-" and offset:
            iso = f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00{offset[0]}{int(offset[1:]):02}:00"
            return datetime.fromisoformat(iso).astimezone(UTC)
        return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(offset or home)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
