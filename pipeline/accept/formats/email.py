"""RFC 822 / 5322 e-mail with MIME: subject, body and what the headers say; attachments are counted, not read.

Of alternatives the HTML is taken where it has a text: its paragraphs are whole, plain text is cut at 72 characters.
A plain body in `format=flowed` (RFC 3676) is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING

from pipeline.accept import charset, dates, markup, status, values
from pipeline.story import Link, Refused, Source, Story

if TYPE_CHECKING:
    from email.message import Message

    from pipeline.accept.payload import Payload

    Mail = Message[str, str]

KIND = "copy"


FIELD = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:.{0,1000}\r?\n|[ \t].{0,1000}\r?\n){3}")
MARKS = re.compile(
    r"(?im)^(?:received|return-path|from|date|message-id|mime-version|subject|to|content-type):[ \t]{0,8}\S"
)
BOUNDARY = re.compile(rb"(?i)\bboundary\s{0,8}=")
HEADER = 16 * 1024  # characters of one header field that are read
HEADERS = 256 * 1024  # bytes of all header fields
BLANK = re.compile(rb"\r?\n\r?\n")


def recognises(payload: Payload) -> bool:
    """The first lines are header fields, and several of them e-mail's own."""
    head = payload.head
    return (
        bool(FIELD.match(head.removeprefix("From ")))
        and len(set(map(str.lower, MARKS.findall(_fields(head))))) >= 3
    )


def split(payload: Payload) -> Iterable[Mail]:
    raw = payload.raw
    if len(BOUNDARY.findall(raw)) > payload.limits.parts or raw.count(b"\n--") > 8 * payload.limits.parts:
        raise Refused("too-many", f"an e-mail of more than {payload.limits.parts} parts")
    if len(BLANK.split(raw, maxsplit=1)[0]) > HEADERS:
        raise Refused("too-large", f"more than {HEADERS} bytes of header")
    try:
        message = message_from_bytes(raw.lstrip())
    except RecursionError:
        raise Refused("too-deep", "parts inside parts") from None
    if sum(1 for _ in message.walk()) > payload.limits.parts:
        raise Refused("too-many", f"an e-mail of more than {payload.limits.parts} parts")
    return (message,)


def read(message: Mail, source: Source) -> Story:
    text, applied = _body(message)
    reply = _header(message, "In-Reply-To")
    return Story(
        source=source,
        text=text,
        id=_header(message, "Message-ID"),
        language=_header(message, "Content-Language").partition(",")[0],
        headline=_header(message, "Subject"),
        keywords=values.every(_header(message, "Keywords").split(",")),
        urgency=status.urgency(_header(message, "Urgency")),
        info_source=_header(message, "From"),
        links=(Link(rel="seeAlso", id=reply),) if reply else (),
        embargo=dates.embargo(_header(message, "X-Embargo") or _header(message, "Embargo")),
        expires=dates.read(_header(message, "Expires")),
        published_at=dates.read(_header(message, "Date")),
        provenance={"headline": "Subject", "published_at": "Date", "info_source": "From"},
        applied=applied,
    )


def _fields(head: str) -> str:
    """The header's lines alone."""
    return re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]


def _header(message: Mail, name: str) -> str:
    """A header decoded; what cannot be decoded as it should be, as it stands. The parser's own policy would parse
    every header as the standard's grammar has it, in a time that grows with its square."""
    raw = _raw(message, name)[:HEADER]
    try:
        return values.line(str(make_header(decode_header(raw))))
    except (MessageError, ValueError, IndexError, TypeError, LookupError):
        return values.line(raw)


def _raw(message: Mail, name: str) -> str:
    """The header as it stands, bytes of eight bits in it read as the charset they are in."""
    found = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if found.isascii():
        return found
    written = found.encode("utf-8", "surrogateescape")
    try:
        return charset.decode(written)[0]
    except Refused:
        return written.decode("ascii", "replace")


def _body(message: Mail) -> tuple[str, tuple[str, ...]]:
    leaves = [part for part in message.walk() if not part.is_multipart()]
    texts = [part for part in leaves if part.get_content_maintype() == "text" and not _is_attached(part)]
    applied = ("email:attachments-ignored",) if len(texts) < len(leaves) else ()
    for kind in ("html", "plain"):
        found = [_text(part) for part in texts if part.get_content_subtype() == kind]
        if text := "\n\n".join(filter(None, (one for one, _ in found))):
            return text, (*applied, *(name for _, names in found for name in names))
    return "", applied


def _is_attached(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text(part: Mail) -> tuple[str, tuple[str, ...]]:
    data = part.get_payload(decode=True)
    text, decoded = charset.decode(
        data if isinstance(data, bytes) else b"", part.get_content_charset("") or ""
    )
    text = text.replace("\r\n", "\n")
    html = part.get_content_subtype() == "html"
    if not html and str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    text, cleaned = markup.read(text, html=html)
    return text, (*(f for f in decoded if f != f"charset:{part.get_content_charset('')}"), *cleaned)


def _unflowed(text: str, delsp: bool) -> str:
    """Lines that end in a space go on in the next (RFC 3676, section 4.2); a signature's mark does not."""
    out: list[str] = []
    for line in text.split("\n"):
        line = line[1:] if line.startswith(" ") else line
        if out and out[-1].endswith(" ") and out[-1] != "-- ":
            out[-1] = (out[-1][:-1] if delsp else out[-1]) + line
        else:
            out.append(line)
    return "\n".join(out)
