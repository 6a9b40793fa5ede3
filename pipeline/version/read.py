"""All statements about a story's version put together, the strongest first; every one is in the reasons.

Strength: kill, withhold, correction, update, take, alert, repeat, advisory. A status or signal of the feed,
a notice in words and a label on the headline count alike; who said it stands in the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.story import Embargo, LabelKind, Line, Story, Version
from pipeline.version import embargo, headline, match, names, notices
from pipeline.version.words import Words

STRENGTH: tuple[LabelKind, ...] = (
    "kill", "withhold", "correction", "update", "take", "alert", "repeat", "advisory",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(STRENGTH)}
_NOTICE = 700  # characters; a notice is short, in a longer text only lines that address the desk are read
_ZONE = 5
_NEAR = 8  # lines at either end in which an embargo may be stated: a release begins with contacts, dpa ends with notes
# IPTC signals (`sig:update`), AP editorial types, superdesk flags.
SIGNALS: dict[str, LabelKind] = {
    "update": "update", "updated": "update", "writethru": "update", "lead": "update", "rewrite": "update",
    "correction": "correction", "corrected": "correction", "corrective": "correction", "refile": "correction",
    "kill": "kill", "killed": "kill", "takedown": "kill", "withdrawn": "kill", "canceled": "kill", "cancelled": "kill", "recall": "kill",
    "withhold": "withhold", "withheld": "withhold", "hold": "withhold",
    "alert": "alert", "flash": "alert", "bulletin": "alert", "newsalert": "alert",
    "repeat": "repeat", "repeated": "repeat", "advisory": "advisory", "add": "take", "take": "take",
}  # fmt: skip
# What a trash line or ed note begins with (Reuters, AFP, Yonhap, AP `Eds:`).
_ADDS = re.compile(
    r"^[\W_]{0,4}(?:(?:attention|attn|achtung|eds?|editors?|editor's note|desk|n\.?d\.?l\.?r\.?|nota)\W{1,4})?(?:"
    r"(?P<correction>correct(?:s|ing|ed|ion|ive)?|refiles?|refiling|removes (?:extraneous|erroneous|incorrect|reference)|fixes|clarif(?:ies|ying|ication)|amends|korrigiert|berichtigt|korrektur|richtigstellung|berichtigung|corrige|rectifie|rectificatif|rectifica|corregid\w|correcci[óo]n|corregge|исправл\w{2,6}|поправка|уточняет|уточнение)"
    r"|(?P<update>adds?|adding|updat(?:es?|ing|ed)|recasts?|recasting|re?leads?|rewrites?|writes?\s?thr(?:u|ough)|expands|new throughout|with (?:details|quotes|background)|ergänzt|aktualisiert|(?:ergänzung|aktualisierung|zusammenfassung|neufassung)(?!\W{1,3}(?:bis|folgt|gegen|geplant|vorgesehen))|neu:|ajoute|actualise|précise|complète|actualiza|añade|amplía|aggiorna|дополнен\w{0,4}|обновл\w{2,6}|расширен\w{0,4}|vervangt)"
    r"|(?P<repeat>repeats?|repeating|wiederholt|wiederholung|repite|répète|повтор\w{0,5})"
    r")\b",
    re.I,
)
# What tells of a correction in a sentence: AP's forms, and headlines that name what they correct.
_CORRECTIVE = re.compile(
    r"^\W{0,3}this (?:\S+ ){0,4}?(?:story|version|item|report|article|dispatch) (?:was|has been) corrected (?:to|in|on)\b"
    r"|\bIn (?:an? |some |its |our )?(?:earlier |previous )?(?:versions? of (?:an? |its )?)?(?:stor(?:y|ies)|report|dispatch|item)\b.{0,250}?\b(?:The Associated Press|AP|AFP|Agence France-Presse|Reuters|UPI|PA)\b.{0,60}?\b(?:erroneously|incorrectly|mistakenly|wrongly|in error|mis(?:identified|spelled|spelt|stated|attributed|reported|quoted))\b"
    r"|^\W{0,4}(?:correction|clarification) (?:to|of|on) .{0,60}?\b(?:story|item|report|article|dispatch|headline)\b"
    r"|^\W{0,4}(?:berichtigung|korrektur|richtigstellung) (?:zu|zur|zum) .{0,40}?(?:meldung|bericht|beitrag|\b[a-z]{2,4}[ -]\d{1,5}\b)"
    r"|^\W{0,4}rectificatif (?:à|de|au) .{0,40}?\b(?:d[ée]p[êe]che|papier|article)\b",
    re.I,
)
_corrective_words = Words((  # one of these is in every text that the pattern matches
    "correct", "clarification", "erroneous", "mistaken", "wrongly", "in error", "misidentif", "missp", "misstat", "misattr",
    "misrep", "misquot", "berichtigung", "korrektur", "richtigstellung", "rectificatif",
))  # fmt: skip
_TAIL_NOTE = re.compile(
    r"^-{1,2}\s?(?:corrects|clarifies|refiles|fixes)\b"
    r"|^\((?:corrections?|berichtigung|korrektur|rectificatif|correcci[óo]n|rettifica|correção|поправка|исправление)\s?:|^\([^()]{0,160}\b(?:corrects|corrected|korrigiert|berichtigt|corrige|corregid\w|corrig[ée]e?|rectifi\w+|исправлен\w{0,3})\b",
    re.I,
)
_EMBARGO = re.compile(r"embargo|sperr(?:e?frist|vermerk)|эмбарго", re.I)
_TAKE_LINE = re.compile(
    r"^\W{0,3}(?:\(?(?:(\d)(?:st|nd|rd|th)\s(?:take|add)|(?:take|part|teil|partie|parte|часть)\s(\d{1,2}))\W{0,3})$",
    re.I,
)


_LONGEST_TAKE = 20


@dataclass(frozen=True, slots=True)
class _Said:
    kind: LabelKind
    reason: str
    number: int | None = None
    correction: bool = False
    release: bool = False
    lifts_embargo: bool = False


def read(story: Story, lines: Sequence[Line]) -> Version:
    """What is said of this version. `label` is the headline's beginning that is no headline, as written.

    Raises nothing; takes time linear in the notice zone (headline, slug, ed note, first and last lines).
    """
    label, found = headline.read(story.headline, lines)
    slug = match.slug(story.slugline)
    said = [*_labels(found, "headline"), *_labels(slug, "slugline")]
    said += _fields(story)
    said += _notes(story, lines)
    if not label and slug:
        label = slug[0].written
    if not said:
        return Version(label=label, embargo=_embargo(story, lines))
    lifted = any(s.release for s in said)
    kind = min((s.kind for s in said), key=_RANK.__getitem__, default=None)
    return Version(
        label=label,
        kind=kind,
        number=max(
            (s.number for s in said if s.number is not None and s.kind in ("update", kind)), default=None
        ),
        correction=any(s.correction or s.kind == "correction" for s in said),
        reasons=tuple(dict.fromkeys(s.reason for s in said)),
        names=names.read(_zone(story, lines)) if lifted or kind in ("kill", "withhold", "correction") else (),
        embargo=None if lifted else _embargo(story, lines),
        release=lifted,
        lifts_embargo=any(s.lifts_embargo for s in said),
    )


def _labels(found: Sequence[match.Found], where: str) -> Iterator[_Said]:
    for label in found:
        if label.row.kind:
            yield _Said(label.row.kind, f"{where}: {label.written}", label.number, label.row.correction)


def _fields(story: Story) -> Iterator[_Said]:
    if story.status == "canceled":
        yield _Said("kill", "status: canceled")
    if story.status == "withheld":
        yield _Said("withhold", "status: withheld")
    for signal in story.signals:
        word = signal.rsplit(":", 1)[-1].strip()
        if kind := SIGNALS.get(word.lower()):
            yield _Said(kind, f"signal: {signal}", correction=kind == "correction")
        elif label := match.whole(word, loud=False):
            yield from _labels([label], "signal")


def _notes(story: Story, lines: Sequence[Line]) -> Iterator[_Said]:
    """Notices in words: the ed note, the headline, the first lines; all lines where the text is short."""
    yield from _noted(story.ed_note, "ed note")
    yield from _noted(story.headline, "headline")
    texts = [line.text for line in lines]
    short = sum(map(len, texts)) < _NOTICE
    yield from _corrective([text[:400] for text in (story.headline, *texts[:2], *texts[-1:])])
    for text in texts[:_ZONE]:
        if short or text.startswith(_ASIDE) or _addressed(text):
            yield from _noted(text[:400], "text", sure=short)
        if len(text) < _LONGEST_TAKE and (m := _TAKE_LINE.match(text)):
            yield _Said("take", f"text: {text[:40]}", int(m[1] or m[2]))
    if texts[_ZONE:] and (m := _TAIL_NOTE.match(texts[-1])):
        yield _Said("correction", f"text: {texts[-1][:80]}", correction=True)


def _corrective(texts: Sequence[str]) -> Iterator[_Said]:
    if _corrective_words.any("\n".join(texts).lower()):
        for m in filter(None, map(_CORRECTIVE.search, texts)):
            yield _Said("correction", f"text: {m.group()[:80]}", correction=True)


def _noted(text: str, where: str, *, sure: bool = True) -> Iterator[_Said]:
    if not text:
        return
    addressed = where == "ed note" or _addressed(text)
    if sure or addressed:
        yield from _notice(text, where, addressed=addressed)
    if where == "ed note":
        yield from _labels([one for one in _heading(text) if one.row.kind in ("kill", "withhold")], where)
    bracketed = text.startswith(_ASIDE)
    if (where == "ed note" or bracketed) and (m := _ADDS.match(text)):
        kind: LabelKind = m.lastgroup  # type: ignore[assignment]
        yield _Said(kind, f"{where}: {m.group().strip()}", correction=kind == "correction")


_ASIDE = ("(", "[", "-", "/", "Eds", "EDS", "ATT", "Att", "Ed", "ED", "ACHTUNG", "Achtung")
_DESK = re.compile(
    r"^\W{0,6}(?:eds?|editors?|attention|attn|achtung|atenci[óo]n|atenção|attenzione|note to|an die redaktion(?:en)?|bulletin|mandatory|kill\W{1,3}kill|hold\W{1,3}hold|bitte"
    r"|clients|subscribers|customers|pri[èe]re|veuillez|avis|aviso|rogamos|a los editores|к сведению|вниманию|внимание|просим"
    r"|this (?:story|article|dispatch|item|copy|news ?alert) (?:is|was|has been)|(?:tt|ntb|ritzau|anp|belga) (?:drar|trekker|trækker|trekt))\b"
    r"|^\W{0,6}embargo (?:is |est |está |ist )?\w{3,12}\W{0,3}$",
    re.I,
)


def _heading(note: str) -> Sequence[match.Found]:
    """The labels that an ed note begins with, or that are all of it, whatever their case: `KILL - figures wrong`, `Kill.`"""
    alone = match.whole(note.strip(" .!*"), loud=False)
    return (alone,) if alone else match.head(note)[1]


def _addressed(text: str) -> bool:
    return bool(_DESK.match(text))


def _notice(text: str, where: str, *, addressed: bool) -> Iterator[_Said]:
    found = notices.read(text, addressed=addressed) if text else None
    if found:
        kind, words = found
        said: LabelKind = "advisory" if kind == "release" else kind
        lifted = kind == "release"
        embargoed = lifted and bool(_EMBARGO.search(words))
        yield _Said(said, f"{where}: {words}", release=lifted, lifts_embargo=embargoed)


def _embargo(story: Story, lines: Sequence[Line]) -> Embargo | None:
    """In the ed note, or at the beginning of the headline or of one of the first or last lines."""
    near = lines if len(lines) <= 2 * _NEAR else (*lines[:_NEAR], *lines[-_NEAR:])
    texts = [story.headline, *(line.text for line in near)]
    return embargo.read([story.ed_note], texts, story.source.received_at)


def _zone(story: Story, lines: Sequence[Line]) -> str:
    texts = [line.text for line in lines]
    long = sum(map(len, texts)) >= 2 * _NOTICE
    return "\n".join(
        [story.ed_note, story.headline, *(text[:400] for text in texts[: _ZONE if long else 30])]
    )
