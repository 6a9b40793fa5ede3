"""Laws of the memory: what is written down is what is known; nothing is judged twice; order changes no chain."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import dedupe
from pipeline.dedupe import records, rows
from pipeline.story import Decision, Embargo, Normalised, Refused, StateRecord
from tests.dedupe import copy
from tests.dedupe.scenario import step
from tests.dedupe.stories import generated, judge, normalised, received, restored

DAY = 24 * 60


@cache
def wire(seed: int = 21) -> tuple[Normalised, ...]:
    """Some traffic; every seventh story under an embargo, so that all kinds of records are in play."""
    _, items = generated(seed, 16)
    return tuple(
        replace(item, story=replace(item.story, embargo=_embargo(item))) if n % 7 == 3 else item
        for n, item in enumerate(items)
    )


def _embargo(item: Normalised) -> Embargo:
    return Embargo(written="in an hour", until=received(item) + timedelta(hours=1))


def flat(decisions: list[Decision]) -> list[object]:
    return [(d.event_id, d.verdict, d.event, d.withdraws, d.alerts) for d in decisions]


@given(st.data())
@settings(max_examples=12, deadline=None)
def test_restored_memory_decides_alike(data: st.DataObject) -> None:
    items = list(wire())
    cuts = sorted(data.draw(st.lists(st.integers(0, len(items)), min_size=1, max_size=4)))
    whole = flat(judge(dedupe.Memory(), items))
    memory, start = dedupe.Memory(), 0
    written: list[StateRecord] = []
    made: list[Decision] = []
    for cut in [*cuts, len(items)]:
        made += judge(memory, items[start:cut])
        written += memory.changes()
        memory, start = restored(written), cut
    assert flat(made) == whole


@given(st.integers(0, len(wire())), st.integers(0, 40))
@settings(max_examples=20, deadline=None)
def test_redelivery_changes_nothing(end: int, again: int) -> None:
    items = list(wire())[:end]
    memory = dedupe.Memory()
    judge(memory, items)
    before = (memory.stories, memory.held, memory.next_release, [r.key for r in memory.changes()])
    for item in items[max(0, end - again) :]:
        assert memory.judge(item, received(item)) == ()
        assert memory.last == "redelivered"
    assert memory.changes() == ()
    assert (memory.stories, memory.held, memory.next_release) == before[:3]


def test_deterministic() -> None:
    one, two = (flat(judge(dedupe.Memory(), list(wire()))) for _ in range(2))
    assert one == two


VERSIONS = normalised([
    step(0, "", copy.PORT, "Halvan dockers strike over pay"),
    step(20, "", copy.PORT + copy.PORT_MORE, "UPDATE 1-Halvan dockers strike over pay"),
    step(40, "", copy.PORT + copy.PORT_MORE + "\n\nOduya welcomed the mediator.", "UPDATE 2-Halvan dockers strike, mediator named"),
    step(50, "", copy.PORT.replace("2,300", "3,200") + copy.PORT_MORE, "CORRECTED-UPDATE 2-Halvan dockers strike, mediator named"),
    step(70, "", copy.PORT.replace("(Reuters)", "(Bernama)"), "Halvan Dockers Strike Over Pay", "bernama"),
])  # fmt: skip


@given(st.permutations(VERSIONS))
@settings(max_examples=60, deadline=None)
def test_order_of_arrival_changes_no_membership(items: list[Normalised]) -> None:
    decisions = judge(dedupe.Memory(), items)
    assert len({d.verdict.chain for d in decisions}) == 1
    assert len(decisions) == len(items)


GROWN = normalised([
    step(0, "", copy.QUAKE, "FLASH - Earthquake of magnitude 6.8 strikes off northern Maravia"),
    step(3, "", copy.QUAKE_2, "URGENT - Earthquake of magnitude 6.8 strikes off northern Maravia"),
    step(55, "", copy.QUAKE_3, "Earthquake shakes Maravia, three hurt as roof collapses"),
])  # fmt: skip


@given(st.permutations(GROWN))
@settings(max_examples=6, deadline=None)
def test_alerts_in_any_order_are_one_chain(items: list[Normalised]) -> None:
    assert len({d.verdict.chain for d in judge(dedupe.Memory(), items)}) == 1


def test_merging_is_symmetric() -> None:
    """Of any two stories, whichever comes first, both orders say the same of whether they are one story."""
    plain = [item for item in wire() if not item.story.embargo and item.version.kind != "kill"]
    items = [*VERSIONS, *GROWN, *plain[:50]]
    for one, two in combinations(items, 2):
        merged = [
            len({d.verdict.chain for d in judge(dedupe.Memory(), [*pair])})
            for pair in ((one, two), (two, one))
        ]
        assert merged[0] == merged[1], (one.story.headline, two.story.headline)


@given(st.permutations(range(4)))
@settings(max_examples=24, deadline=None)
def test_versions_by_id_in_any_order(order: list[int]) -> None:
    items = normalised([
        step(n, "", copy.MAYOR + f"\n\nParagraph {n}.", "Mayor resigns", id="urn:x:1", version=str(n)) for n in range(4)
    ])  # fmt: skip
    decisions = judge(dedupe.Memory(), [items[n] for n in order])
    assert len({d.verdict.chain for d in decisions}) == 1
    published = [int(d.item.story.version) for d in decisions if d.event]
    assert published == sorted(published), "never an older version after a newer one"


def test_whole_hours_expire_and_replays_expire_nothing() -> None:
    items = normalised([
        step(0, "", copy.MAYOR, "Mayor resigns"),
        *(step(-9 * DAY + n, "", f"{copy.PORT}\n\nNote {n}.", f"Old story {n}") for n in range(3)),
        step(DAY, "", copy.MAYOR, "Mayor resigns"),
        step(6 * DAY, "", copy.QUAKE_3, "Quake"),
        step(6 * DAY + 1, "", copy.FR_GREVE, "Grève"),
    ])  # fmt: skip
    memory = dedupe.Memory()
    written: list[StateRecord] = []
    for item in items[:5]:
        judge(memory, [item])
        written += memory.changes()
    assert memory.stories == 5
    assert all(record.value for record in written)
    judge(memory, items[5:])  # a leap of days is believed with the second story
    last = memory.changes()
    gone = {record.key for record in last if record.value is None}
    assert gone == {record.key for record in written}
    assert memory.stories == 2
    assert restored([*written, *last]).stories == 2


def test_one_story_from_the_future_expires_nothing() -> None:
    items = normalised(
        [
            step(0, "", copy.MAYOR, "Mayor"),
            step(9_000 * DAY, "", copy.PORT, "Port"),
            step(5, "", copy.MAYOR, "Mayor"),
        ]
    )
    memory = dedupe.Memory()
    decisions = judge(memory, items[:2])
    memory.changes()
    decisions += judge(memory, items[2:])
    assert [d.verdict.kind for d in decisions] == ["new", "new", "resend"]


def test_held_story_survives_and_is_tombstoned() -> None:
    item = normalised([step(0, "", copy.PORT, "Port", embargoed_until="2026-11-24T09:00:00Z")])[0]
    memory = dedupe.Memory()
    assert memory.judge(item, received(item)) == ()
    assert (memory.last, memory.held) == ("held", 1)
    written = list(memory.changes())
    again = restored(written)
    assert again.next_release == received(item) + timedelta(hours=1)
    assert again.waiting == {item.language}
    assert again.release(received(item) + timedelta(minutes=59, seconds=59)) == ()
    (decision,) = again.release(received(item) + timedelta(hours=1))
    assert (decision.event, decision.verdict.kind) == ("new", "new")
    assert decision.item.copy == item.copy
    tombs = [record.key for record in again.changes() if record.value is None]
    assert tombs == [record.key for record in written if record.key.startswith(b"h")]
    assert (again.held, again.waiting) == (0, frozenset())
    assert again.next_release is None


def test_a_withhold_over_an_embargo() -> None:
    """A story under an embargo and a hold waits for both; lifted, the hold lets the version through that lifts it."""
    items = normalised([
        step(0, "", copy.PORT, "Halvan dockers strike", id="r1", version="1", embargoed_until="2026-11-24T09:00:00Z"),
        step(5, "", 'EDITORS: Please hold the story headlined "Halvan dockers strike".', "Advisory", id="r2"),
        step(90, "", copy.PORT, "Halvan dockers strike", id="r1", version="2"),
    ])  # fmt: skip
    memory = dedupe.Memory()
    decisions = judge(memory, items[:2])
    assert [d.verdict.kind for d in decisions] == ["withdrawal"]
    assert memory.release(received(items[2])) == ()
    assert memory.held == 1
    made = memory.judge(items[2], received(items[2]))
    assert [(d.verdict.kind, d.event) for d in made] == [("new", "new"), ("update", None)]


def test_kills_reach_every_shard() -> None:
    german = normalised([step(0, "", copy.DE_BRAND, "Brand in Möbelfabrik", "dpa", id="dpa-157")], "de")[0]
    kill = normalised([step(9, "", "KILL KILL KILL\nPlease kill item dpa 157.", "KILL", "dpa", id="dpa-163", language="en"),
                       step(9, "", "KILL KILL KILL\nPlease kill item dpa 157.", "KILL", "dpa", id="dpa-163", language="en")])[1]  # fmt: skip
    memories = [dedupe.Memory(shard, 4) for shard in range(4)]
    memories[dedupe.shards_for(german, 4)[0]].judge(german, received(german))
    places = dedupe.shards_for(kill, 4)
    assert sorted(places) == [0, 1, 2, 3]
    assert places[0] == dedupe.shard_of("en", 4)
    made = {shard: memories[shard].judge(kill, received(kill)) for shard in places}
    named = {shard: [w for d in decisions for w in d.withdraws] for shard, decisions in made.items()}
    assert len(named[dedupe.shard_of("de", 4)]) == 1
    assert len(made[places[0]]) == 1, "at home a kill is never dropped"
    assert sum(map(len, made.values())) == 2
    assert len({d.event_id for decisions in made.values() for d in decisions}) == 2


def test_a_lifted_embargo_reaches_every_shard() -> None:
    """What a notice frees may be in another language than the notice is taken for; the notice itself comes out once."""
    held = normalised(
        [
            step(
                0,
                "",
                copy.DE_BRAND,
                "Brand in Möbelfabrik",
                "dpa",
                id="dpa-157",
                embargoed_until="2026-11-24T20:00:00Z",
            )
        ],
        "de",
    )[0]
    notice = normalised([step(9, "", "Sperrfrist dpa 157 aufgehoben.", "Sperrfrist aufgehoben", "dpa", id="dpa-163", language="en"),
                         step(9, "", "The embargo on item dpa 157 is lifted.", "Embargo lifted", "dpa", id="dpa-163", language="en")])[1]  # fmt: skip
    memories = [dedupe.Memory(shard, 4) for shard in range(4)]
    memories[dedupe.shards_for(held, 4)[0]].judge(held, received(held))
    places = dedupe.shards_for(notice, 4)
    assert sorted(places) == [0, 1, 2, 3]
    made = [d for shard in places for d in memories[shard].judge(notice, received(notice))]
    assert sorted(d.item.story.id for d in made) == ["dpa-157", "dpa-163"]
    assert {d.event for d in made} == {"new"}
    assert not any(memories[shard].judge(notice, received(notice)) for shard in places), "known by now"


HEADS = ("Halvan dockers strike over pay", "UPDATE 1-Halvan dockers strike over pay", "Mayor resigns", "KILL KILL KILL",
         "CORRECTED-Mayor resigns", "FLASH - Mayor resigns", "HOLD HOLD HOLD", "", "RPT-Mayor resigns")  # fmt: skip
TEXTS = (copy.PORT, copy.PORT + copy.PORT_MORE, copy.MAYOR, "", "Please kill the story headlined \"Mayor resigns\".",
         "The hold is lifted.", "EMBARGOED UNTIL 10:00 GMT, Nov 24, 2026\n\n" + copy.MAYOR)  # fmt: skip
some_story = st.fixed_dictionaries(
    {
        "headline": st.sampled_from(HEADS),
        "text": st.sampled_from(TEXTS),
        "feed": st.sampled_from(["reuters", "ap"]),
    },
    optional={
        "id": st.sampled_from(["a1", "a2", "urn:x:3"]),
        "version": st.sampled_from(["1", "2", "3", "x"]),
        "status": st.sampled_from(["usable", "withheld", "canceled"]),
        "embargoed_until": st.sampled_from(["2026-11-24T08:20:00Z", "2026-11-24T12:00:00Z", "soon"]),
        "ed_note": st.sampled_from(["Kill this story.", "Adds details", "Embargo lifted"]),
    },
)


@given(st.lists(some_story, max_size=14))
@settings(max_examples=150, deadline=None)
def test_every_story_has_one_fate(stories: list[dict[str, str]]) -> None:
    """Received = published + duplicate + held; nothing is judged twice, no embargo or kill leaks, and state tells it all."""
    steps = [step(5 * n, "", one["text"] or one["headline"] or "Text.", **{k: v for k, v in one.items() if k != "text"}) for n, one in enumerate(stories)]  # fmt: skip
    items = normalised(steps)
    memory, out = dedupe.Memory(), []
    written: list[StateRecord] = []
    for item in items:
        for decision in judge(memory, [item]):
            field = decision.item.story.embargo
            if decision.event in ("new", "update", "correction") and field:
                assert field.until is not None
                assert field.until <= received(item)
            out.append(decision.item.story.source.offset)
        written += memory.changes()
        assert restored(written).held == memory.held
    assert len(out) == len(set(out))
    assert len(out) + memory.held == len(items)


# ── records ──


def some() -> list[StateRecord]:
    memory = dedupe.Memory()
    judge(memory, list(wire()))
    return list(memory.changes())


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_corrupt_records_are_refused_and_change_nothing(data: st.DataObject) -> None:
    record = data.draw(st.sampled_from([r for r in RECORDS if r.value]))
    assert record.value
    at = data.draw(st.integers(0, len(record.value) - 1))
    cut = data.draw(st.booleans())
    broken = (
        record.value[:at]
        if cut
        else record.value[:at] + bytes([record.value[at] ^ 0x55]) + record.value[at + 1 :]
    )
    memory = dedupe.Memory()
    try:
        memory.load(StateRecord(key=record.key, value=broken))
    except Refused:
        assert (memory.stories, memory.held) == (0, 0)


RECORDS = some()


@pytest.mark.parametrize("key", [b"", b"x0/1", b"s0", b"s0/1", b"s0/zz/1", b"h/1", b"\xff\xfe"])
def test_unknown_keys_are_refused(key: bytes) -> None:
    with pytest.raises(Refused):
        dedupe.Memory().load(StateRecord(key=key, value=b"{}"))


def test_newer_schema_is_refused_by_name_and_other_sizes_are_read() -> None:
    segment = next(r for r in RECORDS if r.key.startswith(b"s"))
    assert segment.value
    with pytest.raises(Refused, match="schema 3"):
        dedupe.Memory().load(
            StateRecord(key=segment.key, value=segment.value.replace(b'"schema":2', b'"schema":3'))
        )
    head, table = records.read_segment(segment.value)
    for size in (head.size - 16, head.size + 32):
        body = b"".join(row.tobytes()[:size].ljust(size, b"\0") for row in table)
        value = records._value(body, {"size": size, "hour": 1, "clock": 5, "ahead": 0})
        memory = dedupe.Memory()
        memory.load(StateRecord(key=segment.key, value=value))
        assert memory.stories == len(table)


def test_the_first_schema_is_read() -> None:
    """Its keys of identities, texts and chains were hashed otherwise; redeliveries and versions are known all the same."""
    first, second = normalised([
        step(0, "", copy.PORT, "Halvan dockers strike over pay", id="urn:x:1", version="1"),
        step(9, "", copy.PORT + copy.PORT_MORE, "Halvan dockers strike over pay", id="urn:x:1", version="2"),
    ])  # fmt: skip
    memory = dedupe.Memory()
    (sent,) = judge(memory, [first])
    (record,) = memory.changes()
    assert record.value
    now = records.read_segment(record.value)[1]
    table = np.zeros(len(now), records._ROW_1)
    for name in rows.ROW.names or ():
        table[name] = now[name]
    for name in ("identity", "exact", "chain"):
        table["keys"][:, rows.KEYS.index(name)] = [rows.key(name, int(number)) for number in table[name]]
    head = {"size": table.itemsize, "hour": 1, "clock": 5, "ahead": 0}
    old = records._value(table.tobytes(), head).replace(b'"schema":2', b'"schema":1')
    later = dedupe.Memory()
    later.load(StateRecord(key=record.key, value=old))
    assert judge(later, [first]) == []
    (update,) = judge(later, [second])
    assert (update.event, update.verdict.chain) == ("update", sent.verdict.chain)


def test_tombstones_of_what_was_never_there_are_fine() -> None:
    memory = dedupe.Memory()
    for record in RECORDS:
        memory.load(StateRecord(key=record.key, value=None))
    assert (memory.stories, memory.held) == (0, 0)


def test_a_story_written_twice_does_not_overwrite_what_was_remembered_before() -> None:
    """A held story that a kill stops is written again: the segment that it begins has a name of its own."""
    held = {"id": "a1", "embargoed_until": "2026-11-24T20:00:00Z"}
    steps = [step(0, "", "Embargoed words on the budget of the harbour town.", **held), step(5, "", "Kill this story.", id="a1", status="canceled")]  # fmt: skip
    memory = dedupe.Memory()
    keys = []
    for item in normalised(steps):
        judge(memory, [item])
        keys += [record.key for record in memory.changes() if record.value is not None]
    assert len(keys) == len(set(keys))


def test_a_frame_of_the_version_before_is_judged() -> None:
    """It was written with longer hashes of its paragraphs, and waited while the worker was made new."""
    (item,) = normalised([step(0, "", copy.PORT, "Halvan dockers strike over pay")])
    long = tuple(part << 16 | part for part in item.fingerprint.paragraphs)
    (decision,) = judge(
        dedupe.Memory(), [replace(item, fingerprint=replace(item.fingerprint, paragraphs=long))]
    )
    assert decision.event == "new"
