"""The content of a raw record, looked at once and shared by all formats' recognition and reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from pipeline.accept import broken, charset
from pipeline.accept.limits import DEFAULT, Limits
from pipeline.story import Refused

HEAD = 4096
BLANK = " \t\r\n\f\ufeff\x00\x01\x02\x03\x04"  # what may stand before markup
DECLARED = re.compile(rb"""(?:encoding|charset)\s{0,8}=\s{0,8}["']?([A-Za-z0-9_.:-]{2,40})""")
ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,80})([^>]{0,4000})")
PROLOGUE = re.compile(
    r"\s{1,4000}|<\?.{0,4000}?\?>|<!--.{0,4000}?-->|<!(?i:doctype)[^>\[]{0,4000}(?:\[.{0,4000}?\]\s{0,100})?>",
    re.S,
)
# What begins like this is JSON or wants to be; `[Photo]` and `{note}` before a text do not.
JSON = re.compile(r"""\{\s{0,100}["'}]|\[\s{0,100}[\[{"'\]]|"[{\[]""")
# By their first bytes: what is no text, and what would have to be unpacked to nobody knows what size.
PACKED = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstandard",
    b"%PDF-": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}


T = TypeVar("T")


class once(Generic[T]):
    """A property computed at first use; `functools.cached_property` takes a lock for each before Python 3.12."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, of: Any, owner: type) -> T:
        of.__dict__[self.name] = value = self.compute(of)
        return value


class Payload:
    """`data` is a string where the envelope gave one, else bytes; everything else is derived at first use.

    `opened` is what was done to get at it. Every property may raise `Refused`.
    """

    def __init__(
        self, data: str | bytes, limits: Limits = DEFAULT, declared: str = "", opened: tuple[str, ...] = ()
    ) -> None:
        self.data = data
        self.limits = limits
        self.declared = declared
        self.opened = opened

    @once
    def raw(self) -> bytes:
        """The bytes, as sent or as UTF-8."""
        return self.data if isinstance(self.data, bytes) else self.data.encode("utf-8", "surrogatepass")

    @once
    def decoded(self) -> tuple[str, tuple[str, ...]]:
        """The text before any cleaning, and how it was decoded."""
        if isinstance(self.data, str):
            return self.data, ()
        if packed := next((name for magic, name in PACKED.items() if self.data.startswith(magic)), ""):
            raise Refused("unknown-format", f"the content is {packed}; send the story itself")
        return charset.decode(self.data, self.declared or self._declaration())

    @property
    def applied(self) -> tuple[str, ...]:
        """What had to be done so far to read it, empty where it was plain and whole."""
        read = self.__dict__.get("parsed", (None, ()))[1]  # only where somebody asked for JSON
        decoded = self.__dict__.get("decoded", ("", ()))[1]
        return (*self.opened, *decoded, *read)

    @once
    def text(self) -> str:
        """The whole as text, byte-order mark left out."""
        return self.decoded[0].removeprefix("\ufeff")

    @once
    def head(self) -> str:
        """The first characters, white space before them left out."""
        return self.text[: 2 * HEAD].lstrip()[:HEAD]

    @once
    def is_json(self) -> bool:
        """Whether it begins as JSON does."""
        return self.head[:1] in ("{", "[", '"') and JSON.match(self.head) is not None

    @once
    def kind(self) -> str:
        """What it can be, by its first character: `json`, `markup` or `copy`, which is everything else."""
        if self.is_json:
            return "json"
        return "markup" if self.head.lstrip(BLANK)[:1] == "<" else "copy"

    @once
    def parsed(self) -> tuple[Any, tuple[str, ...]]:
        """The payload read as JSON, None where it is none, and the repairs that took."""
        if not self.is_json:
            return None, ()
        plain = isinstance(self.data, bytes) and not self.decoded[1]
        return broken.read(self.raw if plain else self.text, self.limits)

    @property
    def json(self) -> Any:
        """The payload read as JSON with repair where it is slightly broken, None where it is none."""
        return self.parsed[0]

    @once
    def keys(self) -> frozenset[str]:
        """The keys of the JSON object, or of the first one of a list."""
        if not self.is_json:
            return frozenset()
        first = self.json[0] if isinstance(self.json, list) and self.json else self.json
        return frozenset(first) if isinstance(first, dict) else frozenset()

    @once
    def root(self) -> tuple[str, str]:
        """Local name and attributes of the first element, empty where the payload is no markup."""
        if self.head[:1] != "<":
            return "", ""
        at = 0
        while found := PROLOGUE.match(self.head, at):
            at = found.end()
        found = ROOT.match(self.head, at)
        return (found[1].rpartition(":")[2], found[2]) if found else ("", "")

    def _declaration(self) -> str:
        """The charset that the beginning names, "" where it names none."""
        head = self.raw[:HEAD]
        found = [one for word in (b"encoding", b"charset") if (one := _named(head, word))]
        return min(found, key=re.Match.start)[1].decode("ascii") if found else ""


def _named(head: bytes, word: bytes) -> re.Match[bytes] | None:
    """The first declaration behind that word; much faster than a search for either."""
    at = head.find(word)
    while at >= 0 and not (found := DECLARED.match(head, at)):
        at = head.find(word, at + 1)
    return found if at >= 0 else None
