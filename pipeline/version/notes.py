"""What notes say of a version: ed notes, trash lines, lines that address the desk, sentences that tell of a correction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.story import LabelKind, Line, Story
from pipeline.version import match, notices
from pipeline.version.said import Said, labels
from pipeline.words import Words

NOTICE = 700  # characters; a notice is short, in a longer text only lines that address the desk are read
TOP = 5  # lines in which notes stand
_LONGEST_TAKE = 20
# What a trash line or ed note begins with (Reuters, AFP, Yonhap, AP `Eds:`).
_ADDS = re.compile(
    r"^[\W_]{0,4}(?:(?:attention|attn|achtung|eds?|editors?|editor's note|desk|n\.?d\.?l\.?r\.?|nota)\W{1,4})?(?:"
    r"(?P<correction>correct(?:s|ing|ed|ion|ive)?|refiles?|refiling|removes (?:extraneous|erroneous|incorrect|reference)|fixes|clarif(?:ies|ying|ication)|amends|korrigiert|berichtigt|korrektur|richtigstellung|berichtigung|corrige|rectifie|rectificatif|rectifica|corregid\w|correcci[óo]n|corregge|исправл\w{2,6}|поправка|уточняет|уточнение)"
    r"|(?P<update>adds?|adding|updat(?:es?|ing|ed)|recasts?|recasting|re?leads?|rewrites?|writes?\s?thr(?:u|ough)|expands|new throughout|with (?:details|quotes|background)|ergänzt|aktualisiert|(?:ergänzung|aktualisierung|zusammenfassung|neufassung)(?!\W{1,3}(?:bis|folgt|gegen|geplant|vorgesehen))|neu:|ajoute|actualise|précise|complète|actualiza|añade|amplía|aggiorna|дополнен\w{0,4}|обновл\w{2,6}|расширен\w{0,4}|vervangt|(?:n ?i ?e ?u ?w )bericht|ny med|lisätty|päivitetty|lagt till|opdateret)"
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
_ASIDE = (
    "(",
    "[",
    "-",
    "/",
    "Eds",
    "EDS",
    "ATT",
    "Att",
    "Ed",
    "ED",
    "ACHTUNG",
    "Achtung",
    "（",
    "N i e u w ",
)
_DESK = re.compile(
    r"^\W{0,6}(?:eds?|editors?|attention|attn|achtung|atenci[óo]n|atenção|attenzione|note to|an die redaktion(?:en)?|bulletin|mandatory|kill\W{1,3}kill|hold\W{1,3}hold|bitte"
    r"|clients|subscribers|customers|pri[èe]re|veuillez|avis|aviso|rogamos|a los editores|к сведению|вниманию|внимание|просим"
    r"|this (?:story|article|dispatch|item|copy|news ?alert) (?:is|was|has been)|(?:tt|ntb|ritzau|anp|belga) (?:drar|trekker|trækker|trekt))\b"
    r"|^\W{0,6}embargo (?:is |est |está |ist )?\w{3,12}\W{0,3}$",
    re.I,
)


def read(story: Story, lines: Sequence[Line]) -> Iterator[Said]:
    """The notes of a story: the ed note, the headline, the first lines; all lines where the text is short. Raises nothing."""
    yield from _noted(story.ed_note, "ed note")
    yield from _noted(story.headline, "headline")
    texts = [line.text for line in lines]
    short = sum(map(len, texts)) < NOTICE
    yield from _corrective([text[:400] for text in (story.headline, *texts[:2], *texts[-1:])])
    for text in texts[:TOP]:
        if short or text.startswith(_ASIDE) or _addressed(text):
            yield from _noted(text[:400], "text", sure=short)
        if len(text) < _LONGEST_TAKE and (m := _TAKE_LINE.match(text)):
            yield Said("take", f"text: {text[:40]}", int(m[1] or m[2]))
    if texts[TOP:] and (m := _TAIL_NOTE.match(texts[-1])):
        yield Said("correction", f"text: {texts[-1][:80]}", correction=True)


def _corrective(texts: Sequence[str]) -> Iterator[Said]:
    if _corrective_words.any("\n".join(texts).lower()):
        for m in filter(None, map(_CORRECTIVE.search, texts)):
            yield Said("correction", f"text: {m.group()[:80]}", correction=True)


def _noted(text: str, where: str, *, sure: bool = True) -> Iterator[Said]:
    if not text:
        return
    addressed = where == "ed note" or _addressed(text)
    if sure or addressed:
        yield from _notice(text, where, addressed=addressed)
    if where == "ed note":
        yield from labels([one for one in _heading(text) if one.row.kind in ("kill", "withhold")], where)
    bracketed = text.startswith(_ASIDE)
    if (where == "ed note" or bracketed) and (m := _ADDS.match(text)):
        kind: LabelKind = m.lastgroup  # type: ignore[assignment]
        yield Said(kind, f"{where}: {m.group().strip()}", correction=kind == "correction")


def _heading(note: str) -> Sequence[match.Found]:
    """The labels that an ed note begins with, or that are all of it, whatever their case: `KILL - figures wrong`, `Kill.`"""
    alone = match.whole(note.strip(" .!*"), loud=False)
    return (alone,) if alone else match.head(note)[1]


def _addressed(text: str) -> bool:
    return bool(_DESK.match(text))


def _notice(text: str, where: str, *, addressed: bool) -> Iterator[Said]:
    found = notices.read(text, addressed=addressed) if text else None
    if found:
        kind, words = found
        said: LabelKind = "advisory" if kind == "release" else kind
        lifted = kind == "release"
        embargoed = lifted and bool(_EMBARGO.search(words))
        yield Said(said, f"{where}: {words}", release=lifted, lifts_embargo=embargoed)
