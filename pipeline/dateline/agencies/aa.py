"""Anadolu: no date, en dash."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="aa",
    name="Anadolu Agency",
    written=("AA", "Anadolu", "Anadolu Agency", "Anadolu Ajansı", "AnadoluAjansi", "الأناضول", "الاناضول"),
    country="TR",
    slash=True,
)

GOOD = (
    Good(
        "ROME (AA) – The mayor said the bridge would open again next week after repairs.",
        "ROME (AA) –",
        ("ROME",),
    ),
    Good(
        "إسطنبول / الأناضول\nقال مكتب الميناء إن العبارات لن تبحر قبل إصلاح الرصيف الذي تضرر في العاصفة.",
        "إسطنبول / الأناضول",
        ("إسطنبول",),
    ),
    Good("ANKARA (AA) - Köprü gelecek hafta yeniden açılacak.", "ANKARA (AA) -", ("ANKARA",)),
    Good(
        "DIYARBAKIR, Türkiye (AA) - The mayor said the bridge would open again next week after repairs.",
        "DIYARBAKIR, Türkiye (AA) -",
        ("DIYARBAKIR",),
    ),
)
BAD = (
    "The airline (AA) – America’s largest – cut fares.",
    "Alcoholics Anonymous (AA) - founded in 1935 - met there.",
)
