"""The memory of one shard: judges each story against what it has seen, holds, kills, remembers, forgets.

Pure: time is an argument, and what changed is handed out as records (`changes`) that a memory elsewhere can `load`.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias
from uuid import UUID

import numpy as np

from pipeline.dedupe import embargo, kills, records, rows, search, verdict
from pipeline.dedupe import subject as subjects
from pipeline.dedupe.clock import Clock
from pipeline.dedupe.flashes import Flashes
from pipeline.dedupe.index import Index
from pipeline.dedupe.records import HeldRecord
from pipeline.dedupe.relate import Relation
from pipeline.dedupe.rows import DEAD, EVENT, HELD, KILL, ROW, TEMPLATE, Row
from pipeline.dedupe.shards import shard_of
from pipeline.dedupe.subject import Subject
from pipeline.dedupe.verdict import Finding
from pipeline.story import Decision, Normalised, StateRecord, Verdict

NOTICE_WORDS = 150
Id: TypeAlias = bytes
Value: TypeAlias = bytes | None
Last = Literal["", "decided", "held", "killed", "redelivered", "remembered"]


class Memory:
    """What a shard has seen within the window of event time.

    `last` tells what became of the story last judged; `held` counts the stories that wait, and those that a kill
    stopped; `alerts` gathers what no decision could carry (a held story makes none) until `take_alerts`.
    """

    def __init__(self, shard: int = 0, shards: int = 1, window: timedelta = timedelta(hours=72)) -> None:
        self.shard, self.shards = shard, shards
        self.last: Last = ""
        self._window = int(window.total_seconds())
        self._clock = Clock(self._window)
        self._index = Index()
        self._flashes = Flashes()
        self._held: dict[int, HeldRecord] = {}
        self._kills: dict[int, kills.Kill] = {}
        self._stopped: dict[int, int] = {}  # chain → the kill that stops it
        self._dead = 0
        self._order = 0
        self._alerts: list[str] = []
        self._fresh: list[tuple[int, Row]] = []
        self._touched: dict[Id, Value] = {}
        self._segments: dict[int, array[int]] = defaultdict(lambda: array("Q"))

    # ── what the shell asks ──

    def judge(self, item: Normalised, now: datetime) -> tuple[Decision, ...]:
        """The decisions that a story brings: none where it is held or known, more where it lifts what was held.

        `now` is event time: the moment the story was received.
        """
        new = subjects.subject(item)
        if self._known(new):
            self.last = "redelivered"
            return ()
        self._clock.advance(new.time)
        kind = item.version.kind
        if kind == "kill":
            return self._kill(new, withhold=False)
        if kind == "withhold" and not item.version.release:
            return self._withhold(new, now)
        if stop := embargo.hold(item, now):
            return self._hold(new, stop.until, "embargo", stop.alert)
        return self._decide(new)

    def release(self, now: datetime) -> tuple[Decision, ...]:
        """The held stories whose embargo is over, in the order in which they were to be released."""
        due = [
            (one.until, one.order, name) for name, one in self._held.items() if one.until and one.until <= now
        ]
        decisions: list[Decision] = []
        for _, _, name in sorted(due):
            decisions += self._decide(subjects.subject(self._drop(name).item))
        return tuple(decisions)

    @property
    def next_release(self) -> datetime | None:
        return min((one.until for one in self._held.values() if one.until), default=None)

    @property
    def stories(self) -> int:
        return self._index.count

    @property
    def held(self) -> int:
        return len(self._held) + self._dead

    @property
    def bytes(self) -> int:  # last, for the name hides the type's
        return self._index.bytes

    def take_alerts(self) -> tuple[str, ...]:
        """Alerts since the last call: `name: words for people`."""
        taken, self._alerts = tuple(self._alerts), []
        return taken

    # ── state ──

    def changes(self) -> tuple[StateRecord, ...]:
        """What changed since the last call, for the state topic: segments, held stories, kills, tombstones."""
        made = [*self._segment_records(), *self._expired()]
        made += [StateRecord(key=key, value=value) for key, value in self._touched.items()]
        self._touched.clear()
        return tuple(made)

    def load(self, record: StateRecord) -> None:
        """Take in one record of the state topic. Raises Refused where it is corrupt or of a newer schema."""
        kind, numbers = records.parse(record)
        if kind == "s":
            self._load_segment(record.value, *numbers)
        elif kind == "h":
            self._held.pop(numbers[0], None)
            if record.value is not None:
                self._held[numbers[0]] = one = records.read_held(record.value)
                self._order = max(self._order, one.order)
        else:
            self._kills.pop(numbers[0], None)
            if record.value is not None:
                self._remember(records.read_kill(record.value))

    def _load_segment(self, value: Value, hour: int, first: int) -> None:
        if value is None:
            return
        head, table = records.read_segment(value)
        self._clock.now = max(self._clock.now, head.clock)
        self._clock.ahead = head.ahead
        self._segments[hour].append(first)
        self._index.extend(table, hour)
        flags = table["flags"]
        self._dead += int(np.count_nonzero(flags & DEAD))
        for row in table[(flags & rows.ALERT) != 0]:
            self._flashes.add(row.copy())

    def _segment_records(self) -> Iterator[StateRecord]:
        by_hour: dict[int, list[Row]] = defaultdict(list)
        for hour, row in self._fresh:
            by_hour[hour].append(row)
        self._fresh = []
        for hour, batch in by_hour.items():
            first = int(batch[0]["identity"])
            self._segments[hour].append(first)
            value = records.segment(np.array(batch, ROW), hour, self._clock.now, self._clock.ahead)
            yield StateRecord(key=records.key("s", self.shard, hour, first), value=value)

    def _expired(self) -> Iterator[StateRecord]:
        hours = sorted(filter(self._clock.stale, self._segments))
        if not hours:
            return
        for hour in hours:
            for first in self._segments.pop(hour):
                yield StateRecord(key=records.key("s", self.shard, hour, first), value=None)
        self._index.expire(frozenset(hours))
        for one in [one for one in self._kills.values() if self._clock.stale(one.time // 3600)]:
            del self._kills[one.identity]
            self._touch("k", one.identity, None)
        self._stopped = {chain: name for chain, name in self._stopped.items() if name in self._kills}

    def _touch(self, kind: str, name: int, value: Value) -> None:
        key = records.key(kind, self.shard, name)
        self._touched.pop(key, None)
        self._touched[key] = value

    def _write(self, new: Subject, chain: int, event_id: Id, flags: int) -> None:
        row = subjects.row(new, chain, event_id, flags)
        hour = self._clock.hour(new.time)
        self._index.add(row, hour)
        self._flashes.add(row)
        self._fresh.append((hour, row))

    def _known(self, new: Subject) -> bool:
        found = map(self._index.row, self._index.find("identity", new.keys["identity"]))
        return any(int(row["identity"]) == new.identity for row in found)

    # ── holding ──

    def _live(self, row: Row) -> bool:
        """Rows of kills, and of stories that were held once, are no story's predecessors."""
        flags = int(row["flags"])
        if flags & HELD:
            return int(row["identity"]) in self._held
        return not flags & KILL

    def _best(self, new: Subject) -> Relation | None:
        return search.best(new, self._index, self._flashes, self._window, self._live)

    def _hold(self, new: Subject, until: datetime | None, why: str, alert: str = "") -> tuple[Decision, ...]:
        """Keep the story whole; an earlier version of it that waits is superseded."""
        best = self._best(new)
        chain = int(best.old["chain"]) if best and best.same else subjects.chain_of(new)
        if self._stop(new, chain):
            return self._bury(new, chain)
        self._order += 1
        one = HeldRecord(item=new.item, until=until, why=why, order=self._order)
        self._held[new.identity] = one
        self._touch("h", new.identity, records.held(one.item, until, why, one.order))
        self._write(new, chain, bytes(16), HELD)
        if alert:
            self._alerts.append(f"embargo: {alert}; story {new.item.story.id}")
        self.last = "held"
        return ()

    def _drop(self, name: int) -> HeldRecord:
        self._touch("h", name, None)
        return self._held.pop(name)

    def _bury(self, new: Subject, chain: int) -> tuple[Decision, ...]:
        """A story of a killed chain: never published."""
        self._write(new, chain, bytes(16), DEAD)
        self._dead += 1
        self.last = "killed"
        return ()

    # ── verdicts ──

    def _decide(self, new: Subject) -> tuple[Decision, ...]:
        best = self._best(new)
        same = best if best and best.same else None
        chain = int(same.old["chain"]) if same else subjects.chain_of(new)
        if stop := self._stop(new, chain):
            if not stop.withhold:
                return self._bury(new, chain)
            if not self._lifts(new, chain, stop):
                return self._hold(new, None, "withheld")
            self._unstop(stop, chain)
        self.last = "decided"
        if same and int(same.old["flags"]) & HELD:
            same = self._published(new, chain)
        waiting = self._waiting(new, chain)
        if same is None:
            return (self._new(new, chain, best), *waiting)
        finding = verdict.find(
            new, same, [row for row in search.chain(self._index, chain) if self._live(row)]
        )
        return (self._decision(new, chain, same, finding), *waiting)

    def _published(self, new: Subject, chain: int) -> Relation | None:
        """The best relation to a published row of a chain whose best row is only held."""
        found = search.best(
            new, self._index, self._flashes, self._window,
            lambda row: int(row["chain"]) == chain and not int(row["flags"]) & (HELD | KILL | DEAD),
        )  # fmt: skip
        return found if found and found.same else None

    def _waiting(self, new: Subject, chain: int) -> list[Decision]:
        """Held stories of the chain that this version makes superfluous: duplicates now."""
        names = [int(row["identity"]) for row in search.chain(self._index, chain) if int(row["flags"]) & HELD]
        decisions = []
        for name in names:
            if name in self._held and name != new.identity:
                old = subjects.subject(self._drop(name).item)
                finding = Finding("update", None, "held, and superseded by a version that may be published")
                decisions.append(self._record(old, chain, None, finding, (finding.why,)))
        return decisions

    def _new(self, new: Subject, chain: int, best: Relation | None) -> Decision:
        """A chain of its own; `best` is a template or a version that was held, or None."""
        label = new.item.version
        if best and not best.same:
            finding = Finding("template", "new", "the same boilerplate, another occurrence")
        elif label.correction:
            finding = Finding(
                "correction", "correction", "labelled a correction; what it corrects was not seen"
            )
        else:
            finding = Finding("new", "new", "nothing like it within the window")
        told = verdict.reasons(new, best, finding) if best else (finding.why, *label.reasons)
        return self._record(new, chain, best, finding, told)

    def _decision(self, new: Subject, chain: int, best: Relation, finding: Finding) -> Decision:
        return self._record(new, chain, best, finding, verdict.reasons(new, best, finding))

    def _record(
        self, new: Subject, chain: int, best: Relation | None, finding: Finding, told: tuple[str, ...]
    ) -> Decision:
        name = rows.event_id(new.item.story.source, finding.event or "duplicate")
        flags = (EVENT if finding.event else 0) | (TEMPLATE if finding.kind == "template" else 0)
        self._write(new, chain, name, flags)
        return Decision(
            item=new.item,
            verdict=Verdict(
                kind=finding.kind,
                chain=f"{chain:016x}",
                of=_text(best.old["event_id"]) if best else None,
                similarity=round(best.agreement.alike, 3) if best else None,
                reasons=told,
            ),
            event=finding.event,
            event_id=_text(name),
        )

    # ── kills ──

    def _stop(self, new: Subject, chain: int) -> kills.Kill | None:
        """The kill or withhold that stops this story, its chain learnt where it only named the story."""
        if chain in self._stopped:
            return self._kills[self._stopped[chain]]
        for one in self._kills.values():
            if kills.stops(one, new):
                self._remember(kills.with_chain(one, chain), write=True)
                return one
        return None

    def _lifts(self, new: Subject, chain: int, stop: kills.Kill) -> bool:
        """A withhold ends with a notice that says so, or with a usable version higher than any before."""
        if new.item.version.release:
            return True
        rows_ = search.chain(self._index, chain)
        versions = [int(row["version"]) for row in rows_] + [(stop.version or -1) + 1]
        numbers = [int(row["number"]) for row in rows_]
        higher = new.version is not None and new.version + 1 > max(versions)
        return higher or (new.number is not None and new.number + 1 > max(numbers, default=0))

    def _unstop(self, stop: kills.Kill, chain: int) -> None:
        self._stopped.pop(chain, None)
        del self._kills[stop.identity]
        self._touch("k", stop.identity, None)

    def _remember(self, one: kills.Kill, *, write: bool = False) -> None:
        self._kills[one.identity] = one
        self._stopped.update(dict.fromkeys(one.chains, one.identity))
        if write:
            self._touch("k", one.identity, records.kill(one))

    def _withhold(self, new: Subject, now: datetime) -> tuple[Decision, ...]:
        """A notice withdraws as a kill does; a withheld story that nothing was published of is held."""
        notice = bool(new.item.version.names) or new.words < NOTICE_WORDS
        found, _ = kills.chains(kills.kill(new, withhold=True), self._index)
        events = [name for chain in found for name in self._events(chain)]
        if events or (notice and new.item.story.status == "usable"):
            return self._kill(new, withhold=True)
        stop = embargo.hold(new.item, now)
        return self._hold(
            new, stop.until if stop else None, "embargo" if stop else "withheld", stop.alert if stop else ""
        )

    def _events(self, chain: int) -> list[str]:
        found = search.chain(self._index, chain)
        return [_text(row["event_id"]) for row in reversed(found) if int(row["flags"]) & EVENT]

    def _kill(self, new: Subject, *, withhold: bool) -> tuple[Decision, ...]:
        one = kills.kill(new, withhold=withhold)
        found, how = kills.chains(one, self._index)
        one = replace(one, chains=found)
        self._remember(one, write=True)
        for chain in found:
            self._silence(chain)
        home = self.shard == shard_of(new.item.language, self.shards)
        if not home and not found:
            self._write(new, 0, bytes(16), KILL)
            self.last = "remembered"
            return ()
        self.last = "decided"
        return (self._withdrawal(new, found, how, home=home),)

    def _silence(self, chain: int) -> None:
        """Stories of the chain that wait will never be published."""
        for row in search.chain(self._index, chain):
            if int(row["flags"]) & HELD and int(row["identity"]) in self._held:
                self._drop(int(row["identity"]))
                self._dead += 1

    def _withdrawal(self, new: Subject, found: tuple[int, ...], how: str, *, home: bool) -> Decision:
        events = tuple(dict.fromkeys(name for chain in found for name in self._events(chain)))
        chain = found[0] if found else subjects.chain_of(new)
        name = rows.event_id(new.item.story.source, "withdrawal" if home else f"withdrawal/{chain:016x}")
        self._write(new, 0, name, KILL)
        named = ", ".join(new.item.version.names[:3]) or new.item.story.id
        told = (
            f"matched by {how}: {len(events)} events of {len(found)} chains"
            if found
            else "no story matched within the window"
        )
        alert = (
            () if found else (f"unmatched-kill: names {named[:200]}; stories that match it later are held",)
        )
        return Decision(
            item=new.item,
            verdict=Verdict(kind="withdrawal", chain=f"{chain:016x}", of=events[-1] if events else None,
                            reasons=(told, *new.item.version.reasons)),
            event="withdrawal",
            event_id=_text(name),
            withdraws=events,
            alerts=alert,
        )  # fmt: skip


def _text(event_id: Any) -> str:
    return str(UUID(bytes=bytes(event_id)))
