"""Sign-offs: who reported, wrote and edited, initials, end marks and times, after the body.

Sources: Reuters (`(Reporting by …)`, in its language services too), Bloomberg (`--With assistance from …`), AP (`… contributed to
this report`), AFP and EFE (initials), Xinhua (`Enditem`), Yonhap (`(END)`), PTI, Kyodo, Bernama, ANSA, PR Newswire (`SOURCE …`).
"""

from pipeline.clean.houses import ANY
from pipeline.clean.signs.marks import WORDS
from pipeline.clean.signs.sign import Sign

_PAIRED = r"(?:AC|ARD|AUD|BTC|CAD|CHF|CNY|EU|EUR|GBP|JPY|NBC|NZD|UN|US|USD|ZDF)"  # stand before a stroke as no initials
_DONE = r"""(?:(?:additional\ |further\ |extra\ |original\ )?(?:report(?:ing|ed|age)|writ(?:ing|ten)|edit(?:ing|ed)|compil(?:ed|ation)|translat(?:ed|ion|ing)
    |graphics?|produc(?:tion|ed)|polling|photograph(?:y|s)|research))"""
_AFTER = r"(?:\ (?:and|in|into|for|&)\ [\w-]{2,20}){0,3},?\ (?:by|from)\b"
_FOREIGN = r"""(?:reporte(?:s|ado)?(?:\ adicional(?:es)?)?\ (?:de|por)|reportaje\ (?:de|adicional)|con\ (?:información|reportes?|la\ colaboración)\ (?:de|adicional)|información\ (?:de|adicional)|redacción\ (?:de|por)
    |edición\ (?:en\ español\ )?(?:de|por)|editado\ (?:en\ español\ )?por|traducido\ (?:en\ .{3,30}\ )?por|traducción\ de|escrito\ por|redactado\ por
    |(?:por\ )?reportagem\ (?:adicional\ )?(?:de|por)|com\ reportagem|edição\ (?:de|por)?|traduzido\ por|tradução\ de|texto\ de
    |reportage|rapporté\ par|rédigé\ par|édité\ par|edité\ par|écrit\ par|traduit\ par|traduction|version\ française|avec\ (?:la\ contribution\ de|[A-ZÉ]\w+\ [A-ZÉ]\w+)|édition\ (?:de|par)?|service\ économique
    |bericht(?:et)?\ von|berichterstattung|geschrieben\ von|verfasst\ von|redigiert\ von|bearbeitet\ von|redaktionell\ bearbeitet|zusammengestellt\ von|übersetzt\ von|(?:unter\ )?mitarbeit(?:\ von|:)|reporter(?:in)?:
    |a\ cura\ di|tradotto\ da|scritto\ da|hanno\ collaborato|ha\ collaborato|in\ redazione|redazione\ (?:di|a)?|servizio\ di|traduzione\ di
    |geschreven\ door|bewerkt\ door|bewerking|verslag(?:geving)?\ (?:door|van)|vertaald\ door|vertaling|redactie:|eindredactie|met\ medewerking
    |rapporter(?:ing|at)\ av|redigering|redigerad\ av|redigert\ av|redigeret\ af|skriv?[et]{1,3}n?\ a[vf]|oversatt\ av|översatt\ av|oversettelse
    |репортаж|редактор(?:ы)?|текст|при\ участии|перев(?:ел|ела|од)|автор(?:ы)?)\b"""
# What stands in a sign-off without brackets: names, small words between them, addresses and numbers; no sentence.
_SMALL = r"""(?:and|in|at|by|from|with|for|the|of|on|to|a|an|as|de|da|do|dos|del|la|le|el|al|bin|ibn|van|von|der|den|di|du|y|e|und|et|via|reporting|writing|editing
    |edited|written|reported|compiled|additional|further|extra|newsroom|newsrooms|bureau|bureaux|staff|desk|team|graphics?|research|production|photography|photos
    |reporters?|writers?|editors?|correspondents?|translat\w{2,5}
    |avec|et|à|aux?|du|des|pour|par|dans|édité|edité|rédigé|écrit|traduit|version|française|sous|service|économique
    |y|e|con|com|por|para|desde|em|no|na|reportes?|adicional(?:es)?|editado|edición|español|traducido|traducción|escrito|información|reportagem|edição|redação|tradução
    |sowie|aus|mit|unter|mitarbeit|redigiert|bearbeitet|geschrieben|verfasst|übersetzt|bericht(?:et)?|redaktion|bei|rückfragen
    |redazione|cura|da|dal|dalla|collaborato|hanno|ha|ed|testo|traduzione|tradotto|met|door|voor|te|uit|bewerkt|bewerking|verslag|redactie|eindredactie
    |och|og|i|på|av|af|med|redigering|redigerad|redigert|redigeret|oversatt|översatt|и|в|из|на|при|участии|редактор|текст|репортаж)"""
