"""Lines above the body that are bylines, and headings that only begin like one."""

from __future__ import annotations

import pytest

from pipeline.clean import names

BYLINES = (
    "By Jane Doe", "BY JANE DOE", "by Jane Doe and John Roe, Reuters", "By JANE DOE=", "By The Associated Press", "By Jane Doe, AP Sports Writer",
    "By MARY-ANN SMITH-JONES, Special to The Evening Courier", "By Xinhua writer Li Na", "By CNN's Jane Doe", "By our own correspondent",
    "By Jane Doe jane.doe@example.com", "By Jane Doe 12/05/19 10:45 PM (GMT)", "By Jane Doe and Max Muster, dpa =", "Story by Jane Doe; photos by John Roe",
    "Von Max Muster und Eva Muster, dpa", "Von Max von der Heide (dpa)", "Von unserem Korrespondenten Max Muster", "Von dpa", "Von Max Muster, dpa/lni",
    "Par Luc PETIT", "Par Anne-Marie DE LA TOUR avec Luc PETIT à Bruxelles", "Par la rédaction", "Par Anne DURAND, envoyée spéciale",
    "Por Juan Pérez y Ana Gómez", "Por Redacción", "Por EFE", "di Mario Rossi", "(di Mario Rossi e Anna De Bianchi)", "Dal nostro inviato Mario Rossi",
    "Door Piet de Vries en Anna van den Berg", "Van onze verslaggever Piet de Vries", "Av Ola Nordmann og Kari Nordmann, NTB", "Text: Anna Svensson",
    "Автор: Иван Громов", "Корр. ТАСС Иван Громов", "Спецкор ТАСС Вера Громова", "Беседовала Вера Громова", "Propos recueillis par Luc PETIT",
    "Par Anne POÉ, avec les bureaux de l'AFP", "Das Gespräch führte Eva Muster, dpa", "Von dpa-Korrespondentin Eva Muster", "Von Eva Muster (KNA) und Max Muster (epd)",
    "Por Inês d'Orey e José do Carmo, da agência Lusa", "Tekst: Ola Nordmann, foto: Kari Nordmann, NTB", "Af Ole Holm og Mette Dahl /ritzau/", "by sportswriters Wang Fang and Li Na",
)  # fmt: skip
HEADINGS = (
    "By land and sea", "By the time he was ten, he had seen it all", "By 2030 all harbours will be closed", "By-election in Lima",
    "Von Kopf bis Fuß auf Hafen eingestellt", "Von Montag an gelten neue Regeln", "Par temps de pluie, le port reste ouvert", "Por fin llueve en Lima",
    "Por Dios", "Di Maria e Messi in gol", "Di notte il porto chiude", "Door rood licht", "Av hensyn til havnen", "Text: the new talk",
    "Das Gespräch führte zu nichts", "Подготовка к зиме", "Entrevista de trabajo", "Propos de table",
    "Interview with a harbour master who saw it all", "Dal porto al mare", "Report by ministry shows decline of harbours",
)  # fmt: skip


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text: str) -> None:
    assert names.is_byline(text)


@pytest.mark.parametrize("text", HEADINGS)
def test_headings(text: str) -> None:
    assert not names.is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "THE ASSOCIATED PRESS",
        "The Canadian Press",
        "Jane Doe, The Canadian Press",
        "Aino Virtanen, STT",
        "Jane Doe, UPI White House Correspondent",
        "Jane Doe and John Roe, Australian Associated Press",
        "Jane Doe, The Canadian Press, with files from John Roe",
        "STT–Aino Virtanen, Pekka Mäki",
        "Jane Doe, PA Scotland",
        "Jane Doe and John Roe, PA Northern Ireland",
    ],
)
def test_houses(text: str) -> None:
    assert names.is_house(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lima, Peru",
        "Associated Press writers strike",
        "Jane Doe",
        "Pope, Reuters Building on list",
        "Jane Doe, PA of the year",
        "Rain",
    ],
)
def test_no_houses(text: str) -> None:
    assert not names.is_house(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Gómez (EFE)", True),
        ("Luc Petit (Belga)", True),
        ("Harbour Opens After Repairs (AP)", False),
        ("Ana Gómez (Lima)", False),
    ],
)
def test_housed(text: str, told: bool) -> None:
    assert names.is_housed(text) == told
