"""Pictures, videos and other objects beside a story, as ninjs 3.1 associations (a name and a uri are required)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Association = dict[str, Any]

ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:")
SAFE = "-._~:/?#@!$&'()*+,;=%"

# Media types, item classes (`ninat:picture`) and roles as ninjs types.
TYPES: Mapping[str, str] = {
    "image": "picture", "picture": "picture", "photo": "picture", "photograph": "picture", "jpeg": "picture",
    "video": "video", "animated": "video", "audio": "audio", "graphic": "graphic", "infographic": "graphic",
    "logo": "graphic", "text": "text", "application": "text", "composite": "composite",
}  # fmt: skip


def association(
    name: str,
    uri: str,
    kind: str,
    *,
    headline: str = "",
    caption: str = "",
    by: str = "",
    credit: str = "",
    renditions: Iterable[Mapping[str, Any]] = (),
) -> Association:
    """An association of what is known; `kind` is any word of `TYPES` or a MIME type."""
    word = kind.rpartition(":")[2].partition("/")[0].lower()
    known: Association = {
        "name": name,
        "uri": as_uri(uri),
        "type": TYPES.get(word, "picture"),
        "headlines": [{"role": "main", "value": headline}] if headline else [],
        "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption}]
        if caption
        else [],
        "by": by,
        "infoSources": [{"name": credit}] if credit else [],
        "renditions": [dict(one) for one in renditions],
    }
    return {key: value for key, value in known.items() if value}


def rendition(
    name: str, href: str, kind: str = "", *, width: str = "", height: str = "", size: str = ""
) -> dict[str, Any]:
    """One file of a picture; numbers that are none are left out. A file without address is told by its title."""
    place = (
        {"href": quote(href.strip(), safe=SAFE)} if ABSOLUTE.match(href.strip()) else {"title": href.strip()}
    )
    numbers = {"width": _number(width), "height": _number(height), "sizeInBytes": _number(size)}
    known = {"name": name or "main", "contentType": kind} | place | numbers
    return {key: value for key, value in known.items() if value}


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0


def as_uri(name: str) -> str:
    """The name itself where it is a URI, else a URN of it."""
    name = name.strip()
    return quote(name, safe=SAFE) if ABSOLUTE.match(name) else f"urn:copytaster:object:{quote(name, safe='')}"
