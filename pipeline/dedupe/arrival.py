"""A normalised story as the memory looks at it: every key and hash worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from xxhash import xxh3_64_intdigest, xxh32_intdigest

from pipeline.dedupe import figures, fingerprints, rows, sketch
from pipeline.dedupe.rows import ALERT, CORRECTION, GROWS, KEYS, LABELLED, NAMED_AGENCY
from pipeline.story import BODY_KINDS

if TYPE_CHECKING:
    from pipeline.story import Fingerprint, Normalised

_GLOBAL = re.compile(r"[:/]|^.{16,}$", re.S)
_NUMBER = re.compile(r"(\d{1,6})(?!.*\d)", re.S)
_SLUG_LABEL = re.compile(
    r"\(.*?\)|[-,\s_]*\b\d{0,2}(?:st|nd|rd|th)?\s?(?:ld-?writethru|lead|ld|alert|urgent|flash|wrap|update|snap|take|add|kill|withhold|disregard|corrective|correction|advisory)\b\s?\d{0,2}"
    r"|,\s?\d{1,5}\b|\ba?\d{3,5}\b|\babridged\b",
    re.I,
)
FOLLOWS = frozenset(
    {
        "replaces",
        "corrects",
        "continues",
        "updates",
        "supersedes",
        "evolvedfrom",
        "previous",
        "previousversion",
    }
)
ALERT_WORDS = 40
_KNOWN = 1 << 14  # names whose hashes are remembered
DERIVED = "urn:sha256:"
_PREFIX = re.compile(r"^(?:bc|am|pm)-+", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The story under judgement. `keys` are its postings but for the chain's."""

    item: Normalised
    identity: int
    time: int
    agency: str
    exact: int
    sketch: tuple[int, ...]
    hashes: frozenset[int]  # of the sketch
    shingles: int
    words: int
    figures: Mapping[int, str]
    names: Mapping[int, str]
    paragraphs: frozenset[int]
    headline: frozenset[int]
    lead: frozenset[int]
    ids: tuple[int, ...]
    linked: tuple[int, ...]  # ids of the versions that it follows
    slug: int
    place: int  # the dateline's first place, 0 where it has none
    keys: Mapping[str, int]
    version: int | None
    number: int | None
    published: int


def arrive(item: Normalised) -> Arrival:
    """Raises nothing."""
    story, print_ = item.story, item.fingerprint
    identity = rows.identity(story.source)
    who = rows.agency(item)
    ids = tuple(dict.fromkeys(id_key(story.source.feed, name) for name in _ids(item)))
    follows = linked(item, FOLLOWS)
    slug = slug_key(story.source.feed, story.slugline)
    return Arrival(
        item=item,
        identity=identity,
        time=int(story.source.received_at.timestamp()),
        agency=who,
        exact=print_.exact,
        sketch=print_.sketch[: sketch.SIZE],
        hashes=frozenset(print_.sketch[: sketch.SIZE]),
        shingles=print_.shingles,
        words=print_.words,
        figures={figures.encode(text): text for text in print_.figures},
        names={_name(text): text for text in print_.names},
        paragraphs=frozenset(_short_hashes(print_)),
        headline=frozenset(print_.headline),
        lead=frozenset(print_.lead),
        ids=ids,
        linked=follows,
        slug=slug,
        place=_place(item),
        keys={
            "identity": rows.mixed(rows.IDENTITY, identity),
            "exact": rows.mixed(rows.EXACT, print_.exact),
            "id": ids[0] if ids else 0,
            "other": (*ids[1:], *follows, 0)[0],
            "slug": slug,
            "headline": headline_key(print_.headline),
            "number": number_key(who, story.id),
        },
        version=int(story.version)
        if story.version.isascii() and story.version.isdigit() and len(story.version) < 18
        else None,
        number=None if item.version.kind == "take" else item.version.number,
        published=int(story.published_at.timestamp()) if story.published_at else 0,
    )


@lru_cache(_KNOWN)
def _name(text: str) -> int:
    return xxh32_intdigest(text.encode("utf-8", "replace")) & 0xFFFF | 1


def linked(item: Normalised, rels: frozenset[str]) -> tuple[int, ...]:
    """Keys of the items to which this one stands in one of the relations."""
    feed = item.story.source.feed
    return tuple(id_key(feed, link.id) for link in item.story.links if link.rel.lower() in rels)


