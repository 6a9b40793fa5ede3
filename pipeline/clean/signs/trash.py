"""Trash lines: what desks tell each other about this version (Reuters' word), rules, `more follows`.

Sources: Reuters Handbook (trash lines: `(Adds details, quotes)`), AFP (`///`), 1980s teleprinter copy (`MORE`).
"""

from pipeline.clean.signs.sign import Sign

_CHANGES = r"""(?:
    adds?|adding|updat(?:es?|ing)|recasts?|recasting|repeats?|refil(?:es?|ing)|releads?|rewrites?|new\ throughout|clarifies
    |corrects?|correcting|writes?\ through|writethru|changes|fixes|removes|deletes|drops|restores|trims|incorporates|inserts
    |replaces|rephrases|reworks|embeds
    |ajoute|actualise|corrige|précise|complète|répète|avec\ (?:détails|précisions|réactions)
    |actualiza|añade|agrega|amplía|repite|cambia|corregido|aggiorna|aggiunge|corregge|ripete|atualiza|acrescenta|adiciona
    |repete|aktualisiert|ergänzt|korrigiert|berichtigt|wiederholt|neu:|vult\ aan|actualiseert|corrigeert|herhaalt
    |uppdater(?:ar|ad)|lägger\ till|oppdater(?:er|t)|opdater(?:er|et)|legger\ til|rättar|retter
    |добавля(?:ет|ются)|добавлен[аоы]?|обновл(?:яет|ено)|исправл(?:яет|ено)|повтор|уточн(?:ение|яет|ено)|дополн(?:ено|яет)
)\b"""
_STORY = r"(?:story|version|article|item|report|dispatch)"
_INNER = r"(?:[^()]|\([^()]{0,120}\)){0,600}"

SIGNS = (
    Sign(
        kind="trash",
        first="(",
        pattern=rf"\({_CHANGES}{_INNER}\)\W{{0,3}}$",
        longest=900,
        good=(
            "(Adds details, quotes)",
            "(Recasts with minister, updates shares (paragraph 4).)",
            "(Añade declaraciones del ministro)",
            "(Aktualisiert: Zahl der Verletzten)",
            "(Добавлены подробности)",
        ),
        bad=(
            "(Addis Ababa is the capital)",
            "(Adds details) The minister said so.",
            "(Changes) the way we live",
        ),
    ),
    Sign(
        kind="trash",
        first="(",
        pattern=rf"""\((?:in\ )?(?:this|the)\ [^()]{{0,60}}\b{_STORY}\b[^()]{{0,80}}
            \b(?:corrects?|corrected|refiled|fixes|fixed|clarifies|adds|updates|updated|removes|deletes)\b{_INNER}\)\W{{0,3}}$""",
        longest=900,
        good=(
            "(This version of the May 3 story corrects the name of the harbour in paragraph 2)",
            "(In this May 3 story, corrects third paragraph)",
            "(This story has been refiled to fix a typographical error in the headline)",
        ),
        bad=("(This story was first told by the miners)",),
    ),
    Sign(
        kind="trash",
        first="(",
        pattern=r"\((?:(?:\d(?:st|nd|rd|th)\ )?(?:ld|lead)|urgent|more|yonhap\ interview|mehr|suite|sigue|segue|mais|meer|far)\)\W{0,3}$",
        good=("(LEAD)", "(2nd LD)", "(MORE)", "(more)", "(sigue)"),
        bad=("(Lead) is a metal",),
    ),
    Sign(
        kind="trash",
        first="(",
        longest=400,
        pattern=r"\((?:zusammenfassung|aktualisierung|ergänzung|neufassung|berichtigung|korrektur|wiederholung|überblick|tageszusammenfassung)\b[^()–—:-]{0,30}[–—:-]\s?[^()]{2,300}\)\W{0,3}$",
        good=("(Zusammenfassung 1500 - neu: Zitate, Details)", "(Berichtigung: Vorname im 2. Absatz)"),
        bad=("(Überblick) über die Lage", "(Wiederholungstäter)"),
    ),
    Sign(
        kind="trash",
        first="MFSmfs-",
        exact=True,
        longest=20,
        pattern=r"(?:-{0,2}\s?(?:MORE|more)\s?-{0,2}|folgt|Folgt|suite|sigue|segue)$",
        good=("MORE", "--more--", "-more-", "folgt"),
        bad=("More", "MORE TO COME FROM THE BANK"),
    ),
    Sign(
        kind="trash",
        first="-–—_=*+/.,;:|~<>^#•·…\\",
        longest=300,
        exact=True,
        pattern=r"[-–—_=*+/.,;:|~<>^\#•·…\\\s]+$",
        good=("___", "///", "/// .", "* * * *", ".", "-----", "=", "…"),
        bad=("-0-", "***Lima", "/TASS/"),
    ),
    Sign(
        kind="trash",
        zone="head",
        first="BAP",
        exact=True,
        longest=90,
        pattern=r"(?:BC|AM|PM)-{1,2}[\w/&.'’-]{2,30}(?:\s[\w/&.'’-]{1,30}){0,4}(?:,\s?[\w-]{2,20}(?:\s[\w-]{2,20})?)?,\s?(?:\d{1,2}(?:st|nd|rd|th)\sLd(?:-Writethru)?(?:,\s?a?\d{2,5}){0,2}|[a-z]\d{3,5}(?:,\s?\d{1,5})?|\d{2,5})$"
        r"|(?:BC|AM|PM)-{1,2}[A-Z0-9/&.-]{3,40}(?:\s\([A-Z0-9 ,./-]{2,60}\))?$",
        good=(
            "AM-Harbour Opens, 1st Ld-Writethru, a0512,300",
            "BC-HARBOUR-LIMA (UPDATE 2)",
            "PM-Doe Probe, a0512",
        ),
        bad=("AM-FM radio goes off air, says ministry", "PM-Kandidatin gewinnt", "PM-elect, 53, speaks"),
    ),
)
