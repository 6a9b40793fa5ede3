"""XML made to hurt: refused by name or read safely, nothing fetched, nothing expanded, little memory."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.accept import xml
from pipeline.accept.payload import Payload
from pipeline.story import Refusal, Refused
from tests.accept import golden

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
NITF = "<nitf><head><title>t</title></head><body><body.content><p>{}</p></body.content></body></nitf>"

# What is refused, and why: (payload, reason).
REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "billion laughs": (
        lambda: f'<!DOCTYPE nitf [<!ENTITY l0 "lol">{BOMB}]>' + NITF.format("&l9;"),
        "hostile-markup",
    ),
    "quadratic blowup": (
        lambda: f'<!DOCTYPE nitf [<!ENTITY a "{"a" * 50_000}">]>' + NITF.format("&a;" * 5_000),
        "hostile-markup",
    ),
    "local file": (
        lambda: '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + NITF.format("&x;"),
        "hostile-markup",
    ),
    "network": (
        lambda: '<!DOCTYPE nitf [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>' + NITF.format("&x;"),
        "hostile-markup",
    ),
    "deep": (lambda: "<nitf>" + "<p>" * 10_000, "too-deep"),
    "deep and closed": (lambda: "<nitf>" + "<p>" * 10_000 + "</p>" * 10_000 + "</nitf>", "too-deep"),
    "deep and broken": (lambda: "<nitf>" + "<p><b></i>" * 10_000, "too-deep"),
    "long attribute": (lambda: f'<nitf a="{"a" * 11_000_000}"/>', "too-large"),
    "longer than any record": (lambda: f'<nitf a="{"a" * 100_000_000}"/>', "too-large"),
    "many elements": (lambda: "<nitf>" + "<p/>" * 600_000 + "</nitf>", "too-many"),
    "many attributes": (lambda: "<nitf" + "".join(f' a{n}=""' for n in range(400_000)) + "/>", "too-many"),
    "many namespaces": (
        lambda: "<nitf" + "".join(f' xmlns:a{n}="u"' for n in range(10_000)) + "/>",
        "too-many",
    ),
    "many references": (lambda: "<nitf>" + "&" * 1_000_000, "too-many"),
}


# What may be read or refused, so long as it is quick and no defect.
HARMLESS: dict[str, Callable[[], str]] = {
    "no element": lambda: "<!-- <nitf> -->",
    "open sections": lambda: "<nitf>" + "<![CDATA[" * 200_000,
    "open comments": lambda: "<nitf>" + "<!--" * 200_000,
    "open quotes": lambda: "<!DOCTYPE nitf [" + '"' * 200_001,
    "open tags": lambda: "<nitf>" + "<a " * 200_000,
    "half a tag": lambda: "<nitf",
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.timeout(20)
def test_refused_by_name(name: str) -> None:
    payload, reason = REFUSED[name]
    assert golden.reason(payload(), format="nitf") == reason


@pytest.mark.parametrize("name", HARMLESS)
@pytest.mark.timeout(20)
def test_read_or_refused(name: str) -> None:
    found = golden.read(HARMLESS[name]().encode(), format="nitf")
    assert [one.error for one in found if isinstance(one, Refusal) and one.reason == "internal-error"] == []


# What is read, with the text that it must have.
READ = {
    "parameter entities are left alone": (
        '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>' + NITF.format("safe"),
        "safe",
    ),
    "a DTD on the network is left alone": (
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://127.0.0.1:9/nitf.dtd">' + NITF.format("safe"),
        "safe",
    ),
    "a declared entity nobody uses": (
        '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + NITF.format("safe"),
        "safe",
    ),
    "an HTML entity declared as something else": (
        '<!DOCTYPE nitf [<!ENTITY euro SYSTEM "file:///etc/passwd">]>' + NITF.format("5 &euro;"),
        "5 €",
    ),
    "XInclude is text of nobody": (
        NITF.format('a<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>b'),
        "ab",
    ),
    "brackets in a DOCTYPE's strings": (
        '<!DOCTYPE nitf [<!ENTITY a "]>"><!-- ]> --><?p ]> ?>]>' + NITF.format("safe"),
        "safe",
    ),
    "200 levels": ("<nitf><body><body.content>" + "<p>" * 190 + "deep" + "</p>" * 190 + "</body.content></body></nitf>", "deep"),
    "control characters": (NITF.format("a\x00b\x01\x0bc"), "abc"),
    "forbidden references": (NITF.format("a&#0;b&#x1f;&#xD800;c &#146;d&#147;"), "abc ’d“"),
    "bare signs": (NITF.format("AT&T, a < b & c"), "AT&T, a < b & c"),
    "unknown names": (NITF.format("a &nonsense; b"), "a &nonsense; b"),
    "sections": (NITF.format("<![CDATA[a < b & c]]> & d"), "a < b & c & d"),
    "crossed tags": (NITF.format("<b>a <i>b</b> c</i> d"), "a b c d"),
    "cut off": (NITF.split("{}")[0] + "one</p><p>two &amp; th", "one\n\ntwo & th"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_read_safely(name: str) -> None:
    payload, text = READ[name]
    assert golden.one(payload).text == text


def test_documents_in_a_row_are_stories_of_their_own() -> None:
    payload = (
        f'<?xml version="1.0"?>\n{NITF.format("one")}\n<?xml version="1.0"?>\n{NITF.format("two")}\n\x03NNNN'
    )
    found = golden.read(payload.encode())
    assert [getattr(one, "text", "") for one in found] == ["one", "two"]
    assert len({getattr(one, "id", "") for one in found}) == 2


def test_a_reference_that_recovery_leaves_is_spelt_out() -> None:
    roots, applied = xml.parse(Payload('<f f="<![CDATA["><&l;><'))
    assert "".join(map(str, roots[0].itertext())).startswith("&l;")
    assert applied[-1] == "xml-recovered"


def test_what_is_repaired_is_said() -> None:
    assert golden.one(NITF.format("a & b")).applied == ("xml-escaped",)
    assert golden.one(NITF.format("a")[:-3]).applied == ("xml-balanced",)
    assert golden.one(NITF.format("a")).applied == ()


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            '<?xml version="1.0"?>\n<!-- c --><!DOCTYPE NewsML [<!ENTITY a "]>">]>\n<NewsML Version="1.2">',
            "NewsML",
        ),
        ("\ufeff<nar:newsItem xmlns:nar='u'>", "newsItem"),
        ('<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\r\n<nitf>', "nitf"),
        ("  <nitf/>", "nitf"),
        ("plain < text", ""),
        ("<!-- <nitf> -->", ""),
    ],
)
def test_root_name(head: str, name: str) -> None:
    assert xml.root_name(Payload(head)) == name


PROGRAM = """
import sys
from tests.accept import golden
from tests.accept.test_xml_hostile import REFUSED
name = sys.argv[1]
golden.read(REFUSED[name][0]().encode()[: 16 * 1024 * 1024], format="nitf")
lines = open("/proc/self/status") if sys.platform == "linux" else ()
print(next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0))
"""


@pytest.mark.parametrize("name", ["many attributes", "long attribute"])
def test_takes_less_than_256_megabytes(name: str) -> None:
    """The whole process, interpreter and libraries included. `ru_maxrss` would be the largest since before exec:
    that of the process that runs the tests. Elsewhere than on Linux nothing is measured."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, name], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 256


