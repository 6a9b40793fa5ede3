"""What a payload may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`value`: bytes of the raw record: a story of `content` bytes in base64 (4/3) with its envelope.

    `content`: bytes of the story. `markup`: characters of HTML, of a feed; a tree takes many times its text.
    `text` and `lines`: characters and lines of one story, more than most novels have: what reads it works line by
    line. `elements`: in one tree. `depth`: nesting of markup or JSON. `stories`: in one payload. `refused`: bytes that the refused items of one
    record may carry to the quarantine. `parts`: of an
    e-mail. `field`: characters of one field other than the text. `repair`: characters of broken JSON that are
    worth a repair, which costs microseconds for each.
    """

    value: int = 24 * MIB
    content: int = 16 * MIB
    markup: int = 4 * MIB
    text: int = 2_000_000
    lines: int = 50_000
    elements: int = 50_000
    depth: int = 200
    stories: int = 1_000
    refused: int = 32 * MIB
    parts: int = 200
    field: int = 64 * 1024
    repair: int = 256 * 1024


DEFAULT = Limits()
