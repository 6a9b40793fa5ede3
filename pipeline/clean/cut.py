"""Lines to paragraphs: the dateline taken out, and what hangs on a paragraph's end or beginning cut off it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.clean import names
from pipeline.clean.houses import ALONE
from pipeline.clean.layout import unwrap
from pipeline.clean.signs import kind_of
from pipeline.story import Dateline, Line, Paragraph, ParagraphKind, Span

_OPENING = re.compile(r"\([^()]{3,400}\)\s?")
_SIGNED = re.compile(
    r"[(\[]{1,2}(?=(?:Additional |Further )?(?:Report|Writ|Edit|Compil|Translat)\w{2,7}\b[^().:]{0,60}? by |Report(?:e|aje|age|agem) |Editado |Edición |Edição |Traducido |Con información |(?:Bericht|Redigiert|Geschrieben) von "
    r"|Tradotto da |Bewerkt door |(?:Репортаж|Редактор|Текст) )"
)
# Where a mark may begin that hangs on the last sentence; what it is, the signs of the tail say.
_SEAM = re.compile(
    r"(?<=[.!?\"”»'’)。！？」』])(?:\s+|(?<=[。！？」』]))(?=[(\[（【/=]|[-–—]{1,2}\s?[A-Z0-9]|[a-zà-ÿ]{1,6}[/-][a-zà-ÿ]|[A-Z]{2,4}(?:\s\([A-Z]{2,4}\))?\s//|Lusa/|AGERPRES/|Enditem|Reuter|REUTER"
    rf"|(?:PTI|AAP|UNI|IANS)\s[A-Z]|(?:EFE|dpa)\s[a-z]|(?:{ALONE})\s*$)"
)
_PICTURED = re.compile(
    r"\s(?P<credit>\((?:(?:AP|AFP|EPA|Reuters|REUTERS|dpa|PTI|TT|NTB)\s?(?:File\s)?(?:Photo|PHOTO)[/:\s]|(?:Photo|Foto|Photograph|Bild|Image|Picture)(?:\sby\s|\scourtesy|\s?:\s)"
    r"|(?:AFP|Xinhua|TASS|Kyodo|EFE|EPA|Reuters|REUTERS|AP|ANSA)/[A-Z])[^()]{2,90}\)|REUTERS/[A-Z]\S{1,30}(?:\s\S{1,30}){0,4})$"
)
_PICTURES = 20  # credits that captions are compared with
_STOPS, _QUOTES = tuple(".!?"), '"”»'
_WEAK = ("(Photo", "(Foto", "(Bild", "(Image", "(Picture")
# Characters; the last three are looked at from the end.
_LONGEST_CAPTION, _LONGEST_WEAK, _LONGEST_SIGNED, _LONGEST_MARK, _CREDIT = 500, 280, 160, 60, 140


def cut(
    text: str, lines: Sequence[Line], kinds: Sequence[ParagraphKind], dateline: Dateline | None, titled: bool
) -> list[Paragraph]:
    """Every character of the lines that is no white space, and no part of the dateline, in one paragraph."""
    made: list[Paragraph] = []
    gap = dateline.span if dateline else (0, 0)
    last = lines[len(kinds) - 1 - kinds[::-1].index("body")].span if "body" in kinds else None
    credits = _credits(lines, kinds) if "caption" in kinds else []
    pictured = "REUTERS/" in text
    for line, kind in zip(lines, kinds, strict=True):
        bare, span = line
        if span[0] < gap[1] and gap[0] < span[1]:
            if span[0] < gap[0]:
                made += _before(text, kind, (span[0], gap[0]), titled)
            made += _body(text, kind, (gap[1], span[1]), span == last, lede=True)
        elif (
            kind == "body"
            and (bare[-1] in ")]" or span == last or pictured)
            and _may_be_signed(bare, span == last)
        ):
            made += _body(text, kind, span, span == last)
        elif kind == "caption":
            made += _caption(text, line, credits)
        else:
            made.append(Paragraph(kind=kind, text=bare, span=span))
    return made


def _credits(lines: Sequence[Line], kinds: Sequence[ParagraphKind]) -> list[str]:
    """The first few credits of a story, the sign before them left out."""
    found = (line.text.lstrip("©(c) ") for line, kind in zip(lines, kinds, strict=True) if kind == "credit")
    return list(dict.fromkeys(islice(found, _PICTURES)))


def whole(text: str, lines: Sequence[Line], dateline: Dateline | None) -> list[Paragraph]:
    """Every line as body, the dateline taken out: a story that is all note, or all credit, is read as it is."""
    gap = dateline.span if dateline else (0, 0)
    made: list[Paragraph] = []
    for line in lines:
        start, end = line.span
        if start < gap[1] and gap[0] < end:
            made += _part(text, "body", (start, gap[0]))
            start = gap[1]
        made += _part(text, "body", (start, end))
    return made


def _part(text: str, kind: ParagraphKind, span: Span) -> Iterator[Paragraph]:
    start, end = span
    source = text[start:end]
    bare = source.strip()
    if bare:
        start += len(source) - len(source.lstrip())
        yield Paragraph(kind=kind, text=unwrap(bare), span=(start, start + len(bare)))


def _before(text: str, kind: ParagraphKind, span: Span, titled: bool) -> Iterator[Paragraph]:
    """What precedes the dateline on its line: trash in brackets, a byline, a headline; else it is body."""
    start, end = span
    while (opening := _OPENING.match(text, start, end)) and (
        told := kind_of(opening.group().strip(), "anywhere")
    ):
        yield from _part(text, told, opening.span())
        start = opening.end()
    rest = unwrap(text[start:end].strip())
    if rest:
        yield from _part(text, _kind_before(rest, kind, titled), (start, end))


def _kind_before(rest: str, kind: ParagraphKind, titled: bool) -> ParagraphKind:
    if told := kind_of(rest, "anywhere"):
        return told
    if names.is_byline(rest):
        return "byline"
    return kind if titled or len(rest) > 250 or rest.endswith(".") else "headline"


def _body(
    text: str, kind: ParagraphKind, span: Span, last: bool, *, lede: bool = False
) -> Iterator[Paragraph]:
    """A paragraph; a sign-off or a photo credit that hangs on its end becomes one of its own, and what stands
    before a credit is its caption. `lede`: behind the dateline, where nothing is a caption."""
    start, end = span
    if kind == "body" and text[end - 1] in ")]":
        signed = _SIGNED.search(text, start, end)
        if (
            signed
            and signed.start() > start
            and kind_of(unwrap(text[signed.start() : end]), "anywhere") == "signoff"
        ):
            yield from _part(text, kind, (start, signed.start()))
            yield from _part(text, "signoff", (signed.start(), end))
            return
    credited = text[end - 1] == ")" or text.find("REUTERS/", max(start, end - _CREDIT), end) >= 0
    pictured = _PICTURED.search(text, max(start, end - _CREDIT), end) if credited else None
    if kind == "body" and pictured:
        told: ParagraphKind = "body" if lede or not _is_caption(pictured, start) else "caption"
        yield from _part(text, told, (start, pictured.start()))
        yield from _part(text, "credit", pictured.span("credit"))
        return
    at, mark = _mark(text, start, end) if last and not _is_sentence(text[start:end]) else (end, kind)
    yield from _part(text, kind, (start, at))
    yield from _part(text, mark, (at, end))


def _mark(text: str, start: int, end: int) -> tuple[int, ParagraphKind]:
    """Where a mark begins that hangs on the last paragraph, and its kind; `end` where none does."""
    longest = _LONGEST_SIGNED if text[end - 1] in ")）" else _LONGEST_MARK
    for seam in _SEAM.finditer(text, max(start, end - longest), end):
        rest = text[seam.end() : end].rstrip()
        for told in (kind_of(rest, "anywhere"), kind_of(rest, "tail")):
            if told in ("signoff", "trash"):
                return seam.end(), told
    return end, "body"


def _may_be_signed(text: str, last: bool) -> bool:
    """Whether anything may hang on a paragraph: something in brackets, a credit, a mark where it is the last."""
    if text[-1] in ")]" and (text.find("(", 1) > 0 or text.find("[", 1) > 0):
        return True
    return (last and not _is_sentence(text)) or "REUTERS/" in text


def _is_sentence(text: str) -> bool:
    """Ends in a word and its full stop, quotation marks aside, as no mark does."""
    bare = text.rstrip(_QUOTES)
    return (bare.endswith(_STOPS) or bare is not text) and bare[-2:-1].isalnum()


def _is_caption(pictured: re.Match[str], start: int) -> bool:
    """What ends in `(Photo: Jane Doe)` may be prose with a picture beside it: then it is longer than captions are."""
    weak = pictured["credit"].startswith(_WEAK)
    return pictured.start() - start <= (_LONGEST_WEAK if weak else _LONGEST_CAPTION)


def _caption(text: str, line: Line, credits: Sequence[str]) -> Iterator[Paragraph]:
    """A caption, and the credit on its end: `Ships in the harbour Jane Doe/TASS` where a credit says so too, `(AP Photo/Jane Doe)`."""
    start, end = line.span
    repeated = (
        end - len(one) for one in credits if one and line.text.endswith(one) and len(one) < end - start
    )
    pictured = _PICTURED.search(text, max(start, end - _CREDIT), end)
    at = next(repeated, pictured.start("credit") if pictured else end)
    yield from _part(text, "caption", (start, at))
    yield from _part(text, "credit", (at, end))
