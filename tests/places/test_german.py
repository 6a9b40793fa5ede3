"""Towns with what German copy sets behind their names, and two towns that only look so."""

from __future__ import annotations

import pytest

from pipeline.places import Name, group, lookup
from pipeline.places.german import whole


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Frankfurt/Main", "Frankfurt am Main"), ("Frankfurt a.M.", "Frankfurt am Main"), ("Frankfurt a. M.", "Frankfurt am Main"),
        ("Frankfurt/Oder", "Frankfurt (Oder)"), ("Frankfurt (Oder)", "Frankfurt (Oder)"), ("Halle/Saale", "Halle (Saale)"),
        ("Bernau b. Berlin", "Bernau bei Berlin"), ("Neustadt/Weinstraße", "Neustadt an der Weinstraße"),
        ("Neustadt/Holstein", "Neustadt in Holstein"), ("Landau/Pfalz", "Landau in der Pfalz"), ("Limburg/Lahn", "Limburg an der Lahn"),
    ],
)  # fmt: skip
def test_a_town_with_its_epithet(written: str, name: str) -> None:
    found = lookup(written)
    assert (found.written, found.name, found.country) == (written, name, "DE")
    assert found.confidence >= 0.9


@pytest.mark.parametrize(
    "written", ["Köln/Bonn", "Frankfurt/Berlin", "London", "St. Louis", "Paris (Texas)", "", "/", "a./b"]
)
def test_no_epithet(written: str) -> None:
    assert whole(written) == ""


def test_one_place_or_two() -> None:
    written = [("Berlin", ""), ("Frankfurt", "/"), ("Main", "/"), ("Köln", "/")]
    names = [Name(text, join) for text, join in written]  # type: ignore[arg-type]
    assert [one.name for one in group(names)] == ["Berlin", "Frankfurt/Main", "Köln"]
