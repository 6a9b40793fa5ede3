"""Kills and withholds: never dropped, never deduplicated, remembered for the stories that are still to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pipeline.dedupe import arrival, decide, embargo, kills, rows
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.compare import compare
from pipeline.dedupe.decide import Result
from pipeline.dedupe.records import HeldRecord
from pipeline.dedupe.rows import EVENT, KILL
from pipeline.dedupe.state import State
from pipeline.story import Copy, Decision, Normalised, Verdict

NOTICE_WORDS = 150
REPEATED = 0.5  # share of the text


def kill(state: State, new: Arrival, *, home: bool, withhold: bool = False) -> Result:
    """A withdrawal of all events of the chains it names; in a shard not its own only where it names some.

    Remembered in every shard: what it names and has not come yet will be held.
    """
    one = kills.kill(new, withhold=withhold)
    found, how = kills.chains(one, state.index)
    secret = _secret(state, new, found)
    state.stop(replace(one, chains=found))
    if not home and not found:
        state.write(new, 0, bytes(16), KILL)
        return "decided", (), ""
    decision = _withdrawal(state, new, found, how, home=home)
    return "decided", (_sealed(decision) if secret else decision,), ""


def withhold(state: State, new: Arrival, now: datetime, *, home: bool) -> Result:
    """A notice withdraws as a kill does; a withheld story of which nothing was published is held itself, at home."""
    found, _ = kills.chains(kills.kill(new, withhold=True), state.index)
    notice = bool(new.item.version.names) or new.words < NOTICE_WORDS
    if any(events(state, chain) for chain in found) or (notice and new.item.story.status == "usable"):
        return kill(state, new, home=home, withhold=True)
    if home:
        return decide.hold(state, new, embargo.hold(new.item, now) or embargo.Hold(None))
    state.write(new, 0, bytes(16), KILL)
    return "decided", (), ""


def _secret(state: State, new: Arrival, found: tuple[int, ...]) -> bool:
    """Whether a kill repeats what may not be seen yet: it is under embargo itself, or another copy of what waits."""
    if embargo.hold(new.item, new.item.story.source.received_at):
        return True
    waiting = [row for chain in found for row in state.chain(chain) if row.identity in state.held]
    return any(row.keys[2] in new.ids or compare(new, row).most >= REPEATED for row in waiting)


def _sealed(decision: Decision) -> Decision:
    """The withdrawal without a word of the story, nor what was read out of it: nothing of it was ever published."""
    item, verdict = decision.item, decision.verdict
    bare = replace(
        item.story, text="", headline="", standfirst="", byline="", dateline="", located="", slugline="", keywords=(),
        ed_note="", codes=(), associations=(), ninjs=None,
    )  # fmt: skip
    blank = Copy(headline="", standfirst="", paragraphs=(), notes=())
    told = (*verdict.reasons, "its text is not shown: what it kills was never published")
    return replace(
        decision,
        item=replace(item, story=bare, copy=blank, dateline=None, byline=None),
        verdict=replace(verdict, reasons=told),
    )


def lift(state: State, new: Arrival, *, home: bool) -> tuple[Decision, ...]:
    """What a notice frees that says a hold or an embargo is over: the stories that it names, where they wait, and the
    next copies of what was withheld.

    In a shard not its own nothing else is done with the notice. An embargo ends only for a story that is named exactly, and
    only by its own agency or feed: another's copy of it may be under another embargo.
    """
    named, embargoed = kills.kill(new, withhold=True), new.item.version.lifts_embargo
    found, _ = kills.chains(named, state.index, kills.EXACTLY if embargoed else kills.NAMED)
    decisions: list[Decision] = []
    for chain in found:
        if (stop := state.stops.of_chain(chain)) and stop.withhold and not embargoed:
            state.stop(replace(stop, released=True))
        for name in state.waiting(chain):
            if (one := state.held.get(name)) and _is_lifted(new, one):
                state.drop(name)
                decisions += decide.decide(state, arrival.arrive(_freed(one.item)), one.order)[1]
    if not home:
        state.write(new, 0, bytes(16), KILL)
    return tuple(decisions)


def _is_lifted(new: Arrival, one: HeldRecord) -> bool:
    """Whether a notice ends what this story waits for, and is a notice: the story itself, sent again, takes its place instead."""
    embargoed, old = one.why == "embargo", one.item
    again = new.item.story.id == old.story.id or new.item.copy.headline == old.copy.headline
    own = not embargoed or decide.same_speaker(new, arrival.arrive(old))
    return embargoed == new.item.version.lifts_embargo and own and not again


def _freed(item: Normalised) -> Normalised:
    story = replace(item.story, status="usable", embargo=None)
    return replace(item, story=story, version=replace(item.version, embargo=None))


def events(state: State, chain: int) -> list[str]:
    """The event ids published of a chain, oldest first."""
    return [decide.text(row.event_id) for row in reversed(state.chain(chain)) if row.flags & EVENT]


def _withdrawal(state: State, new: Arrival, found: tuple[int, ...], how: str, *, home: bool) -> Decision:
    withdrawn = tuple(dict.fromkeys(name for chain in found for name in events(state, chain)))
    chain = found[0] if found else arrival.chain_of(new)
    name = rows.event_id(new.item.story.source, "withdrawal" if home else f"withdrawal/{chain:016x}")
    state.write(new, 0, name, KILL)
    told = (
        f"matched by {how}: {len(withdrawn)} events of {len(found)} chains" if found else "no story matched"
    )
    return Decision(
        item=new.item,
        verdict=Verdict(
            kind="withdrawal",
            chain=f"{chain:016x}",
            of=withdrawn[-1] if withdrawn else None,
            reasons=(told, *new.item.version.reasons),
        ),
        event="withdrawal",
        event_id=decide.text(name),
        withdraws=withdrawn,
        alerts=() if found else (_unmatched(new),),
    )


def _unmatched(new: Arrival) -> str:
    named = ", ".join(new.item.version.names[:3]) or new.item.story.id
    return f"unmatched-kill: it names {named[:200]}, which was not seen; what matches it later is held"
