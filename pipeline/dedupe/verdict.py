"""What a new story is to the chain it belongs to, and the reasons, in words for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.dedupe.arrival import Arrival, grows
from pipeline.dedupe.compare import Agreement
from pipeline.dedupe.fingerprints import PARAGRAPHS
from pipeline.dedupe.relate import ALERT_ALL, Relation
from pipeline.dedupe.rows import CORRECTION, GROWS, LABELLED, Row
from pipeline.story import EventKind, VerdictKind

NOTHING_NEW = 0.95
SOON_H = 0.25
LATE_H = 1.0  # an alert that comes later still was sent for a reason
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict's kind, the event it makes (None: a duplicate), and why."""

    kind: VerdictKind
    event: EventKind | None
    why: str


UPDATE = Finding("update", "update", "a newer version of the story")
AGAIN = "the same story again, word for word"


def find(new: Arrival, best: Relation, chain: Sequence[Row]) -> Finding:
    """`chain`: the rows of the chain, in any order. The first rule that speaks decides."""
    a, label = best.agreement, new.item.version
    own = [row for row in chain if speaks(new, row)]
    if label.correction and not (a.exact and a.headline > 0.99 and best.old.flags & CORRECTION):
        return Finding(
            "correction", "correction", f"labelled a correction ({label.label or '; '.join(label.reasons)})"
        )
    if late := _late(new, own):
        return Finding("update", None, late)
    if not own or _borrowed(new, best.old):
        return _foreign(new, best)
    if a.exact and a.headline > 0.99:
        return resent(new, best.old, AGAIN)
    if label.kind == "update" or (new.version is not None and new.version + 1 > best.old.version > 0):
        return (
            resent(new, best.old, "a new number, the same text")
            if a.exact and label.kind != "update"
            else UPDATE
        )
    if _told_already(new, best):
        return Finding("update", None, "an alert that comes after its story")
    if label.kind == "repeat" and not a.figures_new and a.inside >= 0.8:
        return resent(new, best.old, "labelled a repeat, no new figures")
    if a.exact or _told_before(a):
        return resent(new, best.old, "nothing in it that was not sent before")
    return UPDATE


def resent(new: Arrival, old: Row, why: str) -> Finding:
    """A re-send, or a syndicated copy."""
    return Finding("syndicated" if _borrowed(new, old) else "resend", None, why)


def _borrowed(new: Arrival, old: Row) -> bool:
    """Whether someone else's feed carries the agency's copy, which came over the agency's own feed before."""
    who, feed = old.agency, new.item.story.source.feed.lower().encode()
    return speaks(new, old) and old.feed.lower().startswith(who) and who not in feed


def _told_already(new: Arrival, best: Relation) -> bool:
    """An alert every word of which its page has: one word of its own may be the next development.

    Within minutes of the page, an alert that repeats its figures may have it in other words.
    """
    a, old = best.agreement, best.old
    if not grows(new.item) or old.flags & GROWS or a.words[0] * 2 >= a.words[1] or a.figures_new:
        return False
    lead = set(old.lead)
    there = sum(word & 0xFFFF in lead for word in new.headline)
    soon = a.hours <= SOON_H and bool(a.figures_same)
    return a.hours <= LATE_H and there >= (ALERT_ALL if soon else 1) * len(new.headline)


def _told_before(a: Agreement) -> bool:
    """Whether all of the text was sent before: nearly every shingle, or every paragraph (in whatever order)."""
    if 0 < a.paragraphs[0] < PARAGRAPHS and a.paragraphs_same == a.paragraphs[0]:
        return True
    return a.inside >= NOTHING_NEW and not a.figures_new and len(a.names_new) <= 1 and not _retold(a)


def _retold(a: Agreement) -> bool:
    """A headline with words of its own over a text that was touched: the little that changed may be the news."""
    return a.inside < 1 and a.headlines[0] - a.headline_words >= 2


