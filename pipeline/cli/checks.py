"""What `doctor` looks at, one function a check; each gives findings: what is so, and what to do where it is wrong.

A check that cannot go on raises Trouble, which is a finding, too.
"""

from __future__ import annotations

import difflib
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kafka import KafkaProducer, TopicPartition
from kafka.admin import OffsetSpec

from pipeline.cli import clients
from pipeline.shell import topics
from pipeline.shell.clients import arguments
from pipeline.shell.settings import Kafka, Topics, Worker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kafka import KafkaAdminClient

Mark = Literal["ok", "mind", "wrong"]
PREFIX = "COPYTASTER_"
AHEAD_SECONDS = 60
OLDEST_KAFKA = (2, 5)  # fences zombies by the group's generation (KIP-447)
TRANSACTION_MS = 10_000


@dataclass(frozen=True, slots=True)
class Finding:
    mark: Mark
    text: str
    hint: str = ""


def settings(environ: Mapping[str, str], kafka: Kafka, worker: Worker) -> Iterator[Finding]:
    """Variables that nothing reads, files that are not there, settings that contradict each other."""
    known = {f"{PREFIX}{f.name.upper()}" for one in (Kafka, Topics, Worker) for f in fields(one)}
    unread = sorted(name for name in environ if name.startswith(PREFIX) and name not in known)
    for name in unread:
        close = difflib.get_close_matches(name, known, 1, 0.8)
        hint = (
            f"did you mean {close[0]}?"
            if close
            else "it may be a flag of another command; see README, Settings"
        )
        yield Finding("mind", f"{name} is no setting of a worker", hint)
    wrong = [*_missing(kafka), *_contradictions(kafka, worker)]
    yield from wrong or [Finding("ok", "settings fit together")]


def _missing(kafka: Kafka) -> Iterator[Finding]:
    for name in ("ssl_cafile", "ssl_certfile", "ssl_keyfile", "sasl_password_file"):
        path = getattr(kafka, name)
        if path and not Path(path).is_file():
            text = f"{PREFIX}{name.upper()}: {path} is not there"
            yield Finding("wrong", text, "name a file that this user may read")


def _contradictions(kafka: Kafka, worker: Worker) -> list[Finding]:
    sasl, tls = kafka.security_protocol.startswith("SASL"), kafka.security_protocol.endswith("SSL")
    protocol = f"{PREFIX}SECURITY_PROTOCOL is {kafka.security_protocol}"
    cases = (
        (bool(kafka.sasl_username) and not sasl, f"a SASL user is set, but {protocol}", "set SASL_SSL"),
        (sasl and not kafka.sasl_username, f"{protocol}, but no user is set", f"set {PREFIX}SASL_USERNAME"),
        (bool(kafka.ssl_cafile) and not tls, f"a CA file is set, but {protocol}", "set SSL or SASL_SSL"),
        (sasl and not tls, f"{protocol}: the password crosses the network unencrypted", "set SASL_SSL"),
        (worker.transaction_timeout_s < worker.session_timeout_s,
         "transactions time out before sessions do", f"raise {PREFIX}TRANSACTION_TIMEOUT_S above the session's"),
        (worker.frame_bytes > topics.LARGEST_BYTES, "frames may be larger than their topic admits", "lower frame_bytes"),
    )  # fmt: skip
    return [Finding("wrong", text, hint) for wrong, text, hint in cases if wrong]


def cluster(client: KafkaAdminClient, kafka: Kafka) -> Iterator[Finding]:
    """Brokers that answer, and whether they are new enough."""
    brokers = [one for one in client.describe_cluster()["brokers"] if not one.get("is_fenced")]
    speaks = client.get_broker_version_data(brokers[0]["broker_id"]).broker_version
    version = ".".join(map(str, speaks[:2]))
    text = f"brokers: {len(brokers)} at {kafka.bootstrap_servers}, speaking the protocol of Apache Kafka {version} or newer"
    if tuple(speaks[:2]) < OLDEST_KAFKA:
        yield Finding("wrong", text, "transactions as a worker needs them came with 2.5: use a newer broker")
    else:
        yield Finding("ok", text)


