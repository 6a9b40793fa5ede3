"""`python -m pipeline.cli`: the command line where the console script is not on the path."""

from __future__ import annotations

from pipeline.cli import main

main()
