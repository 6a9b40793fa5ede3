"""RIA Novosti."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="ria", name="RIA Novosti", country="RU", written=("RIA Novosti", "РИА Новости", "Sputnik", "RIAN")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