def transactions(kafka: Kafka, worker: Worker) -> Iterator[Finding]:
    """A transaction begun and given up, under a name that no worker uses."""
    with clients.understood(kafka):
        made = KafkaProducer(
            **arguments(kafka), transactional_id=f"{worker.app_id}-doctor", bootstrap_timeout_ms=TRANSACTION_MS,
            transaction_timeout_ms=TRANSACTION_MS, max_block_ms=TRANSACTION_MS,
        )  # fmt: skip
        try:
            made.init_transactions()
            made.begin_transaction()
            made.abort_transaction()
        finally:
            made.close(timeout=1)
    yield Finding("ok", "transactions work")


def layout(client: KafkaAdminClient, kafka: Kafka) -> Iterator[Finding]:
    """The topics against the table that they are made from."""
    present = topics.look(client, kafka)
    differences = topics.compare(present, kafka)
    for one in differences:
        hint = "`copytaster topics create` makes what is missing; it changes nothing that is there"
        yield Finding("wrong" if one.grave else "mind", f"{one.topic}: {one.text}", hint)
    if not differences:
        count = present["raw"].partitions
        yield Finding("ok", f"topics {kafka.topic_prefix}.* are as they should be, {count} partitions")


def clock(client: KafkaAdminClient, kafka: Kafka) -> Iterator[Finding]:
    """Our clock against the newest raw record: a sender or we may live in the future."""
    places = _places(client, kafka, ("raw",))
    newest = client.list_partition_offsets(dict.fromkeys(places, OffsetSpec.MAX_TIMESTAMP)) if places else {}
    ahead = max(
        (one.timestamp / 1000 - time.time() for one in newest.values() if one.timestamp > 0), default=None
    )
    if ahead is None:
        yield Finding("ok", "clock: no raw record yet to compare it with")
    elif ahead > AHEAD_SECONDS:
        text = f"the newest record of {kafka.topic('raw')} lies {ahead:,.0f} s in the future"
        yield Finding("wrong", text, "set the clock of this machine, or the sender's, by NTP")
    else:
        yield Finding("ok", "clock agrees with the newest raw record")


def workers(client: KafkaAdminClient, kafka: Kafka, worker: Worker) -> Iterator[Finding]:
    """The group's members, what they have still to read, and the health of the one on this host."""
    members = clients.members(client, worker.app_id)
    lag = _lag(client, kafka, worker.app_id)
    text = f"group {worker.app_id}: workers: {members}, raw records to be read: {lag:,}"
    if lag and not members:
        yield Finding("wrong", text, "start one: `copytaster worker`")
    else:
        yield Finding("ok", text)
    yield health(f"http://{worker.http_host}:{worker.http_port}/readyz")


def health(url: str) -> Finding:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310
            return Finding("ok", f"{url} says {answer.status}")
    except urllib.error.HTTPError as error:
        said = error.read(2_000).decode("utf-8", "replace").strip()
        return Finding(
            "wrong", f"{url} says {error.code}: {said}", "not ready: if it stays so, look at its log"
        )
    except OSError as error:
        return Finding(
            "mind",
            f"no worker answers at {url}: {error}",
            "start one, or set COPYTASTER_HTTP_PORT to its port",
        )


def _lag(client: KafkaAdminClient, kafka: Kafka, group: str) -> int:
    """Raw records that the group has not committed; what was never committed counts from the start.

    Frames are left out: the ends of their partitions are markers of transactions, which nobody commits.
    """
    places = _places(client, kafka, ("raw", "replay"))
    ends = client.list_partition_offsets(dict.fromkeys(places, OffsetSpec.LATEST)) if places else {}
    begins = client.list_partition_offsets(dict.fromkeys(places, OffsetSpec.EARLIEST)) if places else {}
    done = client.list_group_offsets([group]).get(group, {})
    at = {place: done[place].offset if place in done else begins[place].offset for place in places}
    return sum(max(0, ends[place].offset - at[place]) for place in places)


def _places(client: KafkaAdminClient, kafka: Kafka, names: tuple[str, ...]) -> list[TopicPartition]:
    present = topics.look(client, kafka)
    return [
        TopicPartition(kafka.topic(name), number)
        for name in names
        for number in range(present[name].partitions)
    ]