def _ids(item: Normalised) -> list[str]:
    """The story's own id, then the same item's other ids; an id that was made of the content is none."""
    story = item.story
    same = [link.id for link in story.links if link.rel in ("sameAs", "same")]
    return [name for name in (story.id, *same) if name and not name.startswith(DERIVED)]


def id_key(feed: str, name: str) -> int:
    """Long ids and URIs are the world's, short ones their feed's."""
    bare = name.strip().lower()
    return rows.key("id", bare) if _GLOBAL.search(bare) else rows.key("id", feed.lower(), bare)


def is_local(name: str) -> bool:
    """Whether an id is its feed's alone."""
    return not _GLOBAL.search(name.strip())


def slug_key(feed: str, slugline: str) -> int:
    bare = _PREFIX.sub("", _SLUG_LABEL.sub("", slugline)).strip(" -/_,.").lower()
    return rows.key("slug", feed.lower(), bare) if len(bare) > 2 else 0


def headline_key(words: tuple[int, ...]) -> int:
    return rows.key("headline", *sorted(words)) if len(words) > 1 else 0


def number_key(who: str, name: str) -> int:
    """The running number in an agency's item id: `dpa 157`, `a0512`, `bdt0157`."""
    found = _NUMBER.search(name[-24:]) if len(name) < 120 else None
    return rows.key("number", who, int(found[1])) if found else 0


def pack(of: Arrival, chain: int, event_id: bytes, flags: int) -> bytes:
    """The row that memory keeps, as bytes."""
    item, print_ = of.item, of.item.fingerprint
    keys = {**of.keys, "chain": rows.mixed(rows.CHAIN, chain)}
    return rows.PACK.pack(
        *(keys[name] for name in KEYS),
        *rows.fill(of.sketch, sketch.SIZE),
        *rows.fill(tuple(of.figures), figures.MOST),
        *rows.fill(tuple(of.names), fingerprints.NAMES),
        *rows.fill(_short_hashes(print_), fingerprints.PARAGRAPHS),
        *rows.fill(print_.headline, fingerprints.HEADLINE),
        *rows.fill(tuple(word & 0xFFFF for word in print_.lead), fingerprints.LEAD),
        of.exact,
        of.identity,
        chain,
        event_id,
        of.time,
        of.published,
        0 if of.version is None else of.version + 1,
        item.dateline.date.toordinal() if item.dateline and item.dateline.date else 0,
        min(of.shingles, 65_535),
        min(of.words, 65_535),
        0 if of.number is None else min(of.number, 60_000) + 1,
        flags | _flags(item),
        _short(of.agency),
        _short(item.story.source.feed),
        of.place,
    )


def _short_hashes(print_: Fingerprint) -> tuple[int, ...]:
    """Of its paragraphs; a frame that waits while a worker gets a newer version may have longer ones."""
    return tuple([part & 0xFFFF for part in print_.paragraphs])


def _place(item: Normalised) -> int:
    places = item.dateline.places if item.dateline else ()
    return rows.key("place", places[0].written.lower()) if places else 0


def grows(item: Normalised) -> bool:
    """Whether it is an alert that a story will grow out of: labelled so, all headline, or short and of high urgency.

    A brief is whole.
    """
    kind, story = item.version.kind, item.story
    if kind is None:
        short = story.urgency in (1, 2) and item.fingerprint.words <= ALERT_WORDS
        return short or not any(part.kind in BODY_KINDS for part in item.copy.paragraphs)
    return is_alert(item)


def is_alert(item: Normalised) -> bool:
    """Whether it is labelled an alert, and no brief."""
    return item.version.kind == "alert" and not item.version.label.upper().startswith("BRIEF")


def _flags(item: Normalised) -> int:
    label = item.version
    return (
        (ALERT if is_alert(item) else 0)
        | (GROWS if grows(item) else 0)
        | (LABELLED if label.kind in ("update", "correction") else 0)
        | (CORRECTION if label.correction else 0)
        | (NAMED_AGENCY if item.agency else 0)
    )


def _short(text: str) -> bytes:
    return text.encode("utf-8", "replace")[:16]


def chain_of(of: Arrival) -> int:
    """The identity of a chain that this story begins."""
    return xxh3_64_intdigest(f"chain/{rows.identity_text(of.item.story.source)}".encode())
