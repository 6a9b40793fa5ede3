"""WordPress's shortcodes (`[gallery ids="1,2"]`), which its feeds and exports hold where nobody replaced them.

Pictures with a caption become associations, players and their addresses go, of a page builder's boxes the text stays.
Brackets of any other kind are text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.accept import markup
from pipeline.accept.pictures import association, rendition

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENED, CLOSED = "[caption", "[/caption]"
IMAGE = re.compile(r"""<img\b[^<>]{0,2000}?\ssrc\s{0,3}=\s{0,3}["']([^"'<>]{1,2000})["']""", re.I)
# Players and the like; what builders call theirs begins with their own mark.
BARE = r"gallery|playlist|embed|caption|wp_caption|contact-form(?:-7)?|(?:vc|et_pb|fusion|av|su|wpbb|cs|tdc?)_\w{1,40}"
NAMES = rf"{BARE}|audio|video|youtube|vimeo|tweet|instagram|facebook|soundcloud|googlemaps|slideshow|adrotate"
PLAYER = re.compile(
    r"\[(embed|youtube|vimeo|audio|video)\b[^\[\]<>]{0,500}\]\s{0,20}https?://[^\s\[\]<>]{1,2000}\s{0,20}\[/\1\]"
)
ATTRIBUTES = r"(?:=|\s{1,8}[\w-]{1,40}=)[^\[\]<>]{0,2000}"
TAG = re.compile(rf"\[(?:/(?:{NAMES})|(?:{BARE})\s?/?|(?:{NAMES}){ATTRIBUTES})\]")


def without(body: str) -> tuple[str, list[dict[str, Any]]]:
    """A body without shortcodes, the same where it has none, and its pictures that have a caption."""
    if "[" not in body or not TAG.search(body):
        return body, []
    pictures: list[dict[str, Any]] = []
    kept = "".join(_uncaptioned(body, pictures))
    return TAG.sub("", PLAYER.sub("", kept)), pictures


def _uncaptioned(body: str, pictures: list[dict[str, Any]]) -> Iterator[str]:
    """The body in pieces, its captioned pictures left out."""
    at = 0
    while (start := body.find(OPENED, at)) >= 0 and (end := body.find(CLOSED, start)) >= 0:
        yield body[at:start]
        inner = body[start:end].partition("]")[2]
        if found := IMAGE.search(inner[:20_000]):
            told = " ".join(markup.html_text(inner[:20_000]).split())
            files = [rendition("main", found[1])]
            pictures.append(association(found[1], found[1], "image", caption=told, renditions=files))
        at = end + len(CLOSED)
    yield body[at:]
