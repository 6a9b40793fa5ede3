"""PA: place mostly in metadata; in brackets where it is in the text."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="pa",
    name="PA Media",
    written=("PA", "Press Association", "The Press Association", "PA Media", "PA news agency"),
    country="GB",
    located=True,
)

GOOD = (
    Good(
        "LONDON (PA) — The mayor said the bridge would open again next week after repairs.",
        "LONDON (PA) —",
        ("LONDON",),
    ),
)
BAD = ("The Palestinian Authority (PA) said on Sunday it would appeal.",)
