"""`copytaster`: one file a command, each imported only when it is called.

Every command is a function in a file of its own; its parameters are the flags, its docstring the help.
Adding a command: write `pipeline/cli/NAME.py` and a line below.
"""

from __future__ import annotations

import sys

from cyclopts import App
from cyclopts.config import Env

app = App(
    name="copytaster",
    help="Streaming ingestion for wire stories: reads agency copy from Kafka, normalises, dedupes, tags, publishes.",
    config=Env("COPYTASTER_", command=False),
)

COMMANDS = {
    "broker": "pipeline.cli.broker:app",
    "doctor": "pipeline.cli.doctor:doctor",
    "enrich": "pipeline.cli.enrich:enrich",
    "explain": "pipeline.cli.explain:explain",
    "feed": "pipeline.cli.feed:feed",
    "quarantine": "pipeline.cli.quarantine:app",
    "replay": "pipeline.cli.replay:replay",
    "run": "pipeline.cli.run:run",
    "tail": "pipeline.cli.tail:tail",
    "topics": "pipeline.cli.topics:app",
    "worker": "pipeline.cli.worker:worker",
}

for _name, _where in COMMANDS.items():
    app.command(_where, name=_name)


def main() -> None:
    """The console script."""
    sys.exit(app())
