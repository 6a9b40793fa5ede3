"""What the mapping tables of the formats share: one line of text, a number, a list, whatever JSON or markup gave."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.accept import charset

ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
# Tags of HTML alone: `<foto@dpa.com>` and the ticker `<RPT>` are text.
TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|q|s|small|span|strong|sub|sup|u|ul)"
    r"(?:\s[^<>]{0,1000})?/?>",
    re.I,
)


def line(value: Any) -> str:
    """A field of one line: a string or number with white space collapsed, control characters, markup and entities
    gone; "" for anything else."""
    if not isinstance(value, str):
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return str(value) if number else ""
    text = value
    if "&" in text or "<" in text:
        text = unescape(text)
    if not (text.isascii() and text.isprintable()):
        text = charset.clean(text)[0]
    return " ".join(text.split())


def lines(value: Any) -> str:
    """A field that may have several lines (ed note, usage terms): as `line`, its line ends kept."""
    text = value if isinstance(value, str) else line(value)
    return "\n".join(one for one in map(line, text.splitlines()) if one)


def unescape(text: str) -> str:
    """Plain text out of a field that may be markup, also where it was escaped twice."""
    for _ in range(2):
        text = TAG.sub(" ", text) if "<" in text else text
        if not ENTITY.search(text):
            break
        text = html.unescape(text)
    return text


def first(*values: Any) -> str:
    """The first that is not empty, as one line."""
    return next((found for value in values if (found := line(value))), "")


def every(value: Any) -> tuple[str, ...]:
    """A string or a list of strings as lines, empty ones left out, each once."""
    given = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(found for one in given if (found := line(one))))


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list, of an object's values (`{"1": {…}, "2": {…}}`), or a single object in a list."""
    if isinstance(value, dict):
        inner = [one for one in value.values() if isinstance(one, dict)]
        return inner if inner and len(inner) == len(value) else [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def urgency(value: Any) -> int | None:
    """1 (flash) to 9, None where the feed says none or something else."""
    text = line(value)
    return int(text) if len(text) == 1 and text in "123456789" else None


def number(value: Any) -> int | None:
    """A whole number that is not negative."""
    text = line(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def known(pairs: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The pairs whose value says something."""
    return ((key, value) for key, value in pairs if value not in (None, "", [], (), {}))
