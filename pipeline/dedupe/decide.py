"""The decision on a story that may be published: its chain, its verdict, and what it does to the stories that wait."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal
from uuid import UUID

from pipeline.dedupe import arrival, embargo, kills, rows, verdict
from pipeline.dedupe.arrival import Arrival
from pipeline.dedupe.compare import compare
from pipeline.dedupe.kills import Kill
from pipeline.dedupe.records import HeldRecord
from pipeline.dedupe.relate import Relation
from pipeline.dedupe.rows import DEAD, EVENT, HELD, KILL, TEMPLATE, Row
from pipeline.dedupe.state import State
from pipeline.dedupe.verdict import Finding
from pipeline.story import Decision, Verdict

Outcome = Literal["decided", "held", "killed"]
Result = tuple[Outcome, tuple[Decision, ...], str]  # what became of it, the decisions, an alert or ""
LABELLED = frozenset({"update", "correction", "take"})


def decide(state: State, new: Arrival, order: int | None = None) -> Result:
    """Judge a story that nothing forbids to publish. `order` is that of a held story now released."""
    best = state.best(new)
    same = best if best and best.same else _named(state, new)
    chain = same.old.chain if same else arrival.chain_of(new)
    if stop := stopped(state, new, chain):
        if not stop.withhold:
            return bury(state, new, chain, stop)
        if not _lifts(state, new, chain, stop):
            return hold(state, new, embargo.Hold(None))
        state.lift(stop)
    if same and same.old.flags & HELD:
        waits = state.held[same.old.identity]
        if order is None and _contradicts(new, same, waits):
            return hold(state, new, embargo.Hold(waits.until, "a copy without embargo of a story that waits"))
        same = _published(state, new, chain)
    superseded = _superseded(state, new, chain, order)
    lifted = stop is not None
    first = _follow(state, new, chain, same, lifted) if same else _begin(state, new, chain, best)
    return "decided", (first, *superseded), ""


def hold(state: State, new: Arrival, stop: embargo.Hold) -> Result:
    """Keep the story whole, in the chain that it belongs to; one of a killed chain is buried."""
    best = state.best(new)
    chain = best.old.chain if best and best.same else arrival.chain_of(new)
    if (kill := stopped(state, new, chain)) and not kill.withhold:
        return bury(state, new, chain, kill)
    state.prolong(chain, stop.until)
    state.hold(new, chain, stop.until, "embargo" if stop.until or stop.alert else "withheld")
    return "held", (), f"embargo: {stop.alert}; story {new.item.story.id}" if stop.alert else ""


def bury(state: State, new: Arrival, chain: int, stop: Kill) -> Result:
    """A story of a killed chain is never published; people hear of a version later than the kill."""
    state.write(new, chain, bytes(16), DEAD)
    later = new.version is not None and stop.version is not None and new.version > stop.version
    name = new.item.story.id
    return (
        "killed",
        (),
        f"killed-chain: version {new.version} of a killed story is held; story {name}" if later else "",
    )


def stopped(state: State, new: Arrival, chain: int) -> Kill | None:
    """The kill or withhold that stops this story; one that only named it learns its chain."""
    if one := state.stops.of_chain(chain):
        return one
    if one := state.stops.naming(new):
        one = kills.with_chain(one, chain)
        state.stop(one)
    return one


def text(event_id: Any) -> str:
    return str(UUID(bytes=bytes(event_id)))


def _lifts(state: State, new: Arrival, chain: int, stop: Kill) -> bool:
    """A withhold ends with a notice that says so, or with a usable version higher than any before."""
    if new.item.version.release or stop.released:
        return True
    seen = state.chain(chain)
    versions = [row.version for row in seen] + [-1 if stop.version is None else stop.version + 1]
    numbers = [row.number for row in seen]
    higher = new.version is not None and new.version + 1 > max(versions)
    return higher or (new.number is not None and new.number + 1 > max(numbers, default=0))


def _contradicts(new: Arrival, same: Relation, waits: HeldRecord) -> bool:
    """The same speaker's copy of a story that waits, with nothing that says it lifts the embargo."""
    label = new.item.version
    if not same_speaker(new, arrival.arrive(waits.item)) or label.release or label.kind in LABELLED:
        return False
    version = same.old.version
    return same.how != "id" or (new.version is not None and version > 0 and new.version + 1 <= version)


