"""`copytaster explain`: why one story is read as it is, field by field, for a person at a terminal or a script."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
from cyclopts import Parameter
from rich.text import Text

from pipeline import mentions, subjects, way
from pipeline.cli import explained, inputs
from pipeline.cli.flags import DeskDir
from pipeline.cli.terminal import err, out
from pipeline.shell.desk import load
from pipeline.shell.errors import Trouble
from pipeline.story import Mention, Normalised, RawRecord, Refusal, Subject
from pipeline.subjects import Desk

REFUSED = 1
FIELD, SURE = 14, 6  # columns
HINTS = {  # by reason, where a flag may help
    "unknown-format": "leave --format away and it is recognised, or name one of these",
    "broken-markup": "name the format with --format if it is another one",
    "no-feed": "name the feed with --feed",
    "empty": "is it the right file? `copytaster explain --format FORMAT` reads it as another format",
}
BOLD = ("headline", "dateline", "subject")


def explain(
    path: Annotated[Path, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    feed: str = "",
    format: str = "",
    zone: str = "",
    received_at: datetime | None = None,
    desk: DeskDir = "",
    json: bool = False,
) -> int:
    """Show how a story is read: each field, the rule that set it, how sure it is, and the text as it was sorted.

    Nothing is compared with other stories, so there is no verdict: `copytaster enrich` gives one.
    Ends with 1 where a story is refused.

    For example:

    - `copytaster explain story.xml` · the format is recognised
    - `copytaster explain --feed ap-en --received-at 2024-05-03T10:00:00Z story.txt` · as it was on that day
    - `pbpaste | copytaster explain -` · a story from the clipboard
    - `copytaster explain --json story.xml | jq .dateline` · for scripts, one object a story

    Parameters
    ----------
    path
        A wire file of any format, an envelope, envelopes as JSON Lines, or `-` for stdin.
    feed
        The feed's name, where the file does not name one.
    format
        The format (`text`, `html`, `ninjs`, …); without it, it is recognised.
    zone
        The zone of the feed's clock (`Europe/Oslo`): that of times which name none, embargoes too.
    received_at
        When the story came in: years of datelines are inferred from it. Default: what an envelope says, or now.
    json
        One JSON object a story instead of a page to read.
    """
    shown = refused = 0
    own = load(desk)
    for item in stories(path, feed, format, received_at, zone):
        shown, refused = shown + 1, refused + isinstance(item, Refusal)
        _show(item, json, shown, own)
    if not shown:
        raise Trouble(f"{path} holds no story", "name a file with a story in it, or `-` for stdin")
    return REFUSED if refused else 0


def stories(
    path: Path, feed: str, format: str, received_at: datetime | None, zone: str = ""
) -> Iterator[Normalised | Refusal]:
    """What the file holds, read as a worker reads it. Raises Trouble where it cannot be opened."""
    if str(path) != "-" and not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there"
        raise Trouble(f"{path} {what}", "name one file, or `-` for stdin")
    moment = _aware(received_at) if received_at else datetime.now(UTC)
    named = feed or path.stem.strip("-") or "stdin"
    for offset, raw in enumerate(inputs.read(path, named, format, "", zone)):
        value = _received(raw.value, moment) if received_at else raw.value
        headers = {name: told.decode() for name, told in raw.headers}
        yield from way.read(
            RawRecord(
                value=value, headers=headers, topic="explain", partition=0, offset=offset, timestamp=moment
            )
        )


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _received(value: bytes, moment: datetime) -> bytes:
    """An envelope that says when it was received says it otherwise; all else takes the record's time."""
    if not inputs.is_envelope(value):
        return value
    return orjson.dumps({**orjson.loads(value), "received_at": moment.isoformat()})


def _show(item: Normalised | Refusal, json: bool, number: int, desk: Desk | None) -> None:
    about: Sequence[Subject] = ()
    named: Sequence[Mention] = ()
    if isinstance(item, Normalised):
        about, named = subjects.read(item, desk), mentions.read(item)
        item = subjects.mark(item, about)
    if json:
        print(orjson.dumps(explained.as_json(item, about, named), option=orjson.OPT_NAIVE_UTC).decode())
    elif isinstance(item, Refusal):
        err().print(
            Text.assemble(("✗ refused", "bold red"), f" ({item.reason}, {item.stage}): ", item.error.strip())
        )
        if item.reason in HINTS:
            err().print(Text.assemble("  → ", HINTS[item.reason]))
    else:
        if number > 1:
            out().print()
        for line in page(item, tuple(explained.facts(item, about, named)), _width()):
            out().print(line)


def _width() -> int | None:
    """Columns of the terminal; None where nobody looks, and lines are not broken."""
    return out().width if out().is_terminal else None


def page(item: Normalised, facts: tuple[explained.Fact, ...], width: int | None) -> Iterator[Text]:
    """The page, line by line: the facts, then the text with the kinds of its paragraphs in the margin."""
    for fact in facts:
        yield from _fact(fact, width)
    yield Text()
    for kind, dateline, paragraph in explained.text(item):
        yield from _paragraph(kind, dateline, paragraph, width)


def _fact(fact: explained.Fact, width: int | None) -> Iterator[Text]:
    """Field, confidence, value, and the rule: on the same line where it fits."""
    field = f"{'  ' if fact.part else ''}{fact.field.replace('_', ' ')}"
    sure = "" if fact.confidence is None else f"{fact.confidence:.0%}"
    style = "yellow" if fact.field == "warning" else "bold" if fact.field in BOLD else ""
    room = None if width is None else width - FIELD - SURE
    rule = f"← {fact.rule}" if fact.rule else ""
    lines = [(line, style) for line in _broken(fact.value, room)]
    if room is None or (len(lines) == 1 and len(lines[0][0]) + len(rule) + 2 <= room):
        yield Text.assemble(
            (f"{field:<{FIELD}}", "cyan"),
            (f"{sure:>{SURE - 2}}  ", "green"),
            lines[0],
            (f"  {rule}".rstrip(), "dim"),
        )
        return
    for number, line in enumerate(lines + [(line, "dim") for line in _broken(rule, room) if rule]):
        head = (field, sure) if number == 0 else ("", "")
        yield Text.assemble((f"{head[0]:<{FIELD}}", "cyan"), (f"{head[1]:>{SURE - 2}}  ", "green"), line)


def _paragraph(kind: str, dateline: str, paragraph: str, width: int | None) -> Iterator[Text]:
    mark = f"⟦{dateline}⟧ " if dateline else ""
    lines = _broken(mark + paragraph, width and width - FIELD)
    for number, line in enumerate(lines):
        text = Text(line, style="" if kind in ("", "list", "table", "subhead") else "dim")
        if mark and number == 0:
            text.stylize("reverse", 0, min(len(mark) - 1, len(line)))
        yield Text.assemble((f"{kind if number == 0 else '':<{FIELD}}", "cyan"), text)


def _broken(text: str, width: int | None) -> list[str]:
    """`text` in lines of that width; in one where there is none."""
    flat = " ".join(text.split())
    return [flat] if width is None else textwrap.wrap(flat, max(width, 20)) or [""]
