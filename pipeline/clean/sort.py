"""Each line of a story to one paragraph of one kind; what is not understood is body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.clean import head, inside, tail
from pipeline.clean.cut import cut, whole
from pipeline.clean.signs import kinds_of
from pipeline.story import BODY_KINDS, Copy, Dateline, Line, Note, Paragraph, ParagraphKind, Story, Version

_PLAINLY = frozenset(("aap", "pa"))  # put a reporter's bare name above the dateline
_REPEATED = 8  # lines from the top
_LABEL_END = " \t-–—:,.;_/|"


def separate(story: Story, lines: Sequence[Line], dateline: Dateline | None, version: Version) -> Copy:
    """The story's lines, each in one paragraph: what readers read, and what was set apart from it.

    Body and separated paragraphs, with the dateline's own text, are `story.text` but for white space.
    Raises nothing.
    """
    anchor = _anchor(lines, dateline)
    plainly = dateline is not None and dateline.agency is not None and dateline.agency.id in _PLAINLY
    kinds = _kinds(story, lines, anchor, version, plainly)
    titled = bool(story.headline) or "headline" in kinds
    paragraphs = tuple(cut(story.text, lines, kinds, dateline, titled))
    apart = [paragraph for paragraph in paragraphs if paragraph.kind not in BODY_KINDS]
    if len(apart) == len(paragraphs):
        paragraphs, apart = tuple(whole(story.text, lines, dateline)), []
    headline = story.headline or _first(apart, "headline")
    return Copy(
        headline=strip_label(headline, version.label),
        standfirst=story.standfirst or _first(apart, "standfirst"),
        paragraphs=paragraphs,
        notes=_notes(story, apart),
        applied=("clean",) if apart else (),
    )


def strip_label(headline: str, label: str) -> str:
    """`UPDATE 2-Oil falls`, label `UPDATE 2` → `Oil falls`; `Oil falls (RPT)`, label `(RPT)` → `Oil falls`; others as they are."""
    bare = headline.strip()
    if not label or label not in bare:
        return bare
    if bare.lstrip("([*- ").startswith(label.lstrip("([*- ")):
        rest = bare[bare.index(label) + len(label) :].lstrip(_LABEL_END + ")]*").strip()
    elif bare.rstrip(")]* ").endswith(label.rstrip(")]* ")):
        rest = bare[: bare.rindex(label)].rstrip(_LABEL_END + "([*").strip()
    else:
        return bare
    return rest or bare


def _anchor(lines: Sequence[Line], dateline: Dateline | None) -> int | None:
    """The line in which the dateline stands: there the body begins."""
    if dateline is None:
        return None
    start = dateline.span[0]
    for i, line in enumerate(lines):
        if start < line.span[1]:
            return i if line.span[0] <= start else None
    return None


def _kinds(
    story: Story, lines: Sequence[Line], anchor: int | None, version: Version, plainly: bool
) -> list[ParagraphKind]:
    texts = [line.text for line in lines]
    kinds = kinds_of(texts)
    _mark_fields(story, texts, kinds, version)
    if anchor is not None:
        kinds[anchor] = "body"
    top = head.mark(texts, kinds, anchor, bool(story.headline), plainly)
    tail.mark(texts, kinds, top)
    inside.mark(texts, kinds, top)
    return kinds


def _mark_fields(story: Story, texts: Sequence[str], kinds: list[ParagraphKind], version: Version) -> None:
    """Lines at the beginning that only repeat a field, and the line, at either end, that is the story's embargo."""
    if version.embargo is not None:
        for i in (*range(min(_REPEATED, len(texts))), *range(max(0, len(texts) - _REPEATED), len(texts))):
            kinds[i] = "note" if texts[i].strip() == version.embargo.written else kinds[i]
    label, headline = version.label, strip_label(story.headline, version.label)
    repeated: dict[str, ParagraphKind] = {
        label: "trash", story.byline: "byline", story.standfirst: "standfirst", headline: "headline", story.headline: "headline"
    }  # fmt: skip
    for i, text in enumerate(texts[:_REPEATED]):
        bare = strip_label(text, label) if label and label in text else text
        kinds[i] = repeated.get(bare, kinds[i])


def _first(paragraphs: Sequence[Paragraph], kind: ParagraphKind) -> str:
    return next((p.text for p in paragraphs if p.kind == kind), "")


def _notes(story: Story, apart: Iterable[Paragraph]) -> tuple[Note, ...]:
    field = (Note(kind="ed_note", text=story.ed_note),) if story.ed_note else ()
    return (*field, *[Note(kind=paragraph.kind, text=paragraph.text) for paragraph in apart])
