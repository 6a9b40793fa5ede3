"""Each line of a story to one paragraph of one kind; what is not understood is body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.clean import page, signs
from pipeline.clean.layout import unwrap
from pipeline.story import BODY_KINDS, Copy, Dateline, Line, Note, Paragraph, ParagraphKind, Story, Version

_LABEL_END = " \t-–—:,.;_/|"
_SENTENCE_END = tuple(".!?…”\"»:;,)")
_BULLET = re.compile(r"(?:[*•·▪‣◦●]|-{1,2}|–|o|\d{1,2}[.)])\s+\S")
_GLUED = re.compile(r"\((?:Additional r|R)eporting by |\((?:Writing|Editing|Compiled|Written) by |\s(?:Enditem|\(END\))$")


def separate(story: Story, lines: Sequence[Line], dateline: Dateline | None, version: Version) -> Copy:
    """The story's lines, each in one paragraph: what readers read, and what was set apart from it.

    Body and separated paragraphs, with the dateline's own text, are `story.text` but for white space.
    Raises nothing.
    """
    kinds = _kinds(story, lines, _anchor(lines, dateline))
    paragraphs = tuple(_split(story.text, lines, kinds, dateline))
    headline = strip_label(story.headline, version.label) or _first(paragraphs, "headline")
    return Copy(
        headline=headline,
        standfirst=story.standfirst or _first(paragraphs, "standfirst"),
        paragraphs=paragraphs,
        notes=_notes(story, paragraphs),
        applied=("clean",) if any(p.kind not in BODY_KINDS for p in paragraphs) else (),
    )


def strip_label(headline: str, label: str) -> str:
    """`UPDATE 2-Oil falls`, label `UPDATE 2` → `Oil falls`; other headlines as they are."""
    if not label or not headline.startswith(label):
        return headline.strip()
    return headline[len(label) :].lstrip(_LABEL_END + ")]").strip() or headline.strip()


def _anchor(lines: Sequence[Line], dateline: Dateline | None) -> int | None:
    """The line in which the dateline stands: there the body begins."""
    if dateline is None:
        return None
    start = dateline.span[0]
    return next((i for i, line in enumerate(lines) if line.span[0] <= start < line.span[1]), None)


def _kinds(story: Story, lines: Sequence[Line], anchor: int | None) -> list[ParagraphKind]:
    fields = _fields(story)
    kinds: list[ParagraphKind] = [fields.get(line.text) or signs.anywhere(line.text) or "body" for line in lines]
    if anchor is not None:
        kinds[anchor] = "body"
    _mark_head(lines, kinds, anchor)
    _mark_tail(lines, kinds, anchor)
    if not story.headline:
        page.mark(lines, kinds, anchor)
    _mark_inside(lines, kinds)
    return kinds


def _fields(story: Story) -> dict[str, ParagraphKind]:
    """Lines that only repeat a field."""
    repeated: dict[str, ParagraphKind] = {story.headline: "headline", story.standfirst: "standfirst", story.byline: "byline"}
    repeated.pop("", None)
    return repeated


def _mark_head(lines: Sequence[Line], kinds: list[ParagraphKind], anchor: int | None) -> None:
    """Bylines stand before the body or right after the dateline's line."""
    end = min(len(lines), 4 if anchor is None else anchor + 2)
    for i in range(end):
        if i != anchor and kinds[i] == "body" and _signed(lines[i].text):
            kinds[i] = "byline"
            if i + 1 < end and i + 1 != anchor and signs.is_title(lines[i + 1].text):
                kinds[i + 1] = "byline"


def _signed(text: str) -> bool:
    return signs.head(text) == "byline" and signs.is_names(text)


def _mark_tail(lines: Sequence[Line], kinds: list[ParagraphKind], anchor: int | None) -> None:
    """From the end upwards, as long as each line is a sign-off, a contact or the like."""
    for i in range(len(lines) - 1, max(0, anchor or 0), -1):
        kind = kinds[i] if kinds[i] != "body" else signs.tail(lines[i].text)
        if kind is None:
            return
        kinds[i] = kind


def _mark_inside(lines: Sequence[Line], kinds: list[ParagraphKind]) -> None:
    for i, line in enumerate(lines):
        if kinds[i] == "body" and len(line.text) <= 100:
            if _BULLET.match(line.text):
                kinds[i] = "list"
            elif 0 < i < len(lines) - 1 and _is_subhead(lines[i - 1].text, line.text, lines[i + 1].text):
                kinds[i] = "subhead"


def _is_subhead(before: str, text: str, after: str) -> bool:
    """A short line that is no sentence, between two that are."""
    return (
        not text.endswith(_SENTENCE_END)
        and not text[0].islower()
        and all(len(near) > 60 and near.endswith(_SENTENCE_END) for near in (before, after))
    )


def _split(
    text: str, lines: Sequence[Line], kinds: Sequence[ParagraphKind], dateline: Dateline | None
) -> list[Paragraph]:
    made: list[Paragraph] = []
    for line, kind in zip(lines, kinds, strict=True):
        if dateline and line.span[0] <= dateline.span[0] < line.span[1]:
            made += _part(text, "trash", line.span[0], dateline.span[0])
            made += _body(text, kind, dateline.span[1], line.span[1])
        else:
            made += _body(text, kind, *line.span)
    return made


def _body(text: str, kind: ParagraphKind, start: int, end: int) -> list[Paragraph]:
    """A paragraph; a sign-off that hangs on its end becomes one of its own."""
    glued = _GLUED.search(text, start, end) if kind == "body" else None
    cut = glued.start() if glued else end
    return _part(text, kind, start, cut) + _part(text, "signoff", cut, end)


def _part(text: str, kind: ParagraphKind, start: int, end: int) -> list[Paragraph]:
    source = text[start:end]
    bare = source.strip()
    if not bare:
        return []
    start += len(source) - len(source.lstrip())
    return [Paragraph(kind=kind, text=unwrap(bare), span=(start, start + len(bare)))]


def _first(paragraphs: Sequence[Paragraph], kind: ParagraphKind) -> str:
    return next((p.text for p in paragraphs if p.kind == kind), "")


def _notes(story: Story, paragraphs: Sequence[Paragraph]) -> tuple[Note, ...]:
    field = (Note(kind="ed_note", text=story.ed_note),) if story.ed_note else ()
    return field + tuple(Note(kind=p.kind, text=p.text) for p in paragraphs if p.kind not in BODY_KINDS)


