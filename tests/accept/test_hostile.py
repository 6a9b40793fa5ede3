"""Payloads made to hurt: refused by name before they cost anything, or read. The time-out is for hangs alone."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from pipeline.accept.limits import DEFAULT
from pipeline.story import Refusal
from tests.fuzz.laws import check, outcomes

N = 10_000
MAIL = "From: a@example.org\nTo: b@example.org\nDate: Tue, 11 Jun 2024 10:00:00 GMT\nSubject: s\nMIME-Version: 1.0\n"
RSS = '<rss version="2.0"><channel><item><title>t</title><description>'


def parts(number: int) -> str:
    return (
        MAIL
        + 'Content-Type: multipart/mixed; boundary="x"\n\n'
        + "--x\nContent-Type: text/plain\n\nhi\n" * number
        + "--x--\n"
    )


def nested(number: int) -> str:
    return MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(number))


def ninjs(**fields: object) -> str:
    return json.dumps({"uri": "urn:x:1", "headline": "H", **fields})


# Name: the payload, and the reason; "" where it is read.
CASES: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "deep JSON": (lambda: '{"uri":' * N + "1" + "}" * N, "too-deep"),
    "deep JSON, open": (lambda: "[" * 100_000, "too-deep"),
    "deep broken JSON": (lambda: "{'uri':" * N + "1" + "}" * N, "too-deep"),
    "deep associations": (lambda: ninjs(associations=0).replace("0}", '{"associations":[' * 150 + "]}" * 150 + "}"), "too-deep"),
    "many objects": (lambda: "[" + "{}," * 3_000_000 + "{}]", "too-many"),
    "JSON of quotes": (lambda: '{"a":' + '"' * 1_000_000, "broken-markup"),
    "broken JSON, long": (lambda: "{'a':'b'" + ",'a':'b'" * 500_000, "broken-markup"),
    "surrogates": (lambda: '{"uri":"urn:x:1","body_text":"' + "\\ud800" * 500_000 + '"}', ""),
    "endless headline": (lambda: ninjs(headline="a" * 1_000_000), "too-large"),
    "tags in a headline": (lambda: ninjs(headline="<b>" * 1_000_000), ""),
    "thousands of bad associations": (lambda: ninjs(associations=[{"x": 1}] * 20_000), ""),
    "thousands of bad subjects": (lambda: ninjs(subjects=[{"uri": "no uri", "name": 1}] * 5_000), ""),
    "references in a body": (lambda: ninjs(body_html="&amp;" * 1_000_000), "too-large"),
    "deep body": (lambda: ninjs(body_html="<div>" * N), "too-deep"),
    "deep page": (lambda: "<html><body>" + "<div>" * N, "too-deep"),
    "many elements": (lambda: "<html><body>" + "<p>x</p>" * 200_000, "too-many"),
    "endless page": (lambda: "<html><body><p>" + "word " * 1_000_000, "too-large"),
    "page of signs": (lambda: "<html>" + "<" * 4_000_000, "too-many"),
    "page of furniture": (lambda: "<html><body>" + '<div class="share"><p>x</p></div>' * 10_000, "empty"),
    "attributes": (lambda: "<html><body><div " + "a=b " * 900_000 + ">x</div>", ""),
    "many blocks of JSON-LD": (lambda: "<html><head>" + '<script type="application/ld+json">{"a":[</script>' * 9_000, "empty"),
    "deep JSON-LD": (lambda: '<html><script type="application/ld+json">' + '{"a":' * 99_999 + "</script><p>x", ""),
    "10,000 parts": (lambda: parts(N), "too-many"),
    "3,000 parts inside parts": (lambda: nested(3_000), "too-many"),
    "100 parts inside parts": (lambda: nested(100), ""),
    "folded header": (lambda: MAIL + "X-A: " + "=?utf-8?q?=41?=\n " * 300_000 + "\n\nhi", "too-large"),
    "many headers": (lambda: MAIL + "X-A: b\n" * 500_000 + "\nhi", "too-large"),
    "parameters": (lambda: MAIL + 'Content-Type: text/plain; a="' + ';"' * 7_000 + "\n\nhi", ""),
    "encoded words": (lambda: MAIL.replace("Subject: s", "Subject: " + "=?utf-8?q?=41?= " * 60) + "\nhi", ""),
    "entities in a feed": (lambda: '<!DOCTYPE rss [<!ENTITY a "aa">]>' + RSS + "&a;", "hostile-markup"),
    "file in a feed": (lambda: '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS + "&a;", "hostile-markup"),
    "a feed that feedparser trips over": (lambda: "<item><title>t</title><link</item</link", "broken-markup"),
    "a script without an end": (lambda: "<html><p>x" + "<script>" * 90_000, "too-deep"),
    "furniture inside furniture": (lambda: "<html><body>" + '<div class="share"><nav class="menu">' * 80 + "x" + "</nav></div>" * 80 + "<p>y", ""),
    "deep feed": (lambda: "<rss><channel>" + "<a>" * N, "too-deep"),
    "2,000 entries": (lambda: "<rss><channel>" + "<item><title>t</title></item>" * 2_000, "too-many"),
    "ampersands in a feed": (lambda: RSS + "&" * 1_000_000, "too-many"),
    "prologues": (lambda: "<?x" * 600_000, ""),
    "comments": (lambda: "<!--" * 450_000, ""),
    "gzip": (lambda: b"\x1f\x8b\x08" + bytes(99), "unknown-format"),
    "controls": (lambda: b"\x01" * 1_900_000, "empty"),
    "mojibake": (lambda: "Ã©" * 900_000, ""),
    "Latin-1": (lambda: b"\xe9 abc\n" * 49_000, ""),
    "noise": (lambda: bytes(range(256)) * 16_000, "bad-encoding"),
    "spaces": (lambda: " " * 1_900_000, "empty"),
    "a text of 3,000,000 characters": (lambda: "Ferries stop. " * 220_000, "too-large"),
    "a text of 60,000 lines": (lambda: "Stop.\n" * 60_000, "too-many"),
    "HTML of 60,000 lines": (lambda: "<p>x" * 60_000, "too-many"),
    "too large": (lambda: b"a" * (DEFAULT.content + 1), "too-large"),
    "50 MB": (lambda: b"a" * 50_000_000, "too-large"),
}  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", CASES)
def test_refused_by_name_or_read(name: str) -> None:
    make, reason = CASES[name]
    made = make()
    (first, *_) = outcomes(made if isinstance(made, bytes) else made.encode(), feed="f")
    assert (first.reason if isinstance(first, Refusal) else "") == reason, first


@pytest.mark.timeout(60)
def test_an_envelope_of_50_mb_is_refused_unread() -> None:
    (first,) = outcomes(b'{"feed": "f", "content": "' + b"a" * 50_000_000 + b'"}')
    assert isinstance(first, Refusal)
    assert (first.reason, first.source.feed) == ("too-large", "f")


def test_a_regular_expression_has_no_slow_text() -> None:
    """Long runs of what patterns begin with, through every reader that takes text."""
    for run in (
        "-",
        "=",
        " ",
        "a",
        "A ",
        "&",
        "&a",
        "<a ",
        "0",
        "20",
        "{ ",
        '"{',
        "X:",
        "a: b\n",
        "\t\n",
        "é",
        "Ã",
    ):
        for format in ("auto", "text", "html", "email", "rss", "ninjs"):
            check((run * 20_000)[:20_000].encode(), feed="f", format=format)


PROGRAM = """
import sys
from tests.accept.test_hostile import CASES
from tests.fuzz.laws import outcomes
made = CASES[sys.argv[1]][0]()
outcomes(made if isinstance(made, bytes) else made.encode(), feed="f")
print(next((int(line.split()[1]) // 1024 for line in open("/proc/self/status") if line.startswith("VmHWM")), 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
@pytest.mark.parametrize(
    "name", ["many objects", "many elements", "thousands of bad associations", "10,000 parts", "mojibake"]
)
def test_takes_less_than_256_mb(name: str) -> None:
    """The whole process, interpreter and libraries included."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, name], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 256


def test_base64_is_bounded_before_it_is_decoded() -> None:
    content = base64.b64encode(b"a" * (DEFAULT.content + 3)).decode()
    (first,) = outcomes(json.dumps({"feed": "f", "content_base64": content}).encode())
    assert isinstance(first, Refusal)
    assert first.reason == "too-large"
