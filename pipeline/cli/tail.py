"""`copytaster tail`: what comes out, as it comes."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

from cyclopts import Parameter

from pipeline.cli import clients, outcomes, show
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.cli.terminal import err, out

Name = Literal["enriched", "duplicates", "quarantine"]
Plain = Parameter(negative=())


def tail(
    *,
    topic: Annotated[list[Name] | None, Plain] = None,
    event: Annotated[list[str] | None, Plain] = None,
    agency: Annotated[list[str] | None, Plain] = None,
    language: Annotated[list[str] | None, Plain] = None,
    subject: Annotated[list[str] | None, Plain] = None,
    json: Annotated[bool, Plain] = False,
    from_start: Annotated[bool, Plain] = False,
    count: int = 0,
    data_dir: DataDir = DATA_DIR,
    kafka: Brokers = HERE,
) -> None:
    """Watch events, duplicates and refusals as they are published. Only what is committed is shown.

    The filters look at the records' headers alone, as any consumer can; each may be given several times.

    For example:

    - `copytaster tail` · everything from now on
    - `copytaster tail --topic enriched --agency reuters --language en` · Reuters in English
    - `copytaster tail --subject 15000000 --from-start --json | jq .value.story.headlines` · all that was sport

    Parameters
    ----------
    topic
        Which topics to watch; all three without it.
    event
        Only this kind of event: `new`, `update`, `correction`, `withdrawal`.
    agency
        Only this agency, by its id: `reuters`.
    language
        Only this language, by its code: `en`.
    subject
        Only with this IPTC Media Topic, by its number: `15000000`.
    json
        One line of JSON each, in the form that `copytaster enrich` writes.
    from_start
        Also what is already there.
    count
        Stop after so many; 0 goes on until Ctrl-C.
    """
    kafka = clients.located(kafka, data_dir)
    wanted = {"event": event, "agency": agency, "language": language, "subjects": subject}
    with clients.consumer(kafka) as reader:
        outcomes.start(reader, kafka, topic or outcomes.TOPICS, from_start=from_start)
        if err().is_terminal:
            err().print(f"[dim]watching {kafka.topic_prefix}.* at {kafka.bootstrap_servers}; Ctrl-C ends[/]")
        shown = 0
        headlines: dict[str, str] = {}
        while not count or shown < count:
            for found in outcomes.poll(reader, kafka):
                if _passes(found.headers, wanted) and not 0 < count <= shown:
                    _print(found, headlines, json)
                    shown += 1


def _passes(headers: outcomes.Headers, wanted: dict[str, list[str] | None]) -> bool:
    """Whether each filter that is set finds one of its values among the header's."""
    return all(
        not values or not set(values).isdisjoint(headers.get(name, "").split(","))
        for name, values in wanted.items()
    )


def _print(found: outcomes.Outcome, headlines: dict[str, str], json: bool) -> None:
    if json:
        sys.stdout.buffer.write(outcomes.line(found) + b"\n")
        sys.stdout.buffer.flush()
    else:
        show.write(out(), show.outcome(found.name, found.value, headlines))
