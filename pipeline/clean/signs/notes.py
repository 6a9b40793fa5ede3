"""Editorial notes: what agencies tell editors, not readers.

Sources: AP (`Eds:`), AFP and Yonhap (`ATTENTION - …`, `(ATTN: …)`), dpa (`Achtung`, `An die Redaktionen`, Notizblock),
ANP (`N i e u w bericht, vervangt`), 1980s Reuters (`-- corrects year of loss …`).
"""

from pipeline.clean.signs.sign import Sign

SIGNS = (
    Sign(
        kind="note",
        starts="ed:|ed.|ed |eds|editor",
        brackets="([",
        longest=1200,
        pattern=r"(?!editors?\s?:\s(?-i:[A-Z][\w.'’-]{0,25}(?:,?\s(?:and\s)?[A-Z][\w.'’-]{0,25}){1,7})\.?$)[(\[]?(?:eds?\.?|editors?|editor['’]s\ note|editors['’]?\ note|editorial\ note|note\ to\ editors?|eds['’]?\ note)\s?:\s",
        good=("Eds: Updates with quotes. With AP Photos.", "EDITOR'S NOTE: This is part of a series.", "(Eds: fixes typo)"),
        bad=("Editors at the paper said: no.", "Ed Miller: the man", "Editor: Jane Doe"),
    ),
    Sign(
        kind="note",
        starts="note|nota|noot|nb ",
        brackets="([",
        longest=600,
        pattern=r"""[(\[]?(?:notes?\ (?:to|for)\ (?:the\ )?editors?|nota\ (?:del?|do|para\ (?:el|los|o|os)|a\ los|aos|ai|al|alle|agli|alla)\ (?:editor(?:es|i)?|redacci[oó]n|redazion[ei]|redattori|redatores)
            |note\ (?:aux?|à\ la|de\ la|de\ l['’])\s?(?:rédactions?|rédacteurs|éditeur)|noot\ voor\ de\ redactie|nb\ (?:voor\ )?redactie|note\ à\ l['’]éditeur
            )(?:\s?[:.–—-].*|)[)\]]?$""",
        good=("Note to editors: the figures are in tonnes", "Notes to editors", "Nota aos editores: foto disponível", "Note aux rédactions : photos à suivre"),
        bad=("Notes to editors have become longer, she said.",),
    ),
    Sign(
        kind="note",
        starts="attention|achtung|atención|uwaga",
        brackets="(",
        longest=800,
        pattern=r"\(?(?:attention|attn|achtung|atención|atenção|attenzione|uwaga)\s?(?::|!|\s[-–—]\s?|\ ///)\s?",
        good=("ATTENTION - UPDATES with reaction ///", "(ATTN: ADDS photo, details in last 3 paras)", "Achtung: Sperrfrist 14 Uhr", "ATTENTION ///"),
        bad=("Attention turned to the harbour.", "Attention-grabbing figures"),
    ),
    Sign(
        kind="note",
        starts="an die|für die|hinweis|redaktion|diese meldung|die redaktion|à l'attention|a l'attention|let op|vervangt|till redaktionen|til redaktionen|red|obs|вниманию|к сведению|редакторам|прим",
        brackets="(",
        longest=500,
        pattern=r"""\(?(?:(?:an|für)\ die\ redaktion(?:en)?|hinweis\ (?:an|für)\ die\ redaktion(?:en)?|redaktioneller?\ hinweise?|diese\ meldung\ ersetzt|die\ redaktion
            |à\ l['’]attention\ des\ rédactions|a\ l['’]attention\ des\ rédactions|let\ op,?\ redacties?|vervangt\ (?:eerder|bericht)|till\ redaktionen|til\ redaktionen|red\.?\ ?anm\.?
            |obs!?\ red(?:aktion|aksjon)?|вниманию\ редакторов|к\ сведению\ редакторов|редакторам|прим\.\ ред)[^\w]{0,3}(?::|[-–—]|\.|$|\)).{0,400}$""",
        good=("An die Redaktionen: Bitte beachten Sie die neue Zahl", "Redaktionelle Hinweise:", "Вниманию редакторов: дополнено", "Till redaktionen: bild finns"),
        bad=("An die Redaktionen in Rom schickte sie Briefe",),
    ),
    Sign(
        kind="note",
        starts="n i e u w",
        longest=500,
        pattern=r"n\ i\ e\ u\ w",
        good=("N i e u w bericht, vervangt: brand in haven",),
        bad=("Nieuw bericht van het front",),
    ),
    Sign(
        kind="note",
        first="-–—",
        longest=400,
        pattern=r"[-–—]{1,2}\s?(?:corrects|clarifies|refiles|removes|adds|fixes|recasts|updates|repeats)\b",
        good=("-- corrects year of loss in third paragraph in item which ran May 3.",),
        bad=("-- Corrective action was taken",),
    ),
    Sign(
        kind="note",
        first="([*",
        starts="embargo|hold|not for|sperrfrist|sous embargo|with|strictly|bajo",
        longest=200,
        pattern=r"""[(\[*]{0,3}(?:embargo(?:ed)?\s?(?::|until\b|till\b|to\b|for\b|jusqu|hasta|até|fino|tot|bis\b)|hold\ for\ release|not\ for\ (?:release|publication|use)\ (?:before|until)|sperrfrist\b|sous\ embargo
            |strictly\ embargoed|bajo\ embargo).{0,160}$|with\ (?:ap\ )?(?:photos?|graphics?|video)(?:,?\ (?:and\ )?(?:photos?|graphics?|video))?[.)\]]{0,2}$""",
        good=("EMBARGOED UNTIL 0001 GMT FRIDAY", "Hold for release until 6 p.m. EDT", "Sperrfrist: 14.00 Uhr", "With AP Photos."),
        bad=("Embargoes hurt the island. They were lifted in May.", "With photos of the harbour in hand. She left."),
    ),
    Sign(
        kind="note",
        starts="disclaimer",
        brackets="(",
        longest=700,
        pattern=r"\(?disclaimer\s?:",
        good=("(Disclaimer: this release comes to you under an arrangement with the wire.)",),
        bad=("Disclaimers are read by nobody",),
    ),
)  # fmt: skip
