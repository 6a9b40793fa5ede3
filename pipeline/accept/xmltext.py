"""The text of XHTML and NITF bodies: paragraphs, lists and tables kept, pictures and page furniture left out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.accept import charset, markup, teleprinter
from pipeline.story import Refused

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from lxml import etree

    Element = etree._Element

# Elements that are no running text, whatever the format. What they say of pictures is read apart.
LEFT_OUT = frozenset(
    "head script style noscript template iframe object svg video audio img media nitf-table-metadata"
    " col colgroup bild dat".split()
)
# What stands inside a line. Any other element that HTML and NITF do not have (TT's CITAT, MELLIS) is a paragraph
# where its parent holds nothing but elements.
INLINE = frozenset(
    "a abbr acronym b bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt"
    " u var alt-code chron classifier copyrite event frac function lang location money num object.title org person"
    " postaddr pronounce virtloc city region country sublocation state story.date".split()
)
HEADINGS = frozenset({"h1", "h2", "rubrik"})
# Classes that agencies give to parts which are fields of their own: TT's vignette line, dpa's slug and time.
CLASSES = frozenset("dat slugline publicationDate vignette notepad".split())
# What stands for an element's beginning and end in the text (see `markup.below`, the same for HTML).
MARKS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(markup.BLOCKS, ("\n\n", "\n\n")),
    "li": ("\n• ", "\n"),
    "tr": ("\n", "\n"),
    "br": ("\n", ""),
    **dict.fromkeys(markup.CELLS, ("", "\t")),
}
PARAGRAPH, NOTHING = ("\n\n", "\n\n"), ("", "")
JUDGED = HEADINGS | {"header", "figure"}  # that may be furniture by their name alone
CLOSING = frozenset(".,;:!?)")
WRAPPED = 120  # characters: shorter text is no hard-wrapped copy
FULL = (45, 90)  # the length of a full line of hard-wrapped copy
BLANK = re.compile(r"\n[ \t\r]*\n\s*")  # a paragraph's end where nobody marked it
LONGEST = 2_000_000  # characters: longer than most novels, and no story
# Without one of these there is nothing to mend in text that came out of a parser.
SUSPECT = "ÂÃâðÐÑ\ufeff\ufffe\uffff"


def text(element: Element, *, apart: Container[str] = ()) -> str:
    """The element's text with a blank line between paragraphs; a block that reads as one of `apart` is left out."""
    out: list[str] = []
    _collect(element, _named(element.tag), out, apart)
    joined = "".join(out)
    _bounded(joined)
    return markup.tidy(joined)


def _bounded(written: str) -> None:
    if len(written) > LONGEST:
        raise Refused("too-large", f"a text of more than {LONGEST} characters")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """`charset.clean` where the text could need it."""
    if text.isascii() or not any(mark in text for mark in SUSPECT):
        return text, ()
    return charset.clean(text)


def plain(element: Element) -> str:
    """All characters below an element in one line."""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    return " ".join("".join(map(str, element.itertext())).split())


def spaced(element: Element) -> str:
    """The same, a space between the parts: names and titles that stand in elements of their own."""
    return " ".join(" ".join(map(str, element.itertext())).split()).replace(" ,", ",")


def local(element: Element) -> str:
    """The element's name without namespace, in lower case."""
    return _named(element.tag).name


class Tag(NamedTuple):
    """What an element's name alone says; `known` is one that HTML or NITF has."""

    name: str
    opening: str
    closing: str
    known: bool
    inline: bool
    left_out: bool
    judged: bool


@lru_cache(maxsize=256)  # names may have 50,000 characters
def _named(tag: object) -> Tag:
    name = tag[tag.rfind("}") + 1 :].lower() if isinstance(tag, str) else ""
    opening, closing = MARKS.get(name, NOTHING)
    inline = name in INLINE
    return Tag(name, opening, closing, inline or name in MARKS, inline, name in LEFT_OUT, name in JUDGED)


def _collect(
    element: Element, tag: Tag, out: list[str], apart: Container[str], *, alone: bool = False
) -> None:
    """Recursion is bounded: the parser refuses more than 256 levels. `alone`: an element of no known meaning is a
    paragraph, because its parent holds elements only."""
    if tag.left_out or ((tag.judged or element.attrib) and _is_furniture(element, tag.name, apart)):
        return
    if tag.name == "br" and _is_soft(out):
        return
    opening, closing = PARAGRAPH if alone else (tag.opening, tag.closing)
    if opening:
        out.append(opening)
    if written := element.text:
        out.append(_laid_out(written) if tag.name == "pre" else _collapsed(written))
    holds: bool | None = None  # found out once, and only where a child is of no known meaning
    for child in element:
        inner = _named(child.tag)
        if not inner.known and holds is None:
            holds = _holds_elements(element)
        _collect(child, inner, out, apart, alone=not inner.known and bool(holds))
        if (written := child.tail) and not (out and out[-1] == "\n\n" and written.isspace()):
            out.append(_collapsed(_close(written) if inner.inline and written[0] == "\n" else written))
    if closing:
        out.append(closing)


def _holds_elements(element: Element) -> bool:
    """Whether an element holds elements only, no characters between them."""
    if element.text and not element.text.isspace():
        return False
    return not any(one.tail and not one.tail.isspace() for one in element)


def _collapsed(written: str) -> str:
    """White space as a browser shows it, but blank lines between paragraphs that nobody marked stay."""
    if written.isspace():
        return " "
    _bounded(written)
    if "\n" not in written:
        return markup.collapsed(written) if "  " in written or "\t" in written else written
    if "\n  " in written and len(written) > WRAPPED and teleprinter.is_wire_copy(written):
        return f"\n\n{teleprinter.paragraphs(written.split(chr(10)))}\n\n"
    parts = BLANK.split(written.rstrip()) if written.count("\n") > 1 else ()
    if len(parts) > 1 and parts[0] and not parts[0].isspace():
        end = " " if written[-1].isspace() else ""
        return "\n\n".join(map(markup.collapsed, parts)) + end
    return markup.collapsed(written)


def _laid_out(written: str) -> str:
    """Text laid out by hand, its rules and rows lines of their own, without the margin of the markup around it."""
    _bounded(written)
    first, *others = written.expandtabs(8).split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=0)
    return teleprinter.paragraphs([first.lstrip() if margin else first, *(line[margin:] for line in others)])


def _close(written: str) -> str:
    """What follows a name that somebody's editor put on a line of its own, a comma or full stop joined to it."""
    told = written.lstrip()
    return told if told[:1] in CLOSING else written


def _is_soft(out: Sequence[str]) -> bool:
    """A `<br/>` where the wire wrapped its line: behind a space, after a full line that ends no sentence."""
    before = out[-1] if out else ""
    return before.endswith(" ") and FULL[0] < len(before) < FULL[1] and before.rstrip()[-1:] not in ".!?:;"


def _is_furniture(element: Element, name: str, apart: Container[str]) -> bool:
    """A page's header; a picture (not a table that is marked up as a figure); a headline or teaser that is a field
    already; what `CLASSES` names; the first paragraph that The New York Times writes once more before the text."""
    if name == "header":
        return True
    if name == "figure":
        return next(element.iter("{*}table", "{*}blockquote", "{*}pre", "{*}ul", "{*}ol"), None) is None
    classes = element.get("class", "")
    if name in HEADINGS or "teaser" in classes:
        return plain(element) in apart
    if classes == "lead_paragraph":
        following = element.getnext()
        return following is not None and following.get("class") == "full_text"
    return not CLASSES.isdisjoint(classes.split())
