"""The law of `clean`: body + what was separated + the dateline's text is the original text without white space."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import clean
from pipeline.clean.signs.sign import every
from pipeline.story import Dateline
from tests.clean.stories import separated, squeezed
from tests.clean.test_layout import MAIL, TABLE, WRAPPED

EXAMPLES = sorted({text for sign in every() for text in (*sign.good, *sign.bad)})
PROSE = "The harbour of Lima was opened on Sunday after three months of repairs, the ministry said."
# Seams inside datelines and marks, marks upon marks, blocks at the end, and the odd characters of old wires.
HARD = [
    "(Adds details) LIMA (AP) -- Harbour opens.", "By Jane Doe\nAP Writer LIMA (AP) - The harbour", "MOSCOW, July 11. /TASS/. Ships. (Reporting by A B; Editing by C D)",
    "(ANSA) - LIMA, MAY 3 - The harbour was opened. (ANSA).", "Ships lie in port. (AP Photo/Jane Doe, File)", "Ships in port REUTERS/Jane Doe", "The end. abc/def/ghi",
    "© Ann Poe/TASS", "Ships Ann Poe/TASS", "Contacts\nJane Doe\n+1 555 010 0100\njane@example.com", "# Notizblock\n## Orte\n- [Hafen](Kai 1)\n* * * *\n- Autor: Max",
    "UPDATE 2", "AM-Harbour Opens, 1st Ld-Writethru, a0512,300", "((Adds) x)", "[Reporting by X", "(Photo: A) (Photo: B)", "a\tb\tc\nd\te\tf", "\u3000全角\u3000",
    "x" * 130, "word " * 13, "\x03", "\ufeff", "\x1c\x1d", "\x85", "\u200b", "(", ")", "--more--", "Reuter", WRAPPED, MAIL, TABLE,
]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(EXAMPLES),
    st.sampled_from(HARD),
    st.sampled_from([PROSE, f'"{PROSE}"', "By Jane Doe", "JANE DOE=", "AP Sports Writer=", "Contacts", "(AP Photo/Jane Doe)", "Jane Doe/TASS"]),
    st.text(max_size=60),
)  # fmt: skip
SEAMS = st.sampled_from(["\n", "\n\n", " ", "\n    ", " \t\n", "\n \n", "\u2028", "\r\n", "\x0b", "\x1f", ""])
TEXTS = st.lists(st.tuples(PIECES, SEAMS), max_size=14).map(lambda parts: "".join(a + b for a, b in parts))


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, Dateline | None, str]:
    """A text of anything, a span of it that is said to be the dateline, and a headline that may stand in it."""
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 60)))
    line = Dateline(
        text=text[start:end], span=(start, end), places=(), date=None, date_from=None, agency=None
    )
    headline = draw(st.sampled_from(["", "Harbour opens", text.strip().split("\n")[0]]))
    return text, line if end > start else None, headline


@given(stories())
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost_and_nothing_added(case: tuple[str, Dateline | None, str]) -> None:
    text, line, headline = case
    copy = separated(text, line, headline=headline)
    rest = text[: line.span[0]] + text[line.span[1] :] if line else text
    assert squeezed("".join(paragraph.text for paragraph in copy.paragraphs)) == squeezed(rest)
    last = 0
    for paragraph in copy.paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""
        assert squeezed(paragraph.text) == squeezed(text[slice(*paragraph.span)])
        assert paragraph.span[0] >= last
        last = paragraph.span[1]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_lines_are_the_text_without_the_white_space_between(text: str) -> None:
    lines = clean.lines(text)
    assert squeezed("".join(line.text for line in lines)) == squeezed(text)
    assert all(line.text == line.text.strip() and line.text for line in lines)
    assert [line.span for line in lines] == sorted(line.span for line in lines)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_story_with_text_has_a_body(text: str) -> None:
    assert bool(separated(text).body) == bool(text.strip())
