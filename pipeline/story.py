"""The records of the whole house: what a story is at each point of its way.

Every record is frozen; a step takes records and gives new ones. Times are aware datetimes in UTC unless
a field says otherwise. Spans are `(start, end)` in Unicode code points of `Story.text`. Nothing here
imports anything of the house, and nothing of the outside world but the standard library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

Span = tuple[int, int]
Origin = Literal["live", "replay"]
Status = Literal["usable", "withheld", "canceled"]
ParagraphKind = Literal[
    "body", "subhead", "list", "table",  # what readers read
    "headline", "standfirst", "byline", "note", "trash", "caption", "credit", "signoff", "contact", "furniture",
]  # fmt: skip
Role = Literal["writing", "reporting", "editing", "photography", "translation", "contributing"]
EventKind = Literal["new", "update", "correction", "withdrawal"]
VerdictKind = Literal["new", "resend", "syndicated", "update", "correction", "template", "withdrawal"]
LabelKind = Literal["update", "correction", "kill", "withhold", "alert", "take", "repeat", "advisory"]


class Refused(ValueError):
    """A story is refused by name: `reason` is the metric's label and the quarantine's header.

    Reasons are few and bounded (see `REASONS`); `error` tells a person what was wrong, and where.
    """

    def __init__(self, reason: str, error: str) -> None:
        if reason not in REASONS:
            raise KeyError(reason)
        super().__init__(error)
        self.reason = reason
        self.error = error


REASONS: Mapping[str, str] = {
    "not-json": "the value is neither a raw-story envelope nor anything with a `feed` header",
    "wrong-shape": "the envelope lacks a field, or a field has the wrong type",
    "no-feed": "neither the envelope nor the headers name the feed",
    "empty": "there is no text in the story",
    "too-large": "the story is over the limit of bytes",
    "too-deep": "the markup is nested deeper than the limit",
    "too-many": "the payload has more parts or stories than the limit",
    "bad-encoding": "the bytes are in no charset that could be read without loss",
    "unknown-format": "the format is not one that is read here, or none could be recognised",
    "broken-markup": "the markup cannot be read, also not with repair",
    "hostile-markup": "entities, a DTD or an external reference that would reach outside",
    "internal-error": "a defect of ours; the error header has the traceback",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One record of `wire.raw` or `wire.replay` (or one line of stdin), untouched.

    Nobody can have received a story after `latest`: one that says so is dated by `timestamp`. None believes all.
    """

    value: bytes
    headers: Mapping[str, str]
    topic: str
    partition: int
    offset: int
    timestamp: datetime
    origin: Origin = "live"
    latest: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a story came from; (topic, partition, offset, item) is its identity for ever. `zone` is that of the feed's
    clock (`Europe/Oslo`), "" where its producer does not say."""

    id: str | None
    feed: str
    format: str
    topic: str
    partition: int
    offset: int
    received_at: datetime
    sha256: str
    origin: Origin
    item: int = 0
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A story, or a whole record, that goes to the quarantine with its original bytes."""

    reason: str
    stage: str
    error: str
    source: Source
    value: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A subject, genre or service code as the feed gave it, e.g. scheme `medtop`, code `20000768`."""

    scheme: str
    code: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """`until` is None where `written` could not be read: such a story is held and an alert raised."""

    written: str
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation to another item: `rel` is `replaces`, `kills`, `continues`, `seeAlso`, …"""

    rel: str
    id: str
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story as `accept` read it: the feed's fields under one set of names, the text not yet touched.

    `text` holds paragraphs as the feed wrote them, one newline or more between them. Fields that the feed
    does not have are empty. `provenance` tells which element or hint a field came from. `ninjs` (where the story
    came as such) is a valid ninjs 3.1 item, and `associations` are valid associations of one; `applied` names what was
    repaired and left out on the way.
    """

    source: Source
    text: str
    id: str
    version: str = ""
    language: str = ""
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    located: str = ""
    slugline: str = ""
    keywords: tuple[str, ...] = ()
    urgency: int | None = None
    status: Status = "usable"
    signals: tuple[str, ...] = ()
    ed_note: str = ""
    usage_terms: str = ""
    copyright: str = ""
    info_source: str = ""
    genre: tuple[Code, ...] = ()
    codes: tuple[Code, ...] = ()
    links: tuple[Link, ...] = ()
    embargo: Embargo | None = None
    expires: datetime | None = None
    created_at: datetime | None = None
    published_at: datetime | None = None
    associations: tuple[Mapping[str, Any], ...] = ()
    ninjs: Mapping[str, Any] | None = None
    provenance: Mapping[str, str] = field(default_factory=dict)
    applied: tuple[str, ...] = ()


class Line(NamedTuple):
    """One non-empty paragraph of `Story.text`, white space at its ends left out. Made dozens of times a story, hence a tuple."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    kind: ParagraphKind
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What was set apart from the body: `kind` is a ParagraphKind or the field it came from."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The story's text put in order: every line of `Story.text` stands in `paragraphs` once.

    `headline` is as sent without its version label. `body` is what readers read, the dateline left out.
    """

    headline: str
    standfirst: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    applied: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The paragraphs that readers read, a blank line between them."""
        return "\n\n".join(p.text for p in self.paragraphs if p.kind in BODY_KINDS)


