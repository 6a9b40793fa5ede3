"""Photo credits and captions that stand as paragraphs of their own.

Sources: AP (`(AP Photo/…)`), Reuters (`REUTERS/…`, `FILE PHOTO: …`), TASS (`© …/TASS`), NTB/TT (`Foto: …`), Getty (`Photo by …`).
"""

from pipeline.clean.signs.sign import Sign

SIGNS = (
    Sign(
        kind="credit",
        first="©(",
        longest=120,
        pattern=r"\(?(?:©|\(c\))\s?[^\W\d]",
        good=("© Jane Doe/TASS", "(c) AFP", "(©NTB)"),
        bad=("(capital) gains", "(ca. 3 tonnes)"),
    ),
    Sign(
        kind="credit",
        starts="staff|photo|foto|bild|image|pic|crédit|credit|фото",
        brackets="([",
        longest=110,
        pattern=r"""[(\[]?(?:(?:staff\ )?photos?(?:graphs?)?|fotos?|fotografías?|bild(?:er)?|images?|pictures?|pic|crédits?(?:\ photo)?|credit|photo\ credit|фото|снимок|video)
            (?:\ (?:by|credit|courtesy\ of|von|de|di|av|af|door|par|por))?(?:\s?:\s|(?<=by)\s(?=(?-i:[^\W\d_a-zа-я]))|(?<=of)\s)(?:[^.]|(?<=\b\w)\.){2,100}\.?[)\]]?$""",
        good=("Photo: Jane Doe", "Foto: Ola Nordmann / NTB", "(Photo by Jane Doe/Getty Images)", "Фото: Иван Петров/ТАСС", "Photo courtesy of the Harbour Museum"),
        bad=("Photos of the day", "Image: this is how it was. Nobody knew.", "Bild sagte: nein"),
    ),
    Sign(
        kind="credit",
        starts="ap photo|reuters|afp|epa|efe|tass|xinhua|kyodo|yonhap|ntb|tt |tt/|pap|lusa|belga|dpa|picture|the canadian",
        brackets="(",
        longest=110,
        exact=True,
        pattern=r"\(?(?:AP\sPhoto|REUTERS|AFP\sPHOTO|AFP|EPA(?:-EFE)?|EFE(?:/EPA)?|TASS|Xinhua|Kyodo|Yonhap|NTB|TT|PAP|LUSA|Belga|dpa|picture\salliance|THE\sCANADIAN\sPRESS)\s?/\s?[A-ZÅÄÖÉ][^.()]{2,80}\)?$",
        good=("(AP Photo/Jane Doe)", "REUTERS/Jane Doe", "AFP PHOTO / JANE DOE", "(Xinhua/Li Ming)", "EPA-EFE/JANE DOE", "THE CANADIAN PRESS/Jane Doe"),
        bad=("AFP/Reuters said.",),
    ),
    Sign(
        kind="credit",
        first="(ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        longest=110,
        exact=True,
        needs=(" via ",),
        pattern=r"\(?[^\W\d_a-z][\w.'’-]{0,25}(?:\s[^\W\d_a-z][\w.'’-]{0,25}){1,3}\s?/[^()/]{2,60}\svia\s(?:AP|AFP|Reuters|REUTERS|Getty\sImages|EPA|The\sCanadian\sPress|AAP|PA)\)?$",
        good=("(Jane Doe/The Evening Courier via AP)", "Ann Poe/Handout via REUTERS"),
        bad=("Jane Doe went to Rome via Lima", "Doe/Roe via AP"),
    ),
    Sign(
        kind="credit",
        starts="foto|photo|bild",
        longest=90,
        exact=True,
        pattern=r"(?:Fotos?|Photos?|Bild(?:er)?)\s(?:di|von|de|av|af|par|por|door|by)(?:\s[^\W\d_a-z][\w.'’-]{0,25}){2,4}(?:\s?/\s?[A-Za-z][\w ]{1,25})?$",
        good=("Foto di Anna Bianchi", "Foto von Eva Muster/dpa"),
        bad=("Foto di gruppo", "Photos by the thousand were lost", "Bild von Berlin"),
    ),
    Sign(
        kind="caption",
        starts="file",
        longest=700,
        exact=True,
        pattern=r"(?:FILE\sPHOTO|File\sphoto|FILE\sIMAGE|File\simage)\s?[:–—-]\s\S|FILE\s[-–—]{1,2}\s\S",
        good=("FILE PHOTO: Ships lie in the harbour of Lima, May 3, 2019.", "FILE - In this May 3, 2019, file photo, ships lie in the harbour."),
        bad=("File photos were burnt.",),
    ),
    Sign(
        kind="caption",
        starts="photo|caption|bildunterschrift|bildtext|légende",
        longest=600,
        pattern=r"(?:photo\ caption|caption|bildunterschrift|bildtext|légende)\s?:\s\S",
        good=("Photo caption: ships in the harbour", "Bildunterschrift: Schiffe im Hafen"),
        bad=("Captions: a history",),
    ),
)  # fmt: skip
