"""Scenarios written by someone who did not write the rooms: one test each, all in one process."""

from __future__ import annotations

import pytest

from tests.scenarios.run import Scenario, complaints, scenarios


def _cases() -> list[object]:
    return [
        pytest.param(
            one,
            id=one["name"],
            marks=[pytest.mark.xfail(reason=one["fails"], strict=True)] if "fails" in one else [],
        )
        for one in scenarios()
    ]


@pytest.mark.parametrize("scenario", _cases())
def test_scenario(scenario: Scenario) -> None:
    wrong = complaints(scenario)
    assert not wrong, "\n".join((scenario["name"], *wrong))


def test_names_are_unique() -> None:
    names = [one["name"] for one in scenarios()]
    assert len(set(names)) == len(names)
