"""What stands after the body: sign-offs, contacts, notes for editors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.clean import names
from pipeline.clean.signs import kind_of
from pipeline.clean.signs.contacts import HEADING
from pipeline.story import ParagraphKind

_HEADING = re.compile(rf"{HEADING}\s?:?$", re.VERBOSE | re.IGNORECASE)
_DETAIL = re.compile(r"[^\s@]@[^\s@]{1,80}\.\w|(?:https?://|www\.)\S|(?:\+|\b|\()\d(?:[\s()./–-]{0,3}\d){6}")
_PHONE = re.compile(r"(?:\+|\b|\()\d(?:[\s()./–-]{0,3}\d){6}")
_ENDS_BLOCK = re.compile(
    r"(?i)(?:about|über|à propos|acerca|sobre|source:?|forward-looking|safe harbor|note)\b"
)
_FOR_EDITORS = re.compile(
    r"\#{0,3}\s?(?:dpa-)?notizblock$|\W{0,4}die folgenden informationen sind nicht zur veröffentlichung|\#{1,3}\s(?:redaktionelle[rn]? hinweise?|internet|orte|kontakte|ansprechpartner)$",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", '"', "”", "。")
_LONGEST_HEADING = 90  # characters
_BLOCK = 25  # lines: no contact block is longer
_ENTRY = 60  # characters of a name, a firm, a number in it
_ABOVE = 3  # lines of firm, name and title above the first number


def mark(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    """Set the kinds of the lines after the body, in place; `top` is where the body begins."""
    _mark_blocks(texts, kinds, top)
    for i in range(len(texts) - 1, top, -1):
        if kinds[i] == "body":
            kind = kind_of(texts[i], "tail") or _signed(texts[i])
            if kind is None:
                _mark_last_block(texts, kinds, top, i)
                return
            kinds[i] = kind


def _signed(text: str) -> ParagraphKind | None:
    """`-By Jane Doe, Reuters`: some desks put the byline at the end."""
    bare = text.lstrip("-–— ") if len(text) <= names.LONGEST else ""
    return "byline" if bare and (names.is_byline(bare) or names.is_housed_below(bare)) else None


def _mark_last_block(texts: Sequence[str], kinds: list[ParagraphKind], top: int, last: int) -> None:
    """Names, numbers and addresses at the end, without a heading (Business Wire): both a telephone and an e-mail."""
    start = last + 1
    while (
        start - 1 > top
        and start > last - _BLOCK
        and _is_entry(texts[start - 1])
        and kinds[start - 1] == "body"
    ):
        start -= 1
    if start > last:
        return
    end = next((i for i in range(last + 1, len(texts)) if kinds[i] != "contact"), len(texts))
    block = "\n".join(texts[start:end])
    if "@" in block and _PHONE.search(block):
        detailed = next(i for i in range(start, end) if _DETAIL.search(texts[i]))
        start = max(start, detailed - _ABOVE)
        kinds[start : last + 1] = ["contact"] * (last + 1 - start)


def _is_entry(text: str) -> bool:
    return len(text) <= _ENTRY and not text.endswith(_SENTENCE_END) and not _ENDS_BLOCK.match(text)


def _mark_blocks(texts: Sequence[str], kinds: list[ParagraphKind], top: int) -> None:
    for i in range(top + 1, len(texts)):
        text = texts[i]
        if len(text) > _LONGEST_HEADING or kinds[i] not in ("body", "note", "contact"):
            continue
        if _is_for_editors(text):
            _mark_rest(texts, kinds, i)
            return
        if _heads_block(text, kinds[i]):
            end = _contact_end(texts, i + 1)
            if end:
                kinds[i:end] = ["contact"] * (end - i)


def _is_for_editors(text: str) -> bool:
    return (text[0] in "#NnDd" or not text[0].isalnum()) and bool(_FOR_EDITORS.match(text))


def _heads_block(text: str, kind: ParagraphKind) -> bool:
    """`Media contact:`, or a contact line that says nothing yet: `For more information, please contact:`."""
    if kind == "contact" and text.startswith("CONTACT") and not _DETAIL.search(text):
        return True
    if text[-1] == ":" and (kind == "contact" or kind_of(text, "tail") == "contact"):
        return True
    return text[0] in "CcMmIiPpKkFfARN" and bool(_HEADING.match(text))


def _mark_rest(texts: Sequence[str], kinds: list[ParagraphKind], start: int) -> None:
    """dpa's notepad runs to the end of the text; authors, editors and initials in it are sign-offs."""
    for i in range(start, len(texts)):
        kinds[i] = "signoff" if kind_of(texts[i], "tail") == "signoff" else "note"


def _contact_end(texts: Sequence[str], start: int) -> int:
    """The line after a block of names, numbers and addresses that begins at `start`; 0 where there is none of these."""
    end = start
    while end < min(len(texts), start + _BLOCK) and not _is_prose(texts[end]):
        end += 1
    detailed = [i for i in range(start, end) if _DETAIL.search(texts[i])]
    return detailed[-1] + 1 if detailed else 0


def _is_prose(text: str) -> bool:
    return len(text) > 160 or (len(text) > 80 and text.endswith(".")) or bool(_ENDS_BLOCK.match(text))
