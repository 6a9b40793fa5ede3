"""What the shell says to a person when the world is not as it needs it."""

from __future__ import annotations


class Trouble(Exception):
    """Something outside of us is wrong: `message` says what, `hint` what to do about it.

    The command line prints both and exits with 1; nothing else in the house catches it.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  → {self.hint}"
