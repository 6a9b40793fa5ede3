"""Decisions as ninjs 3.1: what is known is there, what is not is left out, and it is always valid."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.event.markup import html
from pipeline.event.values import is_uri, text, time, uri
from pipeline.story import Embargo
from tests.event import made
from tests.event.made import decision, paragraphs, story

PLAIN = "A <ferry> ran & ran.\n\nNext\n\n• one\n\n- two\n\nA  1\nB  2\n\nEnd."
HTML = (
    "<p>A &lt;ferry&gt; ran &amp; ran.</p>\n<h2>Next</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
    "<pre>A  1\nB  2</pre>\n<p>End.</p>"
)


def test_all_that_is_known() -> None:
    item = story(made.DECISION)
    count = {"charCount": len(PLAIN), "wordCount": 15}
    assert item == {
        "uri": "x:1",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": "en-GB",
        "urgency": 3,
        "version": "2",
        "headlines": [{"role": "main", "value": "Ferry aground"}],
        "descriptions": [
            {"role": "standfirst", "contentType": "text/plain", "value": "All were brought ashore."}
        ],
        "bodies": [
            {"role": "main", "contentType": "text/plain", **count, "value": PLAIN},
            {"role": "main", "contentType": "text/html", **count, "value": HTML},
        ],
        "by": "Reporting by Ines Vidal",
        "located": "Lisbon",
        "places": [
            {
                "name": "Lisbon",
                "rel": "dateline",
                "literal": "LISBON",
                "uri": "https://sws.geonames.org/2267057/",
            }
        ],
        "subjects": [
            {"name": "maritime accident", "rel": "about", "uri": made.SUBJECTS[0].uri, "confidence": 88},
            {"name": "disaster", "rel": "about", "uri": made.SUBJECTS[1].uri, "confidence": 100},
        ],
        "genres": [
            {"uri": "http://cv.iptc.org/newscodes/genre/Current"},
            {"name": "Bericht", "literal": "dpatextgenre:1"},
        ],
        "infoSources": [{"name": "Reuters"}, {"name": "Example"}],
        "edNote": "Adds detail",
        "usageTerms": "None.",
        "copyrightNotice": "© Example",
        "firstCreated": "2024-05-06T09:12:00Z",
        "versionCreated": "2024-05-06T09:12:00Z",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert set(story(made.bare(), ())) == {"uri", "standard", "type", "representationType", "pubStatus"}


@pytest.mark.parametrize(
    ("changes", "field", "expected"),
    [
        ({"urgency": 0}, "urgency", None),
        ({"status": "withheld"}, "pubStatus", "withheld"),
        ({"version": ""}, "version", "1"),  # the label's number
        ({"language": "de"}, "language", "en"),  # what was detected, where the feed says another language
        ({"language": ""}, "language", "en"),
        ({"embargo": Embargo(written="x", until=made.TIME)}, "embargoedUntil", "2024-05-06T09:12:00Z"),
        ({"embargo": Embargo(written="soon", until=None)}, "embargoedUntil", None),
        ({"located": "Porto"}, "located", "Lisbon"),
        (
            {"associations": ({"name": "1", "uri": "urn:x:p"}, {"uri": "urn:x:q"})},
            "associations",
            [{"name": "1", "uri": "urn:x:p"}],
        ),
    ],
)
def test_single_fields(changes: dict[str, Any], field: str, expected: object) -> None:
    assert story(decision(changes)).get(field) == expected


def test_the_feeds_own_place_stays_where_the_dateline_says_another() -> None:
    assert story(decision({"located": "Porto"}))["places"][1] == {"name": "Porto", "rel": "located"}


def test_a_withdrawal_is_canceled() -> None:
    assert story(decision({"status": "usable"}, event="withdrawal"))["pubStatus"] == "canceled"


def test_html_keeps_lists_and_tables_together_and_escapes() -> None:
    assert (
        html(paragraphs(("list", "* a"), ("list", "b"), ("body", "<i>")))
        == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>&lt;i&gt;</p>"
    )


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("urn:newsml:dpa.com:1", "urn:newsml:dpa.com:1"),
        ("http://x.org/a?b=c#d", "http://x.org/a?b=c#d"),
        ("<m1@example.org>", "urn:copytaster:my%20feed:%3Cm1%40example.org%3E"),
        ("dpa 157", "urn:copytaster:my%20feed:dpa%20157"),
        ("Ünï", "urn:copytaster:my%20feed:%C3%9Cn%C3%AF"),
    ],
)
def test_an_id_as_a_uri(identifier: str, expected: str) -> None:
    assert uri("my feed", identifier) == expected


@given(st.text(min_size=1), st.text(min_size=1).map(lambda s: s.encode("utf-8", "replace").decode()))
def test_any_id_of_any_feed_gives_a_uri(feed: str, identifier: str) -> None:
    feed = feed.encode("utf-8", "replace").decode()
    assert is_uri(uri(feed, identifier))
    story(decision({"id": identifier, "source": made.SOURCE}))


URIS = st.from_regex(r"[a-z]{1,3}:(//)?[a-z0-9\-._~:/?#@!$&'()*+,;=%\[\]]{0,14}", fullmatch=True)


@given(URIS | st.sampled_from(["a:##", "a://b:c", "a://:1/", "a:", "a:%2"]))
def test_what_we_call_a_uri_the_schema_calls_one(identifier: str) -> None:
    story(decision({"id": identifier}))


def test_times_and_bounded_texts() -> None:
    assert (
        time(datetime(2024, 5, 6, 11, 12, tzinfo=timezone(timedelta(hours=2))).astimezone(UTC))
        == "2024-05-06T09:12:00Z"
    )
    assert text("aé" * 3, 5) == "aéa".encode() + b""
    assert text("\ud800", 9) == b"?"
