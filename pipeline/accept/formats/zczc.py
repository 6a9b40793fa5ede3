"""ZCZC … NNNN, the teleprinter frame (ITU-T F.31), as Italian, Balkan and Asian agencies still send it.

Between the marks: a line of address (`ZCZC AGI0123`), often a header like that of IPTC 7901 (`ADN0123 7 CRO 0 ADN CRO`),
a headline (`= WORDS =`, `WORDS =` or a line of capitals), the text, initials, and a stamp. AAP's systems mark each line of the header instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.accept import status
from pipeline.accept.teleprinter import clean, lines_of, paragraphs, stamp, text_of
from pipeline.accept.zones import home
from pipeline.story import Code, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.accept.payload import Payload

KIND = "copy"

START = re.compile(r"ZCZC(?=[\s\d/]|[A-Z]{2,4}\d)")
END = re.compile(r"(?m)^[ \t]{0,8}N{3,4}\s*(?:\Z|$)|\sN{3,4}\s*\Z")
# `AGI0123 3 CRO 0 R01 /`, `POL S0A QBXB`, `R POL S0A QBXB`: number, priority, category.
HEADER = re.compile(
    r"(?P<source>[A-Z]{2,5})?(?P<number>\d{2,5})\s(?P<priority>\d)\s(?P<category>[A-Z]{2,4})\s\d{1,4}\b.{0,80}$"
)
ROUTING = re.compile(
    r"(?P<priority>[RUBFD])\s(?P<category>[A-Z]{2,4})\s[A-Z0-9]{2,4}(?:\s[A-Z0-9]{2,6}){0,4}$"
)
# `YY TDR`: the service of a table of AAP's; the line behind it is the headline.
SERVICE = re.compile(r"YY (?P<category>[A-Z]{2,4})$")
ADDRESS = re.compile(r"[A-Z]{2,5}[-_ ]?\d{2,6}(?:[ /_][A-Z0-9_/ ]{1,40})?$|\d{2,6}(?:/[A-Z0-9]{2,8})?$")
HEADLINE = re.compile(r"={1,3}\s{0,3}(?P<words>[^=].{0,300}?)\s{0,9}={0,3}$|(?P<ended>.{3,300}?)\s{0,9}=$")
LINE = 400  # characters of a line that may be a headline
# Marks of headlines, slugs, take keys, categories, Subject Codes, formats, service levels.
MARKS = "^:#=@$+*&%"
SLUG = re.compile(r"[^\W_a-z]\S{2,40}$")
ENDED = re.compile(r"(?m)[ .]{0,9}[<=]!$|^<(?=[A-Z])")  # how Australian racing copy sets lines apart
STAMPED = re.compile(
    r"\d{1,2}-[^\W\d_]{3,9}-\d{2,4}\s\d\d[:.]\d\d|\d{6}\s?[A-Za-z]{0,4}\s?[^\W\d_]{3,9}\s\d{2,4}|ISSN [\d -]{6,14}"
)
PROVENANCE: Mapping[str, str] = {
    "urgency": "header/priority",
    "codes": "header/category",
    "headline": "text/head",
    "published_at": "trailer/stamp",
}


def recognises(payload: Payload) -> bool:
    return START.match(payload.head.lstrip("\x01\x02\x00\x07\x16 \r\n")) is not None


def split(payload: Payload) -> Iterator[str]:
    """A message from each ZCZC at the beginning of a line to its NNNN or the next ZCZC."""
    text = lines_of(text_of(payload))
    starts = [
        found.start()
        for found in START.finditer(text)
        if text[found.start() - 1 : found.start()] in ("", "\n", " ", "\x01")
    ]
    if not starts:
        yield text
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        yield text[start + 4 : end]


def read(part: str, source: Source) -> Story:
    found = END.search(part)
    message, cleaned = clean(part[: found.start()] if found else part)
    lines = ENDED.sub("", message).split("\n")
    told, at = _header(lines)
    head, at = _marked(lines) or _titled(lines, at) or _head(lines, at)
    tail = [line for line in lines[-6:] if STAMPED.search(line)]
    body = [line for line in lines[at:] if line not in tail]
    house = told.get("source", "").lower() or ("ansa" if "(ANSA" in message else "")
    category = told.get("category", "")
    codes = [*([Code(scheme="zczc", code=category)] if category else []), *head.pop("codes", ())]
    return Story(
        source=source,
        id="",
        text=paragraphs(body),
        **head,
        urgency=status.urgency(told.get("priority", "")),
        codes=tuple(codes),
        info_source=told.get("source", ""),
        published_at=stamp("\n".join(tail), source.received_at, home((house,), "", source)),
        applied=cleaned,
        provenance=PROVENANCE,
    )


def _marked(lines: list[str]) -> tuple[dict[str, Any], int] | None:
    """The header of Australian systems: a mark in the first column says what a line is (see `MARKS`); None without."""
    number = next((n for n, line in enumerate(lines) if line.strip() and line[0] not in MARKS), len(lines))
    told = {line[0]: line[1:].strip() for line in lines[:number] if line.strip()}
    if len(told) < 2 or not ({"^", ":", "#"} & told.keys()):
        return None
    other = "#" in told or "%" in told  # Pagemasters and Medianet shift the marks
    codes = [Code(scheme="anpa", code=told["$"])] if told.get("$") else []
    codes += [Code(scheme="subj", code=told["+"])] if told.get("+") else []
    return {
        "headline": told.get(":" if other else "^", ""),
        "slugline": told.get("#" if other else ":", ""),
        "keywords": tuple(filter(None, [told.get("@" if other else "=", "")])),
        "codes": codes,
    }, number


def _header(lines: list[str]) -> tuple[dict[str, str], int]:
    """What the first lines tell, and the number of the first that is no header."""
    told: dict[str, str] = {}
    for number, line in enumerate(lines[:8]):
        words = line.strip()
        if found := HEADER.match(words) or ROUTING.match(words) or SERVICE.match(words):
            told |= found.groupdict("")
        elif words and not (ADDRESS.match(words) or number == 0):
            return told, number
    return told, min(len(lines), 8)


def _titled(lines: list[str], at: int) -> tuple[dict[str, Any], int] | None:
    """The line behind that of the service, without the marks that some have."""
    title = lines[at].strip(f" {MARKS}") if at < len(lines) else ""
    if not title or not any(SERVICE.match(line.strip()) for line in lines[:at]):
        return None
    return {"headline": title[:LINE]}, at + 1


def _head(lines: list[str], at: int, *, slug: bool = True) -> tuple[dict[str, Any], int]:
    """Headline, slug and standfirst in the lines at the margin before the text, and where that begins."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    lead = [line.strip()[:LINE] for line in lines[at : at + 6]]
    for count in range(1, min(4, len(lead)) + 1):
        if found := HEADLINE.match(" ".join(lead[:count])):
            return {"headline": (found["words"] or found["ended"]).strip()}, at + count
    count = next((n for n, line in enumerate(lines[at : at + 6]) if not line.strip() or line[0] in " \t"), 0)
    block = lead[:count]
    if slug and len(block) == 1 and SLUG.match(block[0]):
        inner, behind = _head(lines, at + 1, slug=False)
        if inner.get("headline"):
            return {"slugline": block[0], **inner}, behind
    if not block or len(" ".join(block)) > 300:
        return {}, at
    shout = next((n for n, line in enumerate(block) if line != line.upper()), count)
    cut = shout or 1
    return {"headline": " ".join(block[:cut]), "standfirst": " ".join(block[cut:])}, at + count
