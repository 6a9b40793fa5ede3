"""Europa Press: day first, abbreviated month with a full stop, year, name in brackets."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="europapress",
    name="Europa Press",
    written=("Europa Press", "EUROPA PRESS"),
    country="ES",
)

GOOD = (
    Good(
        "MADRID, 21 Nov. 2024 (Europa Press) - El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "MADRID, 21 Nov. 2024 (Europa Press) -",
        ("MADRID",),
        (2024, 11, 21),
    ),
    Good(
        "SEVILLA, 3 Mar. (EUROPA PRESS) - El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "SEVILLA, 3 Mar. (EUROPA PRESS) -",
        ("SEVILLA",),
        (3, 3),
    ),
    Good(
        "BRUSELAS, 9 Ene. (EUROPA PRESS) - El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "BRUSELAS, 9 Ene. (EUROPA PRESS) -",
        ("BRUSELAS",),
        (1, 9),
    ),
)
BAD = ("Según informó Europa Press - que cita fuentes policiales - no hubo heridos.",)
