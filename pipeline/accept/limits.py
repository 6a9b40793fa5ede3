"""What a payload may cost before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`value`: bytes of the raw record. `depth`: nesting of markup or JSON. `stories`: in one payload.

    `parts`: bodies of an e-mail. `attribute`: characters of one field other than the text.
    """

    value: int = 16 * 1024 * 1024
    depth: int = 200
    stories: int = 1_000
    parts: int = 200
    field: int = 64 * 1024


DEFAULT = Limits()
