"""The path language of the tables, and what becomes of several values of one field."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from pipeline.accept import mapping
from pipeline.accept.fields import dateline, language, story_fields

ITEM = """
<item xmlns="urn:x" id="i1">
  <head><title role="x:main">One</title><title role="sub">Two</title></head>
  <box><name>outer</name><box><name>inner</name></box></box>
  <date>no date</date><date>2025-03-11T09:30:00Z</date>
  <word>a</word><word>b</word><word>a</word><empty/>
</item>
"""


def found(*rows: mapping.Row) -> dict[str, Any]:
    return mapping.read(etree.fromstring(ITEM), mapping.table(*rows))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("@id", "i1"),
        ("head/title", "One"),
        ("head/title@role", "x:main"),
        ("head/title[role=sub]", "Two"),
        ("head/title[role=main]", "One"),  # `x:main` counts as `main`
        ("head/title[role=other|sub]", "Two"),
        ("box/name", "outer"),
        ("box+/name", "outer"),
        ("box/box/name", "inner"),
        ("head/nothing", None),
        ("empty", None),
        ("@missing", None),
    ],
)
def test_paths(path: str, value: str | None) -> None:
    assert found((path, "headline")).get("headline") == value


def test_the_first_row_that_gives_a_value_wins_whatever_the_order_in_the_document() -> None:
    told = found(("head/nothing", "headline"), ("box/name", "headline"), ("head/title", "headline"))
    assert told["headline"] == "outer"
    assert told["provenance"] == {"headline": "box/name"}


def test_a_date_that_cannot_be_read_leaves_its_place_to_the_next() -> None:
    assert found(("date", "published_at"))["published_at"].isoformat() == "2025-03-11T09:30:00+00:00"


def test_many_values_come_once_each_and_from_nested_elements() -> None:
    assert found(("word", "keywords"))["keywords"] == ("a", "b")
    assert found(("box+/name", "keywords"))["keywords"] == ("outer", "inner")


def test_a_row_gives_no_more_than_a_story_can_have() -> None:
    item = etree.fromstring("<item>" + "".join(f"<w>{n}</w>" for n in range(5_000)) + "</item>")
    assert len(mapping.read(item, mapping.table(("w", "keywords")))["keywords"]) == mapping.MOST


@pytest.mark.parametrize("path", ["a b", "a/[x=y]", "a[x]", "a[=y]"])
def test_a_path_that_is_none_is_the_authors_mistake(path: str) -> None:
    with pytest.raises(ValueError, match="no step"):
        mapping.table((path, "headline"))


@pytest.mark.parametrize(
    ("written", "status", "embargo"),
    [
        (["usable"], "usable", None),
        (["stat:usable", "Withheld"], "withheld", None),
        (["Canceled", "usable"], "canceled", None),
        (["http://cv.iptc.org/newscodes/pubstatusg2/canceled"], "canceled", None),
        (["Hold-For-Release"], "withheld", "Hold-For-Release"),
        (["embargoed"], "withheld", "embargoed"),
        (["something new"], "usable", None),
    ],
)
def test_the_most_severe_status_counts(written: list[str], status: str, embargo: str | None) -> None:
    told = story_fields({"status": [("path", one) for one in written]})
    assert told["status"] == status
    assert (told["embargo"].written if "embargo" in told else None) == embargo


@pytest.mark.parametrize(
    ("written", "until"),
    [
        (["2025-03-12T06:00:00Z", "2025-03-11T06:00:00Z"], "2025-03-12T06:00:00+00:00"),
        (["2025-03-12T06:00:00Z", "after the speech"], None),
        (["2025-03-12T06:00:00"], None),  # without a zone nobody can say when
    ],
)
def test_the_latest_embargo_counts_and_one_that_cannot_be_read_most(
    written: list[str], until: str | None
) -> None:
    told = story_fields({"embargo": [("path", one) for one in written]})["embargo"]
    assert (told.until.isoformat() if told.until else None) == until


@pytest.mark.parametrize(
    ("written", "tag"),
    [("EN", "en"), ("fi-FI", "fi-FI"), ("en_US", "en-US"), ("x-default", ""), ("English", "")],
)
def test_language_tags(written: str, tag: str) -> None:
    assert language(written) == tag


@pytest.mark.parametrize("written", ["20250311T083000Z", "4/4/2018", "2025-03-11 09:30:00+01:00"])
def test_a_time_is_no_dateline(written: str) -> None:
    assert dateline(written) == ""
    assert dateline("LISBON, March 11") == "LISBON, March 11"
