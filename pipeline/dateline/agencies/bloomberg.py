"""Bloomberg: mostly no place."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="bloomberg",
    name="Bloomberg",
    written=(
        "Bloomberg",
        "Bloomberg News",
        "Bloomberg Opinion",
        "Bloomberg Law",
        "彭博",
        "彭博社",
        "ブルームバーグ",
        "블룸버그",
        "Bloomberg Businessweek",
        "Bloomberg Markets",
        "Bloomberg View",
        "Bloomberg Tax",
    ),
    country="US",
    first=True,
)

GOOD = (
    Good(
        "(Bloomberg) -- The mayor said the bridge would open again next week after repairs.", "(Bloomberg) --"
    ),
    Good(
        "Jan. 5 (Bloomberg) -- The mayor said the bridge would open again next week after repairs.",
        "Jan. 5 (Bloomberg) --",
        (),
        (1, 5),
    ),
    Good(
        "(Bloomberg Opinion) -- The mayor said the bridge would open again next week after repairs.",
        "(Bloomberg Opinion) --",
    ),
)
BAD = ("Michael Bloomberg (Democrat) -- the former mayor -- spoke first.",)
