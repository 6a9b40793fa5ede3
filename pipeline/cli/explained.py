"""What was read from one story, as rows of field, value, and the rule that set it; no verdict, that needs a memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.event.provenance import provenance
from pipeline.story import Dateline, Mention, Normalised, Person, Place, Refusal, Subject

# Fields that are as the feed gave them: `provenance` tells from which of its elements.
GIVEN = (
    "id", "version", "slugline", "keywords", "urgency", "status", "located", "ed_note", "genre", "links", "embargo",
    "expires", "created_at", "published_at", "info_source", "copyright", "usage_terms",
)  # fmt: skip
DEFAULTS = ("usable",)
FROM_TEXT = {"headline": "first line above the body", "standfirst": "first longer line below the headline"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`rule` says what set the value: a feed's element, a rule of ours, words of the text. `part` is a fact about the one above."""

    field: str
    value: str
    rule: str = ""
    confidence: float | None = None
    part: bool = False


def facts(item: Normalised, subjects: Sequence[Subject], mentions: Sequence[Mention] = ()) -> Iterator[Fact]:
    """Every field that has a value, in the order of the story's way."""
    yield from _source(item)
    yield from _heading(item)
    yield from _given(item)
    yield _language(item)
    yield from _version(item)
    yield from _dateline(item.dateline)
    yield from _agency(item)
    yield from _byline(item)
    yield from (_subject(subject) for subject in subjects)
    yield from (_mention(mention) for mention in mentions)
    yield from (Fact(field="warning", value=warning) for warning in item.warnings)
    if applied := (*item.story.applied, *item.copy.applied):
        yield Fact(field="applied", value=", ".join(applied), rule="what was changed on the way in")


def as_json(
    item: Normalised | Refusal, subjects: Sequence[Subject] = (), mentions: Sequence[Mention] = ()
) -> dict[str, Any]:
    """One story for scripts: the facts, and the text as paragraphs with their kinds and spans."""
    if isinstance(item, Refusal):
        return {
            "refused": {"reason": item.reason, "stage": item.stage, "error": item.error},
            "source": asdict(item.source),
        }
    line = item.dateline
    return {
        "source": asdict(item.story.source),
        "facts": [asdict(fact) for fact in facts(item, subjects, mentions)],
        "dateline": line and {**asdict(line), "marked": marked(item.story.text, line)},
        "byline": item.byline and asdict(item.byline),
        "agency": item.agency and asdict(item.agency),
        "subjects": [asdict(subject) for subject in subjects],
        "mentions": [asdict(mention) for mention in mentions],
        "paragraphs": [asdict(paragraph) for paragraph in item.copy.paragraphs],
        "notes": [asdict(note) for note in item.copy.notes],
        "warnings": [*(line.warnings if line else ()), *item.warnings],
    }


def marked(text: str, line: Dateline) -> str:
    """The line in which the dateline stands, its span between ⟦ and ⟧."""
    start, end = line.span
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : end + 60].partition("\n")[0]
    return f"{before}⟦{text[start:end]}⟧{after}"


def _source(item: Normalised) -> Iterator[Fact]:
    source = item.story.source
    yield Fact(
        field="feed",
        value=source.feed,
        rule=f"format {source.format}, received {source.received_at:%Y-%m-%d %H:%M} UTC",
    )


def _heading(item: Normalised) -> Iterator[Fact]:
    for field, given, value in (
        ("headline", item.story.headline, item.copy.headline),
        ("standfirst", item.story.standfirst, item.copy.standfirst),
    ):
        if value:
            rule = _from(item, field) if given else FROM_TEXT[field]
            yield Fact(field=field, value=value, rule=rule + (_label(item) if field == "headline" else ""))


def _label(item: Normalised) -> str:
    """What the headline is without."""
    written = next((p.text for p in item.copy.paragraphs if p.kind == "headline"), "")
    sent = item.story.headline or written
    return f", without its label “{item.version.label}”" if sent.strip() != item.copy.headline else ""


def _given(item: Normalised) -> Iterator[Fact]:
    for field in GIVEN:
        value = getattr(item.story, field)
        if value and value not in DEFAULTS:
            yield Fact(field=field, value=_plain(value), rule=_from(item, field))


