"""Kills, withholds and releases that are said in words: the forms of the notice, one row each, language by language.

A form names the copy itself (`story`, `Meldung`, `dépêche`, `noticia`, `сообщение`) or is a set phrase of the desks, so that
news about kills and withdrawals is left alone. Words that are also news (`report`, `Bericht`, `texte`: a bill is withdrawn,
a study retracted) count only where the desk is addressed. Quantifiers are bounded: time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.words import Words

Notice = Literal["kill", "withhold", "release"]

# Nouns for copy: those that always mean it, and those that mean it in a note to the desk.
SURE = {
    "en": r"(?:story|stories|newsalerts?|dispatch(?:es)?|writethru|newsbreak)",
    "de": r"(?:(?:eil)?meldung(?:en)?|dpa-\w+)",
    "fr": r"(?:d[ée]p[êe]ches?)",
    "es": r"(?:noticias?|despachos?|cables? de)",
    "ru": r"(?:сообщени[еяй]|молни[яюи])",
    "pt": r"(?:notícias?|despachos?|notizi[ae]|lanci[oa]?|dispacci[oa]?)",
    "nl": r"(?:bericht(?:en)?|telegrammet)",
}
ALL = {
    "en": r"(?:story|stories|items?|articles?|copy|dispatch(?:es)?|reports?|alerts?|newsalerts?|headlines?|snaps?|advisor(?:y|ies)|briefs?|takes?|file|version|writethru)",
    "de": r"(?:(?:eil)?meldung(?:en)?|beitr[aä]ge?s?|text(?:es)?|bericht(?:e|s)?|artikels?|zusammenfassung|nachricht|dpa)",
    "fr": r"(?:d[ée]p[êe]ches?|articles?|papiers?|textes?|informations?|alertes?|urgents?|factuels?|nouvelles?)",
    "es": r"(?:noticias?|notas?|informaci[óo]n(?:es)?|despachos?|cables?|textos?|alertas?|urgentes?|crónicas?|artículos?)",
    "ru": r"(?:сообщени[еяй]|новост[ьи]|материала?ы?|заметк[уаи]|информаци[юяи]|текста?|молни[яюи])",
    "pt": r"(?:notícias?|notas?|textos?|matérias?|despachos?|notizi[ae]|lanci[oa]?|dispacci[oa]?)",
    "nl": r"(?:bericht(?:en)?|artikel(?:en)?|melding(?:en)?|nyhet(?:en)?|meldingen|telegrammet)",
}
_GAP = r"[^.\n]{0,120}?"
_OTHERS = r"(?!.{0,120}\b(?:said|says|told|newspaper|magazine|journal|website|blog|broadcaster|tabloid)\b)"


@dataclass(frozen=True, slots=True)
class Form:
    """`hints`: one of these is in every text that the pattern matches (lower case), so that most need no pattern.

    In `pattern`, COPY is a noun for copy, GAP the rest of a clause.
    """

    kind: Notice
    language: str
    hints: tuple[str, ...]
    pattern: str


FORMS: tuple[Form, ...] = (
    Form("release", "en", ("lifted", "released", "cancel", "removed"), r"\b(?:hold|withhold|embargo) (?:is |has been )?(?:now )?(?:lifted|released|cancell?ed|removed)\b"),
    Form("release", "en", ("lift", "release"), r"\b(?:lifts?|lifting|releases?) (?:the |its )?(?:embargo|hold|withhold) (?:on|of|for) (?:the |this |our )?COPY"),
    Form("release", "en", ("lifted", "removed", "cancel"), r"\b(?:embargo|hold) (?:on|for|of) (?:the |this |our )?COPY\bGAP\b(?:is|has been|was) (?:now |hereby )?(?:lifted|removed|cancell?ed)\b"),
    Form("release", "en", ("may now be",), r"\bmay now be (?:used|published|released)\b"),
    Form("release", "en", ("for use", "for publication"), r"\b(?:cleared|released) for (?:use|publication)\b"),
    Form("release", "de", ("aufgehoben", "entfällt"), r"\bsperr(?:frist|e|vermerk) (?:ist |wird |wurde )?(?:vorzeitig )?(?:aufgehoben|entfällt)\b"),
    Form("release", "de", ("aufgehoben", "entfällt"), r"\bsperr(?:frist|vermerk) (?:auf|für|zu|der|unserer?) (?:die |den |das |der |unsere[nrs]? )?COPY\bGAP\b(?:aufgehoben|entfällt)\b"),
    Form("release", "de", ("frei",), r"\b(?:frei(?:gegeben)? zur (?:verwendung|veröffentlichung)|COPY (?:ist )?freigegeben)\b"),
    Form("release", "fr", ("embargo",), r"\bembargo (?:sur (?:la |notre |cette )?COPY\bGAP\b)?(?:est |a été )?(?:lev[ée]|annul[ée])\b|\blevée (?:de l['’])?embargo\b"),
    Form("release", "es", ("embargo",), r"\bembargo (?:(?:de|sobre) (?:la |esta |nuestra )?COPY\bGAP\b)?(?:ha sido |queda |está )?levantado\b|\bse levanta el embargo\b"),
    Form("release", "ru", ("эмбарго",), r"\bэмбарго (?:снято|снимается|отменено)\b|\bснятие эмбарго\b"),
    Form("kill", "en", ("kill",), r"^\W{0,6}kill(?:\W{1,3}kill)+\b|\b(?-i:KILL(?:\W{1,3}KILL)+)\b"),
    Form("kill", "en", ("kill",), r"\b(?:bulletin|story|news) kill\b(?! (?:of|order|for|in)\b)"),
    Form("kill", "en", ("kill",), r"\bkill is mandatory\b|\bmandatory,? kill\b(?=\W*$|\W{1,3}(?:has been|is|on|for|notice|advisory|the|this|our|story)\b|\W{0,3}[\"“«:.(-])"),
    Form("kill", "en", ("kill", "disregard", "delete", "withdraw", "ignore", "drop", "remove"), r"\b(?:please|pls|editors?:?|must) (?:immediately )?(?:kill|disregard|delete|withdraw|ignore|drop|remove)\bGAP\b(?:COPY|items?|dpa|headlined|slugged|above|following|previous|earlier)\b"),
    Form("kill", "en", ("kill", "withdraw", "disregard"), r"^\W{0,6}(?:eds?|editors?|desks?|clients|subscribers)\W{1,4}(?:please |pls )?(?:kill|withdraw|disregard)\b(?! (?:order|switch|list|fee)s?\b)"),
    Form("kill", "en", ("asked", "requested", "urged", "advised"), r"\b(?:clients?|subscribers?|customers|editors?|desks?) are (?:hereby |kindly )?(?:asked|requested|urged|advised) (?:not to (?:use|publish|run)|to (?:kill|disregard|delete|remove|withdraw|ignore))\bGAP\bCOPY\b"),
    Form("kill", "en", ("withdrawn", "killed", "retracted", "deleted", "removed", "pulled"), r"^\W{0,3}this (?:story|article|report|item|copy|dispatch|alert|news ?alert) (?:is|was|has been|is being) (?:hereby )?(?:withdrawn|killed|retracted|deleted|removed|pulled)\b(?! (?:by|from)\b)"),
    Form("kill", "en", ("no longer valid", "not valid", "invalid", "void"), r"\b(?:the|this|our) (?:above |following |earlier |previous )?COPY (?:is|are) (?:no longer valid|not valid|invalid|void)\b"),
    Form("kill", "en", ("kill", "disregard", "withdraw", "delete"), r"^(?:kill|disregard|withdraw|delete)\b (?:the |our |this |all )?GAP\b(?:COPY|headlined|slugged)\b"),
    Form("kill", "en", ("withdrawn", "killed", "retracted"), r"^OTHERS(?:this |the )?story (?:is |was |has been )?(?:withdrawn|killed|retracted)\b(?! (?:by|from)\b)"),
    Form("kill", "en", ("withdrawn", "killed", "retracted"), r"^OTHERS(?:[\w.,'-]+ ){0,6}?stor(?:y|ies) (?:has been |is |was )?(?:withdrawn|killed|retracted)\W*$"),
    Form("kill", "en", ("withdrawn", "killed", "retracted", "cancel"), r"^OTHERS(?:(?:eds?|editors?|attention)\W{1,3})?(?:the |this |our |an? )?(?:above |following |earlier |previous )?(?:[\w.,'-]+ ){0,8}?COPY\bGAP\b(?:is|are|has been|have been|was|must be) (?:hereby |being |wrong and (?:is )?)?(?:withdrawn|killed|retracted|cancell?ed)\b"),
    Form("kill", "en", ("kill", "withdr", "retract"), r"\b(?:has|have|is|are) (?:killed|withdrawn|withdrawing|retracted|retracting|killing) (?:the |its |this |our )(?:[\w.,'-]+ ){0,3}?COPY (?:headlined|slugged|titled|on|about|with)"),
    Form("kill", "en", ("withdr", "retract", "killed"), r"^(?:we|ap|reuters|afp|dpa|upi) (?:(?:has|have) )?(?:withdraws?|retracts?|withdrawn|retracted|killed) (?:the|its|our|this)\bGAP\bCOPY\b"),
    Form("kill", "en", ("kill",), r"^\W{0,6}(?:please|pls|must) kill\b\W{0,3}(?:$|[-–—:;,])"),
    Form("kill", "en", ("delete from",), r"^\W{0,6}(?:please|pls) delete (?:this |it )?from (?:your|all) (?:systems?|archives?|websites?)\b"),
    Form("withhold", "en", ("do not use",), r"^\W{0,6}do not (?:use|publish)\b(?:\W*$|\s?[-–—;,])|^\W{0,6}(?-i:DO NOT (?:USE|PUBLISH))\b"),
    Form("withhold", "de", ("nicht verwenden",), r"^\W{0,6}bitte nicht (?:mehr )?verwenden\b\W{0,3}(?:$|[-–—:;,])"),
    Form("kill", "en", ("no substitute",), r"\bno substitute (?:story )?(?:will be|is being)\b"),
    Form("kill", "de", ("bitte",), r"\b(?:bitte|wir bitten)\bGAP\bCOPY\bGAP\b(?:zu )?(?:löschen|loeschen|streichen|annullieren|zurückzuziehen|zur[üu]ckziehen|vernichten|sperren|nicht (?:mehr |weiter )?(?:zu )?(?:verwenden|nutzen|veröffentlichen|verbreiten))\b"),
    Form("kill", "de", ("bitte",), r"\bbitte (?:löschen|streichen|annullieren|vernichten)\bGAP(?:COPY|dpa)\b"),
    Form("kill", "de", ("zurückgezogen", "zurueckgezogen", "annulliert", "storniert", "gelöscht", "hinfällig", "gegenstandslos"), r"\bCOPY\bGAP\b(?:ist|wird|werden|sind|wurde)\b(?: \S+){0,4}? (?:zurückgezogen|zurueckgezogen|annulliert|storniert|gelöscht|hinfällig|gegenstandslos)\b"),
    Form("kill", "de", ("zieh",), r"\b(?:wir|dpa|apa|afp|reuters|sid|kna|epd)\b(?: \w+){0,2} (?:zieht|ziehen)\bGAP\bCOPY\bGAP\bzurück\b|\b(?:zieht|ziehen) (?:die|wir|dpa)\bGAP\bCOPY\bGAP\bzurück\b"),
    Form("kill", "de", ("zurückgezogen", "annulliert", "storniert"), r"\bCOPY (?:zurückgezogen|annulliert|storniert)\W*$"),
    Form("kill", "fr", ("ère d", "ere d", "merci", "veuillez", "vouloir", "prions"), r"\b(?:pri[èe]re d['’]|merci d['’]|veuillez |bien vouloir |vous prions d['’])(?:annuler|supprimer|retirer|de (?:supprimer|retirer)|ignorer|ne pas (?:utiliser|tenir compte))\b"),
    Form("kill", "fr", ("prière de", "priere de", "merci de"), r"\b(?:pri[èe]re|merci) de (?:supprimer|retirer|ne pas (?:utiliser|tenir compte))\b"),
    Form("kill", "fr", ("annul", "retir", "supprim"), r"\b(?:annule[rz]?|annulons|retire[rz]?|retirons|supprimer|supprimez) (?:notre|la|le|les|nos|cette|cet|sa|son)\bGAP\bCOPY\b"),
    Form("kill", "fr", ("annul", "retir", "supprim", "caduque"), r"\bCOPY\bGAP\b(?:est|sont|a été|ont été) (?:annul[ée]e?s?|retir[ée]e?s?|supprim[ée]e?s?|caduque?s?)\b"),
    Form("kill", "es", ("rog", "ruega", "ruego", "favor", "solicit", "pedimos"), r"\b(?:rogamos|ruego|se ruega|por favor|les rogamos|se solicita|solicitamos|pedimos)\b,?GAP\b(?:anul(?:en|ar|e)|elimin(?:en|ar|e)|retir(?:en|ar|e)|desech(?:en|ar)|ignor(?:en|ar)|no (?:utilic|us|public|difund)\w{1,4})\b"),
    Form("kill", "es", ("anulen", "eliminen", "retiren", "anúlese", "elimínese"), r"\b(?:anulen|eliminen|retiren|anúlese|elimínese)\bGAP\bCOPY\b"),
    Form("kill", "es", ("anulad", "retirad", "eliminad", "sin efecto"), r"\bCOPY\bGAP\b(?:queda|quedan|ha sido|han sido|está|es) (?:anulad[ao]s?|retirad[ao]s?|eliminad[ao]s?|sin efecto)\b"),
    Form("kill", "es", ("sin efecto", "retira la", "anula la"), r"\b(?:queda|quedan) sin efecto (?:la|las|el|los) COPY\b|\b(?:efe|europa press|agencia)\b(?: \w+)? (?:retira|anula) (?:la|las|el|los|su) COPY\b"),
    Form("kill", "de", ("entfällt", "entfallen"), r"\bCOPY\bGAP\b(?:entfällt|entfallen)\b(?: ersatzlos)?\W{0,3}$"),
    Form("kill", "de", ("widerruf", "nicht verwendet"), r"\b(?:widerruft|widerrufen)\b (?:die|ihre) COPY\b|\bCOPY\bGAP\bdarf nicht (?:mehr )?verwendet werden\b"),
    Form("kill", "en", ("eliminating", "removed", "must not be used"), r"\bis eliminating (?:the|its|this) COPY\b|^(?:the |this )?COPY\b(?: \"[^\"]{0,200}\")? has been removed\b"),
    Form("kill", "es", ("anulad", "retirad", "eliminad"), r"\b(?:anulad|retirad|eliminad)[ao]s? (?:la|las|el|los|esta|este) COPY\b"),
    Form("kill", "de", ("gestrichen",), r"\bCOPY\bGAP\b(?:ist|wird|werden|sind) (?:ersatzlos )?gestrichen\b"),
    Form("kill", "nl", ("ingetrokken", "vervallen", "trukket", "trukne", "återkallad", "annullerad", "annulleret", "annullert"), r"\bCOPY (?:is |er |är )?(?:ingetrokken|vervallen|trukket(?: tilbake| tilbage)?|tilbaketrukket|återkallad|annuller(?:ad|et|t))\W*$"),
    Form("kill", "nl", ("drar", "trekker", "trækker", "trekt"), r"\b(?:tt|ntb|ritzau|stt|anp|belga)\b (?:drar tillbaka|trekker tilbake|trækker|trekt) (?:artikeln|nyheten|telegrammet|saken|meldingen|nyheden|(?:het |dit )?bericht)\b"),
    Form("kill", "nl", ("vervalt", "makuler"), r"\bCOPY\bGAP\bvervalt\b|\bmakulera\b"),
    Form("kill", "ru", ("прос", "следует"), r"\b(?:просим|просьба|прошу|следует)\bGAP\b(?:аннулировать|снять|удалить|отозвать|считать (?:\w+ ){0,2}?(?:недействительн|аннулированн)\w{2,4})\b"),
    Form("kill", "ru", ("аннулир", "отозван", "отзыва", "снят", "снима", "недейств"), r"\bCOPY\bGAP\b(?:аннулирован[оаы]?|аннулируется|отозван[оаы]?|отзывается|снят[оаы]? с ленты|снимается с ленты|считать аннулированн\w{2,3}|считать недействительн\w{2,3})\b"),
    Form("kill", "ru", ("аннулирует", "отзывает", "снимает", "снимаем"), r"\b(?:аннулирует|отзывает|снима(?:ет|ем) с ленты) (?:\w+ ){0,3}?COPY"),
    Form("kill", "ru", ("отмен",), r"\bCOPY\b[^\n\"«“„]{0,40}[\"«“„][^\n\"»”]{3,160}[\"»”],? (?:\w+ ){0,2}?отмен(?:яется|ено|ена)\b"),
    Form("kill", "ru", ("не использовать", "не публиковать"), r"^\W{0,4}не (?:использовать|публиковать) (?:COPY|новость|материал|заметку|информацию)"),
    Form("kill", "pt", ("favor", "solicit", "pedimos", "prega"), r"\b(?:favor|solicita(?:-se|mos)|pedimos|si prega di)\bGAP\b(?:anular|cancelar|eliminar|annullare|eliminare|non utilizzare)\bGAP\bCOPY\b"),
    Form("kill", "pt", ("cancelad", "anulad", "annullat", "ritirat"), r"\bCOPY\bGAP\b(?:está|foi|fica|è stat[ao]|è) (?:cancelad[ao]|anulad[ao]|annullat[ao]|ritirat[ao])\b"),
    Form("kill", "nl", ("ingetrokken", "vervallen", "trukket", "återkallad", "annullerad", "tilbakekalt"), r"\bCOPY\bGAP\b(?:is|wordt|zijn|har|er|är) (?:ingetrokken|vervallen|trukket|återkallad|annullerad|tilbakekalt)\b"),
    Form("withhold", "en", ("hold",), r"^\W{0,6}hold(?:\W{1,3}hold)+\b|\b(?-i:HOLD(?:\W{1,3}HOLD)+)\b"),
    Form("withhold", "en", ("withhold",), r"\bwithhold\b\W{0,3}$"),
    Form("withhold", "en", ("hold", "do not"), r"\b(?:please|pls|editors?:?) (?:withhold|hold|do not (?:use|publish|run))\b(?:GAP\b(?:COPY|items?|dpa|headlined|slugged|above|following)\b|\W*$)"),
    Form("withhold", "en", ("hold",), r"^(?:withhold|hold) (?:the |our |this )GAP\b(?:COPY|headlined|slugged)\b"),
    Form("withhold", "en", ("hold for release",), r"\bhold for release\b"),
    Form("withhold", "de", ("nicht ",), r"\b(?:bitte|wir bitten)\bGAP\b(?:vorläufig|vorerst|zunächst|einstweilen|bis auf weiteres)\bGAP\bnicht (?:zu )?(?:verwenden|veröffentlichen|verbreiten)\b"),
    Form("withhold", "de", ("halten",), r"\b(?:bitte|wir bitten)\bGAP\bCOPY\bGAP\b(?:zurück(?:zu)?halten|anhalten)\b"),
    Form("withhold", "fr", ("ne pas",), r"\bne pas (?:utiliser|diffuser|publier)\bGAP\b(?:COPY|jusqu|pour l['’]instant)"),
    Form("withhold", "fr", ("suspend", "attente"), r"\b(?:suspendre|suspendez|mettre en attente)\bGAP\bCOPY\b"),
    Form("withhold", "es", ("reten", "no us", "no util", "no publi", "no difun"), r"\b(?:retengan|retener|no (?:utilicen|usen|publiquen|difundan|usar|publicar))\bGAP\b(?:COPY|hasta)\b"),
    Form("withhold", "ru", ("прос",), r"\b(?:просим|просьба)\bGAP\b(?:не (?:использовать|публиковать|распространять)|задержать|придержать|приостановить)\bGAP\b(?:COPY|до)\b"),
)  # fmt: skip

_HINTS = tuple(dict.fromkeys(hint for form in FORMS for hint in form.hints))
_OF_HINT = tuple([n for n, form in enumerate(FORMS) if hint in form.hints] for hint in _HINTS)
_hints = Words(_HINTS)


def read(text: str, *, addressed: bool) -> tuple[Notice, str] | None:
    """What a notice says, and the words that say it; None where `text` says nothing of the kind.

    `addressed`: the text is for the desk, so that every noun for copy counts.
    """
    for number in sorted({n for hint in _hints.all(text.lower()) for n in _OF_HINT[hint]}):
        if m := _pattern(number, addressed).search(text):
            return FORMS[number].kind, " ".join(m.group().split())
    return None


@cache
def _pattern(number: int, addressed: bool) -> re.Pattern[str]:
    form = FORMS[number]
    nouns = (ALL if addressed else SURE)[form.language]
    source = form.pattern.replace("COPY", nouns).replace("GAP", _GAP).replace("OTHERS", _OTHERS)
    return re.compile(source, re.I | re.M)
