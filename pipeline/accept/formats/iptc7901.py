"""IPTC 7901 (1989): `SOH source number priority category words info, slug, STX text ETX stamp`, as dpa, AFP, APA send it.

The head of the text is read by `HEAD`, line by line: notes in brackets, headline, byline; dpa ends it with ` =`.
Sources: IPTC 7901 "The text transmission format"; dpa's layout in dpa-newslab/dpa-digitalwires-to-iptc7901.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.accept import status
from pipeline.accept.teleprinter import (
    ETX,
    SOH,
    STX,
    clean,
    german_text_of,
    lines_of,
    paragraphs,
    stamp,
    without_stamp,
)
from pipeline.accept.zones import HOMES, home
from pipeline.story import Code, Refused, Source, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.accept.payload import Payload

KIND = "copy"

HEADER = re.compile(
    r"(?P<source>[A-Za-z]{2,6})[ -]?(?P<number>\d{1,5})[ ]{1,3}(?P<priority>\d)[ ]{1,3}(?P<category>[A-Za-z]{1,6})"
    r"[ ]{1,6}(?P<words>\d{1,5})\b[ ]{0,8}(?P<info>[^\r\n\x02]{0,200})"
)
START = re.compile(r"[\s\x01\x07\x16\x00]{0,64}" + HEADER.pattern)
# What stands behind the word count, agency and serial number: without control characters it tells the format.
INFO = re.compile(r"\w{2,8}(?:[-/ ]\w{2,8})? \d{4}\s*$")
BYLINE = re.compile(r"(?i)(?:von|by|par|por|di|av|af|door|de notre|eine? \w{1,40}|od|autor:)\s.{2,200}$")
# Lines over the headline that are labels of the version, not the headline.
LABEL = re.compile(
    r"(?:(?:\d{1,2}(?:ST|ND|RD|TH|\.)|REFILE|CORR?ECT(?:ED|ION)|KORR|BERICHTIGUNG|UPDATE|LEAD|NET|EXTRA|URGENT|EIL|BLITZ"
    r"|FLASH|BULLETIN|KILL|HOLD|ADVISORY|REPEAT|WIEDERHOLUNG|ROUNDUP|ADDS?|ACHTUNG|SPERRFRIST|EMBARGO)[ ,:/!-]{0,3}){1,6}$"
)
NOTEPAD = re.compile(
    r"(?m)^# ?(?:Notizblock|Notebook|Bloc[ -]notes|Bloc de notas)[ \t]*$|^[ \t]*\*( \*){3,20}[ \t]*$"
)
CLOSING = re.compile(r"(?m)^dpa(?:[ /][\w/-]{1,12}){1,8}[ \t]*$")


def recognises(payload: Payload) -> bool:
    head = payload.head
    found = START.match(head)
    return found is not None and (
        SOH in head[:64] or STX in head[:600] or INFO.match(found["info"]) is not None
    )


def split(payload: Payload) -> Iterator[str]:
    """A message from SOH to SOH; without any, the whole."""
    text = lines_of(german_text_of(payload))
    parts = [part for part in text.split(SOH) if part.strip("\x00\x03\x04\x07\x16\x7f \r\n")]
    yield from parts


def read(part: str, source: Source) -> Story:
    found = START.match(part)
    if not found:
        raise Refused("broken-markup", "no IPTC 7901 header: source, number, priority, category, words")
    told = found.groupdict("")
    before, body = _slug_and_text(part[found.end() :])
    body, _, end = body.partition(ETX)
    body, stamped = without_stamp(body)
    head, rest = _head(body)
    text, notepad = _notepad(rest)
    copy, cleaned = clean(paragraphs(text.split("\n")))
    house = _house(told)
    slug = " ".join(clean(before)[0].split()).strip("/ ")
    at = stamp(end or stamped, source.received_at, home((house,), "", source))
    labels = head.pop("labels")
    notes = "\n".join(filter(None, [*labels, *head.pop("notes"), notepad]))
    return Story(
        source=source,
        id=_id(told, at.strftime("%Y%m%d") if at else ""),
        text=copy,
        slugline=slug,
        keywords=tuple(word.strip() for word in slug.split("/") if word.strip()) if "/" in slug else (),
        urgency=status.urgency(told["priority"]),
        signals=tuple(dict.fromkeys(signal for label in labels for signal in _signals(label))),
        ed_note=notes,
        codes=(Code(scheme=f"{house}cat" if house == "dpa" else "iptc7901", code=told["category"]),),
        info_source=house if house in HOMES else "",
        published_at=at,
        applied=cleaned,
        **head,
        provenance=PROVENANCE,
    )


PROVENANCE: Mapping[str, str] = {
    "slugline": "header/slug",
    "keywords": "header/slug",
    "urgency": "header/priority",
    "codes": "header/category",
    "published_at": "trailer/stamp",
    "headline": "text/head",
    "byline": "text/head",
    "ed_note": "text/head, text/notepad",
}


def _slug_and_text(rest: str) -> tuple[str, str]:
    """What stands before and behind STX; where that is missing, the slug is the first line, if it ends with `/` or
    stands apart from the head."""
    if STX in rest:
        before, _, text = rest.partition(STX)
        return before, text
    first, _, text = rest.lstrip("\n").partition("\n")
    return (first, text) if first.rstrip().endswith("/") or _stands_apart(first, text) else ("", rest)


def _stands_apart(first: str, text: str) -> bool:
    """A short line, a blank one, and then the lines that ` =` ends, which are no byline or note alone."""
    head = text[:2000].split("\n\n")
    if len(first) > 60 or text[:1] != "\n" or first.rstrip().endswith("="):
        return False
    block = head[0].strip() or (head[1].strip() if len(head) > 1 else "")
    return block.endswith("=") and not BYLINE.match(block) and not block.startswith("(")


def _signals(label: str) -> list[str]:
    """A label's words once (`KILL KILL KILL` is a kill), with and without its number (`1ST LEAD`)."""
    words = dict.fromkeys(label.replace(",", " ").split())
    return [" ".join(words), " ".join(word for word in words if word.isalpha())]


