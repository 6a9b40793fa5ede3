"""Whether an old story is the same story as a new one: by id, by label, or by text, figures, names and time.

Templates are the hard part: a daily fixing shares its words with yesterday's. Figures and names decide, then
the headline, then how far apart in time the two are. All thresholds stand in one table below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dedupe import fingerprints, tolls
from pipeline.dedupe.arrival import Arrival, is_alert, is_local
from pipeline.dedupe.compare import Agreement
from pipeline.dedupe.rows import ALERT, CORRECTION, EVENT, LABELLED, Row

How = Literal["id", "label", "alert", "text", "template"]
RANK: dict[How, int] = {"id": 4, "text": 3, "label": 3, "alert": 2, "template": 0}

DAY_H = 18.0  # further apart, short copy is another day's
NEAR_H = 6.0  # within these hours, a few changed figures are a version
LABEL_H = 30.0  # how long after a story its labelled versions come
ALERT_H = 6.0
LINE_H = 2.0  # the same of a line without a label
LINE_WORDS = 40
ALERT_ALL = 0.85  # the same where its figures are others, as a toll that rises
ALERT_WORDS = 0.6  # share of an alert's words in the lead of its story
DAILY_H = 0.75  # copy that recurs at the same hour of another day, to this
LONG = 250  # words: longer copy is not written for every day
SHORT = 90  # words: shorter copy on another day is another occurrence
LINE = 25  # words: of so little text nearly all has to agree
TINY = 60  # words: here the headline has to agree
ALIKE = 1.25  # how much longer one of two stories of one mould may be
ENOUGH = 15  # shingles: fewer stand in another text by chance
MANY = 6  # names: so many are not shared by chance
SHARED = 0.6  # share of the shorter text that two copies of one story have in common
LOOSE = 0.3  # the same where the headline says the same
TABLE = 6  # figures that all agree make a table the same, however its words are set
FIGURES = 0.7  # share of figures that agree where some do not
NAMES = 0.6
MOSTLY = 0.8  # share of the text that makes up for names


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`reason` says what made, or unmade, it the same story."""

    how: How
    old: Row
    agreement: Agreement
    reason: str

    @property
    def same(self) -> bool:
        return self.how != "template"

    @property
    def order(self) -> tuple[int, bool, float, int, int]:
        """The strongest first; what was published before what was suppressed; then the most alike, the latest."""
        published = bool(self.old.flags & EVENT)
        return (
            RANK[self.how],
            published,
            round(self.agreement.alike, 1),
            self.old.time,
            self.old.identity,
        )


def relate(new: Arrival, old: Row, a: Agreement, *, shared_words: float = 0.0) -> Relation | None:
    """`shared_words`: the share of an alert's words that the new story's lead has. None: nothing in common."""
    keys = old.keys
    if (keys[2] in new.ids or (keys[3] and keys[3] in new.ids)) and not _recycled(new, a):
        return Relation(how="id", old=old, agreement=a, reason="same id")
    if keys[2] in new.linked:
        return Relation(how="id", old=old, agreement=a, reason="says that it follows this item")
    own = _same_speaker(new, old)
    by_text = _text(new, old, a, own=own)
    if by_text and by_text[0]:
        return Relation(how="text", old=old, agreement=a, reason=by_text[1])
    if own and (reason := _label(new, old, a)):
        return Relation(how="label", old=old, agreement=a, reason=reason)
    if own and a.hours <= NEAR_H and a.most >= LOOSE and not a.elsewhere and tolls.grown(new, old):
        return Relation(how="label", old=old, agreement=a, reason="the same headline, another toll")
    if own and _expanded(new, old, a):
        return Relation(how="alert", old=old, agreement=a, reason="the same headline, a line and its page")
    wanted = ALERT_WORDS if a.figures_share >= 0.5 else ALERT_ALL
    if own and shared_words >= wanted and a.hours <= ALERT_H:
        return Relation(
            how="alert", old=old, agreement=a, reason=f"{shared_words:.0%} of the alert's words in its lead"
        )
    return Relation(how="template", old=old, agreement=a, reason=by_text[1]) if by_text else None


