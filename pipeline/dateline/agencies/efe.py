"""EFE: province or country in brackets, day first, `(EFE).-`."""

from __future__ import annotations

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="efe",
    name="EFE",
    written=(
        "EFE",
        "EFECOM",
        "Agencia EFE",
        "EFEUSA",
        "EFE-EPA",
        "ACAN-EFE",
        "EFEVERDE",
        "EFE/EPA",
        "EFEMINER",
        "EFEAGRO",
        "埃菲社",
        "埃菲",
    ),
    country="ES",
)

GOOD = (
    Good(
        "Nueva Delhi, 21 ene (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Nueva Delhi, 21 ene (EFE).-",
        ("Nueva Delhi",),
        (1, 21),
    ),
    Good(
        "Tegucigalpa, Jan 2 (EFE).- The mayor said the bridge would open again next week after repairs.",
        "Tegucigalpa, Jan 2 (EFE).-",
        ("Tegucigalpa",),
        (1, 2),
    ),
    Good(
        "Villarreal (Castellón), 23 may (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Villarreal (Castellón), 23 may (EFE).-",
        ("Villarreal",),
        (5, 23),
    ),
    Good(
        "Cardiff (Reino Unido), 23 may (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Cardiff (Reino Unido), 23 may (EFE).-",
        ("Cardiff",),
        (5, 23),
    ),
    Good(
        "Bogotá (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Bogotá (EFE).-",
        ("Bogotá",),
    ),
    Good(
        "A Coruña, 5 jun (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "A Coruña, 5 jun (EFE).-",
        ("A Coruña",),
        (6, 5),
    ),
    Good(
        "L'Hospitalet de Llobregat (Barcelona), 1 dic (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "L'Hospitalet de Llobregat (Barcelona), 1 dic (EFE).-",
        ("L'Hospitalet de Llobregat",),
        (12, 1),
    ),
    Good(
        "Por Marta Ruiz Peña\nVarsovia, 1 ene (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Varsovia, 1 ene (EFE).-",
        ("Varsovia",),
        (1, 1),
    ),
    Good(
        "Sídney (Australia) (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Sídney (Australia) (EFE).-",
        ("Sídney",),
    ),
    Good(
        "Madrid 23 may (EFE).- El ayuntamiento anunció que el puente abrirá de nuevo la próxima semana.",
        "Madrid 23 may (EFE).-",
        ("Madrid",),
        (5, 23),
    ),
)
BAD = ("Agencia EFE. Todos los derechos reservados.",)