def _from(item: Normalised, field: str) -> str:
    if field == "id" and item.story.id.startswith("urn:sha256:"):
        return "the content: the feed gives none"
    return provenance(item).get(field) or f"the feed's {item.story.source.format}"


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_plain, value))
    named = next(
        (getattr(value, name) for name in ("name", "code", "id", "written") if getattr(value, name, "")),
        value,
    )
    return str(named)


def _language(item: Normalised) -> Fact:
    told = item.story.language
    agrees = told.split("-")[0].casefold() == item.language
    rule = (
        _from(item, "language")
        if told and agrees
        else "the text" + (f"; the feed says {told}" if told else "")
    )
    return Fact(field="language", value=item.language, rule=rule)


def _version(item: Normalised) -> Iterator[Fact]:
    version = item.version
    if version.label or version.kind:
        parts = [
            version.kind or "",
            f"number {version.number}" if version.number is not None else "",
            version.label,
        ]
        value = ", ".join(dict.fromkeys(filter(None, parts)))
        yield Fact(field="version", value=value, rule="; ".join(version.reasons))


def _dateline(line: Dateline | None) -> Iterator[Fact]:
    if line is None:
        yield Fact(field="dateline", value="none", rule="nothing in the text is one for certain")
        return
    yield Fact(
        field="dateline", value=line.text, rule=f"{line.rule}, characters {line.span[0]}–{line.span[1]}"
    )
    for place in line.places:
        yield Fact(
            field="place",
            value=_place(place),
            rule=f"written “{place.written}”",
            confidence=place.confidence,
            part=True,
        )
    if line.date:
        yield Fact(
            field="date",
            value=f"{line.date:%A} {line.date.isoformat()}",
            rule=f"from: {line.date_from}",
            part=True,
        )
    for warning in line.warnings:
        yield Fact(field="warning", value=warning, part=True)


def _place(place: Place) -> str:
    if place.geonames_id is None and not place.country:
        return f"{place.name or place.written} (not in the gazetteer)"
    where = ", ".join(dict.fromkeys(filter(None, (place.name, place.region, place.country))))
    known = [f"GeoNames {place.geonames_id}" if place.geonames_id else "", place.timezone]
    return " · ".join(filter(None, (where, *known)))


def _agency(item: Normalised) -> Iterator[Fact]:
    if item.agency:
        inside = item.dateline is not None and item.dateline.agency == item.agency
        partner = f" with {item.agency.partner}" if item.agency.partner else ""
        yield Fact(
            field="agency",
            value=f"{item.agency.name} ({item.agency.id}){partner}",
            rule="the dateline" if inside else "byline, fields or feed",
        )


def _byline(item: Normalised) -> Iterator[Fact]:
    byline = item.byline
    if byline is None:
        return
    rule = _from(item, "byline") if item.story.byline else "byline, sign-off or credit in the text"
    yield Fact(field="byline", value=byline.text or byline.organisation or "(a photo credit)", rule=rule)
    yield from (Fact(field=person.role, value=_person(person), part=True) for person in byline.people)
    if byline.organisation:
        yield Fact(field="organisation", value=byline.organisation, part=True)


def _person(person: Person) -> str:
    return ", ".join(filter(None, (person.name, person.title, person.organisation)))


def _subject(subject: Subject) -> Fact:
    words = f": {', '.join(subject.matched)}" if subject.matched else ""
    number = subject.uri.rpartition("/")[2]
    return Fact(
        field="subject",
        value=f"{subject.name} ({number})",
        rule=f"{subject.source} {subject.rule}{words}",
        confidence=subject.confidence,
    )


def _mention(mention: Mention) -> Fact:
    return Fact(
        field="about",
        value=_place(mention.place),
        rule=f"the text says {', '.join(mention.matched)}",
        confidence=mention.place.confidence,
    )


MARGINS: Mapping[str, str] = {"body": ""}


def text(item: Normalised) -> Iterator[tuple[str, str, str]]:
    """The text as it was sorted: kind, dateline that stands before it ("" for all but one), paragraph."""
    line, shown = item.dateline, False
    for paragraph in item.copy.paragraphs:
        here = line is not None and not shown and paragraph.span[0] >= line.span[1]
        shown = shown or here
        yield MARGINS.get(paragraph.kind, paragraph.kind), line.text if line and here else "", paragraph.text
    if line and not shown:
        yield "", line.text, ""
