"""Xinhua: date always, dashes doubled; in many languages."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="xinhua",
    name="Xinhua",
    written=(
        "Xinhua",
        "Xinhua News Agency",
        "XINHUA",
        "Xinhuanet",
        "Xinhua/REX",
        "新华社",
        "新華社",
        "新华网",
        "新華網",
        "Xinhua News",
        "Синьхуа",
        "شينخوا",
    ),
    country="CN",
    marks=("Enditem",),
)

GOOD = (
    Good(
        "BEIJING, March 31 (Xinhua) -- The mayor said the bridge would open again next week after repairs.",
        "BEIJING, March 31 (Xinhua) --",
        ("BEIJING",),
        (3, 31),
    ),
    Good(
        "CAPE TOWN, Oct. 27 (Xinhua) — The mayor said the bridge would open again next week after repairs.",
        "CAPE TOWN, Oct. 27 (Xinhua) —",
        ("CAPE TOWN",),
        (10, 27),
    ),
    Good(
        "BEIJING, 10 août (Xinhua) -- Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "BEIJING, 10 août (Xinhua) --",
        ("BEIJING",),
        (8, 10),
    ),
    Good(
        "LISBOA, 18 jun (Xinhua) -- A ponte vai reabrir na próxima semana.",
        "LISBOA, 18 jun (Xinhua) --",
        ("LISBOA",),
        (6, 18),
    ),
    Good(
        "XI'AN, Shaanxi province, May 3 (Xinhua) -- The mayor said the bridge would open again next week after repairs.",
        "XI'AN, Shaanxi province, May 3 (Xinhua) --",
        ("XI'AN",),
        (5, 3),
    ),
    Good(
        "GENEVA, Jan. 9 (Xinhua)-- The mayor said the bridge would open again next week after repairs.",
        "GENEVA, Jan. 9 (Xinhua)--",
        ("GENEVA",),
        (1, 9),
    ),
    Good(
        "BEIJING, Nov. 26 (Xinhau) -- The mayor said the bridge would open again next week after repairs.",
        "BEIJING, Nov. 26 (Xinhau) --",
        ("BEIJING",),
        (11, 26),
    ),
)
BAD = (
    "Visitors watch the lanterns in Xi’an on Sunday. (Xinhua/Li Ming)",
    "At their home in Geneva (Xinhua/REX) When the talks began, few hoped.",
)
