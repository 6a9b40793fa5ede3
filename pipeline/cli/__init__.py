"""`copytaster`: one file a command, each imported only when it is called.

Every command is a function in a file of its own; its parameters are the flags, its docstring the help.
Adding a command: write `pipeline/cli/NAME.py` and a line below.

Exit codes: 0 all is well · 1 the world is not as it should be · 2 a wrong flag · 3 done, but not for all
(`feed`, `replay`) · 70 a worker that ended itself, to be started again · 130 interrupted.
"""

from __future__ import annotations

import os
import sys

from cyclopts import App
from cyclopts.config import Env

from pipeline.shell.errors import Trouble

app = App(
    name="copytaster",
    help="""Streaming ingestion for wire stories: reads agency copy from Kafka, normalises, dedupes, tags, publishes.

    New here? `copytaster run` shows the whole of it in a minute, on an Apache Kafka of its own.
    """,
    config=Env("COPYTASTER_", command=False),
)

COMMANDS = {
    "run": (
        "pipeline.cli.run:run",
        "See it work: a broker, a worker, sample stories, the events they become.",
    ),
    "worker": ("pipeline.cli.worker:worker", "Run one worker."),
    "feed": ("pipeline.cli.feed:feed", "Send stories to `wire.raw`: envelopes, JSON Lines, bare wire files."),
    "tail": ("pipeline.cli.tail:tail", "Watch what comes out: events, duplicates, refusals."),
    "enrich": (
        "pipeline.cli.enrich:enrich",
        "The same way without Kafka: envelopes on stdin, outcomes on stdout.",
    ),
    "explain": ("pipeline.cli.explain:explain", "Why one story is read as it is, step by step."),
    "quarantine": ("pipeline.cli.quarantine:app", "Look at refused stories, and send them in again."),
    "held": (
        "pipeline.cli.held:app",
        "Stories that wait: for an embargo to end, or for a hold to be lifted.",
    ),
    "replay": ("pipeline.cli.replay:replay", "Send a stretch of `wire.raw` through the way once more."),
    "doctor": ("pipeline.cli.doctor:doctor", "Check broker, topics, settings and worker; say what to do."),
    "topics": ("pipeline.cli.topics:app", "Make the topics, or compare them with what they should be."),
    "broker": ("pipeline.cli.broker:app", "The embedded Apache Kafka: start, stop, status."),
}

# The short help is for the list of commands; a command's own help is its docstring, read when it is imported.
_called = sys.argv[1:2]
for _order, (_name, (_where, _help)) in enumerate(COMMANDS.items()):
    app.command(_where, name=_name, help=None if [_name] == _called else _help, sort_key=_order)


def main() -> None:
    """The console script: what is wrong with the world is told without a traceback, and exits with 1."""
    try:
        code = app(sys.argv[1:])
        sys.stdout.flush()
    except Trouble as trouble:
        from pipeline.cli.terminal import complain

        complain(trouble)
        code = 1
    except BrokenPipeError:  # `copytaster tail | head`: the reader has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
