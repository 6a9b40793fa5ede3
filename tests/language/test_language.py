"""The feed's tag wins where it is plausible; short and doubtful texts are und; nothing reaches for the network."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import language
from pipeline.story import Copy, Paragraph
from tests.subjects.making import SOURCE, story

EN = "The harbour board said on Monday that it will build a new quay for the ferries, and that the work has begun."
DE = "Der Hafenrat hat am Montag mitgeteilt, dass er einen neuen Kai für die Fähren bauen will und die Arbeiten begonnen haben."
NO = "Havnestyret sa mandag at det vil bygge en ny kai for fergene, og at arbeidet har begynt ved den gamle kaia."
FR = "Le conseil du port a dit lundi qu'il allait construire un nouveau quai pour les ferries et que les travaux ont commencé."
RU = "Совет порта сообщил в понедельник, что построит новый причал для паромов и что работы уже начались на берегу."
JA = "港湾局は月曜日、フェリーのための新しい岸壁を建設すると発表し、工事はすでに始まっていると述べた。"

NL = "De havenraad heeft maandag gezegd dat hij een nieuwe kade bouwt bij de oude, en dat het werk niet naar later gaat."
AF = "Die hawe van die stad is Sondag heropen, het die minister gesê, en die boot met die vrag vertrek nie voor Maandag uit die stad nie."
CA = "El consell del port ha dit dilluns que construirà un nou moll per als transbordadors i que les obres han començat al sud."
UK = "Рада порту повідомила в понеділок, що збудує новий причал для поромів і що роботи вже почалися на березі до року."
MK = "Владата денеска одлучи да го зголеми надоместот за работниците во земјата и рече дека ова е важен чекор на патот."
SR = "Влада је данас усвојила предлог закона и рекла да је то важан корак и да ће се наставити са мерама за грађане."
BE = "Урад сёння заявіў, што зробіць усё для таго, каб цэны не раслі і каб людзі жылі лепш, і што гэта важна для краіны."
SK = "Vláda dnes schválila návrh zákona a povedala, že ide o dôležitý krok k tomu, aby sa ľudia mali lepšie, a že by to malo platiť."
SR_LATIN = "Vlada je u ponedeljak saopštila da će se luka otvoriti posle tri meseca, kako je rekao ministar, i da su radovi gotovi do maja."

# Texts that tell their language by words of their own, and those of neighbours that must not be taken for it.
TOLD = {
    "English": (EN, "en"),
    "French": (f"{FR} Il est prêt, dit-on dans une note.", "fr"),
    "Dutch": (NL, "nl"),
    "no Dutch in Afrikaans": (AF, ""),
    "no Spanish in Catalan": (CA, ""),
    "no Russian in Ukrainian": (UK, ""),
    "no Croatian in Serbian": (SR_LATIN, ""),
    "no Bulgarian in Macedonian": (MK, ""),
    "no Bulgarian in Serbian": (SR, ""),
    "no Ukrainian in Belarusian": (BE, ""),
    "no Czech in Slovak": (SK, ""),
    "two languages": (f"{EN} {DE}", ""),
    "a title": ("The Fall of Rome", ""),
    "nothing": ("", ""),
}

READ = {
    "no tag": ("", EN, "en"),
    "tag": ("en", EN, "en"),
    "tag with region": ("en-GB", EN, "en"),
    "three letters": ("ger", DE, "de"),
    "underscore": ("de_AT", DE, "de"),
    "wrong tag": ("en", DE, "de"),
    "wrong tag, other script": ("en", RU, "ru"),
    "Norwegian forms": ("nb-NO", NO, "nb"),
    "nynorsk tag over bokmål text stays": ("nn", NO, "nn"),
    "no tag, French": ("", FR, "fr"),
    "no tag, Japanese": ("", JA, "ja"),
    "no language": ("zxx", EN, "en"),
    "no tag, Serbian in Latin letters": ("", SR_LATIN, "sr"),
    "no tag, Macedonian": ("", MK, "mk"),
    "nonsense tag": ("???", FR, "fr"),
    "all capitals": ("", EN.upper(), "en"),
    "short: the tag is all there is": ("sv", "Åtta döda", "sv"),
    "short, no tag": ("", "Rio Tinto", "und"),
    "figures": ("", "12 34 56 78 90 1,200 3.4 5-6", "und"),
    "empty": ("", "", "und"),
    "a tag the tables do not know": (
        "sw",
        "Bodi ya bandari ilisema Jumatatu kwamba itajenga gati mpya kwa ajili ya feri.",
        "sw",
    ),
}


def read(tag: str, text: str) -> str:
    item = story(body=text)
    return language.read(replace(item.story, language=tag), item.copy)


@pytest.mark.parametrize(("tag", "text", "found"), READ.values(), ids=READ)
def test_read(tag: str, text: str, found: str) -> None:
    assert read(tag, text) == found


@pytest.mark.parametrize(("text", "found"), TOLD.values(), ids=TOLD)
def test_told_by_words_of_its_own(text: str, found: str) -> None:
    assert language.told(text) == found


def test_the_headline_counts_too() -> None:
    copy = Copy(
        headline=DE, standfirst="", paragraphs=(Paragraph(kind="trash", text=EN, span=(0, 1)),), notes=()
    )
    assert language.read(story().story, copy) == "de"


def test_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    language._detector.cache_clear()
    assert language.detect(DE)[0] == "de"
    assert SOURCE.feed == "desk"


@given(st.text(max_size=400), st.text(max_size=12))
def test_never_raises_and_gives_a_tag(text: str, tag: str) -> None:
    found = read(tag, text)
    assert found.isascii()
    assert 2 <= len(found) <= 3
