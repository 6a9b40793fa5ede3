"""`copytaster replay`: a stretch of `wire.raw` once more, by way of `wire.replay`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from pipeline.cli import clients, stretch
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.cli.inputs import Raw, feed_of
from pipeline.cli.send import limit, send
from pipeline.cli.terminal import err, out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.shell.settings import Kafka

NOT_ALL = 3
Plain = Parameter(negative=())


def replay(
    *,
    since: str,
    until: str = "9999-01-01",
    feed: Annotated[list[str] | None, Plain] = None,
    yes: Annotated[bool, Plain] = False,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> int:
    """Send raw records once more through the whole way, marked `origin=replay`.

    Without `--yes` it only says what it would send. Keys, bytes, headers and timestamps stay as they were,
    so each story is judged at the moment it was first received. What the memory still knows comes out as a
    re-send; what it has forgotten, or never saw, is published.

    For example:

    - `copytaster replay --since 2026-11-17T05:00Z --until 2026-11-17T06:00Z` · what would be sent
    - `copytaster replay --since 2026-11-17 --feed reuters-en --yes` · one feed's day, sent

    Parameters
    ----------
    since
        The earliest record's time, RFC 3339.
    until
        The time before which the last one lies.
    feed
        Only this feed; may be given several times.
    yes
        Do it.
    """
    kafka = clients.located(kafka, data_dir)
    span = stretch.moment(since, "--since"), stretch.moment(until, "--until")
    with clients.consumer(kafka) as reader:
        records = map(raw, stretch.read(reader, kafka, "raw", *span))
        chosen = (one for one in records if not feed or named(one) in feed)
        return resend(kafka, "replay", chosen, yes=yes)


def resend(kafka: Kafka, name: str, raws: Iterable[Raw], *, yes: bool) -> int:
    """Send records to a topic and count them by feed; without `yes`, count only. Gives the exit code."""
    feeds: Counter[str] = Counter()
    refused = 0
    for one, why in _sent(kafka, name, raws) if yes else ((raw, "") for raw in raws):
        if why:
            refused += 1
            err().print(f"[red]✗[/] {one.where}: {why}")
        else:
            feeds[named(one) or "(no feed)"] += 1
    for feed, count in sorted(feeds.items()):
        out().print(f"{count:8,}  {feed}")
    verb = "sent" if yes else "would be sent"
    out().print(f"{feeds.total():8,}  {verb} to {kafka.topic(name)}" + ("" if yes else "; --yes does it"))
    return NOT_ALL if refused else 0


def raw(record: Any) -> Raw:
    """A record of kafka-python as it stands, to be sent again."""
    headers = tuple((key, value or b"") for key, value in record.headers or ())
    where = f"{record.topic}:{record.partition}:{record.offset}"
    return Raw(record.value or b"", headers, where, record.key or b"", record.timestamp)


def named(one: Raw) -> str:
    return feed_of(one.value, dict(one.headers))


def _sent(kafka: Kafka, name: str, raws: Iterable[Raw]) -> Iterator[tuple[Raw, str]]:
    with clients.producer(kafka) as made:
        for sent in send(made, kafka.topic(name), raws, limit(kafka, name)):
            yield sent.raw, sent.refused
