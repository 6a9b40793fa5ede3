"""The components of a NewsML 1.x item: what becomes of each one's content, by its role and its kind.

`ROLES` is the table. Alternatives of one text (`EquivalentsList`, several formats) are read once; pictures and the like
become associations and take their metadata with them, out of the item.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.accept import body, xml
from pipeline.accept.mapping import children
from pipeline.accept.pictures import association, rendition
from pipeline.accept.xmltext import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

# Roles of NewsComponents: what becomes of the text in them. Any other role is body.
ROLES: Mapping[str, str] = {
    "headline": "headline", "title": "headline",
    "subheadline": "standfirst", "standfirst": "standfirst", "abstract": "standfirst", "summary": "standfirst",
    "lead": "body", "intro": "standfirst",
    "contact": "end", "contacts": "end", "boilerplate": "end", "aboutcompany": "end",
    "stylesheet": "", "style": "", "preview": "", "thumbnail": "", "quicklook": "", "icon": "",
    "caption": "caption", "photocaption": "caption", "legend": "caption",
}  # fmt: skip
MEDIA = frozenset("photo picture image graphic graphics infographic video animation audio logo".split())
TEXTUAL = ("text", "nitf", "xhtml", "html", "xml", "ascii", "plain")


@dataclass(slots=True)
class Content:
    """What the components of an item hold, by what becomes of it (the words of `ROLES`)."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    associations: list[dict[str, Any]] = field(default_factory=list)

    def add(self, use: str, found: str) -> None:
        """Alternatives that nobody marked as such read the same: each text counts once."""
        texts = self.texts.setdefault(use, [])
        if use and found and found not in texts:
            texts.append(found)


def gather(component: xml.Element, inherited: str, content: Content, *, top: bool = False) -> None:
    """A component's content and that of the components in it; a picture's metadata leaves the item with it."""
    role = _role(component) or inherited
    items = list(children(component, "ContentItem"))
    media = [one for one in items if not _is_text(one)]
    if ROLES.get(role, "body") == "":
        component.getparent().remove(component)  # type: ignore[union-attr]
        return
    alone = role in MEDIA and _is_story(component)
    if not (top or alone) and (
        role in MEDIA or (media and len(media) == len(items)) or _is_picture(component, items)
    ):
        content.associations.append(_media(component, role, content))
        component.getparent().remove(component)  # type: ignore[union-attr]
        return
    if media:
        content.associations.append(_media(component, role, content))
    use = ROLES.get(role, "body")
    for found in _texts(items):
        content.add(use, found)
    for inner in list(children(component, "NewsComponent")):
        gather(inner, role, content)
        if component.get("EquivalentsList", "").lower() == "yes" and content.texts.get("body"):
            break


def _is_story(component: xml.Element) -> bool:
    """A broadcast that is all there is in the item, its title, text and sound in components of their own (Belga)."""
    holder = component.getparent()
    if holder is None or len(list(children(holder, "NewsComponent"))) > 1:
        return False
    return any(_role(one) == "body" for one in children(component, "NewsComponent"))


def _is_picture(component: xml.Element, items: list[xml.Element]) -> bool:
    """A component of AFP's journals: lines of its own, and in it a caption and a picture in several sizes."""
    inner = list(children(component, "NewsComponent"))
    if items or not inner:
        return False
    held = [list(children(one, "ContentItem")) for one in inner]
    captions = [ROLES.get(_role(one)) == "caption" for one in inner]
    pictures = [bool(one) and not any(map(_is_text, one)) for one in held]
    return any(pictures) and all(map(any, zip(captions, pictures, strict=True)))


def _role(component: xml.Element) -> str:
    name = next((child.get("FormalName", "") for child in children(component, "Role")), "")
    return name.lower().replace(" ", "").replace("-", "").replace("_", "")


def _texts(items: list[xml.Element]) -> list[str]:
    """The texts of ContentItems: of several formats the first that has one, of one format all."""
    texts = [one for one in items if _is_text(one)]
    data = [list(one.iter("{*}DataContent")) for one in texts]
    formats = {_kind(one) for one in texts}
    if len(formats) > 1:
        return [body.best([part for parts in data for part in parts])]
    return [body.best(parts) for parts in data]


def _is_text(item: xml.Element) -> bool:
    kind = _kind(item)
    if "css" in kind or any(
        word in kind for word in ("image", "jpeg", "photo", "video", "audio", "graphic", "flash")
    ):
        return False
    return any(word in kind for word in TEXTUAL) or next(iter(item.iter("{*}DataContent")), None) is not None


def _kind(item: xml.Element) -> str:
    """Media type, format and MIME type in lower case."""
    named = [child for child in item if xml.local(child) in ("MediaType", "Format", "MimeType")]
    return " ".join(child.get("FormalName", "") for child in named).lower()


def _media(component: xml.Element, role: str, content: Content) -> dict[str, Any]:
    """A component of pictures, or of one in several sizes, as an association with caption and credit."""
    lines = {xml.local(line): plain(line) for holder in children(component, "NewsLines") for line in holder}
    inner = Content()
    files = [_file(one) for one in component.iter("{*}ContentItem") if one.get("Href")]
    for child in list(children(component, "NewsComponent")):
        gather(child, "", inner)
    caption = "\n".join(inner.texts.get("caption") or inner.texts.get("body") or ())
    content.add("caption", caption)
    first = next(iter(files), {})
    uri = first.get("href") or first.get("title") or component.get("Duid") or role or "media"
    number = len(content.associations) + 1
    told = [one.get("contentType", "") for one in files] + [
        _medium(one) for one in component.iter("{*}MediaType")
    ]
    kind = next(filter(None, told), "picture")
    return association(
        f"{role or 'media'}-{number}",
        uri,
        role if role in MEDIA else kind,
        headline=lines.get("HeadLine", ""),
        caption=caption,
        by=lines.get("ByLine", ""),
        credit=lines.get("CreditLine", ""),
        renditions=files,
    )


def _medium(named: xml.Element) -> str:
    word = named.get("FormalName", "").lower()
    return word if word in MEDIA else ""


def _file(item: xml.Element) -> dict[str, Any]:
    told = {
        child.get("FormalName", ""): child.get("Value", "")
        for holder in children(item, "Characteristics")
        for child in children(holder, "Property")
    }
    size = next((plain(child) for child in item.iter("{*}SizeInBytes")), "")
    kind = next((child.get("FormalName", "") for child in children(item, "MimeType")), "")
    holder = item.getparent()
    role = _role(holder) if holder is not None else ""
    name = told.get("ImageUse") or told.get("MultiMediaUse") or told.get("Quality") or role or "main"
    width, height = (told.get(f"Pixel{side}") or told.get(side, "") for side in ("Width", "Height"))
    return rendition(name.lower(), item.get("Href", ""), kind, width=width, height=height, size=size)
