"""What is wrong with rules and vocabularies is told at the start; with them the second hop counts what it finds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from pipeline import way
from pipeline.cli.worker import worker
from pipeline.shell import desk
from pipeline.shell.errors import Trouble
from pipeline.shell.hops import Work
from pipeline.shell.metrics import Metrics
from pipeline.shell.settings import Kafka, Worker
from pipeline.subjects import DISAGREE, RuleError


def test_a_packaged_rule_that_is_none_refuses_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(spoken: Iterable[str]) -> None:
        raise RuleError("en/sport#15000000: not a phrase: '*'")

    monkeypatch.setattr(way, "prepare", broken)
    with pytest.raises(Trouble, match="en/sport#15000000"):
        desk.prepare()


def test_a_worker_with_a_desk_that_is_none_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"vocabulary\.toml"):
        worker(settings=Worker(desk=str(tmp_path), data_dir=str(tmp_path)))


def test_no_desk_is_none() -> None:
    assert desk.load("") is None


def test_stories_without_subject_and_with_two_opinions_are_counted() -> None:
    work = Work(Kafka(), Metrics())
    work._lacks("ap", {"dateline": None, "subjects": [], "warnings": [DISAGREE]})
    work._lacks("ap", {"dateline": {}, "subjects": [{}], "warnings": []})
    assert work.tally.counts["no_subject", ("ap",)] == 1
    assert work.tally.counts["subjects_disagree", ("ap",)] == 1