def _house(told: Mapping[str, str]) -> str:
    """The agency's mark behind the word count (`dpa 0000`, `lni 0000`), else its source mark."""
    mark = told["info"].split(" ")[0].lower()
    if mark.split("-")[0] == "dpa" or told["source"].lower() in DPA_SERVICES:
        return "dpa"
    if told["source"].lower() in SDA_SERVICES:
        return "sda"
    return mark if mark in HOMES else told["source"].lower()


SDA_SERVICES = frozenset({"bsd", "bsf", "bsi"})  # the Swiss agency's, by language
DPA_SERVICES = frozenset("bdt nsb lni lno lrs lsw lbn lby lhe lnw lth lah lsc lmv spe rgs dpa".split())


def _id(told: Mapping[str, str], day: str) -> str:
    """Numbers start again every day, so an id needs the day; a number of zeros is none."""
    number = told["number"]
    return f"urn:iptc7901:{told['source'].lower()}:{day}:{number}" if day and number.strip("0") else ""


def _head(body: str) -> tuple[dict[str, Any], str]:
    """Notes, headline and byline at the beginning of the text, and the rest of it."""
    lines = body.replace("\x07", "").strip("\n").split("\n")
    end = next((n for n, line in enumerate(lines[:24]) if line.rstrip().endswith("=")), None)
    if end is None:
        return _undelimited(lines)
    head: dict[str, Any] = {"notes": [], "labels": [], "headline": "", "byline": ""}
    blocks = list(_blocks(lines[: end + 1]))
    for number, block in enumerate(blocks, 1):
        if not head["headline"] and number < len(blocks) and LABEL.match(block):
            head["labels"].append(block)
        elif block.startswith("("):
            head["notes"].append(block.strip("() "))
        elif head["headline"] and BYLINE.match(block):
            head["byline"] = f"{head['byline']} {block}".strip()
        else:
            name = "byline" if head["byline"] else "headline"
            head[name] = f"{head[name]} {block}".strip()
    if not head["byline"]:
        head["byline"], end = _ended(lines, end)
    return head, "\n".join(lines[end + 1 :])


def _ended(lines: list[str], end: int) -> tuple[str, int]:
    """A byline that stands below the head and ends as this does, ` =`, and where the head ends then."""
    at = next((n for n, line in enumerate(lines[end + 1 : end + 4], end + 1) if line.strip()), end)
    line = lines[at].strip()
    signed = at > end and line.endswith("=") and BYLINE.match(line)
    return (line.removesuffix("=").strip(), at) if signed else ("", end)


def _blocks(lines: list[str]) -> Iterator[str]:
    """The head's lines, a note in brackets as one however many lines it has."""
    note = ""
    for line in lines:
        line = line.strip().removesuffix("=").strip()
        if note or line.startswith("("):
            note = f"{note} {line}".strip()
            if note.count("(") <= note.count(")"):
                yield note
                note = ""
        elif line:
            yield line
    if note:
        yield note


def _undelimited(lines: list[str]) -> tuple[dict[str, Any], str]:
    """Without ` =` the headline is the first lines at the margin, if an indent or a blank line follows soon; a
    byline may end them."""
    end = next((n for n, line in enumerate(lines[:6]) if not line.strip() or line[0] in " \t"), 0)
    signed = next((n for n, line in enumerate(lines[:end]) if n and BYLINE.match(line.strip())), end)
    first, by = (" ".join(map(str.strip, part)) for part in (lines[:signed], lines[signed:end]))
    if not end or len(first) > 200:
        return {"notes": [], "labels": [], "headline": "", "byline": ""}, "\n".join(lines)
    if not by:
        by, end = _signed(lines, end)
    head = {"notes": [], "labels": [], "headline": clean(first)[0], "byline": clean(by)[0]}
    return head, "\n".join(lines[end:])


def _signed(lines: list[str], at: int) -> tuple[str, int]:
    """A byline that stands alone between the headline and the text, and where the text begins."""
    first = next((n for n, line in enumerate(lines[at : at + 3], at) if line.strip()), at)
    line, following = ([*lines[first : first + 2], "", ""])[:2]
    alone = not following.strip() or following[0] in " \t"
    signed = alone and len(line) < 100 and not line.endswith(".") and BYLINE.match(line.strip())
    return (line.strip(), first + 1) if signed else ("", at)


def _notepad(text: str) -> tuple[str, str]:
    """dpa's notepad, which is not for publication, and its closing line, apart from the text."""
    found = NOTEPAD.search(text)
    at = found.start() if found else len(text)
    closing = CLOSING.findall(text)
    notes = clean(paragraphs(text[at:].split("\n")))[0] if found else ""
    kept = CLOSING.sub("", text[:at])
    return kept, "\n".join([*(line.strip() for line in closing), CLOSING.sub("", notes).strip()]).strip()
