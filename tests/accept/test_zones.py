"""Times without a zone: whose clock they are of, what `provenance` says, and that embargoes are never read so."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from pipeline.accept import dates, zones
from pipeline.story import Refusal, Source, Story
from tests.accept import golden

OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("sources", "guid", "feed", "zone"),
    [
        (("STT",), "", "wire", "Europe/Helsinki"),
        (("Ritzau, AFP",), "", "", "Europe/Copenhagen"),
        (("AFP",), "urn:newsml:tt.se:1", "ntb", "UTC"),
        (("",), "urn:newsml:stt.fi:20250311:101", "", "Europe/Helsinki"),
        (("",), "tag:ntb.no,2025:77", "", "Europe/Oslo"),
        (("Norrey Herald",), "", "ansa-en", "Europe/Rome"),
        (("ТАСС",), "", "", "Europe/Moscow"),
        (("Pattaya Post",), "Tanz-PA-TT", "stats", "UTC"),
        ((), "", "", "UTC"),
    ],
)
def test_home(sources: tuple[str, ...], guid: str, feed: str, zone: str) -> None:
    source = Source(
        id=None, feed=feed, format="auto", topic="t", partition=0, offset=0,
        received_at=golden.RECEIVED, sha256="", origin="live",
    )  # fmt: skip
    assert zones.home(sources, guid, source) == zone


@pytest.mark.parametrize("zone", zones.ZONES)
def test_every_zone_is_one(zone: str) -> None:
    assert ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2025-07-11T12:00:00", datetime(2025, 7, 11, 10, tzinfo=UTC)),
        ("20250711T120000", datetime(2025, 7, 11, 10, tzinfo=UTC)),
        ("11.07.2025 12:00", datetime(2025, 7, 11, 10, tzinfo=UTC)),
        ("July 11, 2025 12:00 PM", datetime(2025, 7, 11, 10, tzinfo=UTC)),
        ("12:00 11 July 2025", datetime(2025, 7, 11, 10, tzinfo=UTC)),
        ("2025-07-11T12:00:00Z", datetime(2025, 7, 11, 12, tzinfo=UTC)),
        ("2025-07-11T12:00:00+03:00", datetime(2025, 7, 11, 9, tzinfo=UTC)),
        ("2025-07-11", datetime(2025, 7, 11, tzinfo=UTC)),
        ("20250711", datetime(2025, 7, 11, tzinfo=UTC)),
    ],
)
def test_a_time_without_a_zone_is_local_and_a_day_stays_that_day(written: str, moment: datetime) -> None:
    assert dates.read(written, OSLO) == moment


ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:stt.fi:20250711:5" version="1">
<itemMeta><provider literal="STT"/><versionCreated>2025-07-11T12:00:00{zone}</versionCreated>
<embargoed>2025-07-12T06:00:00{zone}</embargoed></itemMeta>
<contentMeta><headline>Lautta seisoo</headline></contentMeta></newsItem>"""


def test_the_story_says_whose_clock_it_was() -> None:
    story = golden.one(ITEM.format(zone=""))
    assert story.published_at == datetime(2025, 7, 11, 9, tzinfo=UTC)
    assert story.provenance["published_at"] == "itemMeta/versionCreated in Europe/Helsinki"


def test_an_embargo_without_a_zone_still_holds_for_a_person() -> None:
    story = golden.one(ITEM.format(zone=""))
    assert story.embargo is not None
    assert story.embargo.until is None


def test_a_zone_that_is_written_is_believed() -> None:
    story = golden.one(ITEM.format(zone="+02:00"))
    assert story.published_at == datetime(2025, 7, 11, 10, tzinfo=UTC)
    assert story.provenance["published_at"] == "itemMeta/versionCreated"
    assert story.embargo is not None
    assert story.embargo.until == datetime(2025, 7, 12, 4, tzinfo=UTC)


def envelope(zone: str | None, **hints: str) -> bytes:
    told = {"feed": "wire", "content": ITEM.format(zone=""), **hints}
    return json.dumps(told if zone is None else told | {"zone": zone}).encode()


def test_the_zone_of_a_feed_is_the_producers_to_say() -> None:
    (story,) = golden.read(envelope("Asia/Tokyo"))
    assert isinstance(story, Story)
    assert story.published_at == datetime(2025, 7, 11, 3, tzinfo=UTC)
    assert story.embargo is not None
    assert story.embargo.until == datetime(2025, 7, 11, 21, tzinfo=UTC)


def test_a_hint_of_an_embargo_is_in_that_zone_too() -> None:
    (story,) = golden.read(envelope("Europe/Oslo", embargoed_until="2025-07-13T06:00:00"))
    assert isinstance(story, Story)
    assert story.embargo is not None
    assert story.embargo.until == datetime(2025, 7, 13, 4, tzinfo=UTC)


def test_the_zone_may_be_a_header() -> None:
    story = golden.one(ITEM.format(zone=""), zone="America/New_York")
    assert story.published_at == datetime(2025, 7, 11, 16, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Oslo", "../../etc/passwd", "Europe", "\0", "+01:00"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    (refused,) = golden.read(envelope(zone))
    assert isinstance(refused, Refusal)
    assert refused.reason == "wrong-shape"


@pytest.mark.parametrize(
    ("written", "until"),
    [
        ("2025-10-26T02:30:00", datetime(2025, 10, 26, 1, 30, tzinfo=UTC)),  # comes twice: the second
        ("2025-03-30T02:30:00", datetime(2025, 3, 30, 1, 30, tzinfo=UTC)),  # never comes
        ("2025-10-26", None),
        ("tomorrow", None),
        ("2025-07-12T06:00:00 XYZ", None),
    ],
)
def test_no_embargo_ends_early(written: str, until: datetime | None) -> None:
    found = dates.embargo(written, OSLO)
    assert found is not None
    assert found.until == until
