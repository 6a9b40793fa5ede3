"""A repair is told from what is done to every story of a format."""

from __future__ import annotations

import pytest

from pipeline.accept import xml
from pipeline.accept.damage import DAMAGE, damaged


@pytest.mark.parametrize(
    "applied",
    [(), ("html:page",), ("charset:cp1252", "dateline-joined"), ("email:attachments-ignored", "clean")],
)
def test_the_everyday_is_no_damage(applied: tuple[str, ...]) -> None:
    assert not damaged(applied)


@pytest.mark.parametrize("name", ["json:repaired", "envelope:json:repaired", "mojibake", "feed:broken"])
def test_a_repair_among_others_is(name: str) -> None:
    assert damaged(("html:page", name))


def test_every_repair_of_xml_is_known() -> None:
    assert {name for name, _ in xml.REPAIRS} <= DAMAGE
