"""Event time of a shard: the latest time seen, not fooled by one story with a wrong date."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Clock:
    """Seconds. `now` only advances; a leap of more than `window` needs a second story that says the same."""

    window: int
    now: int = 0
    ahead: int = 0

    def advance(self, time: int) -> None:
        if time <= self.now:
            return
        leap = bool(self.now) and time > self.now + self.window
        if leap and (not self.ahead or abs(time - self.ahead) > self.window):
            self.ahead = time
            return
        self.now, self.ahead = time, 0

    def hour(self, time: int) -> int:
        """The hour under which a story is kept: its own, but a replayed old story stays for a third of the window."""
        return max(time, self.now - self.window * 2 // 3) // 3600

    def stale(self, hour: int) -> bool:
        """Whether an hour's stories are to be forgotten: past the window, or ahead of the clock with no one near."""
        if hour * 3600 > self.now + self.window:
            return abs(hour * 3600 - self.ahead) > self.window
        return hour < (self.now - self.window) // 3600
