"""Flags that several commands share, told once."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from pipeline.shell.settings import Kafka

Brokers = Annotated[Kafka, Parameter(name="*", group="Kafka")]
DataDir = Annotated[
    str, Parameter(group="Kafka", help="Where the embedded broker runs, if KAFKA_BOOTSTRAP_SERVERS is empty.")
]
DeskDir = Annotated[
    str, Parameter(help="Folder of the desk's own vocabulary, whose subjects are added to the Media Topics.")
]
DATA_DIR = ".copytaster"
HERE = Kafka()  # every setting at its default, before flags and environment