BODY_KINDS = frozenset({"body", "subhead", "list", "table"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`written` as in the text; the rest from the gazetteer, empty where it does not know the place."""

    written: str
    name: str = ""
    geonames_id: int | None = None
    country: str = ""
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    timezone: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """`id` is our short name in lower case (`tass`), `name` the agency's own; `partner` is who it credits."""

    id: str
    name: str
    partner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    text: str
    span: Span
    places: tuple[Place, ...]
    date: date | None
    date_from: str | None
    agency: Agency | None
    warnings: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    name: str
    role: Role
    title: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    text: str
    people: tuple[Person, ...]
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What the labels, signals and notes say of this version; `label` as written, "" where none."""

    label: str = ""
    kind: LabelKind | None = None
    number: int | None = None
    correction: bool = False
    reasons: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # the items that a kill or correction names: `dpa 157`, a slug, a headline
    embargo: Embargo | None = None  # as the text or a note states it, `Story.embargo` is the feed's field
    release: bool = False  # says that a hold or embargo is lifted
    lifts_embargo: bool = False  # and that it is an embargo


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What the verdict needs of a text, a few hundred bytes to a few kilobytes instead of the text."""

    exact: int
    sketch: tuple[int, ...]
    shingles: int
    figures: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: int = 0
    paragraphs: tuple[int, ...] = ()  # hashes, in order
    headline: tuple[int, ...] = ()  # hashes of its content words
    lead: tuple[int, ...] = ()  # hashes of the content words of headline and first paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """What the first hop knows of a story: all that needs no memory. Frames carry it to its shard."""

    story: Story
    copy: Copy
    language: str
    dateline: Dateline | None
    byline: Byline | None
    agency: Agency | None
    version: Version
    fingerprint: Fingerprint
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`of` is the event_id of the story it repeats or follows; `similarity` runs from 0 to 1."""

    kind: VerdictKind
    chain: str
    of: str | None = None
    similarity: float | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the memory says is to be done with a story now.

    `event` None means that it is a duplicate. A held story gives no decision until it is released.
    """

    item: Normalised
    verdict: Verdict
    event: EventKind | None
    event_id: str
    withdraws: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An IPTC Media Topic with the reason: the code that was mapped, or the rule and the words it matched."""

    uri: str
    name: str
    confidence: float
    source: Literal["code", "text"]
    rule: str
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A country or city that a story is about, and the words that say so."""

    place: Place
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One record to publish. `topic` is the short name (`enriched`, `duplicates`, `quarantine`)."""

    topic: Literal["enriched", "duplicates", "quarantine"]
    key: bytes
    value: Mapping[str, Any] | bytes
    headers: tuple[tuple[str, bytes], ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRecord:
    """One record of a shard's state topic; `value` None is a tombstone."""

    key: bytes
    value: bytes | None
