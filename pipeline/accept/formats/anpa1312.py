"""ANPA 1312 (1989) as AP and Reuters North America sent it: transmission header, message header, STX, text, ETX.

    SYN SYN SOH f0704 US reute          service level, number, selector
    u f BC-BAHIA-COCOA-REVIEW   02-26 0105   priority, category, slug (cut), date, words

In the text `^` begins and `<` ends a line that is set apart (slug, ed note, headline, byline), `=` ends a byline, `_` is
the dash and ``'' are quotes; `HEAD` says what becomes of such lines.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pipeline.accept import status
from pipeline.accept.teleprinter import (
    ETX,
    SOH,
    STX,
    clean,
    lines_of,
    paragraphs,
    stamp,
    text_of,
    without_stamp,
)
from pipeline.story import Code, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.accept.payload import Payload

KIND = "copy"

TRANSMISSION = re.compile(
    r"(?P<desks>(?:\x05{1,5}[A-Z ]{0,40}\s{0,4})?)[\x16\x00\s]{0,16}\x01?(?P<service>[A-Za-z]{1,2})(?P<number>\d{3,5})"
    r"[\x1c-\x1f ]?(?P<selector>[A-Za-z-]{1,12}) {0,4}\r?\n"
)
HEADER = re.compile(
    r"(?P<priority>[a-z]{1,2}) (?P<category>[a-z]{1,2})(?P<format>(?:[ ]?[\x11-\x14]|[ ]?[a-z]{2})*)[ \x11-\x14^]{0,4}"
    r"(?P<slug>(?:[A-Za-z]{2}-)?[^\r\n]{1,80}?) {1,8}(?P<month>\d\d)-(?P<day>\d\d)(?: (?P<words>\d{1,4})\b| ?(?=\r?\n))"
)
MESSAGE = re.compile(r"(?:\x05{3}[A-Z ]{0,40}\s{0,4})?\x16{1,4}\x01|(?<=\x03)\s{0,8}\x01")
# A message header alone, as transports leave it that strip control characters.
BARE = re.compile(
    r"[abdfhnrsuw] [a-z][ a-z\x11-\x14^]{0,6}(?:BC|AM|PM|AP|BRF)-[^\r\n]{1,80} \d\d-\d\d(?: \d{2,4}\b| ?\r?\n)"
)
SET_APART = re.compile(r"[\^\x11-\x14 ]*(?P<words>.*?)\s*[<=]$")
CENTRED = re.compile(r"^[^=]{1,100}=$")  # as AP ends the heads of tables
LINES = 60  # that may stand before the text
# Lines set apart before the text, in this order: the first that matches names the field.
HEAD: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("slugline", re.compile(r"(?:(?:[A-Z]{2}|[A-Za-z]{2,4})-{1,2}\S.{0,120}),\s?(?:[a-z]?\d{3,5},?\s?)?\d{2,4}$")),
    ("slugline", re.compile(r"(?:AP|BC|AM|PM|BRF)-{1,2}\S.{0,120}$")),
    ("ed_note", re.compile(r"(?i)(?:\(?eds?[.:]|editors?[:']|advisory|with (?:ap )?(?:photo|graphic|video)|ap (?:photo|graphic|video)s?\b|for (?:use|release)|for .{3,30} (?:ams|pms)\b|(?:(?:bulletin|mandatory|urgent)\s){0,2}(?:kill|withhold|hold for release)\b|.{0,60},\s(?:kill|withhold|advisory)$|note (?:to|content)|urgent|bulletin|adv\d\d|\(for (?:use|release)|(?:a )?kill is mandatory|make certain)")),
    ("copyright", re.compile(r"(?i)(?:\(?c(?:opyright)?[.)]?,?\s?)(?:19|20)\d\d\b.{0,80}$")),
    ("byline", re.compile(r"(?i)(?:by|analysis by|an ap .{3,40} by)\s.{2,160}$")),
)  # fmt: skip
TITLE = re.compile(
    r"(?i).{0,60}(?:writer|press|correspondent|editor|reporter|reuters|staff|columnist|analyst)s?$"
)
# The slug of a message about another, which has notes and no headline.
KILLING = re.compile(r"(?i)\b(?:kill|withhold|advisory|disregard)\b")
ALERT = re.compile(r"(?i)\bAP ?NewsAlert\b")  # one sentence, and no headline
SELECTORS: Mapping[str, str] = {"reute": "Reuters", "nyt-n": "New York Times"}
PROVENANCE: Mapping[str, str] = {
    "urgency": "header/priority",
    "codes": "header/category",
    "slugline": "text/slug, header/slug",
    "headline": "text/head",
    "byline": "text/head",
    "ed_note": "text/head",
    "published_at": "trailer/stamp",
}


def recognises(payload: Payload) -> bool:
    head = payload.head[:400]
    sent = TRANSMISSION.match(head)
    if sent and ("\x16" in head or SOH in head):
        return True
    return BARE.match(head[sent.end() if sent else 0 :].lstrip("\x01\x02\x05\x16 \r\n")) is not None


def split(payload: Payload) -> Iterator[str]:
    """A message from SYN SYN SOH to the next; desk codes (ENQ) before it belong to it."""
    text = lines_of(text_of(payload))
    parts = [
        text[start:end]
        for start, end in pairwise([0, *(m.start() for m in MESSAGE.finditer(text)), len(text)])
    ]
    yield from (part for part in parts if part.strip("\x03\x04\x00\x7f \n"))


def read(part: str, source: Source) -> Story:
    told, rest = _headers(part.lstrip(" \n"))
    body, _, end = rest.partition(STX)[2].partition(ETX) if STX in rest else rest.partition(ETX)
    body, stamped = without_stamp(body)
    lines = body.strip("\n").split("\n")
    head, first = _head(lines)
    tabular = "\x12" in told.get("format", "")
    copy, cleaned = clean(_typeset(paragraphs(map(_unmarked, lines[first:]), wrapped=not tabular)))
    slug = head.pop("slugline") or told.get("slug", "")
    if not head["headline"] and ALERT.search(slug):
        head["headline"] = copy.strip().rpartition("(AP) — ")[2]
    desks = told.get("desks", "").strip("\x05 \n").split()
    category = told.get("category", "")
    return Story(
        source=source,
        id="",
        text=copy,
        slugline=clean(slug)[0].strip(),
        urgency=status.urgency(told.get("priority", "")[-1:]),
        codes=(
            *([Code(scheme="anpa", code=category)] if category else []),
            *(Code(scheme="anpa-desk", code=desk) for desk in desks),
        ),
        info_source=SELECTORS.get(told.get("selector", ""), ""),
        published_at=stamp(end or stamped, source.received_at),
        applied=cleaned,
        provenance=PROVENANCE,
        **head,
    )


def _headers(message: str) -> tuple[dict[str, str], str]:
    """Both headers as far as they are there, and what follows."""
    told: dict[str, str] = {}
    for header in (TRANSMISSION, HEADER):
        at = len(message) - len(message.lstrip("\x01\n ")) if header is HEADER else 0
        if found := header.match(message, at):
            told |= found.groupdict("")
            message = message[found.end() :]
    return told, message


def _head(lines: list[str]) -> tuple[dict[str, Any], int]:
    """The fields in the lines before the text, and the number of the text's first line."""
    head = {"slugline": "", "ed_note": "", "byline": "", "headline": "", "standfirst": "", "copyright": ""}
    for number, line in enumerate(lines[:LINES]):
        words, apart = _words(line)
        name = _field(words, head, apart=apart) if words else ""
        if (
            words
            and not apart
            and line.lstrip("\x11\x12\x13\x14").startswith(("  ", "\t"))
            and name != "byline"
        ):
            return head, number
        if name:
            joint = "\n" if name == "ed_note" else " "
            head[name] = f"{head[name]}{joint if head[name] else ''}{words}"
        elif words:
            return head, number
    return head, min(len(lines), LINES)


