"""The Canadian Press: its own dateline, and the portal prefix before another agency's."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="cp",
    name="The Canadian Press",
    written=("CP", "Canadian Press", "The Canadian Press", "La Presse Canadienne", "Presse canadienne", "PC"),
    country="CA",
    first=True,
    located=True,
)

GOOD = (
    Good(
        "OTTAWA (CP) - The mayor said the bridge would open again next week after repairs.",
        "OTTAWA (CP) -",
        ("OTTAWA",),
    ),
    Good(
        "MONTRÉAL (PC) — Le pont rouvrira la semaine prochaine, a annoncé la mairie mardi.",
        "MONTRÉAL (PC) —",
        ("MONTRÉAL",),
    ),
    Good(
        "HALIFAX (CP) — The mayor said the bridge would open again next week after repairs.",
        "HALIFAX (CP) —",
        ("HALIFAX",),
    ),
    Good(
        "Canadian Press - CANBERRA, Australia (AP) - The mayor said the bridge would open again next week after repairs.",
        "Canadian Press - CANBERRA, Australia (AP) -",
        ("CANBERRA",),
        None,
        "The Associated Press",
    ),
)
BAD = ("The Canadian Pacific (CP) - the older railway - cut service.",)
