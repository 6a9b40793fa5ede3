"""Bytes to text, text to clean text, markup to paragraphs: what is repaired, what is said, what is left alone."""

from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.accept import charset, markup, values
from pipeline.accept.limits import Limits
from pipeline.story import Refused

WESTERN = "Le café de Genève – « fermé » – coûte 5 €."
SAMPLES = {
    "cp1252": "Die Länder müssen bis Jahresende über die Beiträge entscheiden, sagte die Bürgermeisterin in München.",
    "cp1250": "Rząd przyjął projekt ustawy, powiedział minister. Będą one obowiązywać już w przyszłym roku, jeśli Sejm się zgodzi.",
    "cp1251": "Министр сообщил в понедельник, что переговоры будут продолжены на следующей неделе в Женеве.",
    "koi8_r": "Министр сообщил в понедельник, что переговоры будут продолжены на следующей неделе в Женеве.",
    "cp1253": "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.",
    "cp1254": "Bakan pazartesi günü görüşmelerin gelecek hafta Cenevre'de süreceğini söyledi, açıklama beklenıyor.",
    "shift_jis": "外相は月曜日、来週ジュネーブで協議を続けると述べた。",
    "gb18030": "外交部长星期一表示，会谈将于下周在日内瓦继续举行。",
}


@pytest.mark.parametrize(("name", "text"), SAMPLES.items())
@pytest.mark.parametrize("declared", ["", "utf-8", "nonsense"])
def test_a_charset_that_nobody_declares_is_found(name: str, text: str, declared: str) -> None:
    assert charset.decode(text.encode(name), declared) == (text, (f"charset:{name}",))


@pytest.mark.parametrize(
    ("data", "declared", "said"),
    [
        (WESTERN.encode(), "", ()),
        (WESTERN.encode(), "iso-8859-1", ()),  # a declared Latin-1 that is valid UTF-8 is UTF-8
        (WESTERN.encode("utf-8-sig"), "", ("charset:utf-8-sig",)),
        (WESTERN.encode("utf-16"), "", ("charset:utf-16",)),
        (WESTERN.encode("utf-16-le"), "", ("charset:utf-16-le",)),
        (WESTERN.encode("utf-16-be"), "", ("charset:utf-16-be",)),
        (WESTERN.encode("utf-32"), "", ("charset:utf-32",)),
        (WESTERN.encode("cp1252"), "latin-1", ("charset:cp1252",)),
        (("ß" * 9 + WESTERN).encode() + "é".encode("cp1252"), "utf-8", ("charset:utf-8+cp1252",)),
        (WESTERN.encode("utf-7"), "utf-7", ("charset:utf-7",)),
    ],
)
def test_marks_declarations_and_mixtures(data: bytes, declared: str, said: tuple[str, ...]) -> None:
    text, applied = charset.decode(data, declared)
    assert text.removeprefix("ß" * 9).removesuffix("é") == WESTERN
    assert applied == said


def test_russian_utf_16_without_a_mark() -> None:
    data = SAMPLES["cp1251"].encode("utf-16-le")
    assert charset.decode(data) == (SAMPLES["cp1251"], ("charset:utf-16-le",))


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"\xff\xfe\x00\xd8\x00\x00x"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        charset.decode(data)
    assert refused.value.reason == "bad-encoding"


@given(
    st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-7", "cp1252", "iso-2022-jp", "x\0y", "idna"])
)
def test_bytes_become_text_or_are_refused(data: bytes, declared: str) -> None:
    text = ""
    with contextlib.suppress(Refused):
        text, _ = charset.decode(data, declared)
    charset.clean(text)[0].encode()  # no lone surrogate is left


@pytest.mark.parametrize(
    ("text", "clean", "said"),
    [
        ("plain\ttext\n", "plain\ttext\n", ()),
        ("\x01ANPA\x02 copy\x03\x7f", "ANPA copy", ("control-characters",)),
        ("a\ud800b\ufeffc", "a\ufffdbc", ("control-characters",)),
        ("a\r\nb\rc\n", "a\nb\nc\n", ()),
        ("a\u2028b\u2029c", "a\nb\n\nc", ("control-characters",)),
        ("MÃ¼nchen â€“ ZÃ¼rich", "München – Zürich", ("mojibake",)),
        ("PÃO DE AÇÚCAR", "PÃO DE AÇÚCAR", ()),
        ("Größe “quoted” – naïve", "Größe “quoted” – naïve", ()),
    ],
)
def test_clean(text: str, clean: str, said: tuple[str, ...]) -> None:
    assert charset.clean(text) == (clean, said)


