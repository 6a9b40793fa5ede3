"""TASS: agency in slashes and a full stop, with or without a date; the reporter may stand in the slashes."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="tass",
    name="TASS",
    written=(
        "TASS",
        "ТАСС",
        "ITAR-TASS",
        "ИТАР-ТАСС",
        "Itar Tass",
        "ТАСС-Урал",
        "塔斯社",
        "タス通信",
        "타스",
    ),
    country="RU",
    marks=("/TASS/", "/ТАСС/"),
)

GOOD = (
    Good(
        "MOSCOW, January 21. /TASS/. The mayor said the bridge would open again next week after repairs.",
        "MOSCOW, January 21. /TASS/.",
        ("MOSCOW",),
        (1, 21),
    ),
    Good(
        "UNITED NATIONS, April 30. /TASS/. The mayor said the bridge would open again next week after repairs.",
        "UNITED NATIONS, April 30. /TASS/.",
        ("UNITED NATIONS",),
        (4, 30),
    ),
    Good(
        "МОСКВА, 25 ноября. /ТАСС/. Мост откроют на следующей неделе, сообщили в мэрии.",
        "МОСКВА, 25 ноября. /ТАСС/.",
        ("МОСКВА",),
        (11, 25),
    ),
    Good(
        "МОСКВА, 5 марта. /ИТАР-ТАСС/. Мост откроют на следующей неделе, сообщили в мэрии.",
        "МОСКВА, 5 марта. /ИТАР-ТАСС/.",
        ("МОСКВА",),
        (3, 5),
    ),
    Good(
        "ЖЕНЕВА, 7 мая. /Корр. ТАСС Иван Лесков/. Мост откроют на следующей неделе, сообщили в мэрии.",
        "ЖЕНЕВА, 7 мая. /Корр. ТАСС Иван Лесков/.",
        ("ЖЕНЕВА",),
        (5, 7),
    ),
    Good(
        "MOSCOW, November 25 (Itar-Tass) - The mayor said the bridge would open again next week after repairs.",
        "MOSCOW, November 25 (Itar-Tass) -",
        ("MOSCOW",),
        (11, 25),
    ),
    Good(
        "MOSCOW, December 3, 2020. /TASS/. The mayor said the bridge would open again next week after repairs.",
        "MOSCOW, December 3, 2020. /TASS/.",
        ("MOSCOW",),
        (2020, 12, 3),
    ),
    Good(
        "САНКТ-ПЕТЕРБУРГ /ТАСС/. Мост откроют на следующей неделе, сообщили в мэрии.",
        "САНКТ-ПЕТЕРБУРГ /ТАСС/.",
        ("САНКТ-ПЕТЕРБУРГ",),
    ),
)
BAD = (
    "Mikhail Petrov/TASS",
    "Telegraph Agency (TASS). It was founded in 1904.",
)
