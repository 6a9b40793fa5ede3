"""`copytaster topics`: make the topics, show them, compare them with what a worker needs."""

from __future__ import annotations

from collections.abc import Sequence

from cyclopts import App
from rich.console import Console
from rich.table import Table

from pipeline.cli.clients import admin, located, understood
from pipeline.cli.flags import DATA_DIR, HERE, Brokers, DataDir
from pipeline.shell import topics
from pipeline.shell.settings import Kafka, Topics

app = App(name="topics", help="Make the Kafka topics, show them, compare them with what a worker needs.")
WANTED = Topics()


@app.command
def create(*, kafka: Brokers = HERE, wanted: Topics = WANTED, data_dir: DataDir = DATA_DIR) -> None:
    """Make the topics that are missing. Those that are there stay as they are; what differs in them is said."""
    settings = located(kafka, data_dir)
    with understood(settings):
        made = topics.create(settings, wanted)
        differences = _compare(settings, wanted.partitions)
    for name in made:
        print(f"{name}: made")
    _say([one for one in differences if one.topic not in made])
    if not made and not differences:
        print("all topics are there, and as they should be")


@app.command(name="list")
def list_(*, kafka: Brokers = HERE, data_dir: DataDir = DATA_DIR) -> None:
    """Show the topics as they are on the cluster."""
    settings = located(kafka, data_dir)
    with admin(settings) as client:
        present = topics.look(client, settings)
    table = Table("topic", "partitions", "cleanup", "largest record", "what is in it", box=None)
    for topic in topics.TABLE:
        found = present[topic.name]
        count = str(found.partitions) if found.partitions else "missing"
        size = found.config.get("max.message.bytes", "")
        table.add_row(
            settings.topic(topic.name), count, found.config.get("cleanup.policy", ""), size, topic.text
        )
    Console(soft_wrap=True).print(table)


@app.command
def check(*, kafka: Brokers = HERE, data_dir: DataDir = DATA_DIR) -> int:
    """Say what differs from what a worker needs; ends with 1 where a worker could not run so."""
    settings = located(kafka, data_dir)
    differences = _compare(settings, None)
    _say(differences)
    if not differences:
        print("all topics are as they should be")
    return int(any(one.grave for one in differences))


def _compare(kafka: Kafka, partitions: int | None) -> list[topics.Difference]:
    with admin(kafka) as client:
        return topics.compare(topics.look(client, kafka), kafka, partitions)


def _say(differences: Sequence[topics.Difference]) -> None:
    for one in differences:
        print(f"{one.topic}: {one.text}" + (" (a worker cannot run so)" if one.grave else ""))