@given(st.text())
def test_cleaning_is_done_after_once(text: str) -> None:
    once = charset.clean(text)[0]
    assert charset.clean(once) == (once, ()) or "mojibake" in charset.clean(once)[1]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n two.</p><p>Three<br>four.</p>", "One two.\n\nThree\nfour."),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "• a\n\n• b"),
        (
            "<table><tr><th>A</th><td><p>1</p></td></tr><tr><td>B</td><td>2<br>3</td></tr></table>",
            "A\t1\n\nB\t2 3",
        ),
        (
            "<table><tr><td>" + "<p>" + "long " * 60 + "</p><p>more</p></td></tr></table>",
            ("long " * 60).strip() + "\n\nmore",
        ),
        ("<p>a <script>x()</script><style>y</style>b</p>", "a b"),
        ("no markup", "no markup"),
        ("&lt;p&gt;Twice.&lt;/p&gt;&lt;p&gt;Escaped.&lt;/p&gt;", "Twice.\n\nEscaped."),
        ("<p>Tom &amp;amp; Jerry&amp;rsquo;s</p>", "Tom & Jerry’s"),
        ("<p>AT&amp;T rose &lt;3% to 5 &gt; 4</p>", "AT&T rose <3% to 5 > 4"),
    ],
)
def test_markup_to_paragraphs(html: str, text: str) -> None:
    assert markup.read(html)[0].replace("\n\n\n", "\n\n") == text


@pytest.mark.parametrize(
    ("html", "limits", "reason"),
    [
        ("<div>" * 300, Limits(), "too-deep"),
        ("<p>x" * 60, Limits(elements=20), "too-many"),
        ("<p>" + "x" * 200, Limits(markup=100), "too-large"),
    ],
)
def test_markup_that_costs_too_much(html: str, limits: Limits, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        markup.read(html, limits=limits)
    assert refused.value.reason == reason


def test_many_paragraphs_without_end_tags_are_not_deep() -> None:
    assert markup.read("<p>x<br>" * 500)[0].startswith("x\n")


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("  a \n b\t", "a b"), ("Tom &amp;amp; Jerry", "Tom & Jerry"), ("<b>Bold</b> move", "Bold move"),
        ("REPUBLICBANK <RPT> SEES LOSS", "REPUBLICBANK <RPT> SEES LOSS"), ("write to <a@b.org>", "write to <a@b.org>"),
        (7, "7"), (1.5, "1.5"), (True, ""), (None, ""), (["x"], ""), ({}, ""), ("a\x00b\ud800", "ab\ufffd"),
    ],
)  # fmt: skip
def test_a_field_of_one_line(value: object, line: str) -> None:
    assert values.line(value) == line


def test_other_values() -> None:
    assert values.lines("a\n\n b &amp; c\n") == "a\nb & c"
    assert values.every(["a", "", "a", 1, None]) == ("a", "1")
    assert values.objects({"1": {"a": 1}, "2": {"b": 2}}) == [{"a": 1}, {"b": 2}]
    assert values.objects({"a": 1}) == [{"a": 1}]
    assert [values.urgency(v) for v in ("1", 8, 9, 0, "x", "12", None)] == [1, 8, 9, None, None, None, None]


LAID_OUT = st.text(alphabet="ab •\t\n\r\f\u200b\u00a0", max_size=60)


@given(LAID_OUT)
def test_white_space_is_collapsed_as_one_search_for_runs_would(text: str) -> None:
    assert markup.collapsed(text) == re.sub("[ \t\r\n\f\u200b]+", " ", text)


@given(LAID_OUT)
def test_what_is_tidy_stays_so(text: str) -> None:
    tidy = markup.tidy(text)
    assert markup.tidy(tidy) == tidy
    assert "\n\n\n" not in tidy
    assert tidy == tidy.strip("\n")