def _recycled(new: Arrival, a: Agreement) -> bool:
    """A running number that begins again: on another day, over a story that has nothing in common with the first."""
    alien = a.most < 0.1 and not a.headline_words and a.names_share < 0.3
    return a.hours > DAY_H and alien and min(a.shingles) >= ENOUGH and is_local(new.item.story.id)


def _same_speaker(new: Arrival, old: Row) -> bool:
    feed = new.item.story.source.feed
    return new.agency.encode()[:16] == old.agency or feed.encode()[:16] == old.feed


def _labels(new: Arrival, old: Row) -> bool:
    """Whether either says that it is a later version of something."""
    return new.item.version.kind in ("update", "correction") or bool(old.flags & (LABELLED | CORRECTION))


def _text(new: Arrival, old: Row, a: Agreement, *, own: bool) -> tuple[bool, str] | None:
    """(same story or only the same boilerplate, why); None where the texts have too little in common."""
    if own and a.headline >= 0.8 and a.figures_agree >= TABLE and a.hours <= DAY_H:
        return True, f"all {a.figures_agree} figures and the headline agree"
    told = a.headline >= 0.6 and a.headline_words >= 2
    if a.most < (LOOSE if told and own and min(a.words) >= TINY else SHARED):
        return (False, "some of the wording") if a.boilerplate >= SHARED else None
    labelled = _labels(new, old) and (a.headline >= 0.5 or _akin(a)) and not _another(new, old, a)
    if own and not labelled and (why := _twin(new, old, a)):
        return False, why
    for doubt in (_headline, _names, _figures, _day):
        if why := doubt(a, labelled):
            return False, why
    return True, "same text" if a.exact else f"{a.most:.0%} of the text shared"


def _expanded(new: Arrival, old: Row, a: Agreement) -> bool:
    """A line and the page that it grew to: one headline extends the other, all that the line names and counts is in the page."""
    line, page = sorted((0, 1), key=lambda which: a.words[which])
    return (
        a.hours <= LINE_H
        and a.words[line] <= LINE_WORDS
        and a.words[page] >= 2 * a.words[line]
        and a.headline >= 0.75
        and a.headline_words >= 3
        and not a.elsewhere
        and len(a.figures_same) == a.figures_seen[line]
        and a.names_same >= 0.75 * a.names[line]
        and not tolls.renamed(new, old)
    )


def _another(new: Arrival, old: Row, a: Agreement) -> bool:
    """Most figures are others, and each headline has a word of its own: the label belongs to another story of the mould.

    A correction may change just these.
    """
    mould = not new.item.version.correction and a.conflict and a.figures_share < FIGURES
    return mould and tolls.renamed(new, old)


def _akin(a: Agreement) -> bool:
    """The same people and places, whatever the headline: a labelled version may be written anew from the top."""
    return min(a.names) >= MANY and a.names_share >= 0.7


def _twin(new: Arrival, old: Row, a: Agreement) -> str:
    """Short copy of one mould, about as long, in which another name stands for a name: an accident in the next town."""
    if a.exact or min(a.words) >= SHORT or max(a.words) > ALIKE * min(a.words):
        return ""
    if a.names_conflict and a.elsewhere:
        return "the same words from another place, other names"
    unnamed = not max(a.names) or max(a.words) < LINE
    if (a.names_conflict or unnamed) and a.headline_conflict and tolls.renamed(new, old):
        return "the same words, other names"
    return ""


def _swallowed(a: Agreement) -> bool:
    """All of a short story stands in a longer one, its figures and names too: it has grown, whatever its headline."""
    small = 0 if a.words[0] < a.words[1] else 1
    whole = (a.inside, a.kept)[small]
    return (
        min(a.shingles) >= ENOUGH
        and whole >= 0.85
        and len(a.figures_same) == a.figures_seen[small]
        and a.names_same == a.names[small]
    )


