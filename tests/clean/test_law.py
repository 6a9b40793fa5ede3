"""The law of `clean`: body + what was separated + the dateline's text is the original text without white space."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import clean
from pipeline.clean.signs.sign import every
from pipeline.story import Dateline
from tests.clean.stories import separated, squeezed

EXAMPLES = sorted({text for sign in every() for text in (*sign.good, *sign.bad)})
PROSE = "The harbour of Lima was opened on Sunday after three months of repairs, the ministry said."
PIECES = st.one_of(
    st.sampled_from(EXAMPLES),
    st.sampled_from([PROSE, f'"{PROSE}"', "By Jane Doe", "JANE DOE=", "AP Sports Writer=", "Contacts", "(AP Photo/Jane Doe)", "Jane Doe/TASS"]),
    st.text(max_size=60),
)  # fmt: skip
SEAMS = st.sampled_from(["\n", "\n\n", " ", "\n    ", " \t\n", "\u2028", "\r\n", "\x1f"])
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
    for paragraph in copy.paragraphs:
        assert squeezed(paragraph.text) == squeezed(text[slice(*paragraph.span)])


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
