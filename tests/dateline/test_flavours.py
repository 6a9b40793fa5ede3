"""Datelines of agencies and in styles beyond those of `cases.jsonl`, what stands before them, and what is none.

The form of a case is that of `test_cases`; every one is right.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.dateline.test_cases import Case, wrong

CASES: list[Case] = [
    json.loads(line)
    for line in (Path(__file__).parent / "flavours.jsonl").read_text(encoding="utf-8").splitlines()
]


def _name(case: Case) -> str:
    return str(case["dateline"] or case["text"][:50])


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_read_right(case: Case) -> None:
    assert list(wrong(case)) == []
