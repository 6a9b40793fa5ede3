"""JSON as feeds send it, and ninjs items made valid ninjs 3.1."""

from __future__ import annotations

import copy
import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from pipeline.accept import broken, valid
from pipeline.accept.limits import Limits
from pipeline.accept.modern import modern
from pipeline.story import Refused

LIMITS = Limits()
GOOD = {"a": "b", "c": [1, {"d": None}]}


@pytest.mark.parametrize(
    ("written", "value", "said"),
    [
        (json.dumps(GOOD), GOOD, ()),
        ('{"a": "b\tc\nd"}', {"a": "b\tc\nd"}, ("json:not-strict",)),
        ('{"a": "\\ud83d x"}', {"a": "\ufffd x"}, ("json:not-strict",)),
        ('{"a": NaN, "b": -Infinity, "c": 1e999}', {"a": None, "b": None, "c": None}, ("json:not-strict",)),
        ('{"a": %s, "b": "	"}' % ("3" * 40), {"a": None, "b": "	"}, ("json:not-strict",)),
        ("{'a': 'it is', 'b': [1, 2,],}", {"a": "it is", "b": [1, 2]}, ("json:repaired",)),
        ('{"a": "b" "c": "d"}', {"a": "b", "c": "d"}, ("json:repaired",)),
        (json.dumps(json.dumps(GOOD)), GOOD, ("json:escaped-twice",)),
        ("no json", None, ()),
        ('{"a": "b", "text": "cut o', None, ()),
    ],
)
def test_repairs_are_named(written: str, value: Any, said: tuple[str, ...]) -> None:
    assert broken.read(written, LIMITS) == (value, said)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ('{"a":' * 300 + "1" + "}" * 300, "too-deep"),
        ('{"a":' * 5_000 + "1" + "}" * 5_000, "too-deep"),
        ("{'a':" * 300 + "1" + "}" * 300, "too-deep"),
        ("[" * 100_000, "too-deep"),
        ("[" + "{}," * 300_000 + "{}]", "too-many"),
        (json.dumps('{"a":' * 300 + "1" + "}" * 300), "too-deep"),
    ],
)
def test_what_costs_too_much(written: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        broken.read(written, LIMITS)
    assert refused.value.reason == reason


def test_brackets_in_a_text_are_not_depth() -> None:
    written = json.dumps({"a": "[" * 500}).replace(": ", ": \t").replace("{", "{'b': 1, ", 1)
    assert broken.read(written, LIMITS)[0]["a"] == "[" * 500


def is_valid(item: Any) -> bool:
    validator: Draft202012Validator = valid._validator()
    return bool(validator.is_valid(item))


WRONG: tuple[tuple[dict[str, Any], dict[str, Any], tuple[str, ...]], ...] = (
    ({"version": 3, "urgency": "4"}, {"version": "3", "urgency": 4}, ("ninjs:mended:version", "ninjs:mended:urgency")),
    ({"urgency": 12, "type": "story"}, {}, ("ninjs:dropped:urgency", "ninjs:dropped:type")),
    ({"versionCreated": "20240506T120000+0200"}, {"versionCreated": "2024-05-06T10:00:00Z"}, ("ninjs:mended:versionCreated",)),
    ({"expires": "soon"}, {}, ("ninjs:dropped:expires",)),
    ({"foo": 1, "headlines": [{"value": "H", "x": 1}]}, {"headlines": [{"value": "H"}]},
     ("ninjs:dropped:headlines/0/x", "ninjs:dropped:foo")),
    ({"headlines": [{"role": "main"}, {"value": "H"}]}, {"headlines": [{"value": "H"}]}, ("ninjs:dropped:headlines/0",)),
    ({"subjects": [{"uri": "no uri", "name": "n"}]}, {"subjects": [{"literal": "no uri", "name": "n"}]},
     ("ninjs:dropped:subjects/0/uri",)),
    ({"associations": [{"renditions": [{"href": "http://x.org/a.jpg"}]}, {"name": "n"}]},
     {"associations": [{"name": "1", "uri": "http://x.org/a.jpg", "renditions": [{"name": "1", "href": "http://x.org/a.jpg"}]}]},
     ("ninjs:mended:associations/0/name",)),
    ({"rightsInfo": {"linkedRights": "http://x.org/r", "encodedRights": "k"}}, {}, ("ninjs:dropped:rightsInfo",)),
    ({"places": [{"name": "P", "geoJSON": {"type": "Blob"}}]}, {"places": [{"name": "P"}]}, ("ninjs:dropped:places/0/geoJSON",)),
)  # fmt: skip


@pytest.mark.parametrize(("fields", "left", "said"), WRONG)
def test_what_is_wrong_is_mended_or_left_out_and_said(
    fields: dict[str, Any], left: dict[str, Any], said: tuple[str, ...]
) -> None:
    given_item = {"uri": "urn:x:1", **fields}
    before = copy.deepcopy(given_item)
    item, applied = valid.item(given_item)
    assert given_item == before
    assert is_valid(item)
    assert item == {"uri": "urn:x:1", **left}
    assert set(said) <= set(applied)


def test_a_valid_item_is_left_alone() -> None:
    item = {
        "uri": "urn:x:1",
        "type": "picture",
        "places": [{"geoJSON": {"type": "Point", "coordinates": [1, 2]}}],
    }
    assert valid.item(item) == (item, ())


NAMES = st.sampled_from(
    "uri type version urgency headlines bodies subjects associations places people rightsInfo expires foo".split()
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.text(max_size=8), st.just("http://x.org/a")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(NAMES | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, JSON, max_size=6))
def test_any_object_becomes_a_valid_item(value: dict[str, Any]) -> None:
    item, _ = valid.item(modern(value))
    assert is_valid(item)
    assert orjson.loads(orjson.dumps(item)) == item


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"headline": "H", "headline_sub": "S"}, {"headlines": [{"role": "main", "value": "H"}, {"role": "sub", "value": "S"}]}),
        ({"body_text": "T", "charcount_text": 1},
         {"bodies": [{"role": "text", "contentType": "text/plain", "value": "T", "charCount": 1}]}),
        ({"subject": [{"scheme": "http://cv.iptc.org/newscodes/mediatopic/", "code": "1"}]},
         {"subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/1"}]}),
        ({"associations": {"a": {"uri": "urn:1", "byline": "B"}}}, {"associations": [{"name": "a", "uri": "urn:1", "by": "B"}]}),
        ({"altids": {"x": "1", "y": {"z": 1}}}, {"altIds": [{"role": "x", "value": "1"}, {"role": "y", "value": '{"z": 1}'}]}),
        ({"versioncreated": "t", "usageterms": "u"}, {"versionCreated": "t", "usageTerms": "u"}),
        ({"mimetype": "text/plain"}, {}),
    ],
)  # fmt: skip
def test_older_versions_in_the_names_of_3_1(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert modern(old) == new
    assert modern(new) == new
