"""The content of a raw record, looked at once and shared by all formats' recognition and reading."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import Any

import orjson

from pipeline.accept import charset
from pipeline.accept.limits import DEFAULT, Limits
from pipeline.story import Refused

HEAD = 4096
DECLARED = re.compile(rb"""(?:encoding|charset)\s{0,8}=\s{0,8}["']?([A-Za-z0-9_.:-]{2,40})""")
ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,80})([^>]{0,4000})")
PROLOGUE = re.compile(r"\s{1,4000}|<\?.{0,4000}?\?>|<!--.{0,4000}?-->|<!(?i:doctype)[^>\[]{0,4000}>", re.S)


class Payload:
    """`data` is a string where the envelope gave one, else bytes; everything else is derived at first use."""

    def __init__(self, data: str | bytes, limits: Limits = DEFAULT, declared: str = "") -> None:
        self.data = data
        self.limits = limits
        self.declared = declared

    @cached_property
    def raw(self) -> bytes:
        """The bytes, as sent or as UTF-8."""
        return self.data if isinstance(self.data, bytes) else self.data.encode("utf-8", "surrogatepass")

    @cached_property
    def decoded(self) -> tuple[str, tuple[str, ...]]:
        """The text before any cleaning, and how it was decoded."""
        if isinstance(self.data, str):
            return self.data, ()
        return charset.decode(self.data, self.declared or self._declaration())

    @property
    def applied(self) -> tuple[str, ...]:
        """How the bytes were decoded, "" where they were plain UTF-8."""
        return self.decoded[1]

    @property
    def text(self) -> str:
        """The whole as text, byte-order mark left out."""
        return self.decoded[0].removeprefix("\ufeff")

    @cached_property
    def head(self) -> str:
        """The first characters, white space before them left out."""
        return self.text[: 2 * HEAD].lstrip()[:HEAD]

    @cached_property
    def json(self) -> Any:
        """The payload read as JSON with repair where it is slightly broken, None where it is none."""
        if not self.head.startswith(("{", "[")):
            return None
        try:
            return orjson.loads(self.raw if isinstance(self.data, bytes) and not self.applied else self.text)
        except orjson.JSONDecodeError:
            return _lenient(self.text, self.limits.depth)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the JSON object, or of the first one of a list."""
        first = self.json[0] if isinstance(self.json, list) and self.json else self.json
        return frozenset(first) if isinstance(first, dict) else frozenset()

    @cached_property
    def root(self) -> tuple[str, str]:
        """Local name and attributes of the first element, empty where the payload is no markup."""
        at = 0
        while found := PROLOGUE.match(self.head, at):
            at = found.end()
        found = ROOT.match(self.head, at)
        return (found[1].rpartition(":")[2], found[2]) if found else ("", "")

    def _declaration(self) -> str:
        found = DECLARED.search(self.raw[:HEAD])
        return found[1].decode("ascii") if found else ""


def _lenient(text: str, depth: int) -> Any:
    """JSON with raw tabs and line feeds, lone surrogates, single quotes, trailing commas."""
    if _depth(text) > depth:
        raise Refused("too-deep", f"the JSON is nested deeper than {depth}")
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


def _depth(text: str) -> int:
    deepest = depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
