"""`copytaster held`: the stories that wait, and a way to let one go."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import orjson
from cyclopts import App, Parameter
from rich.table import Column, Table

from pipeline import dedupe
from pipeline.cli import clients, stretch
from pipeline.cli.feed import progress
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.cli.inputs import Raw
from pipeline.cli.replay import resend
from pipeline.cli.terminal import out
from pipeline.shell.errors import Trouble
from pipeline.story import Refused, StateRecord

if TYPE_CHECKING:
    from pipeline.dedupe import HeldRecord
    from pipeline.shell.settings import Kafka
    from pipeline.story import Story

app = App(name="held", help="Stories that wait: for an embargo to end, or for a hold to be lifted.")

SHOWN = 60  # characters of an embargo's words
NAMED = re.compile(r"[^\"“”„«»‟\n]{6,200}")  # what a notice can name, in quotation marks


@app.command(name="list")
def list_(
    *,
    feed: Annotated[list[str] | None, Parameter(negative=())] = None,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> None:
    """What waits, the longest first: whose, which, since when, until when, and under which words.

    One without a time in `until` waits for its feed, or for `copytaster held release`.

    For example:

    - `copytaster held list --feed pa`

    Parameters
    ----------
    feed
        Only this feed; may be given several times.
    """
    found = [one for one in waiting(clients.located(kafka, data_dir)) if not feed or _feed(one) in feed]
    names = ("feed", "id", "received", "until", "why", "headline")
    table = Table(*(Column(name, no_wrap=True) for name in names), box=None, pad_edge=False)
    for one in sorted(found, key=lambda one: one.item.story.source.received_at):
        story = one.item.story
        until = f"{one.until:%Y-%m-%d %H:%M}" if one.until else "[bold]–[/]"
        received = f"{story.source.received_at:%Y-%m-%d %H:%M}"
        table.add_row(_feed(one), story.id, received, until, _why(one), story.headline)
    if found:
        out().print(table)
    out().print(
        f"{len(found):,} held, {sum(one.until is None for one in found):,} without a time; times are UTC"
    )


@app.command
def release(
    id: str,
    /,
    *,
    feed: str = "",
    yes: Annotated[bool, Parameter(negative=())] = False,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> int:
    """Let one held story go: send the notice, in its feed's name, that its embargo or its hold is lifted.

    It is published within seconds, and so is the notice. Without `--yes` it only says what it would do. You answer for the
    embargo that ends with it.

    For example:

    - `copytaster held release urn:newsml:pa:0123 --feed pa --yes`

    Parameters
    ----------
    id
        The story's id, as `list` shows it.
    feed
        Its feed, where two feeds hold a story of this id.
    yes
        Do it.
    """
    kafka = clients.located(kafka, data_dir)
    found = [one for one in waiting(kafka) if one.item.story.id == id and (not feed or _feed(one) == feed)]
    if not found:
        raise Trouble(f"no story {id!r} is held", "`copytaster held list` shows those that are")
    if len({_feed(one) for one in found}) > 1:
        raise Trouble(f"stories {id!r} of several feeds are held", "name one with --feed")
    out().print(f"{found[0].item.story.headline or id}", markup=False, style="bold")
    return resend(kafka, "raw", [notice(found[0], datetime.now(UTC))], yes=yes)


def waiting(kafka: Kafka) -> list[HeldRecord]:
    """All stories that the shards hold now."""
    latest: dict[bytes, HeldRecord | None] = {}
    with clients.consumer(kafka) as reader, progress("reading the memory") as step:
        for record in stretch.read(reader, kafka, "seen"):
            step()
            if (record.key or b"").startswith(b"h"):
                latest[record.key] = _read(StateRecord(key=record.key, value=record.value))
    return [one for one in latest.values() if one]


def notice(one: HeldRecord, now: datetime) -> Raw:
    """The raw record that lets a held story go: a notice of its feed that names it. Raises Trouble where it can't be named."""
    story, what = one.item.story, "embargo" if one.why == "embargo" else "hold"
    told = {
        "feed": story.source.feed, "id": f"{story.id}#released-{now:%Y%m%dT%H%M%SZ}", "format": "text",
        "headline": f"{what.title()} lifted", "content": f'The {what} on the story "{_name(story)}" has been lifted.',
    }  # fmt: skip
    return Raw(orjson.dumps(told), (), story.id, story.source.feed.encode())


def _name(story: Story) -> str:
    """Its id, or its headline where the id is too short or cannot be quoted."""
    for name in (story.id, story.headline):
        if NAMED.fullmatch(name):
            return name
    raise Trouble(f"a notice cannot name {story.id!r}", "send the story again without its embargo")


def _read(record: StateRecord) -> HeldRecord | None:
    """What cannot be read is the worker's to report."""
    try:
        return dedupe.waiting(record)
    except Refused:
        return None


def _feed(one: HeldRecord) -> str:
    return one.item.story.source.feed


def _why(one: HeldRecord) -> str:
    if one.why != "embargo":
        return one.why
    said = one.item.story.embargo or one.item.version.embargo
    return f"embargo: {shorten(said.written, SHOWN, placeholder='…')}" if said else "embargo"