# One word of it; atomic, since a word may be more than one of these.
_NAMED = rf"(?>(?:[(\[]?(?-i:[^\W\d_a-zа-я])\S{{0,40}}|[(\[]?{_SMALL}[,;:.)\]]{{0,3}}|[&/–—-]{{1,2}}|\S{{0,40}}[@\d]\S{{0,40}})(?!\S))"
_LATER = r"(?:edited\ by|editing\ by|édité\ par|edité\ par|version\ française|editado\ (?:en\ español\ )?por|edición\ (?:en\ español\ )?de|reportagem\ (?:adicional\ )?(?:de|por)|reportes?\ (?:adicional(?:es)?\ )?de|edição\ de|redigiert\ von|redaktion:|in\ redazione|com\ reportagem(?:\ adicional)?\ de|con\ (?:reportes?|información)(?:\ adicional)?\ de|редактор|текст)\s"

SIGNS = (
    Sign(
        kind="signoff",
        first="([",
        longest=1500,
        pattern=rf"[\[(]{{1,2}}(?:{_DONE}{_AFTER}|with\ (?:assistance|reporting|contributions|files)\ (?:by|from)\b|by\ reporting\b)",
        good=(
            "(Reporting by Jane Doe in Lima and John Roe; Editing by Ann Poe)",
            "(Additional reporting by Jane Doe; Writing by Ann Poe)",
            "[Reporting and writing by Jane Doe]",
            "(Writing in London by Jane Doe; Editing by John Roe)",
            "(Compiled by the Lima newsroom)",
        ),
        bad=("(Reporting season begins in May)", "(Edited volumes are dear)"),
    ),
    Sign(
        kind="signoff",
        first="([",
        longest=1000,
        pattern=rf"[\[(]{_FOREIGN}[^()]{{2,800}}[)\]]\W{{0,3}}$",
        good=(
            "(Reporte de Juan Pérez en Madrid; editado por Ana Ruiz)",
            "(Reportage Jean Dupont, édité par Marie Durand)",
            "(Reportagem de João Silva; Edição de Ana Souza)",
            "(Bericht von Max Muster, redigiert von Eva Muster)",
            "(Tradotto da Mario Rossi, in redazione a Roma Anna Bianchi)",
            "(Bewerkt door Piet de Vries)",
            "(Redigering: Ola Nordmann)",
            "(Редактор Пётр Громов)",
        ),
        bad=("(Текстиль) дорожает", "(Redaktionsschluss war um acht)"),
    ),
    Sign(
        kind="signoff",
        first="([",
        longest=600,
        pattern=rf"[\[(][^\W\d_][^()\[\]]{{3,150}}[,;.]\ {_LATER}[^()]{{2,300}}[)\]]\W{{0,3}}$",
        good=("(Jean Dupont et Marie Durand, édité par Luc Petit)", "(Антон Громов. Редактор Пётр Сидоров)"),
        bad=("(Jean Dupont et Marie Durand)",),
    ),
    Sign(
        kind="signoff",
        first="([",
        longest=300,
        needs=("pour le service",),
        pattern=r"[\[(][^\W\d_][^()\[\]]{3,120}\spour\ le\ service\ (?:français|économique)[^()]{0,150}[)\]]\W{0,3}$",
        good=("(Anne Durand pour le service français)", "(Anne Durand pour le service français, édité par Luc Petit)"),
        bad=("(On le sait pour le service des eaux)",),
    ),
    Sign(
        kind="signoff",
        first="-–—",
        starts="with",
        longest=700,
        pattern=r"(?:[-–—]{1,2}\s?)?with\ (?:assistance|reporting|contributions?|files)\ (?:by|from)\b",
        good=("--With assistance from Jane Doe and John Roe.", "With assistance from Jane Doe", "— With reporting by Ann Poe", "With files from Jane Doe"),
        bad=("With assistance the climbers came down",),
    ),
    Sign(
        kind="signoff",
        starts="enditem",
        longest=30,
        pattern=r"enditem\W*$",
        good=("Enditem", "ENDITEM."),
        bad=("Enditems",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="e(-/0#[fsk",
        longest=12,
        pattern=r"(?:[(/\[-]{0,2}(?:ends?|endit|ende|fin|fine|fim|schluss|forts|kraj|konec|koniec|30|0)[)/\]-]{0,2}|\#\s?\#(?:\s?\#)?)\W?$",
        good=("(END)", "/END/", "-30-", "-0-", "###", "# # #", "ENDS", "(FIN)", "Fin", "(Schluss)", "(kraj)"),
        bad=("Ending", "30 men"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="r",
        longest=60,
        pattern=r"reuters?(?:\b\s?[\s.\x00-\x1f&\#;^\d-]*(?-i:[A-Z])?|\s(?-i:[a-z]{1,3})(?:[\s/](?-i:[a-z]{1,3})){0,4})$",
        good=("Reuter", "REUTER...", "REUTER...^M", "REUTER E", "REUTERS", "Reuter\x03", "REUTER jd/jr"),
        bad=("Reuterswerd said", "Reuters Group", "Reuters poll"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="=-–—([/",
        longest=30,
        exact=True,
        pattern=rf"(?:={{1,2}}\s?[A-Z][A-Za-z]{{1,20}}|[-–—]{{1,2}}\s?[A-Z]{{2,12}}|[(/\[](?:[A-Z]{{2,12}}|{ANY})(?:[-/][A-Z]{{2,12}})?[)/\]])\.?$",
        good=("==Kyodo", "-- BERNAMA", "(ANSA).", "(ANI)", "/TASS/.", "/Ritzau/", "(ANSA-AFP)"),
        bad=("-- he said", "(the end of the line)", "(Applause)", "(Lima)"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýþß",
        longest=40,
        exact=True,
        pattern=rf"(?!(?:{WORDS})/|[a-z]/[a-z]$)(?:[a-zà-ÿ]{{1,3}}/[a-zà-ÿ]{{1,3}}|[a-zà-ÿ]{{1,6}}(?:[/-][a-zà-ÿ]{{1,6}}){{0,3}}[/-][a-zà-ÿ]{{1,6}}/[a-zà-ÿ]{{1,6}}(?:[/-][a-zà-ÿ]{{1,6}}){{0,3}}|[a-zà-ÿ]{{1,6}}/[a-zà-ÿ]{{1,6}}-[a-zà-ÿ]{{1,6}}|[a-zà-ÿ]{{2,6}}/(?:\ [a-zà-ÿ]{{2,6}}/){{1,4}})\.?$",
        good=("abc/def/ghi", "bur-abc/def", "daa/mt/msr", "ab/c", "abc/ def/"),
        bad=("and yet", "well-known", "dlrs/bbl"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=40,
        exact=True,
        pattern=rf"(?!{_PAIRED}/)(?:[A-Z]{{2,4}}(?:\ \([A-Z]{{2,4}}\))?(?:\s?/{{1,2}}\s?[A-Z]{{2,4}}){{1,3}}\.?|Lusa/[Ff]im\.?)$",
        good=("XYZ/ABC", "ABC // DEF", "ABC (XY) // DEF", "Lusa/Fim"),
        bad=("EUR/USD fell", "AC/DC play on"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="(./",
        longest=40,
        exact=True,
        pattern=r"(?:\((?:Schluss|Forts|kraj)\.?\)\s[a-z]{2,4}(?:/[a-z]{2,4}){0,4}|\./\.(?:\s?[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}/?)?|/ritzau/)$",
        good=("(Schluss) abc/def", "(kraj) ab/cd", "./.ABC/DEF/", "./.", "/ritzau/"),
        bad=("(Schluss) mit lustig", ".NET"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="abcdefghijklmnopqrstuvwxyz",
        longest=3,
        exact=True,
        pattern=rf"(?!(?:{WORDS})$)[a-z]{{2,3}}$",  # PA's initials
        good=("mf", "jdo"),
        bad=("m", "m.f", "the", "of"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="PAIUESTBKDdWNLR",
        longest=60,
        exact=True,
        pattern=r"""(?:PTI|AAP|ANI|IANS|UNI|EFE|AFP|APA|SDA|STT|TT|BNS|KNA|dpa|EPA|DPA|AP|UPI|BERNAMA)
            (?:\ (?:[A-Z]{2,4}|[a-z]{1,6}(?:[/-][a-z]{1,6}){1,4}|[a-z]\d|[A-Z]{2,4}/[A-Z]{2,4})|\ [a-z]{2,4}(?=$|\s[^a-z]|\s[a-z]{2,4}(?:$|/))){1,7}(?:\s?/\s?[a-z]{2,4}){0,4}$
            |dpa\ [a-zäöüß]{2,5}(?:[/,\ ][a-zäöüß\d]{1,5}){0,8}$|WAM/[A-Z][\w.’-]{1,20}(?:\ [A-Z][\w.’-]{1,20}){1,3}(?:/.{3,40})?$|(?:EFE|AFP|PTI|AAP|ANI|IANS|STT|TT|NTB|Ritzau|APA|SDA|ANP|Belga|PAP|BNS|LETA|ELTA|Lusa|TASR|BTA|KNA|epd)$""",
        good=("PTI ABC XYZ", "AAP abc", "WAM/Jane Doe", "dpa abc yydd n1 sku", "EFE", "STT", "dpa kre/su yysw a3 mda", "EFE abc/def"),
        bad=("AFP said the figure was wrong.", "PTI Reporter of the Year"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="0123456789agrtu(",
        longest=60,
        pattern=r"""(?=.{0,40}(?:\d[:.h]\d\d|\d{6}|\d{4}\s?(?:gmt|utc)))[(]?(?:(?:\d{1,4}(?:[:./h-]\d{1,4}){0,5}\.?(?:gmt|utc|z|h|am|pm)?|\d{3,14}|gmt|utc|cet|cest|msk|est|edt|et|ist|jst|kst|a\.?m\.?|p\.?m\.?|uhr|hrs?
            |(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|déc|ene|abr|ago|dic|fév|fevr|avr|juin|juil|août|set|out|mag|giu|lug|ott)[a-zé]{0,7}\.?|\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d{2,4}
            |afp|reuters|ap|efe|tass|rtrs|upd|ansa)(?:,?\s|[)]?$)){1,9}[)]?$""",
        good=("211843 GMT Jan 19", "29/08/2014 10:15", "AFP 291205 GMT AUG 14", "241205 Sep 24", "2019-01-21 18:43 UTC", "1205 GMT"),
        bad=("2020", "12 men", "2014 was a good year for olives", "31, 1988."),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="S/",
        longest=140,
        exact=True,
        pattern=r"/?(?:SOURCE:?\s\S|Source:\s[^\W_a-z]).{1,120}$",
        good=("SOURCE Example Harbours Inc.", "SOURCE: Example plc", "Source: Example AG"),
        bad=("Sources said so.", "Source: the ministry of ports, as told", "Source of the river"),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="-•*",
        starts="additional|further|extra|original|report|writ|edit|compil|translat|graphic|produc|polling|photograph|research"
        "|con |inf|red|edi|esc|por|com |texto|réd|rap|édi|écr|ver|ave|ser|ber|ges|bea|zus|übe|unt|mit|a cura|sco|scr|hanno|ha c|in r"
        "|bew|eind|met|skr|ove|över|реп|реда|текст|при|пере|автор",
        longest=600,
        pattern=rf"(?:[•*-]\ ?)?(?:(?:{_DONE}(?:\ (?:and|in|for|&)\ [\w-]{{2,20}}){{0,3}},?\ by\s?:?|{_DONE}\s?:)|{_FOREIGN}\s?:?)(?:\s{_NAMED}){{1,80}}$",
        good=("Reporting by Jane Doe; Editing by John Roe", "Edited by: Jane Doe", "Reporte de Juan Pérez", "Unter Mitarbeit von Eva Muster", "Редактор Пётр Громов", "Reporting by Jane Doe in Lima; additional reporting by the London newsroom; +44 20 5550100"),
        bad=("Reporting from the harbour was hard.", "Editing is an art.", "Written by hand, the note said nothing.", "Produced by Max Mad, the film won two prizes.", "Reportage sur les traces de Max Mad.", "Editado por la universidad, el libro es caro."),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="-–•*",
        longest=400,
        pattern=r"[-–•*]\ ?(?:autor(?:/in|in|en|innen)?|redaktion|bericht|fotos?|text|reporter(?:in)?)\s?:\s\S",
        good=("- Autor: Max Muster (Kassel), +49 30 1234567", "- Redaktion: Eva Muster (Berlin)"),
        bad=("- Autoren streiken",),
    ),
    Sign(
        kind="signoff",
        zone="tail",
        first="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=700,
        exact=True,
        needs=("ontribut", "reported from"),
        pattern=r"""(?:Contributing\ to\ this\ (?:report|story|article)\ (?:was|were)\ [A-Z].{2,300}$|(?:\S{1,30}\s){1,60}(?:also\s)?contributed\ (?:reporting\b|to\ this\ (?:report|story|article|dispatch)|from\ [A-Z]).{0,80}$
            |(?:(?:[A-Z][\w.'’-]{0,25}|de|van|von|der|al|bin),?\s(?:and\s|&\s)?){1,12}(?:also\s)?reported\ from\ [A-Z][^.]{1,80}\.(?:\s(?:[A-Z]|AP).{0,400})?$)""",
        good=(
            "Associated Press writers Jane Doe in Lima and John Roe in Rome contributed to this report.",
            "Doe reported from Lima. Associated Press writer John Roe in Rome contributed to this report.",
            "Doe and Roe reported from Lima.",
        ),
        bad=("The villagers reported from time to time.", "Rain contributed to this."),
    ),
)  # fmt: skip
