"""The ceiling: the pure core in one process, bytes in and bytes out, no broker."""

from __future__ import annotations

import sys

from pipeline.dedupe import Memory
from tests.bench.contenders import messages
from tests.bench.meter import Meter
from tests.bench.stories import envelopes


def main(count: int) -> None:
    """Run `count` stories, all of them made before the clock starts."""
    raw = list(envelopes(count))
    memory = Memory()
    list(messages(Memory(), raw[0], 0, 0))  # what is loaded at first use is no story's cost
    meter = Meter(count)
    meter.start()
    for offset, value in enumerate(raw):
        list(messages(memory, value, 0, offset))
        meter.count()
    meter.report()


if __name__ == "__main__":
    main(int(sys.argv[1]))
