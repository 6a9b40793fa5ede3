"""Kills and withholds: which chains they stop, and which stories yet to come.

A kill names its story by id, by number, by headline, by slug, or by repeating it. Those names are tried in that
order and the first that finds a story decides. What finds none is remembered for the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from pipeline.dedupe import arrival, fingerprints, headlines
from pipeline.dedupe.arrival import Arrival, headline_key, id_key, number_key, slug_key
from pipeline.dedupe.compare import overlap
from pipeline.dedupe.index import Index
from pipeline.dedupe.rows import NAMED_AGENCY, VOID, Row

KILLS = arrival.FOLLOWS | {"kills", "withdraws", "sameas"}
Tier = Literal["id", "number", "title", "headline", "slug", "text", "words"]
TIERS: tuple[Tier, ...] = ("id", "number", "headline", "slug", "text", "words")
EXACTLY: tuple[Tier, ...] = ("id", "number", "title")  # what frees a story from its embargo
NAMED: tuple[Tier, ...] = ("id", "number", "headline")  # what a correction names as surely
NUMBER_H = 30.0  # running numbers begin again
BEFORE_H = 12.0  # how long before the item a kill may come that names its number
SLUG_H = 18.0
TEXT = 0.6
_VOTES = 3  # hashes in common, before texts are compared
WORDS = 0.6  # share of a headline's words in a notice that describes its story


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """A kill or withhold as remembered. `chains` are those it stops; `headlines` word sets of the names it gives."""

    identity: int
    time: int
    withhold: bool
    agency: str
    names: Mapping[str, tuple[int, ...]]
    headlines: tuple[tuple[int, ...], ...]
    figures: tuple[int, ...]  # which of their words are numbers
    sketch: tuple[int, ...]
    shingles: int
    version: int | None = None
    number: int | None = None
    chains: tuple[int, ...] = ()
    told: tuple[str, ...] = ()
    feed: str = ""
    lead: tuple[int, ...] = ()  # words of the notice
    released: bool = False  # a withhold that a notice has lifted: the next copy is published
    known: bool = False  # whether its agency is known, and not only its feed


def kill(of: Arrival, *, withhold: bool) -> Kill:
    """What a kill notice says, as keys."""
    item, story = of.item, of.item.story
    named = item.version.names
    feed, who = story.source.feed, of.agency
    ids = [*of.ids, *arrival.linked(item, KILLS), *(id_key(feed, name) for name in named)]
    numbers = [
        key
        for name in named
        if any(map(str.isdigit, name)) and len(name) < 16 and (key := number_key(_speaker(name, who), name))
    ]
    heads = [fingerprints.content_words(text, fingerprints.HEADLINE) for text in (*named, item.copy.headline)]
    slugs = [of.slug, *(slug_key(feed, name) for name in named)]
    return Kill(
        identity=of.identity,
        time=of.time,
        withhold=withhold,
        agency=who,
        feed=feed,
        names={
            "id": tuple(dict.fromkeys(ids)),
            "number": tuple(dict.fromkeys(numbers)),
            "slug": tuple(dict.fromkeys(key for key in slugs if key)),
        },
        headlines=tuple(head for head in heads if len(head) >= 2),
        figures=tuple(word for text in (*named, item.copy.headline) for word in fingerprints.numbers(text)),
        sketch=of.sketch,
        shingles=of.shingles,
        version=of.version,
        number=of.number,
        told=named,
        lead=of.item.fingerprint.lead,
        known=item.agency is not None,
    )


def _speaker(name: str, who: str) -> str:
    """`dpa 157` names the agency itself."""
    first = name.split(" ", 1)[0].lower()
    return first if " " in name and first.isalpha() else who


def chains(of: Kill, index: Index, tiers: Sequence[Tier] = TIERS) -> tuple[tuple[int, ...], str]:
    """The chains of the first tier of names that finds any, and how they were found."""
    for tier in tiers:
        if found := _SEARCH[tier](of, index):
            return found, tier
    return (), ""


def _by_id(of: Kill, index: Index) -> tuple[int, ...]:
    found = [n for key in of.names["id"] for slot in ("id", "other") for n in index.find(slot, key)]
    return _chains(index, found)


def _by_number(of: Kill, index: Index) -> tuple[int, ...]:
    found = [n for key in of.names["number"] for n in index.find("number", key)]
    return _latest(index, _near(index, found, of.time, NUMBER_H))


def _by_title(of: Kill, index: Index) -> tuple[int, ...]:
    exact = [n for words in of.headlines for n in index.find("headline", headline_key(words))]
    return _recent(of, index, [n for n in exact if _speaks(of, index.row(n))])


def _by_headline(of: Kill, index: Index) -> tuple[int, ...]:
    """The exact headline, else the most alike."""
    if found := _by_title(of, index):
        return found
    alike = [
        found
        for words in of.headlines
        if len(words) >= 3
        for found in headlines.alike(index, words, of.figures)
    ]
    alike = [(share, n) for share, n in alike if _speaks(of, index.row(n))]
    most = max((share for share, _ in alike), default=0.0)
    return _chains(index, [n for share, n in alike if share == most])


def _speaks(of: Kill, row: Row) -> bool:
    """Whether a story may be the kill's by who sent it: headlines are not one agency's alone."""
    known = of.known and row.flags & NAMED_AGENCY
    return not known or _agency(of, row) or of.feed.encode()[:16] == row.feed


def _by_slug(of: Kill, index: Index) -> tuple[int, ...]:
    found = [n for key in of.names["slug"] for n in index.find("slug", key)]
    return _latest(index, _near(index, found, of.time, SLUG_H))


def _by_text(of: Kill, index: Index) -> tuple[int, ...]:
    if of.shingles < 12:
        return ()
    found = [n for n in index.votes(of.sketch, _VOTES) if _repeats(of, index.row(n))]
    return _chains(index, found)


def _by_words(of: Kill, index: Index) -> tuple[int, ...]:
    """A notice that names nothing may describe its story: the one headline that it has most words of, if it is one."""
    if of.told or not of.lead:
        return ()
    words, best = np.array(of.lead, np.uint32), []
    for first, table in index.tables((of.time - int(SLUG_H * 3600)) // 3600):
        heads = table["headline"]
        shared, sizes = np.isin(heads, words).sum(axis=1), np.maximum((heads != 0).sum(axis=1), 1)
        own = (table["feed"] == of.feed.encode()[:16]) | (table["agency"] == of.agency.encode()[:16])
        hit = own & (shared >= 3) & (shared >= WORDS * sizes)
        best += [(float(shared[n] / sizes[n]), first + n) for n in np.flatnonzero(hit).tolist()]
    most = max((share for share, _ in best), default=0.0)
    found = _chains(index, [n for share, n in best if share == most])
    return found if len(found) == 1 else ()


def _repeats(of: Kill, row: Row) -> bool:
    _, inside, kept = overlap(of.sketch, of.shingles, row.sketch, row.shingles)
    return max(inside, kept) >= TEXT and _agency(of, row)


def _agency(of: Kill, row: Row) -> bool:
    return of.agency.encode()[:16] == row.agency


_SEARCH = {
    "id": _by_id,
    "number": _by_number,
    "title": _by_title,
    "headline": _by_headline,
    "slug": _by_slug,
    "text": _by_text,
    "words": _by_words,
}


def _near(index: Index, found: Iterable[int], time: int, hours: float) -> list[int]:
    return [n for n in found if abs(index.row(n).time - time) <= hours * 3600]


def _chains(index: Index, found: Iterable[int]) -> tuple[int, ...]:
    chains = [row.chain for n in found if not (row := index.row(n)).flags & VOID]
    return tuple(dict.fromkeys(chain for chain in chains if chain))


def _recent(of: Kill, index: Index, found: Sequence[int]) -> tuple[int, ...]:
    """A headline may recur day by day: the latest with it, and all within hours."""
    near = _near(index, found, of.time, SLUG_H)
    return _chains(index, near) if near else _latest(index, found)


def _latest(index: Index, found: Iterable[int]) -> tuple[int, ...]:
    return _chains(index, sorted(found, key=lambda n: -index.row(n).time))[:1]


def stops(of: Kill, new: Arrival) -> str:
    """How a remembered kill names a story that comes after it, "" if it does not."""
    names = of.names
    if any(key in names["id"] for key in new.ids):
        return "id"
    if of.chains or abs(new.time - of.time) > NUMBER_H * 3600:
        return ""  # what a matched kill stops is its chain, by the chain's own rules
    near = abs(new.time - of.time) <= BEFORE_H * 3600
    if near and new.keys["number"] and new.keys["number"] in names["number"]:
        return "number"
    heads = new.headline
    known = of.known and new.item.agency is not None
    own = not known or of.agency == new.agency or of.feed == new.item.story.source.feed
    if own and any(headlines.same(set(words), heads, set(of.figures)) for words in of.headlines):
        return "headline"
    if new.slug and new.slug in names["slug"] and abs(new.time - of.time) <= SLUG_H * 3600:
        return "slug"
    _, inside, kept = (
        overlap(of.sketch, of.shingles, new.sketch, new.shingles) if of.shingles >= 12 else (0, 0, 0)
    )
    return "text" if max(inside, kept) >= TEXT and of.agency == new.agency else ""


def with_chain(of: Kill, chain: int) -> Kill:
    return replace(of, chains=tuple(dict.fromkeys([*of.chains, chain])))
