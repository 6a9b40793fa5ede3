"""AJP (Aju Press): day with two figures."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ajp",
    name="AJP",
    written=("AJP", "Aju Press"),
    country="KR",
)

GOOD = (
    Good(
        "SEOUL, May 01 (AJP) - The mayor said the bridge would open again next week after repairs.",
        "SEOUL, May 01 (AJP) -",
        ("SEOUL",),
        (5, 1),
    ),
)
BAD = ("The plan (AJP) was dropped.",)
