"""Brokers that cannot do what we need are refused by the name of what they lack."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from pipeline.shell import gate
from pipeline.shell.errors import Trouble


def client(*keys: int) -> Any:
    versions = SimpleNamespace(api_versions=dict.fromkeys(keys, (0, 1)))
    return SimpleNamespace(_manager=SimpleNamespace(broker_version_data=versions))


def test_a_broker_with_transactions_passes() -> None:
    gate.refuse_without_transactions(client(0, 1, *gate.NEEDED))


def test_a_broker_without_is_refused_by_name() -> None:
    with pytest.raises(Trouble, match="lacks EndTxn, TxnOffsetCommit"):
        gate.refuse_without_transactions(client(0, 1, 22, 24, 25))
