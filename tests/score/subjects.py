"""Subjects: top-1 right (is, or lies under, an accepted topic), and for agency items top-3 with and without codes.

`python -m tests.score.subjects [SET…]` prints confusion and calibration too, for even or odd rows only on request.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from pipeline import subjects
from pipeline.accept.codes import qcode
from pipeline.language import primary
from pipeline.story import Subject
from pipeline.subjects import codes
from pipeline.subjects.vocabulary import SCHEME, topics
from tests.score import Row
from tests.score.__main__ import CORPORA

ENOUGH = 20  # stories of a tenth of confidence, for a share that means something
AIMS = {"bbc": 0.95, "ag": 0.87, "masakhane_eng": 0.85, "masakhane_fra": 0.83, "10kgnad": 0.75}

# What Reuters' topics of 1987 are as Media Topics below a branch: the only measure of depth there is.
BELOW = {
    "earn": ("20000178", "20000177", "20000180"),
    "acq": ("20000204", "20000186", "20000185", "20000200", "20000201", "20000203", "20000197"),
    "crude": ("20001243", "20000387"), "nat-gas": ("20001243", "20000387"),
    "grain": ("20000210", "20000386"), "coffee": ("20000210", "20000386"), "cocoa": ("20000210", "20000386"),
    "sugar": ("20000210", "20000386"), "livestock": ("20000210", "20000386"), "oilseed": ("20000210", "20000386"),
    "money-fx": ("20000391", "20000355", "20000379"), "interest": ("20000371", "20000379"),
    "money-supply": ("20000379",), "trade": ("20000373", "20000366", "20000369", "20000642"),
    "gnp": ("20000359", "20000357"), "cpi": ("20000370",), "wpi": ("20000370",), "bop": ("20000375",),
    "jobs": ("20000365", "20000533", "20000523"), "ipi": ("20000360",), "retail": ("20000252",),
    "ship": ("20000343", "20000145", "20000303"), "gold": ("20000318", "20000388", "20000316"),
    "copper": ("20000388", "20000316"), "iron-steel": ("20000316", "20000294"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled story with what was found in its text, best first, and by its codes and text together."""

    label: str
    title: str
    accepted: frozenset[str]
    told: tuple[Subject, ...]
    both: tuple[Subject, ...]

    def right(self, one: Subject) -> bool:
        return not self.accepted.isdisjoint(_path(one))

    def within(self, found: Sequence[Subject], first: int) -> bool:
        return any(map(self.right, found[:first]))


def score(corpora: Path) -> Iterator[Row]:
    """The issue's measures, each on all rows and on the odd rows, which no rule was written with."""
    for name, aim in AIMS.items():
        read = list(cases(corpora, name))
        yield _row(f"top-1 {name}", read, aim)
        yield _row(f"top-1 {name}, odd rows", read[1::2], None)
        yield Row(name=f"no subject {name}", n=len(read), value=_share(not case.told for case in read))
        yield from _calibrated(name, read)
    read = list(cases(corpora, "iptc"))
    yield Row(
        name="top-3 agency, text", n=len(read), value=_share(c.within(c.told, 3) for c in read), aim=0.85
    )
    yield Row(
        name="top-3 agency, codes", n=len(read), value=_share(c.within(c.both, 3) for c in read), aim=0.98
    )
    below = list(deep(corpora))
    yield _row("top-1 below the branch, reuters", below, None)
    yield from _calibrated("reuters, below the branch", below)
    by_label = [[case for case in below if case.label == label] for label in BELOW]
    shares = [_share(case.within(case.told, 1) for case in some) for some in by_label if some]
    yield Row(name="the same, mean of the topics", n=len(shares), value=sum(shares) / len(shares))
    yield Row(
        name="codes and text disagree", n=len(read), value=_share(subjects.disagree(c.both) for c in read)
    )