def _field(words: str, head: Mapping[str, str], *, apart: bool) -> str:
    """Which field a line before the text belongs to; "" for the text itself."""
    for name, pattern in HEAD:
        if pattern.match(words) and (name == "ed_note" or not head[name]):
            return name
    if head["byline"]:
        return "byline" if TITLE.match(words) else ""
    if not head["headline"]:
        return "ed_note" if apart and KILLING.search(head["slugline"]) and head["ed_note"] else "headline"
    if apart:
        return "standfirst"
    return "headline" if len(head["headline"]) + len(words) < 250 else ""


def _words(line: str) -> tuple[str, bool]:
    """A line without its marks, and whether it was set apart by them."""
    found = SET_APART.match(line[:400].strip())
    marked = line.lstrip("\x11\x12\x13\x14 ").startswith("^")
    if found and (marked or len(line) < 200):
        return clean(_typeset(found["words"]))[0].strip(), True
    return clean(_typeset(line.strip().lstrip("^")))[0].strip(), marked


def _unmarked(line: str) -> str:
    """A line of the text without format codes; one that was set apart or centred keeps its own paragraph."""
    bare = line.lstrip("\x11\x12\x13\x14").replace("^", "").rstrip(" ")
    if CENTRED.search(bare):
        return f"   {bare.rstrip('=').strip()}"
    marked = "^" in line[:4] or (bare.endswith("<") and not re.search(r"<[A-Z.]{1,8}>?$", bare))
    bare = bare.removesuffix("<") if marked else bare
    return f"   {bare.strip()}" if marked and bare.strip() else bare


def _typeset(text: str) -> str:
    """The dash and the quotes that the seven-bit code writes as `_` and ``''."""
    text = re.sub(r"(?<![_\S])_(?![_\S])", "—", text)
    return text.replace("``", "“").replace("''", "”")
