"""Generated traffic: chains found again, kills followed, embargoes kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from pipeline import dedupe
from pipeline.story import Embargo
from tests.dedupe.sentences import SENTENCES
from tests.dedupe.stories import generated, judge, received

SEEDS = (11, 12, 13)
ALL = tuple(SENTENCES)


def pairs(counts: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts)


@pytest.mark.parametrize(
    ("seed", "chains", "languages"), [*((seed, 70, ALL) for seed in SEEDS), (101, 250, ("de", "zh"))]
)
def test_chains_and_kills(seed: int, chains: int, languages: tuple[str, ...]) -> None:
    """The last is dense: in twenty hours more than a hundred closures in each of two languages, of one mould."""
    sent, items = generated(seed, chains, languages)
    decisions = {d.item.story.source.offset: d for d in judge(dedupe.Memory(), items)}
    found = {n: d.verdict.chain for n, d in decisions.items() if sent[n].kind != "kill"}
    both = pairs(Counter((sent[n].chain, chain) for n, chain in found.items()).values())
    assert both >= 0.99 * pairs(Counter(found.values()).values()), "precision"
    assert both >= 0.99 * pairs(Counter(sent[n].chain for n in found).values()), "recall"
    for number, one in enumerate(sent):
        if one.kind == "kill":
            published = {
                d.event_id
                for n, d in decisions.items()
                if n < number and d.event and sent[n].chain == one.chain
            }
            assert decisions[number].event == "withdrawal"
            assert set(decisions[number].withdraws) == published, one.envelope["content"]


@pytest.mark.parametrize("seed", SEEDS)
def test_embargoes_never_leak(seed: int) -> None:
    """The first version of every chain has an embargo; nothing of it is out before, all of it after."""
    sent, items = generated(seed, 25)
    memory, until, out = dedupe.Memory(), {}, set()
    for number, (one, item) in enumerate(zip(sent, items, strict=True)):
        now = received(item)
        if one.kind == "version" and all(other.chain != one.chain for other in sent[:number]):
            until[number] = now + timedelta(minutes=40)
            item = replace(item, story=replace(item.story, embargo=Embargo(written="", until=until[number])))
        for decision in (*memory.release(now), *memory.judge(item, now)):
            offset = decision.item.story.source.offset
            out.add(offset)
            assert not decision.event or now >= until.get(offset, now), f"story {offset} leaked"
    for decision in memory.release(now + timedelta(hours=1)):
        out.add(decision.item.story.source.offset)
    assert until.keys() <= out
