"""Kills, withholds and releases that are said in words: the forms of the notice, language by language.

A form counts where notices stand: in the headline, in an ed note, in the first lines of a text. Each names the
copy itself (`story`, `item`, `Meldung`, `dépêche`, `noticia`, `сообщение`) or is a set phrase of the desks, so
that news about kills and withdrawals is left alone. Quantifiers are bounded: time is linear in the text.
"""

from __future__ import annotations

import re
from typing import Literal

Notice = Literal["kill", "withhold", "release"]

_GAP = r"[^.\n]{0,120}?"
_EN = r"(?:story|stories|item|items|article|copy|dispatch|report|alert|newsalert|headlines?|snap|advisory|brief|take|file|version|photo)"
_DE = r"(?:meldung(?:en)?|beitr[aä]ge?|text(?:es)?|bericht(?:e|s)?|artikels?|eilmeldung|zusammenfassung|nachricht)"
_FR = r"(?:d[ée]p[êe]ches?|articles?|papiers?|textes?|informations?|alertes?|urgents?|factuels?|nouvelles?)"
_ES = r"(?:noticias?|notas?|informaci[óo]n(?:es)?|despachos?|cables?|textos?|alertas?|urgentes?|crónicas?|artículos?)"
_RU = r"(?:сообщени[еяй]|новост[ьи]|материала?ы?|заметк[уаи]|информаци[юяи]|текста?|молни[яюи])"
_PT = r"(?:notícias?|notas?|textos?|matérias?|despachos?|notizi[ae]|lanci[oa]?|dispacci[oa]?)"
_NL = r"(?:berichte?n?|artikele?n?|meldinge?n?|nyhete?n?|meldingen|telegrammet)"

