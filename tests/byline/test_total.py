"""Laws of `byline`: any text is read without an exception, every name comes out of the text, a megabyte ends in time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import byline
from pipeline.byline import names
from pipeline.byline.people import people
from pipeline.byline.words import BY, DONE, TONGUES
from pipeline.story import Byline, Copy, Paragraph, ParagraphKind
from tests.byline.test_cases import CASES
from tests.clean.stories import story

KINDS: tuple[ParagraphKind, ...] = ("byline", "signoff", "credit", "contact")
WRITTEN = sorted(
    {case[key] for case in CASES for key in ("byline", "signoff", "credit", "contact") if key in case}
)
WORDS = sorted(
    {*BY, *(word for roles in DONE.values() for phrases in roles.values() for word in phrases.split("|"))}
)
PIECES = st.one_of(
    st.sampled_from(WRITTEN), st.sampled_from(WORDS), st.sampled_from(["Jane Doe", "JOHN ROE", ", ", " and ", "(", ")", "/", "; "]), st.text(max_size=20)
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).map(" ".join)


def read(text: str, kind: ParagraphKind | None) -> Byline | None:
    if kind is None:
        return byline.read(story("-", byline=text), Copy(headline="", standfirst="", paragraphs=(), notes=()))
    paragraph = Paragraph(kind=kind, text=text, span=(0, len(text)))
    return byline.read(story(text), Copy(headline="", standfirst="", paragraphs=(paragraph,), notes=()))


def _folded(text: str) -> str:
    """Whatever the case, in Turkish too, where `I` is the capital of `ı`."""
    return text.casefold().replace("ı", "i").replace("i̇", "i")


@given(TEXTS, st.sampled_from([None, *KINDS]))
@settings(max_examples=500, deadline=None)
def test_every_name_stands_in_the_text(text: str, kind: ParagraphKind | None) -> None:
    found = read(text, kind)
    written = _folded(" ".join(text.replace(",", " ").split()))
    for person in found.people if found else ():
        assert _folded(person.name).removesuffix(".") in written
        assert not any(map(str.isdigit, person.name))
        assert person.name == person.name.strip()


@given(
    st.text(st.characters(categories=("Lu", "Ll", "Zs", "Pd", "Po")), max_size=40),
    st.sampled_from(["", "it", "fr", "de"]),
)
@settings(max_examples=300, deadline=None)
def test_restoring_case_changes_nothing_but_case_and_only_once(name: str, language: str) -> None:
    name = name.replace("İ", "I")  # whose lower case is two characters
    restored = names.restore(name, language)
    assert restored.casefold() == " ".join(name.split()).casefold()
    assert names.restore(restored, language) == restored


@pytest.mark.parametrize(
    ("written", "language", "restored"),
    [
        ("TED D'AFFLISIO", "", "Ted D'Afflisio"),
        ("Ian McDONALD", "", "Ian McDonald"),
        ("IAN MCDONALD", "", "Ian McDonald"),
        ("JAN VAN DER BERG", "", "Jan van der Berg"),
        ("MARIA DE LA CRUZ", "", "Maria de la Cruz"),
        ("JOÃO DA SILVA", "pt", "João da Silva"),
        ("ANN MACKENZIE", "", "Ann MacKenzie"),
        ("ANA MACHADO", "", "Ana Machado"),
        ("TOM O’BRIEN", "", "Tom O’Brien"),
        ("J.K. DOE", "", "J.K. Doe"),
        ("JP DOE", "", "JP Doe"),
        ("ED DOE", "", "Ed Doe"),
        ("LI WEI", "", "Li Wei"),
        ("JEAN-LUC PETIT", "fr", "Jean-Luc Petit"),
        ("ANNE D'HIVER", "fr", "Anne d'Hiver"),
        ("MARINE LE GALL", "fr", "Marine Le Gall"),
        ("LUIGI DI STEFANO", "it", "Luigi Di Stefano"),
        ("KIM MIN-JI", "", "Kim Min-ji"),
        ("HARRY DOE JR.", "", "Harry Doe Jr."),
        ("HARRY DOE III", "", "Harry Doe III"),
        ("ИВАН ГРОМОВ", "ru", "Иван Громов"),
        ("İBRAHİM YILMAZ", "tr", "İbrahim Yılmaz"),
        ("JÜRGEN WEISS", "de", "Jürgen Weiss"),
        ("Jane MacLeod", "", "Jane MacLeod"),
        ("Mary McAllister", "", "Mary McAllister"),
        ("Vincent van Gogh", "", "Vincent van Gogh"),
    ],
)
def test_names_in_capitals(written: str, language: str, restored: str) -> None:
    assert names.restore(written, language) == restored


FILLERS = (
    "Jane Doe, ",
    "JANE DOE ",
    "a",
    "A. ",
    "and ",
    "(",
    "/",
    " at a@b ",
    "editing by ",
    "Foto: ",
    "reported from ",
    "' ",
    "-",
    "Mc",
    "1 ",
    "AP/",
    "李明、",
    "记者李 ",
    "김민수 ",
    "中新社",
    "تحرير ",
)


@pytest.mark.timeout(30)
@pytest.mark.parametrize("filler", FILLERS)
def test_a_megabyte_of_its_worst(filler: str) -> None:
    for kind in (None, *KINDS):
        found = read("By " + filler * (1_000_000 // len(filler)), kind)
        assert found is None or len(found.people) < 200


@pytest.mark.parametrize("tongue", ["", *TONGUES])
def test_an_empty_list_names_nobody(tongue: str) -> None:
    assert people("", "writing", tongue) == ((), "")
