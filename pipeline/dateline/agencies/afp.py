"""Agence France-Presse."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="afp", name="Agence France-Presse", country="FR", written=("AFP", "Agence France-Presse", "AFP-SF")
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
