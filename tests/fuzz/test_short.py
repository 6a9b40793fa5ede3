"""The short run of the fuzzing: the same changes to golden files, and the same bytes, each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.accept.formats import names
from tests.fuzz.laws import check, seeds

SHORT = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
# What breaks readers: brackets, quotes, references, charsets, controls.
SNIPPETS = [
    b"{", b"}", b"[", b"]", b'"', b"'", b",", b"\\u0000", b"\\ud800", b"null", b"1e999", b"<", b">", b"</", b"<![CDATA[", b"&amp;lt;",
    b"&#0;", b"\0", b"\x01", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n\r\n", b"=?utf-8?q?", b"--", b"charset=utf-7", b"\xe9",
]  # fmt: skip


@pytest.mark.parametrize("format", [*names(), "auto"])
def test_every_format_has_seeds(format: str) -> None:
    assert seeds(format)


@pytest.mark.parametrize("format", names())
@SHORT
@given(data=st.data())
def test_changed_files_are_read_or_refused(format: str, data: st.DataObject) -> None:
    value = bytearray(data.draw(st.sampled_from(seeds(format)).map(Path.read_bytes)))
    for _ in range(data.draw(st.integers(1, 5))):
        at, span = data.draw(st.integers(0, len(value))), data.draw(st.integers(0, 80))
        value[at : at + span] = data.draw(st.sampled_from(SNIPPETS) | st.binary(max_size=6))
    told = data.draw(st.sampled_from([format, "auto"]))
    check(bytes(value), feed="fuzz", format=told)


HEADER = st.text(st.characters(codec="utf-8"), max_size=12)


@SHORT
@given(
    value=st.binary(max_size=400),
    headers=st.fixed_dictionaries(
        {}, optional={"feed": HEADER, "format": st.sampled_from([*names(), "auto"]) | HEADER, "id": HEADER}
    ),
)
def test_any_bytes_with_any_headers(value: bytes, headers: dict[str, str]) -> None:
    check(value, **headers)


HINTS = st.dictionaries(
    st.sampled_from(
        "feed received_at format content content_base64 id version language headline byline slugline published_at urgency"
        " ed_note subjects embargoed_until status".split()
    ),
    st.none()
    | st.text(max_size=20)
    | st.integers()
    | st.booleans()
    | st.lists(st.text(max_size=5) | st.none(), max_size=3),
)


@SHORT
@given(envelope=HINTS)
def test_any_envelope(envelope: dict[str, object]) -> None:
    import json

    check(json.dumps({"feed": "f", "content": "Text.", **envelope}).encode())
