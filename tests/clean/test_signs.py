"""Every sign claims its good examples, through the look-up, and leaves its bad ones alone."""

import pytest

from pipeline.clean.signs import kind_of
from pipeline.clean.signs.sign import ZONES, Sign, compiled, every

SIGNS = every()


@pytest.mark.parametrize(("sign", "text"), [(sign, text) for sign in SIGNS for text in sign.good])
def test_claims_its_good_examples(sign: Sign, text: str) -> None:
    assert compiled(sign).match(text)
    assert kind_of(text, sign.zone) == sign.kind


@pytest.mark.parametrize(("zone", "text"), [(sign.zone, text) for sign in SIGNS for text in sign.bad])
def test_leaves_its_bad_examples_alone(zone: str, text: str) -> None:
    assert kind_of(text, zone) is None  # type: ignore[arg-type]


def test_every_sign_shows_what_it_claims_and_what_it_leaves() -> None:
    assert all(sign.good and sign.bad for sign in SIGNS)
    assert {sign.zone for sign in SIGNS} == set(ZONES)
