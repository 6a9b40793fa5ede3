"""What gives a paragraph away: tables of kinds and the words or marks they begin with.

A pattern claims a kind by the paragraph's beginning (`ANYWHERE`, `HEAD`) or by the whole of a short one
(`TAIL`). All are anchored and bounded, so that prose costs no more than a look at its first words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.story import ParagraphKind

ANYWHERE: Mapping[ParagraphKind, str] = {
    "trash": r"""
        \((?i:adds?|adding|updat(?:es?|ing)|recasts?|recasting|repeats?|refil(?:es?|ing)|releads?|rewrites?
            |new\ throughout|clarifies|corrects?|correcting|writes?\ through|changes|fixes|removes|deletes|drops
            |restores|trims|ajoute|actualise|corrige|précise|actualiza|añade|amplía|aggiorna|aktualisiert
            |ergänzt|vult\ aan)\b[^()]{0,300}\)\W*$
        |/{3}[\s./]*$
        |(?:MORE|\(MORE\)|\(more\)|folgt|\(mehr\)|\(suite\)|\(sigue\)|\(segue\))$
        |[-_=*+/.,;:|~<>^\#\ ]{1,200}$
    """,
    "note": r"""
        (?:E[Dd]|EDITOR|Editor)[Ss]?\.?:\s
        |(?i:\(?(?:attention|attn|note\ to\ editors?|editor['’]?s?['’]?\ notes?|achtung|nota\ del\ editor|nota\ alla\ redazione
            |note\ de\ la\ rédaction|an\ die\ redaktionen|let\ op|вниманию\ редакторов)\s?(?::|-|–|—|\s(?:adds|updates|recasts|redaktion\w*|editors?)\b))
        |N\ i\ e\ u\ w\ ?b
        |-{1,2}\s?(?i:corrects|clarifies|refiles|removes|adds|fixes|recasts)\b
        |\#{1,2}\ (?:dpa-)?Notizblock|(?i:\**\s?die\ folgenden\ informationen\ sind\ nicht\ zur\ veröffentlichung)
    """,
    "signoff": r"""
        [\[(](?i:(?:additional\ |further\ )?(?:report(?:ing|ed|age)|writ(?:ing|ten)|edit(?:ing|ed)|compiled|translat(?:ion|ed|ing)|graphics?
            |produc(?:tion|ed)|polling|with\ (?:assistance|reporting)|by\ reporting)\b[^.:()]{0,60}?\b(?:by|from)\b)
        |[\[(](?i:rapporté|édité|reportage|édition|traduit|version\ française|reporte\sde|reportaje\sde|redacción|edición|editado|traducido|escrito|información\sde
            |reportagem|edição|por\sreportagem|bericht(?:et)?\svon|redigiert|geschrieben|bearbeitet|redazione|a\scura\sdi|redactie:|bewerkt)\b
        |(?:-{1,2}|—|–)\s?(?i:with\ (?:assistance|reporting))\b
        |Enditem\W*$
    """,
    "contact": r"""
        (?i:to\ contact\ the\ (?:reporter|editor|author|staff)s?\b)
        |(?i:view\ source\ version\ on\b)
    """,
    "credit": r"""
        (?:©|\([cC]\))\s?\S
        |(?:Photos?|PHOTOS?|Foto(?:s|grafía|grafia)?|FOTO|Bild|Image|Picture|Photograph|Crédits?(?:\sphoto)?|Фото)(?:\ (?i:by|credit|courtesy\ of))?\s?:\s?\S
        |\(?AP\ Photo/|REUTERS/[A-Z]
    """,
}  # fmt: skip

HEAD: Mapping[ParagraphKind, str] = {
    "byline": r"(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR|Av|AV|Af|Text:|Автор:?|Words\ by)\s+\S",
}

TAIL: Mapping[ParagraphKind, str] = {
    "signoff": r"""
        (?:(?i:enditem|endit|\(?end\)?|\(ends\)|ends|fin|\(fin\)|ende)\.?|-?30-?|-0-|\#{2,3}|(?i:reuters?)[\s.]*|REUTER\W.{0,30}
            |={1,2}\s?[A-Za-z]+|-{1,2}\s?[A-Z]{2,12}|\([A-Z]{2,12}(?:[-/][A-Z]{2,12})?\)\.?)$
        |[a-zà-ÿ]{2,5}(?:[/-][a-zà-ÿ]{1,5}){1,4}$
        |(?:PTI|AAP|ANI|IANS|UNI|EFE|AFP|APA|dpa)(?:\ [A-Za-z]{2,6}){1,5}(?:\ ?/\ ?[a-z]{2,4})*$
        |dpa\ [a-zäöüß/]{2,20}(?:\ [a-z0-9äöüß]{1,8}){1,6}$
        |(?i:source):?\ [^.]{2,80}$
        |(?i:(?:additional\ |further\ )?(?:reporting|writing|editing|translation|compiled|written|edited)\ (?:and\ \w+\ )?by)\b
        |(?:The\ )?(?:Associated\ Press|AP)\ .{0,200}\bcontributed\ to\ this\ (?:report|story)\.?$
    """,
    "contact": r"""
        (?i:(?:media|press|investor|company|public|corporate|presse)?\ ?(?:relations\ )?(?:contacts?|kontakte?|contacto|contatti|pressekontakt)\s?(?::|$))
        |(?i:for\ (?:more|further)\ information\b.{0,20}\b(?:contact|visit|call)\b)
        |(?i:(?:tel|phone|telephone|telefon|fax|e-?mail|mobile)\b[.:])
        |\+?\d[\d\ ()./-]{6,20}$
        |\S{1,64}@\S{1,100}$
    """,
}  # fmt: skip


def _compiled(table: Mapping[ParagraphKind, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{source})" for kind, source in table.items()), re.X)


_ANYWHERE, _HEAD, _TAIL = map(_compiled, (ANYWHERE, HEAD, TAIL))
_SHORT = 300


def anywhere(text: str) -> ParagraphKind | None:
    """The kind of a paragraph that is told by its beginning, wherever it stands."""
    return _kind(_ANYWHERE.match(text))


def head(text: str) -> ParagraphKind | None:
    """The kind of a short paragraph before the body."""
    return _kind(_HEAD.match(text)) if len(text) <= _SHORT else None


def tail(text: str) -> ParagraphKind | None:
    """The kind of a short paragraph after the body."""
    return _kind(_TAIL.match(text)) if len(text) <= _SHORT else None


def _kind(found: re.Match[str] | None) -> ParagraphKind | None:
    return found.lastgroup if found else None  # type: ignore[return-value]


_NAME = r"(?:[^\W\d_a-zà-öø-ÿа-яё][\w.'’-]*)"
_SMALL = r"(?:and|und|et|y|e|en|og|och|ja|de|da|do|dos|la|las|le|del|della|di|van|von|der|den|zu|al|el|bin|ibn|ben|ter|ten|in|at|for|the|of|d['’]\w+|dpa|&|и|i|special\ to|staff)"
_NAMES = re.compile(rf"\S+\s+(?:(?:{_NAME}|{_SMALL})[,;/=]{{0,2}}(?:\s+|$)){{1,24}}$")
_TITLE = re.compile(
    rf"(?:{_NAME}\s+){{0,4}}(?i:writers?|editors?|correspondents?|reporters?|photographers?|columnist|press|staff|bureau chief|analyst)=?$"
)


def is_names(text: str) -> bool:
    """Whether all that follows the first word (`By`, `Von`, …) could be names, titles and agencies."""
    return len(text) <= 200 and bool(_NAMES.match(text))


def is_title(text: str) -> bool:
    """`AP Sports Writer=`, on the line below a byline."""
    return len(text) <= 80 and bool(_TITLE.match(text))
