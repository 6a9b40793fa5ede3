"""The command line as a whole: each command is there, teaches, and ends as a shell expects."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pipeline.cli import COMMANDS, app


def copytaster(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_list_tells_what_each_command_is_for() -> None:
    said = copytaster("--help").stdout
    for name, (_, help_) in COMMANDS.items():
        assert f"│ {name} " in said
        assert help_.split()[0] in said


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_there(name: str) -> None:
    assert app[name].name == (name,)


@pytest.mark.parametrize(("words", "teaches"), [("feed", "copytaster feed --feed"), ("run", "Ctrl-C ends")])
def test_a_command_teaches_in_its_own_help(words: str, teaches: str) -> None:
    done = copytaster(words, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert teaches in done.stdout


@pytest.mark.parametrize("words", [("nope",), ("tail", "--topic", "raw"), ("replay",)])
def test_a_wrong_word_ends_with_2_and_no_traceback(words: tuple[str, ...]) -> None:
    done = copytaster(*words)
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr


def test_colour_is_for_terminals_only() -> None:
    assert "\x1b[" not in copytaster("doctor").stdout
