"""Same story or not, on pairs of Reuters stories that two people read: every story of the corpus fed in time order.

A pair is called the same story where both got one chain. Rows: F1, precision and recall over the pairs; templates merged;
and how many stories of the whole corpus are suppressed (a sample of them is to be read by a person).
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pipeline import dedupe, way
from pipeline.story import Source, Story
from tests.score import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAME = frozenset({"resend", "version"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one story of the corpus."""

    chain: str
    kind: str
    published: bool
    of: str | None
    event_id: str
    reasons: tuple[str, ...]


def score(corpora: Path) -> Iterator[Row]:
    """Rows over `pairs.tsv`."""
    judged = dict(judge(corpora))
    with (corpora / "pairs.tsv").open(encoding="utf-8") as file:
        pairs = [row for row in csv.DictReader(file, delimiter="\t") if row["label_1"] == row["label_2"]]
    truth = [pair["label_1"] in SAME for pair in pairs]
    ours = [_chain(judged, pair["newid_a"]) == _chain(judged, pair["newid_b"]) for pair in pairs]
    both = sum(t and o for t, o in zip(truth, ours, strict=True))
    precision, recall = both / max(1, sum(ours)), both / max(1, sum(truth))
    wrong = [_told(p, judged) for p, t, o in zip(pairs, truth, ours, strict=True) if t != o]
    merged = [_told(p, judged) for p, t, o in zip(pairs, truth, ours, strict=True) if o and not t]
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    yield Row(name="same story: F1", n=len(pairs), value=f1, aim=0.97, misses=tuple(wrong))
    yield Row(name="same story: precision", n=sum(ours), value=precision)
    yield Row(name="same story: recall", n=sum(truth), value=recall)
    yield Row(name="templates kept apart", n=len(truth) - sum(truth), value=1 - len(merged) / max(1, len(truth) - sum(truth)), aim=1.0, misses=tuple(merged))  # fmt: skip
    kinds = Counter(one.kind + ("" if one.published else " (suppressed)") for one in judged.values())
    yield Row(name=f"suppressed {dict(kinds)}", n=len(judged), value=sum(not one.published for one in judged.values()) / len(judged))  # fmt: skip


def judge(corpora: Path) -> Iterator[tuple[str, Judged]]:
    """Every story of the corpus by its number, in the order in which they ran."""
    with (corpora / "reuters.jsonl").open(encoding="utf-8") as file:
        rows = sorted(map(json.loads, file), key=lambda row: (row["date_iso"], row["newid"]))
    memory = dedupe.Memory()
    for offset, row in enumerate(rows):
        item = way.normalise(_story(row, offset))
        now = item.story.source.received_at
        for one in (*memory.release(now), *memory.judge(item, now)):
            yield one.item.story.id, Judged(
                chain=one.verdict.chain, kind=one.verdict.kind, published=one.event is not None,
                of=one.verdict.of, event_id=one.event_id, reasons=one.verdict.reasons,
            )  # fmt: skip
        memory.changes()


def _story(row: dict[str, Any], offset: int) -> Story:
    received = datetime.fromisoformat(row["date_iso"]).replace(tzinfo=UTC)
    source = Source(
        id=str(row["newid"]), feed="reuters", format="text", topic="reuters", partition=0, offset=offset,
        received_at=received, sha256="", origin="live",
    )  # fmt: skip
    text = (row["dateline"] or "") + (row["body"] or "")
    return Story(source=source, id=str(row["newid"]), text=text, headline=row["title"] or "", language="en")


def _chain(judged: dict[str, Judged], newid: str) -> str:
    return judged[newid].chain if newid in judged else newid


def _told(pair: dict[str, str], judged: dict[str, Judged]) -> str:
    two = [judged.get(pair[name]) for name in ("newid_a", "newid_b")]
    said = " | ".join(f"{one.kind}: {'; '.join(one.reasons)}" if one else "not judged" for one in two)
    return f"{pair['newid_a']} {pair['newid_b']} {pair['label_1']} {pair['hours']} h: {said}"
