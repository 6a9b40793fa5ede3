"""The two hops: what the agents do with a batch. The core is called here, and nowhere else in the shell."""

from __future__ import annotations

from pipeline.shell.hops.enrich import enrich, fetch_originals, release
from pipeline.shell.hops.normalise import normalise
from pipeline.shell.hops.work import Work

__all__ = ["Work", "enrich", "fetch_originals", "normalise", "release"]
