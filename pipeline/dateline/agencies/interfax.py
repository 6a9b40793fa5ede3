"""Interfax."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="interfax", name="Interfax", country="RU", written=("Interfax", "Интерфакс"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
