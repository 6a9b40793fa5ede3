"""What a contender measures of itself, from its first story to its last, without its start."""

from __future__ import annotations

import json
import resource
import time


class Meter:
    """`start` before each story (the first one counts), `count` after it, `report` at the end."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.seen = 0
        self.began: float | None = None
        self.cpu = 0.0

    def start(self) -> None:
        if self.began is None:
            self.began, self.cpu = time.monotonic(), time.process_time()

    def count(self, stories: int = 1) -> bool:
        """Count stories whose outcomes were handed on; True when all are through."""
        self.seen += stories
        return self.seen >= self.total

    def report(self) -> None:
        """Print the figures as one line of JSON: seconds, CPU seconds, bytes."""
        assert self.began is not None
        figures = {
            "stories": self.seen,
            "wall": time.monotonic() - self.began,
            "cpu": time.process_time() - self.cpu,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
        print(json.dumps(figures), flush=True)