def _named(state: State, new: Arrival) -> Relation | None:
    """A correction that is a notice names what it corrects."""
    if not new.item.version.correction or not new.item.version.names:
        return None
    chains, how = kills.chains(kills.kill(new, withhold=False), state.index, kills.NAMED)
    known = [row for chain in chains[:1] for row in state.chain(chain) if state.live(row)]
    if not known:
        return None
    return Relation(
        how="label",
        old=known[0],
        agreement=compare(new, known[0]),
        reason=f"a correction that names its {how}",
    )


def same_speaker(one: Arrival, two: Arrival) -> bool:
    """Whether two stories are of one agency or of one feed."""
    return one.agency == two.agency or one.item.story.source.feed == two.item.story.source.feed


def _published(state: State, new: Arrival, chain: int) -> Relation | None:
    """The best relation to a published row of a chain whose best row is only held."""
    void = HELD | KILL | DEAD
    found = state.best(new, lambda row: row.chain == chain and not row.flags & void)
    return found if found and found.same else None


def _superseded(state: State, new: Arrival, chain: int, order: int | None) -> list[Decision]:
    """Held stories of the chain that came before this version: duplicates now."""
    decisions = []
    for name in state.waiting(chain):
        old = arrival.arrive(state.held[name].item)
        later = old.version is not None and new.version is not None and old.version > new.version
        if later or not same_speaker(new, old) or (order is not None and state.held[name].order > order):
            continue
        state.drop(name)
        finding = Finding("update", None, "held, and superseded by a version that may be published")
        decisions.append(_record(state, old, chain, None, finding, (finding.why,)))
    return decisions


def _begin(state: State, new: Arrival, chain: int, best: Relation | None) -> Decision:
    """A chain of its own; `best` is a template, or a version that was held, or None."""
    label = new.item.version
    if best and not best.same and not label.correction:
        finding = Finding("template", "new", "the same boilerplate, another occurrence")
        return _record(state, new, chain, best, finding, verdict.reasons(new, best, finding))
    if label.correction:
        finding = Finding("correction", "correction", "labelled a correction; what it corrects was not seen")
    else:
        finding = Finding(
            "new",
            "new",
            "first of its story to be published" if best else "nothing like it within the window",
        )
    return _record(state, new, chain, None, finding, (finding.why, *label.reasons))


def _follow(state: State, new: Arrival, chain: int, best: Relation, lifted: bool) -> Decision:
    """A version of a chain. One that lifts a withhold is published whatever it says: its chain was withdrawn."""
    known = [row for row in state.chain(chain) if state.live(row)]
    again = _again(new, best, known)
    best = again or _newest(new, best, known)
    finding = verdict.resent(new, again.old, verdict.AGAIN) if again else verdict.find(new, best, known)
    if lifted and not finding.event:
        finding = Finding("update", "update", "released: the hold on its story is over")
    return _record(state, new, chain, best, finding, verdict.reasons(new, best, finding))


def _again(new: Arrival, best: Relation, known: list[Row]) -> Relation | None:
    """A version that was sent before, word for word, and claims to be no newer: also where a later one has replaced it."""
    label = new.item.version
    if new.version is not None or new.number is not None or label.kind or label.correction or label.release:
        return None
    for row in sorted(
        known, key=lambda row: not row.flags & EVENT
    ):  # what was published before what was suppressed
        agreement = compare(new, row) if verdict.speaks(new, row) else None
        if agreement and agreement.exact and agreement.headline > 0.99:
            return replace(best, old=row, agreement=agreement)
    return None


def _newest(new: Arrival, best: Relation, known: list[Row]) -> Relation:
    """A version known by id or number is compared with the newest published one, not with the most alike."""
    published = [row for row in known if row.flags & EVENT and verdict.speaks(new, row)]
    if not published or (best.how != "id" and new.number is None):
        return best
    newest = max(published, key=lambda row: (row.version, row.number, row.time))
    return replace(best, old=newest, agreement=compare(new, newest))


def _record(
    state: State, new: Arrival, chain: int, best: Relation | None, finding: Finding, told: tuple[str, ...]
) -> Decision:
    name = rows.event_id(new.item.story.source, finding.event or "duplicate")
    flags = (EVENT if finding.event else 0) | (TEMPLATE if finding.kind == "template" else 0)
    state.write(new, chain, name, flags)
    return Decision(
        item=new.item,
        verdict=Verdict(
            kind=finding.kind,
            chain=f"{chain:016x}",
            of=text(best.old.event_id) if best else None,
            similarity=round(best.agreement.alike, 3) if best else None,
            reasons=told,
        ),
        event=finding.event,
        event_id=text(name),
    )
