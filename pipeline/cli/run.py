"""`copytaster run`: the whole of it in a minute, for somebody who sees it for the first time."""

from __future__ import annotations

import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from pipeline.cli import children, clients, outcomes, show, watch
from pipeline.cli.flags import HERE, Brokers
from pipeline.cli.lifetime import alone, ended_by_signals
from pipeline.cli.terminal import out
from pipeline.shell import broker, topics
from pipeline.shell.errors import Trouble
from pipeline.shell.settings import Kafka, Topics, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHECK_SECONDS = 2.0
WORKERS = Annotated[Worker, Parameter(name="*", group="Worker")]
MADE = Annotated[Topics, Parameter(name="*", group="Topics")]
ALONE, USUAL = Worker(), Topics()


def run(
    *,
    keep: Annotated[bool, Parameter(negative=())] = False,
    pace: float = 0.05,
    worker: WORKERS = ALONE,
    topics_: MADE = USUAL,
    kafka: Brokers = HERE,
) -> None:
    """See it work: starts Apache Kafka and a worker, feeds a morning of sample stories, shows what they become.

    The broker is an embedded one that begins empty and is deleted at the end, so that every `run` shows the
    same. With KAFKA_BOOTSTRAP_SERVERS set, or `copytaster broker start` done before, the stories go to that
    one and stay there: fed a second time within the window, they are all recognised as re-sends.
    Ctrl-C ends every process that was started here.

    Parameters
    ----------
    keep
        Keep the embedded broker's data; the next `run` goes on with it.
    pace
        Seconds between two stories, so that eyes can follow; 0 feeds at once.
    """
    folder = Path(worker.data_dir)
    worker = replace(worker, instance=worker.instance or "run")
    try:
        with alone(folder), ended_by_signals(), ExitStack() as house:
            out().print("[bold]A morning's wire, from Kafka to events.[/] [dim]Ctrl-C ends it.[/]\n")
            kafka = house.enter_context(_broker(kafka, folder, keep=keep))
            _topics(kafka, topics_, worker)
            child = house.enter_context(children.worker(kafka, worker, folder / "worker.log"))
            reader = house.enter_context(clients.consumer(kafka))
            outcomes.start(reader, kafka, outcomes.TOPICS, from_start=False)
            child.wait()
            _say("worker", f"ready; log in {child.log}")
            check = _checks(child, kafka, folder)
            seen = watch.sample(reader, kafka, check, pace)
            _summary(seen, kafka, child)
            while True:
                check()
                watch.take(reader, kafka, seen)
    except KeyboardInterrupt:
        _say(
            "end",
            "all that was started here has been stopped" + ("; the broker's data is kept" if keep else ""),
        )


def _summary(seen: watch.Seen, kafka: Kafka, child: children.Supervised) -> None:
    counted = Counter(seen.came[place] for place in seen.fed)
    refused, duplicates = counted.pop("quarantine", 0), counted.pop("duplicates", 0)
    kinds = ", ".join(f"{count} {kind}" for kind, count in counted.items())
    command = _command()
    out().print("─" * 72, style="dim")
    out().print(
        f"[bold]{len(seen.fed)} in[/]: [green]{counted.total()} published[/] ({kinds}), "
        f"[yellow]{duplicates} duplicates[/] suppressed, [red]{refused} refused[/], none lost\n"
    )
    _say("topics", f"{kafka.topic('raw')} → " + ", ".join(map(kafka.topic, outcomes.TOPICS)))
    _say("broker", kafka.bootstrap_servers)
    _say("metrics", f"{child.http}/metrics  (health: /healthz, /readyz)")
    _say("try", f"{command} tail --json --from-start", "in another terminal")
    _say("", f"{command} quarantine list")
    _say("", f"echo 'OSLO (AP) — Snow fell on Tuesday.' | {command} feed --feed mine -")
    out().print("\n[dim]Watching. Ctrl-C ends everything that was started here.[/]\n")


@contextmanager
def _broker(kafka: Kafka, folder: Path, *, keep: bool) -> Iterator[Kafka]:
    if kafka.bootstrap_servers:
        _say("broker", kafka.bootstrap_servers, "yours: what is fed stays there")
        yield kafka
        return
    with _jars() as progress, children.broker(folder / "broker", progress, keep=keep) as address:
        _say("broker", f"Apache Kafka at {address}")
        yield replace(kafka, bootstrap_servers=address)


@contextmanager
def _jars() -> Iterator[Callable[[int, int], None]]:
    """A bar for Kafka's jars, which is only seen where they have to be fetched first."""
    bar = Progress(
        TextColumn("fetching Apache Kafka"), BarColumn(), MofNCompleteColumn(), console=out(), transient=True
    )
    task = bar.add_task("jars", total=None)

    def step(done: int, total: int) -> None:
        if done < total and not bar.live.is_started and time.monotonic() - began > 1:
            bar.start()
        bar.update(task, completed=done, total=total)
        if done == total:
            bar.stop()

    began = time.monotonic()
    try:
        yield step
    finally:
        bar.stop()


def _checks(child: children.Supervised, kafka: Kafka, folder: Path) -> Callable[[], None]:
    """What is looked at every few seconds: that the worker and an embedded broker are still alive."""
    embedded = broker.daemon.status(folder / "broker") is not None
    due = time.monotonic()

    def check() -> None:
        nonlocal due
        if time.monotonic() < due:
            return
        due = time.monotonic() + CHECK_SECONDS
        if embedded and broker.daemon.status(folder / "broker") is None:
            raise Trouble(
                f"the embedded broker at {kafka.bootstrap_servers} has died",
                f"its log is {folder / 'broker' / '1' / 'kafka.log'}; was it short of memory or disk? Start again",
            )
        child.check()

    return check


def _topics(kafka: Kafka, wanted: Topics, worker: Worker) -> None:
    """Make the topics that are missing; where all are there, nobody else may be at work on them."""
    with clients.understood(kafka):
        made = topics.create(kafka, wanted)
    if kafka.topic("raw") not in made:
        _unused(kafka, worker)
    _say("topics", ", ".join(made) or f"{kafka.topic_prefix}.* were there already")


def _unused(kafka: Kafka, worker: Worker) -> None:
    """Raises Trouble where workers of this group run already: sample stories are not for their readers.

    The worker of a `run` that has just ended is a member for as long as its session lasts.
    """
    deadline = time.monotonic() + worker.session_timeout_s + 2
    with clients.admin(kafka) as client:
        while (members := clients.members(client, worker.app_id)) and time.monotonic() < deadline:
            time.sleep(0.5)
    if members:
        raise Trouble(
            f"workers of {worker.app_id!r} run at {kafka.bootstrap_servers} already ({members}); "
            "the sample stories would go to whoever reads their events",
            "set COPYTASTER_APP_ID=demo and COPYTASTER_TOPIC_PREFIX=demo to have them apart",
        )


def _command() -> str:
    """How this command was called, as short as it can be typed from here."""
    called = Path(sys.argv[0])
    return str(called.relative_to(Path.cwd())) if called.is_relative_to(Path.cwd()) else str(called)


def _say(what: str, text: str, note: str = "") -> None:
    out().print(
        Text.assemble((f"{what:<{show.WIDTH}}", "dim"), text, (f"  {note}" if note else "", "dim")),
        soft_wrap=True,
    )