def _headline(a: Agreement, labelled: bool) -> str:
    words = min(a.words)
    if _swallowed(a):
        return ""
    if words < TINY and a.headline < 0.4:
        return "short, and another headline"
    if words < LINE and a.headline < 0.9 and a.alike < 0.6 and not labelled:
        return "a line or two, worded otherwise"
    if a.headline < 0.3 and a.alike < 0.8 and not (a.most > 0.9 and words >= SHORT):
        return "another headline"
    return ""


def _names(a: Agreement, labelled: bool) -> str:
    if min(a.names) == fingerprints.NAMES and a.most >= MOSTLY:
        return ""  # the first of many: another paragraph on top shows others
    if min(a.names) >= 3 and a.names_share < NAMES and not a.exact:
        return f"other names ({a.names_same} of {min(a.names)} shared)"
    return ""


def _figures(a: Agreement, labelled: bool) -> str:
    if not a.conflict:
        changed = (a.figures_new or a.old) and a.most < 0.9 and a.headline < 0.95
        return "some figures, headline and text differ, hours apart" if changed and a.hours > DAY_H else ""
    near = a.hours <= NEAR_H and a.figures_share >= FIGURES and a.headline >= 0.5
    near = near and (a.headline >= 0.9 or not a.names_conflict)
    if near or _grown(a) or (labelled and a.hours <= LABEL_H and a.figures_share >= 0.3):
        return ""
    return f"other figures ({len(a.figures_same)} of {min(a.figures_seen)} shared)"


def _grown(a: Agreement) -> bool:
    """A story that has grown within hours, its toll with it: half as long again, the same names, most figures."""
    return (
        a.hours <= NEAR_H
        and max(a.words) >= 1.5 * min(a.words)
        and a.headline >= 0.5
        and a.most >= SHARED
        and min(a.names) >= 2
        and a.names_share >= 0.8
        and a.figures_share >= 0.6
    )


def _day(a: Agreement, labelled: bool) -> str:
    if a.hours > DAY_H and min(a.words) < SHORT and not labelled:
        return f"short copy, {a.hours:.0f} h apart: another day's"
    days = round(a.hours / 24)
    if a.exact and days and abs(a.hours - 24 * days) <= DAILY_H and min(a.words) < LONG and not labelled:
        return f"word for word at the same hour {days} day{'s' * (days > 1)} later: another day's"
    return ""


def _label(new: Arrival, old: Row, a: Agreement) -> str:
    """Labelled versions need less of a text in common: the slug or the headline says the rest."""
    kind, flags = new.item.version.kind, old.flags
    alert = is_alert(new.item) or bool(flags & ALERT)
    labels = alert or kind in ("update", "correction", "take", "repeat") or flags & LABELLED
    if not labels or a.hours > LABEL_H:
        return ""
    told = a.headline >= 0.6 and a.headline_words >= 3
    if kind == "correction" and told and a.hours <= NEAR_H and not tolls.renamed(new, old):
        return "the same headline but for its numbers, labelled a correction"
    if a.conflict and a.figures_share < 0.5 and not alert and kind != "take":
        return ""
    slug = bool(new.slug) and new.slug == old.keys[4]
    if slug and (a.headline >= 0.34 or a.most >= 0.2 or (min(a.names) >= 2 and a.names_share >= 0.5)):
        return "same slug, labelled as a version"
    if kind == "take" and a.headline >= 0.75 and a.headline_words >= 3 and a.hours <= NEAR_H:
        return "same headline, a take"
    akin = a.names_share >= 0.5 if min(a.names) >= 2 else a.most >= 0.2
    if told and akin and not _another(new, old, a):
        return "same headline, labelled as a version"
    return ""
