"""Keystone-ATS."""

from pipeline.dateline.agencies.house import Good, House

HOUSE = House(id="ats", name="Keystone-ATS", country="CH", written=("ats", "ATS", "Keystone-ATS"))

GOOD: tuple[Good, ...] = ()
BAD: tuple[str, ...] = ()
