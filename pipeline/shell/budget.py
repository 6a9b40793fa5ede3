"""How much one batch may take, and how the event loop gets its turn while the core works."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

SLICE_SECONDS = (
    0.005  # the longest that heartbeats, health pages and other partitions wait, but for one story
)
BATCH_SECONDS = 0.5  # what is left of a batch after this is the next one: the others want their turn, too


@dataclass(slots=True)
class Budget:
    """Bounds of one batch: so many stories, bytes of output, seconds of work."""

    stories: int
    size: int
    seconds: float = BATCH_SECONDS
    _since: float = field(default_factory=time.monotonic)
    _turn: float = field(default_factory=time.monotonic)

    @property
    def spent(self) -> bool:
        return self.stories <= 0 or self.size <= 0 or time.monotonic() - self._since > self.seconds

    def take(self, stories: int, size: int) -> None:
        self.stories -= stories
        self.size -= size

    async def breathe(self) -> None:
        """Let the event loop turn if this batch has had it for long."""
        if time.monotonic() - self._turn > SLICE_SECONDS:
            await asyncio.sleep(0)
            self._turn = time.monotonic()
