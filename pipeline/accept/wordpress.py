"""What WordPress puts into its feeds and exports beside the story: shortcodes that nobody replaced (`[gallery ids="1,2"]`),
and a last line that says where the post appeared first.

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


# As WordPress itself is translated; between the two stands the title, behind them the site.
FOOTER = re.compile(
    r"(?:The post|Der Beitrag|L[’'](?:article|articolo)|La entrada|La publicación|O post|Il post|Het bericht|Wpis|Artykuł"
    r"|Inlägget|Innlegget|Indlægget|Příspěvek|Articolul|Запись|Сообщение)\s.{1,400}\s"
    r"(?:appeared first on|erschien zuerst auf|est apparu en premier sur|se publicó primero en|apareció primero en"
    r"|apareceu primeiro em|proviene da|è apparso per primo su|verscheen eerst op|pojawił się poraz pierwszy w|pochodzi z serwisu"
    r"|dök först upp på|dukket først opp på|blev først udgivet på|se nejdříve objevil na|apare prima dată în"
    r"|впервые появилась|впервые появилось|появились сначала на)\s.{1,200}"
)


def without_footer(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the line that says where it appeared first, and that it had one."""
    before, _, last = text.rpartition("\n")
    return (before.rstrip("\n"), ("feed-footer",)) if FOOTER.fullmatch(last[:800]) else (text, ())


def without_shortcodes(body: str) -> tuple[str, list[dict[str, Any]]]:
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
