"""Embargoes stated in words: what is one, and until when."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.version import embargo

RECEIVED = datetime(2026, 11, 24, 8, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 20:00 GMT, Nov 24, 2026", "2026-11-24T20:00"),
        ("EMBARGOED UNTIL 0001 GMT FRIDAY", "2026-11-27T00:01"),
        ("Embargoed for release until 10 a.m. EST Thursday, Nov. 26", "2026-11-26T15:00"),
        ("Not for publication before 6:00 p.m. ET Wednesday", "2026-11-25T23:00"),
        ("Under embargo until 10.30 GMT on 25 November", "2026-11-25T10:30"),
        ("EMBARGO: 2026-11-25T10:00Z", "2026-11-25T10:00"),
        ("Hold for release until 9 p.m. EST Dec. 1", "2026-12-02T02:00"),
        ("Sperrfrist: Dienstag, 24.11.2026, 18.00 Uhr", "2026-11-24T17:00"),
        ("Sperrfrist: 25. November, 6 Uhr", "2026-11-25T05:00"),
        ("Achtung: Sperrfrist 25.11., 10.30 Uhr", "2026-11-25T09:30"),
        ("SPERRFRIST bis Mittwoch, 12:00 Uhr", "2026-11-25T11:00"),
        ("SOUS EMBARGO jusqu'au 25 novembre 06h00 GMT", "2026-11-25T06:00"),
        ("Embargo jusqu'à mercredi 06H00 (heure de Paris)", "2026-11-25T05:00"),
        ("EMBARGO HASTA LAS 10:00 GMT DEL 26 DE NOVIEMBRE", "2026-11-26T10:00"),
        ("Embargado hasta el miércoles a las 9.00 horas (hora peninsular)", "2026-11-25T08:00"),
        ("ЭМБАРГО до 18:00 мск 24 ноября", "2026-11-24T15:00"),
        ("Не для публикации до 10.00 25 ноября", "2026-11-25T07:00"),
        ("EMBARGO 0001 GMT Friday 27 November", "2026-11-27T00:01"),
        ("*** EMBARGOED 10AM GMT NOV 27 ***", "2026-11-27T10:00"),
        ("EMBARGO DATE AND TIME: 27 November 2026, 10:00 GMT", "2026-11-27T10:00"),
        ("EMBARGO LIFTS 6AM EST FRIDAY NOV 27", "2026-11-27T11:00"),
        ("THIS STORY IS EMBARGOED UNTIL 6 A.M. EST FRIDAY", "2026-11-27T11:00"),
        ("The attached report is under strict embargo until 1pm ET Thursday, Nov. 26:", "2026-11-26T18:00"),
        ("Embargoed until noon EST Friday, Nov. 27.", "2026-11-27T17:00"),
        ("Embargoed until midnight GMT Friday", "2026-11-28T00:00"),
        ("Embargoed until 1 a.m. GMT Friday (8 p.m. Thursday in New York)", "2026-11-27T01:00"),
        ("Embargo: 11/27/2026 09:00 EST", "2026-11-27T14:00"),
        ("Embargo: 27/11 09:00 CET", "2026-11-27T08:00"),
        ("Bitte Sperrfrist beachten: Freitag, 27. November, 18 Uhr", "2026-11-27T17:00"),
        ("Zur Veröffentlichung frei ab Freitag, 0 Uhr", "2026-11-26T23:00"),
        ("Nicht vor Freitag, 6 Uhr, veröffentlichen", "2026-11-27T05:00"),
        ("SOUS EMBARGO JUSQU'A MARDI 24 NOVEMBRE 10H00 GMT", "2026-11-24T10:00"),
        ("Sperrefrist: fredag kl 06.00", "2026-11-27T05:00"),
    ],
)
def test_read(line: str, until: str) -> None:
    found = embargo.read([], [line], RECEIVED)
    assert found is not None
    assert found.until == datetime.fromisoformat(until).replace(tzinfo=UTC)
    noted = embargo.read([f"Note. {line}"], [], RECEIVED)
    assert noted is not None
    assert noted.until == found.until


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGO 0001 Friday November 27", "2026-11-27T00:01"),
        ("Embargoed to 0001 Friday November 27", "2026-11-27T00:01"),
        ("EMBARGO – Friday 6am", "2026-11-27T06:00"),
        ("Embargoed until 10 a.m. EST Friday", "2026-11-27T15:00"),  # what the line says comes first
        ("Embargoed until 1.30am Sunday October 25 2026", "2026-10-25T01:30"),  # the later of two such hours
        ("Sperrfrist: Freitag, 27. November, 6 Uhr", "2026-11-27T06:00"),
        ("EMBARGO: November 27 2026", None),
        ("Embargo: Friday", None),
    ],
)
def test_the_zone_of_the_feed(line: str, until: str | None) -> None:
    found = embargo.read([], [line], RECEIVED, "Europe/London")
    assert found is not None
    assert found.until == (datetime.fromisoformat(until).replace(tzinfo=UTC) if until else None)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL FURTHER NOTICE",
        "Embargoed until 10:00 on Nov 26",
        "Sperrfrist bis Redebeginn",
        "SOUS EMBARGO jusqu'à mercredi 06H00",
        "EMBARGO HASTA LAS 20.00 HORAS",
        "Эмбарго до начала пресс-конференции",
        "Embargoed until 25:99 GMT Nov 31",
        "EMBARGO 0001 Tuesday 1 December",
        "EMBARGO – Friday 6am",
        "EMBARGOED, 0001 FRIDAY NOVEMBER 27",
        "EMBARGO - NOT FOR USE BEFORE 0001 FRIDAY",
        "EMBARGO",
        "Embargoed",
        "Embargo: Friday",
        "Editors: please note embargo of 0001 Friday",
        "For release Sunday, Nov. 29, and thereafter",
        "ADVANCE FOR SUNDAY, NOV. 29",
        "For Sunday Release",
        "Sperrfrist beachten!",
        "Con embargo hasta las 00:00 horas del 27 de noviembre",
        "NON PUBBLICARE PRIMA DELLE 18",
        "Embargoed until 10:00 GMT Thursday, Nov 27",  # a Friday
        "Embargoed until 10:00 GMT on 12/11/2026",  # in which order?
        "Embargoed until 10:00 GMT Nov 26 (print) and Nov 29 (broadcast)",
    ],
)
def test_what_is_not_whole_cannot_be_read(line: str) -> None:
    found = embargo.read([], [line], RECEIVED)
    assert found is not None
    assert found.until is None


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on Tarsian oil to be lifted",
        "Embargo: ministers agree on new list",
        "The embargo until 2030 was agreed by all",
        "Sperrfrist für Arbeitslose soll fallen",
        "L'embargo sur les armes sera levé",
        "El embargo de la vivienda, suspendido",
        "Нефтяное эмбарго вступает в силу",
        "Until 20:00 GMT the ships had not left",
        "Embargo lifted",
        "EMBARGO OF 1973 RECALLED",
        "Embargo 10 years on: what has changed",
        "EMBARGO TRADE WITH TARSIA, SENATOR SAYS",
        "Embargoed goods seized at border on Friday",
        "Embargo ends after nine years",
        "Nicht vor Gericht: Streit um Wald beigelegt",
        "Frei für alle: Museen öffnen ihre Tore",
        "For release on bail he paid 2,000 crowns",
        "FOR IMMEDIATE RELEASE",
        "The report is under fire until Friday",
    ],
)
def test_news_about_embargoes(line: str) -> None:
    assert embargo.read([], [line], RECEIVED) is None


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_reads_anything(text: str) -> None:
    embargo.read([text, "embargo until " + text], ["Embargoed until " + text], RECEIVED)
