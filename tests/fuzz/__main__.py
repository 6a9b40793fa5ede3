"""The long run: `python -m tests.fuzz FORMAT [libFuzzer options]`, with atheris installed."""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path


def main() -> None:
    atheris = importlib.import_module("atheris")
    format, options = sys.argv[1], sys.argv[2:]
    with atheris.instrument_imports(include=["pipeline.accept"]):
        laws = importlib.import_module("tests.fuzz.laws")
        for name in importlib.import_module("pipeline.accept.formats").names():
            importlib.import_module(f"pipeline.accept.formats.{name.replace('-', '_')}")
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{format}-"))
    for number, seed in enumerate(laws.seeds(format)):
        (folder / f"{number}-{seed.name}").write_bytes(seed.read_bytes())
    atheris.Setup(
        [sys.argv[0], str(folder), *options], lambda data: laws.check(data, feed="fuzz", format=format)
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
