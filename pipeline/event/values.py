"""The few value forms that all parts of an event share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from datetime import datetime

# RFC 3986: a scheme, an authority of host and port or none, then only characters that may stand in a URI, every % followed
# by two hex digits, and one fragment at most.
_CHAR = r"[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2}"
_AUTHORITY = r"//(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})+(?::[0-9]{1,5})?(?=[/?#]|$)"
_URI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:(?:{_AUTHORITY}|(?!//))(?:{_CHAR})*(?:#(?:{_CHAR})*)?")


def time(moment: datetime) -> str:
    """An aware datetime in UTC as RFC 3339, `2016-07-11T09:30:00Z`."""
    return moment.isoformat().replace("+00:00", "Z")


def text(value: str, limit: int) -> bytes:
    """UTF-8 of at most `limit` bytes, cut between characters."""
    encoded = value.encode("utf-8", "replace")
    return encoded if len(encoded) <= limit else encoded[:limit].decode("utf-8", "ignore").encode()


def is_uri(value: object) -> bool:
    return isinstance(value, str) and value[-1:] != ":" and bool(_URI.fullmatch(value))


def uri(feed: str, identifier: str) -> str:
    """The identifier itself where it is a URI already, else a URN that names feed and identifier."""
    if is_uri(identifier):
        return identifier
    return f"urn:copytaster:{quote(feed, safe='')}:{quote(identifier, safe='')}"
