"""The tools against a real broker: what is sent arrives, what is asked is answered, what fails says what to do."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import orjson
import pytest
from kafka import KafkaConsumer, KafkaProducer

from pipeline.cli import clients, stretch
from pipeline.shell import topics
from pipeline.shell.settings import Kafka
from tests.cli.conftest import Command

pytestmark = pytest.mark.broker
HEADERS = {
    "reason": "empty", "stage": "accept", "error": "there is no text", "topic": "wire.raw", "partition": "1",
    "offset": "7", "first_seen": "2026-11-17T05:02:10Z", "attempts": "1",
}  # fmt: skip


def everything(kafka: Kafka, topic: str) -> list[Any]:
    with clients.consumer(kafka) as reader:
        return list(stretch.read(reader, kafka, topic))


def of_feed(kafka: Kafka, topic: str, feed: str) -> list[Any]:
    return [one for one in everything(kafka, topic) if dict(one.headers).get("feed") == feed.encode()]


def publish(kafka: Kafka, topic: str, value: bytes, headers: dict[str, str]) -> None:
    with clients.producer(kafka) as made:
        made.send(
            kafka.topic(topic), value, headers=[(name, text.encode()) for name, text in headers.items()]
        )


def test_feed_sends_a_file_and_says_where(copytaster: Command, kafka: Kafka, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"OSLO \xff Snow.")
    done = copytaster("feed", "--feed", "feed-one", "--format", "text", "a.txt")
    assert (done.returncode, done.stdout.decode().startswith("1 stories sent to wire.raw at ")) == (0, True)
    (record,) = of_feed(kafka, "raw", "feed-one")
    assert (record.value, record.key, dict(record.headers)["format"]) == (
        b"OSLO \xff Snow.",
        b"feed-one",
        b"text",
    )


def test_feed_reads_stdin(copytaster: Command, kafka: Kafka) -> None:
    assert copytaster("feed", "--feed", "feed-stdin", "-", stdin=b"OSLO - Snow.").returncode == 0
    assert [record.value for record in of_feed(kafka, "raw", "feed-stdin")] == [b"OSLO - Snow."]


def test_feed_refuses_what_the_topic_does_not_admit_and_sends_the_rest(
    copytaster: Command, kafka: Kafka, tmp_path: Path
) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * (topics.RAW_BYTES + 1))
    (tmp_path / "large.txt").write_bytes(b"x" * (topics.RAW_BYTES - 4096))
    done = copytaster("feed", "--feed", "feed-large", "big.txt", "large.txt")
    assert done.returncode == 3
    assert b"big.txt: too-large" in done.stderr
    assert [len(record.value) for record in of_feed(kafka, "raw", "feed-large")] == [topics.RAW_BYTES - 4096]


def test_feed_keeps_the_order_of_a_feed(copytaster: Command, kafka: Kafka) -> None:
    lines = b"".join(b'{"feed": "feed-order", "content": "%d"}\n' % n for n in range(500))
    assert copytaster("feed", "-", stdin=lines).returncode == 0
    values = [orjson.loads(one.value) for one in everything(kafka, "raw") if one.key == b"feed-order"]
    assert [int(value["content"]) for value in values] == list(range(500))


def test_no_topic_no_broker_no_file_each_say_what_to_do(copytaster: Command) -> None:
    for words, environ, hint in (
        (("feed", "nope.txt"), {}, "name files or folders"),
        (("feed", "--feed", "x", "-"), {"COPYTASTER_TOPIC_PREFIX": "other"}, "copytaster topics create"),
        (("tail",), {"COPYTASTER_TOPIC_PREFIX": "other"}, "copytaster topics create"),
        (("feed", "--feed", "x", "-"), {"KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1"}, "KAFKA_BOOTSTRAP_SERVERS"),
        (("quarantine", "list"), {"KAFKA_BOOTSTRAP_SERVERS": ""}, "copytaster broker start"),
    ):
        done = copytaster(*words, **environ)
        assert done.returncode == 1
        assert hint in done.stderr.decode()
        assert "Traceback" not in done.stderr.decode()


def test_tail_shows_what_passes_the_filters(copytaster: Command, kafka: Kafka) -> None:
    for language, number in (("en", 1), ("de", 2), ("en", 3)):
        value = {"schema": "duplicate/1", "number": number}
        publish(
            kafka,
            "duplicates",
            orjson.dumps(value),
            {"language": language, "agency": "tail-test", "subjects": "1,2"},
        )
    done = copytaster("tail", "--topic", "duplicates", "--from-start", "--json", "--count", "2", "--agency", "tail-test",
                      "--language", "en", "--subject", "2", "--subject", "9")  # fmt: skip
    lines = [orjson.loads(line) for line in done.stdout.splitlines()]
    assert {line["value"]["number"] for line in lines} == {1, 3}
    assert {line["topic"] for line in lines} == {"wire.duplicates"}


def test_tail_sees_only_what_was_committed(copytaster: Command, kafka: Kafka) -> None:
    made = KafkaProducer(bootstrap_servers=kafka.bootstrap_servers, transactional_id="tail-test")
    made.init_transactions()
    for number, end in ((1, made.abort_transaction), (2, made.commit_transaction)):
        made.begin_transaction()
        made.send("wire.duplicates", orjson.dumps({"number": number}), headers=[("agency", b"tail-aborts")])
        made.flush()
        end()
    made.close()
    done = copytaster("tail", "--from-start", "--json", "--count", "1", "--agency", "tail-aborts")
    assert [orjson.loads(line)["value"] for line in done.stdout.splitlines()] == [{"number": 2}]


def test_the_quarantine_is_listed_shown_and_replayed(copytaster: Command, kafka: Kafka) -> None:
    publish(kafka, "quarantine", b"\x89PNG\n", {**HEADERS, "feed": "quarantine-one", "format": "text"})
    listed = copytaster("quarantine", "list", "--feed", "quarantine-one").stdout.decode()
    place = listed.splitlines()[1].split()[0]
    assert "there is no text" in listed
    assert b"\\x89PNG" in copytaster("quarantine", "show", place).stdout
    assert copytaster("quarantine", "show", "--raw", place).stdout == b"\x89PNG\n"
    for nothing in ("9:9", "0:999", "first"):
        assert copytaster("quarantine", "show", nothing).returncode == 1

    dry = copytaster("quarantine", "replay", place)
    assert (dry.returncode, b"1  would be sent to wire.raw" in dry.stdout) == (0, True)
    assert of_feed(kafka, "raw", "quarantine-one") == []
    assert copytaster("quarantine", "replay", "--feed", "quarantine-one", "--yes").returncode == 0
    (record,) = of_feed(kafka, "raw", "quarantine-one")
    assert record.value == b"\x89PNG\n"
    assert dict(record.headers) == {
        "feed": b"quarantine-one", "format": b"text", "attempts": b"1", "first_seen": b"2026-11-17T05:02:10Z",
    }  # fmt: skip


def test_a_quarantine_replay_of_everything_must_be_asked_for(copytaster: Command) -> None:
    done = copytaster("quarantine", "replay", "--yes")
    assert (done.returncode, b"name places" in done.stderr) == (1, True)


def test_replay_sends_a_stretch_as_it_was(copytaster: Command, kafka: Kafka) -> None:
    copytaster("feed", "--feed", "replay-one", "--id", "r1", "-", stdin=b"OSLO - Snow.")
    (before,) = of_feed(kafka, "raw", "replay-one")
    dry = copytaster("replay", "--since", "2020-01-01", "--feed", "replay-one")
    assert (dry.returncode, b"1  would be sent to wire.replay" in dry.stdout) == (0, True)
    assert of_feed(kafka, "replay", "replay-one") == []
    assert copytaster("replay", "--since", "2020-01-01", "--feed", "replay-one", "--yes").returncode == 0
    (after,) = of_feed(kafka, "replay", "replay-one")
    assert (after.value, after.key, after.headers, after.timestamp) == (
        before.value, before.key, before.headers, before.timestamp,
    )  # fmt: skip


def test_replay_keeps_to_its_stretch(copytaster: Command, kafka: Kafka) -> None:
    copytaster("feed", "--feed", "replay-two", "-", stdin=b"OSLO - Snow.")
    done = copytaster("replay", "--since", "2020-01-01", "--until", "2021-01-01", "--yes")
    assert b"0  sent" in done.stdout


def test_the_doctor_finds_a_sound_cluster_sound(copytaster: Command) -> None:
    done = copytaster("doctor", COPYTASTER_APP_ID="nobody", COPYTASTER_HTTP_PORT="1")
    said = done.stdout.decode()
    for words in (
        "✓ settings fit",
        "✓ brokers: 1",
        "✓ transactions work",
        "✓ topics wire.*",
        "! no worker answers",
    ):
        assert words in said
    assert "✗ group nobody: workers: 0" in said  # there are raw records, and nobody reads them
    assert done.returncode == 1


def test_the_doctor_finds_what_is_wrong(copytaster: Command) -> None:
    missing = copytaster("doctor", COPYTASTER_TOPIC_PREFIX="other")
    assert (missing.returncode, "✗ other.raw: is not there" in missing.stdout.decode()) == (1, True)
    away = copytaster("doctor", KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:1")
    assert (away.returncode, "✗ no answer from Kafka" in away.stdout.decode()) == (1, True)


def test_the_doctor_finds_a_sender_that_lives_in_the_future(copytaster: Command, kafka: Kafka) -> None:
    prefixed = Kafka(bootstrap_servers=kafka.bootstrap_servers, topic_prefix="future")
    assert copytaster("topics", "create", COPYTASTER_TOPIC_PREFIX="future").returncode == 0
    ahead = int(time.time() * 1000) + 600_000
    with clients.producer(prefixed) as made:
        made.send("future.raw", b"x", timestamp_ms=ahead)
    assert "s in the future" in copytaster("doctor", COPYTASTER_TOPIC_PREFIX="future").stdout.decode()


def test_a_stretch_that_ends_in_commits_and_aborts_is_read_to_its_end(kafka: Kafka) -> None:
    made = KafkaProducer(bootstrap_servers=kafka.bootstrap_servers, transactional_id="stretch-test")
    made.init_transactions()
    made.begin_transaction()
    made.send("wire.seen", b"kept", key=b"k", partition=0)
    made.commit_transaction()
    made.begin_transaction()
    made.send("wire.seen", b"gone", key=b"g", partition=0)
    made.flush()  # or it is given up before it is ever sent
    made.abort_transaction()
    made.close()
    assert [record.value for record in everything(kafka, "seen")] == [b"kept"]


def test_consumers_of_the_tools_leave_no_group(kafka: Kafka) -> None:
    reader: KafkaConsumer
    with clients.consumer(kafka) as reader:
        assert reader.config["group_id"] is None
        assert reader.config["isolation_level"] == "read_committed"
