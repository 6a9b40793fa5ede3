"""A worker's everyday: stories through, a clean end, a broker or topics that come late, bad input."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from pipeline.shell.broker import Broker
from pipeline.shell.broker.node import free_ports
from pipeline.shell.settings import Kafka
from tests.integration.processes import until
from tests.integration.stories import stories, story
from tests.integration.wire import Wire, repeated

pytestmark = pytest.mark.broker


def test_stories_go_their_way_and_are_counted(wire: Wire) -> None:
    wire.create()
    worker = wire.worker()
    fed = wire.feed(stories(200))
    wire.until_done(fed)  # else a repetition on another partition may come before what it repeats
    fed += wire.feed([story(7), story(11)])
    outcomes = wire.until_done(fed)
    assert not repeated(outcomes)
    enriched = [one for one in outcomes if one.topic == wire.topic("enriched")]
    again = [one for one in outcomes if one.topic == wire.topic("duplicates")]
    assert len(enriched) == 200
    assert [one.json["wire"]["dedupe"]["verdict"] for one in again] == ["resend", "resend"]
    first = {one.source: one.json["event_id"] for one in enriched}
    assert {one.json["wire"]["dedupe"]["of"] for one in again} == {first[fed[7]], first[fed[11]]}
    (replayed,) = wire.feed([story(3)], topic="replay")
    outcome = {one.source: one.json["wire"] for one in wire.until_done([replayed])}[replayed]
    assert (outcome["source"]["origin"], outcome["dedupe"]["verdict"]) == ("replay", "resend")
    assert worker.metric("stories_received_total") == 203
    assert worker.metric("stories_published_total") == 200
    assert worker.metric("stories_duplicate_total") == 3
    assert worker.metric("end_to_end_duration_seconds_count") == 203
    assert worker.page("healthz")[0] == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_ends_cleanly_in_the_midst_of_work(wire: Wire, number: signal.Signals) -> None:
    wire.create()
    worker = wire.worker()
    fed = wire.feed(stories(1500))
    until(lambda: worker.metric("stories_published_total"), 20, "the first story published")
    assert worker.stop(number, seconds=10) == 0
    assert "nothing is in flight" in worker.log
    wire.worker()
    outcomes = wire.until_done(fed)
    assert len(outcomes) == len(fed)


def test_a_worker_waits_for_a_broker_that_is_away_and_for_topics(tmp_path: Path) -> None:
    port = free_ports(1)[0]
    wire = Wire(Kafka(bootstrap_servers=f"127.0.0.1:{port}"), tmp_path)
    worker = wire.worker(ready=False)
    try:
        until(lambda: "no answer from Kafka at" in worker.log, 20, "the worker says what it waits for")
        until(lambda: worker.page("healthz")[0] == 200, 10, "alive while it waits")
        assert worker.page("readyz")[0] == 503
        with Broker(tmp_path / "kafka", port=port):
            until(lambda: "copytaster topics create" in worker.log, 30, "the worker says what to do")
            wire.create()
            until(worker.ready, 30, "ready")
            assert len(wire.until_done(wire.feed(stories(20)))) == 20
            assert worker.stop() == 0
    finally:
        wire.close()


def test_a_worker_that_waits_ends_cleanly(tmp_path: Path) -> None:
    wire = Wire(Kafka(bootstrap_servers=f"127.0.0.1:{free_ports(1)[0]}"), tmp_path)
    worker = wire.worker(ready=False)
    until(lambda: "waiting:" in worker.log, 20, "waiting")
    assert worker.stop() == 0


def test_bad_input_is_quarantined_by_name_with_its_bytes_and_the_worker_goes_on(wire: Wire) -> None:
    wire.create(partitions=1)
    wire.worker()
    bad = {
        b"not json at all": "not-json",
        b"[1, 2]": "not-json",
        b'{"feed": "f"}': "wrong-shape",
        b'{"content": "BERLIN - Nobody says who sent this."}': "no-feed",
        b'{"feed": "f", "content": ""}': "empty",
        b'{"feed": "f", "content": "x", "format": "no-such"}': "unknown-format",
        b"": "not-json",
        b"\xff\xfe\x00": "bad-encoding",
    }
    places = wire.feed(bad, key=b"the key")
    fed = [*places, *wire.feed(stories(5))]
    outcomes = {one.source: one for one in wire.until_done(fed)}
    found = [outcomes[place] for place in places]
    assert [one.headers["reason"] for one in found] == list(bad.values())
    assert [one.value for one in found] == list(bad)
    assert {one.key for one in found} == {b"the key"}
    assert {one.headers["attempts"] for one in found} == {"1"}


def test_bare_bytes_with_headers_and_a_story_larger_than_a_frame(wire: Wire) -> None:
    wire.create(partitions=1)
    worker = wire.worker()
    bare = wire.feed(
        [b"VIENNA - Bare words go their way too, said nobody."],
        headers=[("feed", b"bare"), ("format", b"text")],
    )
    large = wire.feed([story(1, sentences=60_000)])
    outcomes = {one.source: one for one in wire.until_done([*bare, *large])}
    assert outcomes[bare[0]].json["wire"]["source"]["feed"] == "bare"
    assert len(outcomes[large[0]].value) > 5_000_000
    assert worker.alive


def test_feeders_compress_as_they_like(wire: Wire) -> None:
    wire.create(partitions=1)
    wire.worker()
    codecs = ("gzip", "snappy", "lz4", "zstd")
    fed = [
        place for first, codec in enumerate(codecs) for place in wire.feed(stories(5, 5 * first), codec=codec)
    ]
    assert len(wire.until_done(fed)) == 20


def test_the_logs_of_a_run_are_quiet(wire: Wire) -> None:
    wire.create()
    worker = wire.worker()
    wire.until_done(wire.feed(stories(50)))
    assert worker.stop() == 0
    assert len(worker.log.splitlines()) <= 6, worker.log
    assert "Warning" not in worker.log