def cases(corpora: Path, name: str) -> Iterator[Case]:
    """The labelled stories of one set. Agency items accept the branches of their codes where only text is read."""
    for line in (corpora / f"topics_{name}.jsonl").read_bytes().splitlines():
        row: dict[str, Any] = orjson.loads(line)
        told = subjects.of_text(primary(row["lang"]), row["title"] or "", row["text"])
        sent = [qcode(one) for one in row["label"]] if isinstance(row["label"], list) else []
        accepted = {one.removeprefix("medtop:") for one in (*row["medtop"], *row.get("top", ()))}
        both = subjects.together(codes.subjects(sent), told)
        yield Case(str(row["label"]), row["title"] or row["text"][:60], frozenset(accepted), told, both)


def deep(corpora: Path) -> Iterator[Case]:
    """Every fourth story of Reuters that has one topic, and one of these."""
    for line in (corpora / "reuters.jsonl").read_bytes().splitlines()[::4]:
        row: dict[str, Any] = orjson.loads(line)
        label = row["topics"][0] if len(row["topics"] or ()) == 1 else ""
        if label in BELOW:
            told = subjects.of_text("en", row["title"] or "", row["body"] or "")
            yield Case(label, row["title"] or "", frozenset(BELOW[label]), told, told)


def _calibrated(name: str, read: Sequence[Case]) -> Iterator[Row]:
    """How often the first subject is right where so much was said: labels that are branches call a wrong leaf right."""
    for _, n, said, right in calibration(read):
        if n >= ENOUGH:
            yield Row(name=f"{name}, said {said:.2f}", n=n, value=right)


def _row(name: str, read: Sequence[Case], aim: float | None) -> Row:
    misses = tuple(f"{c.label} {c.title[:60]!r}: {_said(c.told)}" for c in read if not c.within(c.told, 1))
    return Row(name=name, n=len(read), value=1 - len(misses) / len(read), aim=aim, misses=misses)


def _said(told: Sequence[Subject]) -> str:
    return "; ".join(f"{one.name} {one.confidence} {one.matched[:5]}" for one in told[:2]) or "nothing"


def _share(right: Iterable[bool]) -> float:
    all_right = list(right)
    return sum(all_right) / len(all_right)


def _path(one: Subject) -> tuple[str, ...]:
    return topics()[one.uri.removeprefix(SCHEME)].path


def confusion(read: Iterable[Case]) -> Counter[tuple[str, str]]:
    """How often which label was given which branch first."""
    return Counter((case.label, topics()[_path(case.told[0])[0]].name if case.told else "-") for case in read)


def calibration(read: Iterable[Case]) -> list[tuple[float, int, float, float]]:
    """For each tenth of confidence of first subjects: its lower bound, how many, mean confidence, share right."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for case in read:
        if case.told:
            first = case.told[0]
            bins.setdefault(min(9, int(first.confidence * 10)), []).append(
                (first.confidence, case.right(first))
            )
    return [
        (tenth / 10, len(rows), sum(c for c, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows))
        for tenth, rows in sorted(bins.items())
    ]


def main() -> None:
    """Print misses, confusion and calibration of some sets."""
    parser = argparse.ArgumentParser(prog="python -m tests.score.subjects", description=main.__doc__)
    parser.add_argument("set", nargs="*", default=[*AIMS, "reuters"])
    parser.add_argument("--rows", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    given = parser.parse_args()
    part = {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}[given.rows]
    for name in given.set:
        read = list(deep(CORPORA) if name == "reuters" else cases(CORPORA, name))[part]
        row = _row(name, read, None)
        print(f"\n{name}, {given.rows} rows: top-1 {row.value:.4f} of {row.n}")
        print(*row.misses[: given.misses], sep="\n")
        for (label, branch), n in sorted(confusion(read).items(), key=lambda one: (one[0][0], -one[1])):
            print(f"  {label:<16} {branch:<45} {n:>5}")
        for lower, n, said, right in calibration(read):
            print(f"  confidence from {lower:.1f}: {n:>5} subjects, said {said:.3f}, right {right:.3f}")


if __name__ == "__main__":
    main()
