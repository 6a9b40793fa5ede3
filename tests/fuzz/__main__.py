"""The long run: `python -m tests.fuzz FORMAT [libFuzzer options]`, with atheris installed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.fuzz import check, seeds


def main() -> None:
    import atheris

    format, options = sys.argv[1], sys.argv[2:]
    with atheris.instrument_imports(include=["pipeline.accept"]):
        from pipeline.accept import formats

        formats.recognise.__module__  # noqa: B018 (imported for its instrumentation)
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{format}-"))
    for number, seed in enumerate(seeds(format)):
        (folder / f"{number}-{seed.name}").write_bytes(seed.read_bytes())
    atheris.Setup([sys.argv[0], str(folder), *options], lambda data: check(data, feed="fuzz", format=format))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