# Said anywhere in the notice zone.
KILL = rf"""
    \bkill(?:\W{{1,3}}kill)+\b
  | \b(?:bulletin|mandatory|urgent|story|news)\ kill\b
  | \b(?:please|pls|editors?:?|must)\ (?:immediately\ )?(?:kill|disregard|delete|withdraw|ignore|drop|remove)\b{_GAP}\b(?:{_EN}|dpa|headlined|slugged|above|following|previous|earlier)\b
  | ^(?:kill|disregard|withdraw|delete)\b\ (?:the\ |our\ |this\ |all\ )?{_GAP}\b{_EN}\b
  | ^(?:this\ |the\ )?story\ (?:is\ |was\ |has\ been\ )?(?:withdrawn|killed|retracted)\b(?!\ (?:by|from)\b)
  | \bstor(?:y|ies)\ (?:has\ been\ |is\ |was\ )?(?:withdrawn|killed|retracted)\W*$
  | ^(?:the\ |this\ |our\ |an?\ )?(?:above\ |following\ |earlier\ |previous\ )?(?:[\w.,'-]+\ ){{0,8}}?{_EN}\b{_GAP}\b(?:is|are|has\ been|have\ been|was)\ (?:hereby\ |being\ |wrong\ and\ (?:is\ )?)?(?:withdrawn|killed|retracted|cancell?ed)\b
  | \b(?:has|have|is|are)\ (?:killed|withdrawn|withdrawing|retracted|retracting|killing)\ (?:the\ |its\ |this\ |our\ )(?:[\w.,'-]+\ ){{0,3}}?{_EN}\ (?:headlined|slugged|titled|on|about|with)
  | ^(?:we|ap|reuters|afp|dpa|upi)\ (?:(?:has|have)\ )?(?:withdraws?|retracts?|withdrawn|retracted|killed)\ (?:the|its|our|this)\b{_GAP}\b{_EN}\b
  | \bno\ substitute\ (?:story\ )?(?:will\ be|is\ being)\b
  | \b(?:bitte|wir\ bitten)\b{_GAP}\b{_DE}\b{_GAP}\b(?:zu\ )?(?:löschen|loeschen|streichen|annullieren|zurückzuziehen|zur[üu]ckziehen|vernichten|sperren|nicht\ (?:mehr\ |weiter\ )?(?:zu\ )?(?:verwenden|nutzen|veröffentlichen|verbreiten))\b
  | \bbitte\ (?:löschen|streichen|annullieren|vernichten)\b{_GAP}(?:{_DE}|dpa)\b
  | \b{_DE}\b{_GAP}\b(?:ist|wird|werden|sind|wurde)\b(?:\ \S+){{0,4}}?\ (?:zurückgezogen|zurueckgezogen|annulliert|storniert|gelöscht|hinfällig|gegenstandslos)\b
  | \b(?:zieht|ziehen)\b{_GAP}\b{_DE}\b{_GAP}\bzurück\b
  | \b{_DE}\ (?:zurückgezogen|annulliert|storniert)\W*$
  | \b(?:pri[èe]re\ d['’]|merci\ d['’]|veuillez\ |bien\ vouloir\ |vous\ prions\ d['’])(?:annuler|supprimer|retirer|de\ (?:supprimer|retirer)|ignorer|ne\ pas\ (?:utiliser|tenir\ compte))\b
  | \b(?:annule[rz]?|annulons|retire[rz]?|retirons|supprimer|supprimez)\b\ (?:notre|la|le|les|nos|cette|cet|sa|son)\b{_GAP}\b{_FR}\b
  | \b{_FR}\b{_GAP}\b(?:est|sont|a\ été|ont\ été)\ (?:annul[ée]e?s?|retir[ée]e?s?|supprim[ée]e?s?|caduque?s?)\b
  | \b(?:rogamos|ruego|se\ ruega|por\ favor|les\ rogamos|se\ solicita|solicitamos|pedimos)\b,?{_GAP}\b(?:anul(?:en|ar|e)|elimin(?:en|ar|e)|retir(?:en|ar|e)|desech(?:en|ar)|ignor(?:en|ar)|no\ (?:utilic|us|public|difund)\w{{1,4}})\b
  | \b(?:anulen|eliminen|retiren|anúlese|elimínese)\b{_GAP}\b{_ES}\b
  | \b{_ES}\b{_GAP}\b(?:queda|quedan|ha\ sido|han\ sido|está|es)\ (?:anulad[ao]s?|retirad[ao]s?|eliminad[ao]s?|sin\ efecto)\b
  | \bpor\ (?:error|errónea)\b{_GAP}\banulad[ao]
  | \b(?:просим|просьба|прошу|следует)\b{_GAP}\b(?:аннулировать|снять|удалить|отозвать|считать\ (?:\w+\ ){{0,2}}?(?:недействительн|аннулированн)\w{{2,4}})\b
  | \b{_RU}\b{_GAP}\b(?:аннулирован[оаы]?|аннулируется|отозван[оаы]?|отзывается|снят[оаы]?\ с\ ленты|снимается\ с\ ленты|считать\ аннулированн\w{{2,3}}|считать\ недействительн\w{{2,3}})\b
  | \b(?:аннулирует|отзывает)\ (?:\w+\ ){{0,3}}?{_RU}
  | \b(?:favor|solicita(?:-se|mos)|pedimos|si\ prega\ di)\b{_GAP}\b(?:anular|cancelar|eliminar|annullare|eliminare|non\ utilizzare)\b{_GAP}\b{_PT}\b
  | \b{_PT}\b{_GAP}\b(?:está|foi|fica|è\ stat[ao]|è)\ (?:cancelad[ao]|anulad[ao]|annullat[ao]|ritirat[ao])\b
  | \b{_NL}\b{_GAP}\b(?:is|wordt|zijn|har|er|är)\ (?:ingetrokken|vervallen|trukket|återkallad|annullerad|tilbakekalt)\b
"""
WITHHOLD = rf"""
    \bhold(?:\W{{1,3}}hold)+\b
  | \bwithhold\b\W{{0,3}}$
  | \b(?:please|pls|editors?:?)\ (?:withhold|hold|do\ not\ (?:use|publish|run))\b
  | ^(?:withhold|hold)\ (?:the\ |our\ |this\ )?{_GAP}\b{_EN}\b
  | \bhold\ for\ release\b
  | \b(?:bitte|wir\ bitten)\b{_GAP}\b(?:vorläufig|vorerst|zunächst|einstweilen|bis\ auf\ weiteres)\b{_GAP}\bnicht\ (?:zu\ )?(?:verwenden|veröffentlichen|verbreiten)\b
  | \b(?:bitte|wir\ bitten)\b{_GAP}\b{_DE}\b{_GAP}\b(?:zurück(?:zu)?halten|anhalten)\b
  | \b(?:ne\ pas|de\ ne\ pas)\ (?:utiliser|diffuser|publier)\b{_GAP}\b(?:{_FR}|jusqu|pour\ l['’]instant)
  | \b(?:suspendre|suspendez|mettre\ en\ attente)\b{_GAP}\b{_FR}\b
  | \b(?:retengan|retener|no\ (?:utilicen|usen|publiquen|difundan|usar|publicar))\b{_GAP}\b(?:{_ES}|hasta)\b
  | \b(?:просим|просьба)\b{_GAP}\b(?:не\ (?:использовать|публиковать|распространять)|задержать|придержать|приостановить)\b
"""
RELEASE = rf"""
    \b(?:hold|withhold|embargo)\ (?:is\ |has\ been\ )?(?:now\ )?(?:lifted|released|cancell?ed|removed)\b
  | \b(?:lifts?|lifting|releases?)\ (?:the\ |its\ )?(?:embargo|hold|withhold)\b
  | \bmay\ now\ be\ (?:used|published|released)\b
  | \b(?:cleared|released)\ for\ (?:use|publication)\b
  | \bsperr(?:frist|e|vermerk)\ (?:ist\ |wird\ |wurde\ )?(?:aufgehoben|entfällt|vorzeitig\ aufgehoben)\b
  | \b(?:frei(?:gegeben)?\ zur\ (?:verwendung|veröffentlichung)|{_DE}\ (?:ist\ )?freigegeben)\b
  | \bembargo\ (?:est\ |a\ été\ )?(?:levé|annulé)\b | \blevée\ (?:de\ l['’])?embargo\b
  | \bembargo\ (?:ha\ sido\ |queda\ |está\ )?levantado\b | \bse\ levanta\ el\ embargo\b
  | \bэмбарго\ (?:снято|снимается|отменено)\b | \bснятие\ эмбарго\b
"""
_TABLE: tuple[tuple[Notice, re.Pattern[str]], ...] = (
    ("release", re.compile(RELEASE, re.X | re.I | re.M)),
    ("kill", re.compile(KILL, re.X | re.I | re.M)),
    ("withhold", re.compile(WITHHOLD, re.X | re.I | re.M)),
)
# One cheap look decides whether the table is worth trying at all.
_HINT = re.compile(
    r"kill|withdr|withh|disregard|retract|delete|ignore|remove|drop|hold|lift|released?|cleared|substitute|do not|may now"
    r"|lösch|loesch|streich|annul|anul|anúl|zurück|zurueck|storn|sperr|frei|nicht|vernicht|hinfällig|gegenstand"
    r"|ne pas|supprim|retir|ignor|utilis|diffus|publi|suspend|attente|lev|elimin|elimín|efecto|reten|no us|no util"
    r"|аннулир|отзыва|отозв|снят|снима|удалить|недейств|использ|публик|эмбарго|задерж|приост|придерж|распростр"
    r"|cancel|annull|ritir|utilizz|ingetr|vervall|trukket|återk|tilbake",
    re.I,
)


def read(text: str) -> tuple[Notice, str] | None:
    """What a notice says, and the words that say it; None where `text` says nothing of the kind."""
    if not _HINT.search(text):
        return None
    for kind, pattern in _TABLE:
        if m := pattern.search(text):
            return kind, " ".join(m.group().split())
    return None
