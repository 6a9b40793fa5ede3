"""The libraries say a thing once in a while; we say all of ours."""

from __future__ import annotations

import logging

from pipeline.shell.logs import Repeats


def record(name: str, message: str, *args: object, level: int = logging.ERROR) -> logging.LogRecord:
    return logging.LogRecord(name, level, "", 0, message, args, None)


def test_a_kind_of_message_comes_once_whatever_its_arguments() -> None:
    quiet = Repeats(seconds=60)
    said = [quiet.filter(record("aiokafka", "no node %d", number)) for number in range(3)]
    assert said == [True, False, False]
    assert quiet.filter(record("aiokafka", "another"))


def test_it_comes_again_after_a_while() -> None:
    quiet = Repeats(seconds=0)
    assert quiet.filter(record("aiokafka", "no node"))
    assert quiet.filter(record("aiokafka", "no node"))


def test_ours_and_the_critical_always_come() -> None:
    quiet = Repeats(seconds=60)
    assert all(quiet.filter(record("copytaster", "assigned")) for _ in range(3))
    assert all(quiet.filter(record("mode", "down", level=logging.CRITICAL)) for _ in range(3))
