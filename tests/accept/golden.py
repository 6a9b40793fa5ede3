"""Golden files: `data/<format>/NAME` beside `NAME.json`, the stories that it holds, in order, as a list of objects.

An object names the fields that are checked, the others are free: codes as `scheme:code`, links as [rel, id,
version], associations as [uri, type, caption], times in ISO format, an embargo as its time or [written, null];
`refused` is a refusal's reason, `ed_note_has` a list of what the ed note contains, `text_starts` the text's beginning
and `lines` the number of its lines that are not blank. Files of others lie in folders of their own, with a notice.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.accept import accept
from pipeline.story import Code, Embargo, Link, RawRecord, Refusal, Story

DATA = Path(__file__).parent / "data"
RECEIVED = datetime(2025, 3, 11, 10, tzinfo=UTC)
Outcome = Story | Refusal


def files(name: str) -> list[Path]:
    """The golden files of a format, `newsml_g2`."""
    return sorted(path for path in (DATA / name).rglob("*") if path.with_name(f"{path.name}.json").exists())


def format_of(path: Path) -> str:
    """The format that a golden file is in, `newsml-g2`."""
    return path.relative_to(DATA).parts[0].replace("_", "-")


def read(value: bytes, **headers: str) -> list[Outcome]:
    """The bytes read as a record of a feed `test`, received on 11 March 2025."""
    record = RawRecord(
        value=value,
        headers={"feed": "test"} | headers,
        topic="wire.raw",
        partition=0,
        offset=0,
        timestamp=RECEIVED,
    )
    return accept(record)


def one(value: bytes | str, **headers: str) -> Story:
    """The only story of a payload."""
    (found,) = read(value.encode() if isinstance(value, str) else value, **headers)
    assert isinstance(found, Story), found
    return found


def reason(value: bytes | str, **headers: str) -> str:
    """The reason for which a payload is refused, "" where it is not."""
    found = read(value.encode() if isinstance(value, str) else value, **headers)
    return found[0].reason if isinstance(found[0], Refusal) else ""


def compared(path: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What is read of a golden file, and what its JSON says, in the same form."""
    expected = json.loads(path.with_name(f"{path.name}.json").read_text("utf-8"))
    found = read(path.read_bytes())
    wanted = expected + [{"id": ""}] * (len(found) - len(expected))
    return [_seen(story, one) for story, one in zip(found, wanted, strict=False)], expected


def _seen(outcome: Outcome, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the golden file asks for, in its form."""
    if isinstance(outcome, Refusal):
        return {"refused": outcome.reason}
    return {name: _field(outcome, name, value) for name, value in wanted.items()}


def _field(story: Story, name: str, wanted: Any) -> Any:
    if name == "ed_note_has":
        return [part for part in wanted if part in story.ed_note]
    if name == "text_starts":
        return story.text[: len(wanted)]
    if name == "lines":
        return sum(1 for line in story.text.split("\n") if line.strip())
    value = getattr(story, name, None)
    if name == "associations":
        return [_association(one) for one in story.associations]
    return [_plain(one) for one in value] if isinstance(value, tuple) else _plain(value)


def _plain(value: Any) -> Any:
    match value:
        case Code():
            return f"{value.scheme}:{value.code}"
        case Link():
            return [value.rel, value.id, value.version]
        case Embargo():
            return value.until.isoformat() if value.until else [value.written, None]
        case datetime():
            return value.isoformat()
    return value


def _association(of: Any) -> list[str]:
    caption = next((one["value"] for one in of.get("descriptions", ())), "")
    return [of["uri"], of["type"], caption]
