"""The labels of versions as agencies write them, one row a label: its words in any language, and what it says.

Words are regular expressions without groups, matched whatever their case. `glued` says where the label may
stand with a bare hyphen after it (`UPDATE 2-Shares fall`): not so for words that form compounds
(`URGENT-CARE`, `LEAD-FREE`, `HOLD-UP`). Sources: the agencies' style books and files, listed row by row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.story import LabelKind

ORDINAL = r"(?:\d{1,2}\s?(?:st|nd|rd|th|\.|ª|º|e|er|ème|ter|-й)|\d{1,2})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """`counted` labels may carry a number or ordinal, before or after, `numbered` ones have to; `shout` ones count in
    capitals or brackets only, or with a number."""

    words: str
    kind: LabelKind | None
    correction: bool = False
    counted: bool = False
    numbered: bool = False
    glued: bool = False
    shout: bool = False


LABELS = (
    # updates: Reuters UPDATE, WRAPUP; AP Ld-Writethru; dpa LEAD, NET; AFP 2ndlead, wrap; Yonhap (2nd LD)
    Label(words=r"update[ds]?|upd|wrap-?up|round-?up", kind="update", counted=True, glued=True),
    Label(words=r"ld[- ]?writethru|lead[- ]?writethru|writethru", kind="update", counted=True, glued=True),
    Label(words=r"lead|ld|net|wrap|recap|neu", kind="update", counted=True, shout=True),
    Label(words=r"aktualisier(?:ung|t)|neufassung|zusammenfassung|ergänzung", kind="update", counted=True),
    Label(words=r"amp\.|ampl(?:\.|iación|iacion|ía|ia)", kind="update", counted=True, glued=True),
    Label(words=r"actualiz(?:a|ación|acion|ado|ada)|resumen|avance", kind="update", counted=True),
    Label(words=r"actualis(?:ation|é|e|ée)|mise [àa] jour|maj|synth[èe]se|papier g[ée]n[ée]ral", kind="update", counted=True),
    Label(words=r"aggiorna(?:mento|to|ta)|atualiza(?:ção|cao|da|do)?", kind="update", counted=True),
    Label(words=r"päivitys|aktualizacja|aktualizace|güncelleme|frissítve", kind="update", counted=True, shout=True),
    Label(words=r"vervangt|nieuwe versie|uppdater(?:ing|ad)|oppdater(?:ing|t)|opdater(?:ing|et)", kind="update", counted=True),
    Label(words=r"обновл(?:ение|ено|енная версия|ённая версия|яется)|дополнен(?:ие|о)|расширенн(?:ая|ый)(?: версия| вариант)?|расширено|уточнен(?:ие|о)", kind="update", counted=True),
    Label(words=r"差し?替え|更新|(?:제?\d보|\d신)|수정보", kind="update"),  # Kyodo, Xinhua, Yonhap
    # corrections
    Label(words=r"correct(?:ed|ion|ive|s)|corr", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"clarification|fe de erratas?|errata corrige", kind="correction", correction=True, counted=True),
    Label(words=r"errata|oikaisu|korjaus|sprostowanie|korekta|oprava|düzeltme|helyesbítés|ispravak|ispravka", kind="correction", correction=True, shout=True),
    Label(words=r"refile[ds]?", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"korr(?:\.|ektur|igiert(?:e fassung)?)?|berichtig(?:ung|t)|richtigstellung", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"rectif(?:\.|icatif|ication|i[ée]e?)?|corrig[ée]e?", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"correcci[óo]n|corrige|corregid[ao]|rectificaci[óo]n|rectifica(?:do|da)?", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"rettifica|correzione|corre(?:ção|cao)|corrigid[ao]|retifica(?:ção|cao)", kind="correction", correction=True, counted=True, glued=True),
    Label(words=r"correctie|rectificatie|rättelse|rettelse|rettet|korrigering|korrigerad|korrigert", kind="correction", correction=True, counted=True),
    Label(words=r"исправлен(?:ие|о|ная версия|ный вариант)|поправка|опровержение|исправляется", kind="correction", correction=True, counted=True),
    Label(words=r"訂正|更正|정정", kind="correction", correction=True),
    # kills
    Label(words=r"(?:story |news ?alert |item )?(?:withdrawn|retraction)|story removed|eliminate|(?:story|news ?alert|item) (?:retracted|withdrawal|killed)|(?:bulletin|mandatory|story) kill", kind="kill", glued=True, shout=True),
    Label(words=r"(?:kill|withdrawal|retraction) (?:notice|advisory)|mandatory (?:kill|withdrawal)|notice of withdrawal", kind="kill", glued=True),
    Label(words=r"bericht (?:ingetrokken|vervallen)|meldung (?:zurückgezogen|entfällt|annulliert)|noticia anulada|d[ée]p[êe]che (?:annul|retir)[ée]e|сообщение (?:аннулировано|отозвано)", kind="kill"),
    Label(words=r"(?:urgent )?kill(?:ed)?(?: kill)*|retracted|withdrawal|disregard(?: story)?|cancel(?:l?ed)?(?: story)?", kind="kill", shout=True),
    Label(words=r"(?:meldung )?zur[üu]ckgezogen|zurückziehung|annull?ierung|annulliert|storno|storniert|rückzug|rückruf|widerruf", kind="kill", shout=True),
    Label(words=r"annulation|annul[ée]e?s?|d[ée]p[êe]che (?:annul|retir)[ée]e|[àa] annuler|retir[ée]e?|retrait|annule", kind="kill", shout=True),
    Label(words=r"anulaci[óo]n|(?:noticia |nota |informaci[óo]n )?(?:anulad|retirad|eliminad)[ao]|(?:se )?(?:anula|retira|elimina)", kind="kill", shout=True),
    Label(words=r"annull(?:amento|ato|ata|are)|anula(?:ção|cao)|cancelad[ao]", kind="kill", shout=True),
    Label(words=r"ingetrokken|intrekking|vervallen|annuller(?:as?|t|et|ad)|återkallad|tilbaketrukket|trukket tilbage|återkallas", kind="kill", shout=True),
    Label(words=r"аннулир(?:ован(?:о|ие|а)|уется|овать)|аннуляция|отозван[оа]|отзывается|отзыв сообщения|снят[оа]|отмен(?:а|ено) сообщения|сообщение аннулировано", kind="kill", shout=True),
    Label(words=r"(?:全文|配信)(?:取り?消し?)|撤稿|撤销稿件|(?:전문|기사) ?취소", kind="kill"),
    # withholds
    Label(words=r"withh[eo]ld|hold(?: hold)*|hold[- ]for[- ]release", kind="withhold", shout=True),
    Label(words=r"bitte nicht (?:mehr )?verwenden", kind="withhold"),
    Label(words=r"nicht verwenden|zurückhalten|zurückgestellt|ne pas (?:utiliser|diffuser)|suspendue?|no (?:usar|publicar|difundir)|retenid[ao]|не использовать|задержан[оа]|приостановлен[оа]", kind="withhold", shout=True),
    # alerts: AP FLASH, BULLETIN, APNewsAlert; dpa Eil, Blitz; AFP alert; TASS СРОЧНО, МОЛНИЯ
    Label(words=r"flash|bulletin|urgent|apnewsalert|news ?alert|breaking(?: news)?|newsflash", kind="alert"),
    Label(words=r"alert|snap", kind="alert", shout=True),
    Label(words=r"eil(?:meldung|t)?|blitz|vorrang|urgente|alerta|alerte|[úu]ltima hora|срочно|молния|экстренно|spoed|ultimora|flash", kind="alert"),
    Label(words=r"brief", kind="alert", glued=True, shout=True),
    Label(words=r"速報|快讯|快訊|急电|속보|긴급", kind="alert"),
    # repeats
    Label(words=r"rpt|repeat(?:s|ed|ing)?|repetition", kind="repeat", glued=True, counted=True),
    Label(words=r"wdh(?:lg)?\.?|wiederholung|r[ée]p[ée]tition|repetici[óo]n|rep\.|ripetizione|repeti(?:ção|cao)|herhaling|повтор(?:но|ение)?", kind="repeat"),
    # takes
    Label(words=r"take|add|part|teil|parte|partie|часть|prise", kind="take", counted=True, numbered=True),
    Label(words=r"more|takes", kind="take", shout=True),
    # advisories
    Label(words=r"advisory|editors' note|eds|achtung|avis|aviso|attention|media advisory|к сведению редакторов", kind="advisory"),
    Label(words=r"exclusive|exklusiv|exclusif|exclusiva|эксклюзив", kind=None, glued=True),
    Label(words=r"extra|abridged", kind=None, shout=True),
    Label(words=r"official", kind=None, glued=True, shout=True),  # Reuters: CORRECTED-(OFFICIAL)-, the error was the source's
)  # fmt: skip
