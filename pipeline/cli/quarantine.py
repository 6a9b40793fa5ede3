"""`copytaster quarantine`: look at what was refused, and send it in again when the cause is gone."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import App, Parameter
from rich.table import Column, Table

from pipeline.cli import clients, refusals, stretch
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.cli.outcomes import headers as text_headers
from pipeline.cli.replay import resend
from pipeline.cli.terminal import out
from pipeline.shell.errors import Trouble
from pipeline.story import REASONS

app = App(name="quarantine", help="Look at what was refused, and send it in again when the cause is gone.")

Many = Annotated[list[str] | None, Parameter(negative=())]


@app.command(name="list")
def list_(
    *,
    reason: Many = None,
    feed: Many = None,
    limit: int = 50,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> None:
    """What was refused, newest last: where it stands, when, whose, why.

    For example:

    - `copytaster quarantine list --reason bad-encoding --feed afp-fr`

    Parameters
    ----------
    reason
        Only this reason; may be given several times.
    feed
        Only this feed; may be given several times.
    limit
        The newest so many; 0 shows all.
    """
    kafka = clients.located(kafka, data_dir)
    found = sorted(refusals.find(kafka, reason, feed), key=lambda one: one.record.timestamp)
    names = ("place", "first seen", "feed", "reason", "stage", "tries", "bytes", "error")
    table = Table(*(Column(name, no_wrap=True) for name in names), box=None, pad_edge=False)
    for one in found[-limit:] if limit else found:
        told = one.told
        row = [told.get(name, "") for name in ("feed", "reason", "stage", "attempts")]
        error = (told.get("error", "").strip().splitlines() or [""])[-1]
        table.add_row(
            one.place,
            told.get("first_seen", "")[:16].replace("T", " "),
            *row,
            f"{len(one.record.value or b''):,}",
            error,
        )
    if found:
        out().print(table)
    out().print(
        f"{len(found):,} refused" + (f", the newest {limit:,} shown" if 0 < limit < len(found) else "")
    )


@app.command
def show(
    place: str,
    /,
    *,
    bytes_: Annotated[bool, Parameter(name="--raw", negative=())] = False,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> None:
    """One refused story: why, and what it is.

    For example:

    - `copytaster quarantine show 0:17`
    - `copytaster quarantine show 0:17 --raw > story.bin` · the original bytes and nothing else

    Parameters
    ----------
    place
        Its `partition:offset`, as `list` shows it.
    bytes_
        Write the original bytes to stdout.
    """
    kafka = clients.located(kafka, data_dir)
    with clients.consumer(kafka) as reader:
        record = stretch.one(reader, kafka, "quarantine", place)
    if record is None:
        raise Trouble(
            f"nothing stands at {place} of {kafka.topic('quarantine')}", "`quarantine list` shows places"
        )
    told, value = text_headers(record), record.value or b""
    if bytes_:
        sys.stdout.buffer.write(value)
        return
    for name, text in told.items():
        out().print(f"[bold]{name:12}[/]", end="")
        out().print(text, markup=False)
    if meaning := REASONS.get(told.get("reason", "")):
        out().print(f"[dim]{told['reason']}: {meaning}[/]")
    out().print()
    out().print(value.decode("utf-8", "backslashreplace"), markup=False)


@app.command(name="replay")
def replay_(
    places: Annotated[list[str] | None, Parameter(negative=())] = None,
    /,
    *,
    reason: Many = None,
    feed: Many = None,
    yes: Annotated[bool, Parameter(negative=())] = False,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> int:
    """Send refused stories to `wire.raw` again: the original bytes and headers, and how often it was tried.

    Without `--yes` it only says what it would send. What is refused again is counted on (`attempts`).

    For example:

    - `copytaster quarantine replay --reason unknown-format --feed xinhua-en` · what would be sent
    - `copytaster quarantine replay 0:17 0:18 --yes` · these two, sent

    Parameters
    ----------
    places
        `partition:offset` of the ones to send; all that the filters let through, without any.
    reason
        Only this reason; may be given several times.
    feed
        Only this feed; may be given several times.
    yes
        Do it.
    """
    kafka = clients.located(kafka, data_dir)
    if not (places or reason or feed):
        raise Trouble("nothing says which stories to send again", "name places, a --reason or a --feed")
    found = (one for one in refusals.find(kafka, reason, feed) if not places or one.place in places)
    return resend(kafka, "raw", map(refusals.again, found), yes=yes)
