"""Every scenario, through the whole way."""

from __future__ import annotations

import pytest

from tests.dedupe import cases, killed
from tests.dedupe.scenario import Scenario, check

GROUPS = {
    name: group
    for module in (cases, killed)
    for name, group in vars(module).items()
    if name.isupper() and isinstance(group, tuple)
}
ALL = [
    pytest.param(case, id=f"{name.lower()}: {case.name}") for name, group in GROUPS.items() for case in group
]


@pytest.mark.parametrize("scenario", ALL)
def test_scenario(scenario: Scenario) -> None:
    assert check(scenario) == []
