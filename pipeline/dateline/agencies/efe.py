"""EFE."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(
    id="efe",
    name="EFE",
    country="ES",
    written=("EFE", "EFECOM", "Agencia EFE", "EFEUSA", "EFE-EPA", "ACAN-EFE", "EFEVERDE"),
)

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