def _foreign(new: Arrival, best: Relation) -> Finding:
    a, old = best.agreement, best.old
    origin = old.agency.decode("utf-8", "replace")
    if a.exact or a.inside >= 0.75:
        credit = ", which it credits" if _credits(new, origin) else ""
        return Finding(
            "syndicated", None, f"the same text, first from {origin}{credit}, {_apart(a.hours)} earlier"
        )
    return Finding("update", "update", f"follows the text of {origin} and adds to it")


def _credits(new: Arrival, origin: str) -> bool:
    """Whether the story's dateline, agency or source names whoever had it first."""
    item = new.item
    said = [
        item.agency.partner if item.agency else "",
        item.dateline.text if item.dateline else "",
        item.story.info_source,
    ]
    return any(origin.lower() in (text or "").lower() for text in said)


def _late(new: Arrival, own: Sequence[Row]) -> str:
    """Why an older version than one already seen, or ""."""
    ids = set(new.ids)
    versions = [row.version - 1 for row in own if row.version and row.keys[2] in ids]
    if new.version is not None and versions:
        return f"version {new.version} after version {max(versions)}" if new.version < max(versions) else ""
    numbers = [row.number - 1 for row in own if row.number]
    if new.number is not None and numbers and new.number < max(numbers):
        return f"number {new.number} after number {max(numbers)}"
    published = max((_written(new, row) for row in own), default=0)
    if new.published and new.published < published:
        return f"written {(published - new.published) / 60:.0f} min before the version already seen"
    return ""


def _written(new: Arrival, row: Row) -> int:
    """When a row was written by the feed's clock; a labelled version before an unlabelled one, when it was received."""
    said, labelled = row.published, row.flags & LABELLED
    return row.time if not said and labelled and new.item.version.kind is None else said


def speaks(new: Arrival, row: Row) -> bool:
    """Whether a row is of the same agency."""
    return new.agency.encode()[:16] == row.agency


def reasons(new: Arrival, best: Relation, finding: Finding) -> tuple[str, ...]:
    """What agreed and what did not, with numbers."""
    a = best.agreement
    said = [finding.why, best.reason, _shingles(a), _figures(a), _names(a), f"{_apart(a.hours)} apart"]
    if finding.kind == "correction":
        said += changes(a)
    said += new.item.version.reasons
    return tuple(dict.fromkeys(filter(None, said)))


def changes(a: Agreement) -> list[str]:
    """What a correction changed: figures, and paragraphs added, removed, altered."""
    figures = []
    if a.figures_new or a.figures_old:
        figures = [f"figures changed: {_list(a.figures_old) or 'none'} → {_list(a.figures_new) or 'none'}"]
    new, old = (count - a.paragraphs_same for count in a.paragraphs)
    altered = min(new, old)
    parts = {"altered": altered, "added": new - altered, "removed": old - altered}
    said = [f"{count} paragraph{'s' * (count != 1)} {what}" for what, count in parts.items() if count > 0]
    return figures + said


def _shingles(a: Agreement) -> str:
    if not max(a.shingles):
        return "no text to compare"
    same = (
        round(a.kept * a.shingles[1]) if a.shingles[0] >= a.shingles[1] else round(a.inside * a.shingles[0])
    )
    return f"same {same} of {max(a.shingles)} shingles"


def _figures(a: Agreement) -> str:
    total = len(a.figures_same) + len(a.figures_new) + len(a.figures_old)
    if not total:
        return ""
    if not a.figures_new and not a.figures_old:
        return f"same {total} figure{'s' * (total != 1)}"
    gone = f", without {_list(a.figures_old)}" if a.figures_old else ""
    come = f", with {_list(a.figures_new)}" if a.figures_new else ""
    return f"{len(a.figures_same)} of {total} figures the same{gone}{come}"


def _names(a: Agreement) -> str:
    return f"{a.names_same} of {max(a.names)} names the same" if max(a.names) else ""


def _list(figures: Sequence[str]) -> str:
    return ", ".join("a weekday" if figure.startswith(("@", "?")) else figure for figure in figures[:_SHOWN])


def _apart(hours: float) -> str:
    return f"{hours * 60:.0f} min" if hours < 2 else f"{hours:.1f} h"