FIXTURES = [path for name in ("newsml_g2", "newsml_1", "nitf") for path in golden.files(name)]
TELEPRINTED = [path for name in ("iptc7901", "anpa1312", "zczc") for path in golden.files(name)]
GENTLE = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


@GENTLE
@given(st.sampled_from(FIXTURES + TELEPRINTED), st.data())
def test_a_mutated_file_is_read_or_refused(path: Path, data: st.DataObject) -> None:
    """Bytes cut out, doubled, overwritten or put in: no exception of ours, and the same answer twice."""
    value = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(value)))
        span = data.draw(st.integers(0, 200))
        new = data.draw(
            st.one_of(
                st.binary(max_size=12), st.sampled_from(SNIPPETS), st.just(bytes(value[at : at + span]) * 2)
            )
        )
        value[at : at + span] = new
    found = golden.read(bytes(value), format=golden.format_of(path))
    assert [one for one in found if isinstance(one, Refusal) and one.reason == "internal-error"] == []
    assert [getattr(one, "id", "") for one in golden.read(bytes(value))] == [
        getattr(one, "id", "") for one in golden.read(bytes(value))
    ]


SNIPPETS = [b"<", b"]]>", b"<!--", b"<![CDATA[", b"&", b"&#x0;", b"&l1;", b"\x00", b"\x01", b"\x02", b"\x03", b"\xff", b"</p>", b"<p>",
    b"=", b"^", b"ZCZC", b"NNNN", b"\n\n", b"   ", b'"', b"<!DOCTYPE a [", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"(((", b"9" * 40]  # fmt: skip


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_a_truncated_file_is_read_or_refused(path: Path) -> None:
    value = path.read_bytes()
    for end in range(0, len(value), max(1, len(value) // 40)):
        found = golden.read(value[:end], format=golden.format_of(path))
        assert [
            one.error for one in found if isinstance(one, Refusal) and one.reason == "internal-error"
        ] == []


def test_a_document_without_a_doctype_end_is_read_to_its_end() -> None:
    assert xml.without_doctype("<!DOCTYPE a [<!ENTITY") == ("<!DOCTYPE a [<!ENTITY", frozenset())
    with pytest.raises(Refused):
        xml.parse(Payload("<!DOCTYPE a [<!ENTITY"))
