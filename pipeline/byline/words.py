"""The words around names, by language: what introduces them, joins them, places them, and titles.

Sources: the agencies' published copy as listed by agency in tests/byline/cases; AP, Reuters and dpa style books.
All words are in lower case and matched whatever the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.story import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """`by` introduces a byline, `joins` stand between names, `places` before where someone works.

    `house` are words before the organisation one writes for.
    """

    by: str
    joins: str
    places: str
    house: str = "for"


TONGUES: Mapping[str, Tongue] = {
    "en": Tongue(by="by", joins="and with", places="in at on from near aboard", house="for of"),
    "de": Tongue(by="von", joins="und sowie mit", places="in aus bei", house="für"),
    "fr": Tongue(by="par", joins="et avec", places="à a au aux en dans depuis", house="pour"),
    "es": Tongue(by="por", joins="y e con", places="en desde", house="para"),
    "pt": Tongue(by="por", joins="e com", places="em no na de desde", house="para"),
    "it": Tongue(by="di", joins="e con", places="a in da", house="per"),
    "nl": Tongue(by="door", joins="en met", places="in te uit", house="voor"),
    "sv": Tongue(by="av", joins="och og med", places="i på", house="för for"),
    "ar": Tongue(by="بقلم", joins="مع", places="من في للنشرة"),
    "ru": Tongue(by="автор авторы текст корр корреспондент", joins="и", places="в из на", house="для"),
}

# What introduces a byline: the word, and which language's joins hold after it.
BY: Mapping[str, str] = {
    "by": "en", "words by": "en", "story by": "en", "text by": "en", "written by": "en", "analysis by": "en",
    "reported by": "en", "from": "en",  "compiled by": "en", "interview by": "en", "report by": "en",
    "von": "de", "text von": "de", "ein bericht von": "de", "interview von": "de", "eine analyse von": "de", "ein kommentar von": "de",
    "eine reportage von": "de", "ein interview von": "de", "ein feature von": "de", "ein gastbeitrag von": "de", "interview": "de", "autor": "de",
    "autorin": "de", "autoren": "de", "text": "de", "bericht": "de",
    "das gespräch führte": "de", "das gespräch führten": "de", "das interview führte": "de", "das interview führten": "de",
    "die fragen stellte": "de", "die fragen stellten": "de",
    "par": "fr", "texte": "fr", "propos recueillis par": "fr", "de notre correspondant": "fr",
    "de notre correspondante": "fr", "recueilli par": "fr", "entretien": "fr", "entretien réalisé par": "fr",
    "por": "es", "texto": "es", "escrito por": "es", "texto por": "pt", "entrevista de": "es", "entrevista por": "es",
    "di": "it", "da": "it", "dal nostro inviato": "it", "dalla nostra inviata": "it", "dal corrispondente": "it", "dalla corrispondente": "it",
    "dal nostro corrispondente": "it", "a cura di": "it", "dell'inviato": "it", "dall'inviato": "it", "dell'inviata": "it", "dall'inviata": "it",
    "testo": "it", "testo di": "it", "intervista di": "it", "intervista a cura di": "it",
    "door": "nl", "van onze verslaggever": "nl", "tekst": "nl",
    "av": "sv", "af": "sv", "text av": "sv", "tekst av": "sv", "text:": "sv", "skrevet av": "sv", "skriven av": "sv",
    "بقلم": "ar", "του": "el", "της": "el", "των": "el", "מאת": "he",
    "автор": "ru", "авторы": "ru", "текст": "ru", "корр. тасс": "ru", "корр.тасс": "ru", "корр. итар-тасс": "ru",
    "корр. риа новости": "ru", "корреспондент тасс": "ru", "спецкор тасс": "ru", "спец. корр. тасс": "ru",
    "беседовал": "ru", "беседовала": "ru", "беседовали": "ru", "записал": "ru", "записала": "ru", "интервью": "ru", "подготовил": "ru", "подготовила": "ru",
}  # fmt: skip

# Who writes in these words is nobody in particular.
NOBODY = frozenset("""
staff|staff writer|staff writers|staff reporter|staff reporters|staff correspondent|our correspondent|our own correspondent
|our correspondents|our reporter|our staff|a staff reporter|a correspondent|agencies|agency|wire services|wire reports|wire service|news desk|newsroom
|desk|editorial|editorial board|editorial staff|admin|editor|editors|the editor|the editors|web desk|online desk|sports desk|anonymous|pool
|redaktion|der redaktion|unserer redaktion|unserem korrespondenten|unserer korrespondentin|unseren korrespondenten|agenturen
|la rédaction|rédaction|la redaction|redacción|redaccion|la redacción|agencias|redação|da redação|agências|redazione|la redazione|agenzie
|file photo|file photos|file|handout|handout photo|pool photo|courtesy photo|bureau|bureaux|newsrooms|stringer|archive|archiv|archivo|archives|staff photo
|redactie|onze redactie|onze correspondent|onze verslaggever|redaktionen|redaksjonen|редакция|агентство
""".replace("\n", "").split("|"))  # fmt: skip

# The last word of a title, and the words that may stand before it.
TITLE_HEADS = frozenset("""
writer writers sportswriter sportswriters staff editor editors reporter reporters correspondent correspondents photographer photographers columnist columnists
analyst analysts critic critics producer producers journalist journalists contributor contributors chief blogger illustrator intern
desk staffer stringer director executive president chairman chairwoman professor minister secretary ambassador founder author economist
strategist lawyer
korrespondent korrespondentin korrespondenten redakteur redakteurin redakteure reporterin reporterinnen chefredakteur chefredakteurin
chefreporter chefkorrespondent fotograf fotografin journalistin büroleiter
correspondant correspondante correspondants spécial spéciale spéciaux journaliste journalistes rédacteur rédactrice photographe
corresponsal corresponsales especial especiales periodista periodistas enviado enviada redactor redactora fotógrafo fotógrafa
correspondente correspondentes repórter repórteres jornalista jornalistas
corrispondente inviato inviata giornalista giornalisti fotografo redattore
verslaggever verslaggeefster verslaggevers redacteur fotograaf
korrespondenter korrespondente medarbetare medarbeider
корреспондент корреспонденты обозреватель редактор журналист фотокорреспондент спецкор
""".split())  # fmt: skip
# What may lead a name: `Xinhua writer Li Na`, `unserem Korrespondenten Max Muster`.
LEADING = frozenset(
    "unserem unserer unserm unser unsere notre nos nuestro nuestra nostro nostra onze vår vores наш собственный correspondent".split()
)
HONORIFICS = frozenset("dr prof professor mr mrs ms herr frau mme m. sig".split())
PICTURED = frozenset("foto fotos photo photos bild bilder pictures bilde фото".split())
TITLE_WORDS = frozenset("""
ap staff senior chief special sports sport business political politics diplomatic national foreign international world science health
medical legal legal-affairs legislative education entertainment music movie film tv television technology tech financial economics
economic economy markets market energy environment environmental religion military defense defence security travel food fashion auto
autos automotive aviation transport transportation writer- aerospace space white house capitol hill pentagon state department supreme
court washington bureau managing deputy assistant associate executive contributing investigative data features feature lifestyle arts
culture book books theater theatre golf tennis basketball baseball football soccer hockey racing olympics racing news city county metro
regional local projects project enterprise video photo photos picture graphics copy desk night day editor- media consumer personal
finance labor labour farm agriculture agricultural commodities real estate housing immigration crime justice courts europe european
asia asian africa african middle east mideast latin america american pacific south north west western eastern southern northern
central un u.n. united nations in-chief editor-in-chief editor- freelance guest opinion senior- general
enviado enviada enviados envoyé envoyée envoyés correspondant corresponsal notre unser unsere onze nuestro
""".split())  # fmt: skip

# Sign-offs: what was done, by language, and the role it is.
DONE: Mapping[str, Mapping[Role, str]] = {
    "en": {
        "contributing": """additional reporting and writing|additional writing and reporting|additional reporting|further reporting|extra reporting
            |additional writing|additional research|with assistance|with assistance from|with reporting|with reporting from|with contributions from
            |with files from|assistance from|research|graphic|graphics
            |graphics and reporting|production|produced|polling|data|video""",
        "reporting": "reporting and writing|reporting and editing|reporting and photography|reporting|reported|report|by reporting",
        "writing": "writing and reporting|writing and editing|writing|written|story|words|compiled|compilation|rewriting|rewritten",
        "editing": "additional editing|editing|edited|edit|editors|editor|copy editing",
        "translation": "translating|translation|translated",
        "photography": "photography|photographs|photos|pictures",
    },
    "de": {
        "contributing": "zusätzliche berichterstattung|unter mitarbeit|mitarbeit",
        "reporting": "bericht|berichtet|berichterstattung|reporter|reporterin",
        "writing": "geschrieben|verfasst|zusammengestellt|autor/in|autor|autorin|autoren|autorinnen|text",
        "editing": "bearbeitet|redigiert|redaktion|redaktionell bearbeitet",
        "translation": "übersetzt|übersetzung",
        "photography": "foto|fotos",
    },
    "fr": {
        "contributing": "avec|avec la contribution|contributions|reportage complémentaire",
        "reporting": "rapporté|reportage|reportages",
        "writing": "rédigé|rédaction|écrit|récit|texte",
        "editing": "édité|edité|édition",
        "translation": "version française|traduit|traduction",
    },
    "es": {
        "contributing": "con información|reporte adicional|reportes adicionales|con reporte adicional|con reportes|información adicional|con la colaboración",
        "reporting": "reporte|reportes|reportaje|información",
        "writing": "escrito|redacción|redactado|por|texto",
        "editing": "editado|editado en español|edición|edición en español",
        "translation": "traducido|traducción",
    },
    "pt": {
        "contributing": "reportagem adicional|com reportagem|com reportagem adicional|com colaboração",
        "reporting": "reportagem|por reportagem",
        "writing": "redação",
        "editing": "edição",
        "translation": "tradução|traduzido",
    },
    "it": {
        "contributing": "ha collaborato|hanno collaborato",
        "reporting": "servizio",
        "writing": "scritto|testo",
        "editing": "redazione|a cura|in redazione",
        "translation": "tradotto|traduzione",
    },
    "nl": {
        "contributing": "met medewerking",
        "reporting": "verslag|verslaggeving",
        "writing": "geschreven|door",
        "editing": "bewerkt|bewerking|eindredactie|redactie",
        "translation": "vertaald|vertaling",
    },
    "sv": {
        "reporting": "rapportering|rapporterat",
        "writing": "skrevet|skriven|skrivet|tekst",
        "editing": "redigering|redigerad|redigert|redigeret",
        "translation": "oversettelse|översättning|översatt|oversatt",
    },
    "pl": {
        "writing": "autorka|autorzy",
        "editing": "redakcja|redagował|redagowała|opracował|opracowała",
    },
    "ro": {
        "writing": "redactor",
        "editing": "editor online",
    },
    "id": {
        "reporting": "pewarta",
        "writing": "ditulis oleh",
        "translation": "translator|penerjemah",
    },
    "tr": {
        "reporting": "muhabir",
        "writing": "haberi yazan",
        "editing": "redaksiyon",
    },
    "ar": {
        "reporting": "تغطية صحفية|تغطية",
        "writing": "كتابة",
        "editing": "تحرير",
        "translation": "إعداد",
    },
    "ru": {
        "contributing": "при участии",
        "reporting": "репортаж",
        "writing": "текст|автор|авторы",
        "editing": "редактор|редакторы",
        "translation": "перевод|перевел|перевела",
        "photography": "фото",
    },
}  # fmt: skip
LINKS = "by of de von par por di da do della door av af pela pelo della dal dalla van des"
