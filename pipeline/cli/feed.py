"""`copytaster feed`: stories from files, folders or stdin to `wire.raw`."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pipeline.cli import clients, inputs
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.cli.send import limit, send
from pipeline.cli.terminal import err, out
from pipeline.shell.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOT_ALL = 3


def feed(
    paths: Annotated[list[Path], Parameter(negative=(), allow_leading_hyphen=True)],
    /,
    *,
    feed: str = "",
    format: str = "",
    id: str = "",
    zone: str = "",
    pace: float = 0,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> int:
    """Send stories to `wire.raw`: raw-story envelopes as JSON Lines or one a file, and bare wire files.

    Order is kept within a feed, each delivery is awaited. What is larger than the topic admits is refused
    by name, and the exit code is 3.

    For example:

    - `copytaster feed pipeline/samples/wire.jsonl` · envelopes, one a line
    - `copytaster feed --feed ap-en --format anpa1312 /var/spool/ap/` · the wire files of a folder
    - `cat story.txt | copytaster feed --feed desk --format text -` · a bare story from stdin

    Parameters
    ----------
    paths
        Files, folders (all files below, sorted), or `-` for stdin.
    feed
        The feed's name, for bare files and for envelopes that name none.
    format
        The format of bare files (`text`, `html`, `ninjs`, …); without it, it is recognised.
    id
        The story's id, for one bare file.
    zone
        The zone of the feed's clock (`Europe/Oslo`): that of times which name none, embargoes too.
    pace
        Seconds to wait between two stories.
    """
    if id and (len(paths) != 1 or paths[0].is_dir()):
        raise Trouble("--id names one story, but there may be several", "leave --id away, or name one file")
    kafka = clients.located(kafka, data_dir)
    topic, most = kafka.topic("raw"), limit(kafka, "raw")
    raws = (raw for path in inputs.files(paths) for raw in inputs.read(path, feed, format, id, zone))
    counted = refused = 0
    with clients.producer(kafka) as made, progress("sending") as step:
        for sent in send(made, topic, raws, most, pace):
            step()
            if sent.refused:
                refused += 1
                err().print(f"[red]✗[/] {sent.raw.where}: {sent.refused}")
            else:
                counted += 1
    out().print(f"{counted:,} stories sent to {topic} at {kafka.bootstrap_servers}")
    if refused:
        err().print(f"{refused:,} refused, not sent")
    return NOT_ALL if refused else 0


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """A bar on stderr that counts calls; nothing where stderr is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
