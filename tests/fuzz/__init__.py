"""Fuzzing of the readers: any bytes give stories or refusals by name, and the same ones twice.

`test_short.py` runs with the others: golden files with a few bytes changed, the same ones every time. The long run is
atheris (coverage-guided; it has wheels for Linux and macOS on Intel, and is no dependency of the project):

    uv run --with atheris python -m tests.fuzz ninjs -max_total_time=600

takes the golden files of `tests/accept/data/ninjs` as seeds; options are libFuzzer's. A finding is written to
`crash-…`: put it beside the golden files, with what should be read of it.
"""
