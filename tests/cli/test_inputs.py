"""What `feed` makes of files, folders and stdin."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from pipeline.cli import inputs
from pipeline.cli.inputs import Raw
from pipeline.shell.errors import Trouble

ENVELOPE = b'{"feed": "ap-en", "content": "OSLO (AP) - Snow."}'


def write(path: Path, value: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(value)
    return path


def read(path: Path, feed: str = "", format: str = "", id: str = "") -> list[Raw]:
    return list(inputs.read(path, feed, format, id))


def test_json_lines_are_sent_line_by_line_as_they_are(tmp_path: Path) -> None:
    path = write(tmp_path / "day.jsonl", ENVELOPE + b"\n\n  \nno json\r\n" + ENVELOPE)
    assert [(raw.value, raw.where.rpartition(":")[2], raw.key) for raw in read(path)] == [
        (ENVELOPE, "1", b"ap-en"),
        (b"no json", "4", b""),
        (ENVELOPE, "5", b"ap-en"),
    ]


def test_lines_are_recognised_by_the_first_one(tmp_path: Path) -> None:
    assert len(read(write(tmp_path / "day.txt", ENVELOPE + b"\n" + ENVELOPE + b"\n"))) == 2


def test_one_envelope_over_several_lines_is_one_record(tmp_path: Path) -> None:
    value = b'{\n "feed": "ap-en",\n "content_base64": "T1NMTw=="\n}\n'
    assert [(raw.value, raw.key) for raw in read(write(tmp_path / "one.json", value))] == [(value, b"ap-en")]


def test_a_bare_file_goes_untouched_with_headers(tmp_path: Path) -> None:
    value = b"\x01\xff OSLO\r\n\n"
    path = write(tmp_path / "a.anpa", value)
    assert read(path, "ap-en", "anpa1312", "a1") == [
        Raw(value, (("feed", b"ap-en"), ("format", b"anpa1312"), ("id", b"a1")), str(path), b"ap-en")
    ]


def test_a_feed_is_told_to_envelopes_that_name_none(tmp_path: Path) -> None:
    found = read(write(tmp_path / "one.jsonl", b'{"content": "x"}'), "desk")
    assert [(raw.headers, raw.key) for raw in found] == [((("feed", b"desk"),), b"desk")]


def test_a_bare_file_without_a_feed_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="--feed NAME"):
        read(write(tmp_path / "a.txt", b"OSLO - Snow."))


def test_an_empty_file_is_sent_to_be_refused(tmp_path: Path) -> None:
    assert [raw.value for raw in read(write(tmp_path / "empty.txt", b""), "desk")] == [b""]


def test_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"OSLO - Snow.")))
    assert [raw.value for raw in read(Path("-"), "desk")] == [b"OSLO - Snow."]


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".git/config", "b/.part"):
        write(tmp_path / name, b"x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    found = [str(path.relative_to(tmp_path)) for path in inputs.files([tmp_path])]
    assert found == ["a.txt", "b/1.txt", "b/2.txt"]


def test_what_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="is not there"):
        list(inputs.files([tmp_path / "nope"]))


@pytest.mark.parametrize(
    ("value", "headers", "feed"),
    [
        (ENVELOPE, {}, "ap-en"),
        (ENVELOPE, {"feed": b"other"}, "ap-en"),
        (b'{"feed": 3, "content": ""}', {"feed": b"desk"}, "desk"),
        (b"OSLO", {"feed": b"desk"}, "desk"),
        (b"OSLO", {}, ""),
        (b'{"feed": ', {}, ""),
        (b"[1]", {}, ""),
    ],
)
def test_whose_story_it_is(value: bytes, headers: dict[str, bytes], feed: str) -> None:
    assert inputs.feed_of(value, headers) == feed
