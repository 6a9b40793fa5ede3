"""Yonhap."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="yonhap", name="Yonhap", country="KR", written=("Yonhap", "Yonhap News"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
