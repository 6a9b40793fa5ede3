"""What `feed` reads: envelopes as JSON Lines, single envelopes, and bare wire files, each as bytes and headers.

Nothing is judged here. A line that is no JSON is sent as it is: refusing it by name is the worker's work.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

import orjson

from pipeline.shell.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Raw:
    """One record to send; `where` tells a person which it is (`stories.jsonl:17`); `timestamp_ms` None is now."""

    value: bytes
    headers: tuple[tuple[str, bytes], ...]
    where: str
    key: bytes = b""
    timestamp_ms: int | None = None


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths, with each folder's files in its place, sorted, hidden ones left out. Raises Trouble."""
    for path in paths:
        if path.is_dir():
            below = (p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
            yield from sorted(
                p for p in below if not any(n.startswith(".") for n in p.relative_to(path).parts)
            )
        elif path.exists() or str(path) == "-":
            yield path
        else:
            raise Trouble(f"{path} is not there", "name files or folders, or `-` for what comes on stdin")


def read(path: Path, feed: str, format: str, id: str, zone: str = "") -> Iterator[Raw]:
    """The records of one file, or of stdin for `-`. Raises Trouble where a bare file has no feed."""
    told = (("feed", feed), ("format", format), ("id", id), ("zone", zone))
    headers = tuple((name, value.encode()) for name, value in told if value)
    try:
        with _open(path) as stream:
            yield from _records(stream, path, headers, feed)
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}", "check the name and the rights") from error


def _records(
    stream: IO[bytes], path: Path, headers: tuple[tuple[str, bytes], ...], feed: str
) -> Iterator[Raw]:
    first = stream.readline()
    if path.suffix in LINES or is_envelope(first):
        yield from _lines(first, stream, path, headers)
        return
    value = first + stream.read()
    if not feed and not is_envelope(value):
        raise Trouble(
            f"{path} is no raw-story envelope, and nothing says whose copy it is",
            "name the feed: `copytaster feed --feed NAME …` (and --format, where it should not be guessed)",
        )
    yield Raw(value, headers, str(path), _key(value, feed))


def _lines(
    first: bytes, stream: IO[bytes], path: Path, headers: tuple[tuple[str, bytes], ...]
) -> Iterator[Raw]:
    feed = dict(headers).get("feed", b"").decode()
    for number, line in enumerate(chain((first,), stream), start=1):
        if value := line.strip():
            yield Raw(value, headers, f"{path}:{number}", _key(value, feed))


def is_envelope(value: bytes) -> bool:
    """Whether these bytes are a JSON object with content, as the contract writes it."""
    found = _object(value)
    return "content" in found or "content_base64" in found


def feed_of(value: bytes, headers: dict[str, bytes]) -> str:
    """The feed that an envelope names, else the header's; "" where neither does."""
    told = _object(value).get("feed")
    return told if isinstance(told, str) and told else headers.get("feed", b"").decode("utf-8", "replace")


def _key(value: bytes, feed: str) -> bytes:
    """The feed: what one feed sends stays in order in one partition."""
    return feed_of(value, {"feed": feed.encode()}).encode()


def _object(value: bytes) -> dict[str, object]:
    if value.lstrip()[:1] != b"{":
        return {}
    try:
        found = orjson.loads(value)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _open(path: Path) -> IO[bytes]:
    return sys.stdin.buffer if str(path) == "-" else path.open("rb")
